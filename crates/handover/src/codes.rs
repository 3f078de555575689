use crate::{Container, Error, digits};
use codec::{Cursor, crc32};

/// How the text of every code begins; digits follow. No vowel stands in it, so that no input method
/// makes a mark of the "1".
pub const PREFIX: &str = "TT1:";

/// Dossier, place and number of parts before each part, and a checksum of it all after.
const AROUND: usize = 8;

impl Container {
    /// The texts of as many codes as it takes when each holds at most so many letters
    /// ([`qr::Size::letters`](crate::qr::Size::letters)). All parts are about equally long.
    pub fn to_codes(&self, most_letters: usize) -> Result<Vec<String>, Error> {
        let body = self.to_body();
        let room = digits::room(most_letters.saturating_sub(PREFIX.len()));
        let room = room.saturating_sub(AROUND).max(1);
        // A body has its version at least, so there is a part at least.
        let length = body.len().div_ceil(body.len().div_ceil(room));
        let count = body.len().div_ceil(length);
        let parts = u8::try_from(count).map_err(|_| Error::TooLarge)?;
        let id = crc32(&body).to_le_bytes();
        let texts = (0..parts).zip(body.chunks(length)).map(|(at, chunk)| {
            let mut part = id.to_vec();
            part.extend([at, parts]);
            part.extend_from_slice(chunk);
            let sum = crc32(&part).to_le_bytes();
            part.extend_from_slice(&sum[..2]);
            let mut text = String::from(PREFIX);
            digits::put(&mut text, &part);
            text
        });
        Ok(texts.collect())
    }
}

/// Codes of one dossier as they are scanned, in any order, some of them twice.
#[derive(Clone, Debug, Default)]
pub struct Gathering {
    id: Option<[u8; 4]>,
    parts: Vec<Option<Vec<u8>>>,
}

/// How far a gathering is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Some parts are still to come.
    Waiting {
        /// How many are there.
        have: usize,
        /// Which are not, counted from 1 as the sheet prints them.
        missing: Vec<usize>,
    },
    /// Everything is there.
    Complete(Container),
}

impl Gathering {
    /// Takes the text of a code. What is refused changes nothing; a part that is there already is
    /// welcome again.
    pub fn add(&mut self, text: &str) -> Result<Progress, Error> {
        let part = Part::read(text)?;
        if self.id.is_some_and(|id| id != part.id) {
            return Err(Error::OtherDossier);
        }
        if self.id.is_some() && self.parts.len() != usize::from(part.of) {
            return Err(Error::Mismatch);
        }
        self.id = Some(part.id);
        self.parts.resize(usize::from(part.of), None);
        self.parts[usize::from(part.at)] = Some(part.chunk);
        self.progress()
    }

    fn progress(&self) -> Result<Progress, Error> {
        let numbered = (1..).zip(&self.parts);
        let missing: Vec<usize> = numbered
            .filter(|(_, part)| part.is_none())
            .map(|(at, _)| at)
            .collect();
        if !missing.is_empty() {
            return Ok(Progress::Waiting {
                have: self.parts.len() - missing.len(),
                missing,
            });
        }
        let body: Vec<u8> = self.parts.iter().flatten().flatten().copied().collect();
        if Some(crc32(&body).to_le_bytes()) != self.id {
            return Err(Error::Mismatch);
        }
        Container::from_body(&body).map(Progress::Complete)
    }
}

/// What one code says.
struct Part {
    id: [u8; 4],
    at: u8,
    of: u8,
    chunk: Vec<u8>,
}

impl Part {
    fn read(text: &str) -> Result<Self, Error> {
        let text = text.trim();
        let (prefix, digits) = text.split_at_checked(PREFIX.len()).ok_or(Error::NotOurs)?;
        if !prefix.eq_ignore_ascii_case(PREFIX) {
            return Err(later_version(prefix).unwrap_or(Error::NotOurs));
        }
        let bytes = digits::read(digits).ok_or(Error::Altered)?;
        let (part, sum) = bytes.split_last_chunk::<2>().ok_or(Error::Altered)?;
        if crc32(part).to_le_bytes()[..2] != *sum {
            return Err(Error::Altered);
        }
        let mut cursor = Cursor::new(part);
        let fields = (cursor.array(), cursor.byte(), cursor.byte());
        let (Some(id), Some(at), Some(of)) = fields else {
            return Err(Error::Altered);
        };
        if at >= of {
            return Err(Error::Malformed);
        }
        Ok(Part {
            id,
            at,
            of,
            chunk: cursor.rest().to_vec(),
        })
    }
}

/// "TT2:" will be a code of ours that this page cannot read.
fn later_version(prefix: &str) -> Option<Error> {
    match prefix.as_bytes() {
        [b'T' | b't', b'T' | b't', digit @ b'2'..=b'9', b':'] => Some(Error::Version {
            expected: 1,
            got: digit - b'0',
        }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn container() -> Container {
        Container::Plain((0..200).collect())
    }

    #[test]
    fn parts_come_in_any_order_and_twice() {
        let codes = container().to_codes(200).unwrap();
        assert_eq!(codes.len(), 3);
        let mut gathering = Gathering::default();
        let waiting = |have, missing: &[usize]| {
            Ok(Progress::Waiting {
                have,
                missing: missing.to_vec(),
            })
        };
        assert_eq!(gathering.add(&codes[2]), waiting(1, &[1, 2]));
        assert_eq!(gathering.add(&codes[2]), waiting(1, &[1, 2]));
        assert_eq!(
            gathering.add(&[&codes[0], "\r\n"].concat()),
            waiting(2, &[2])
        );
        let last = codes[1].to_lowercase();
        assert_eq!(gathering.add(&last), Ok(Progress::Complete(container())));
        assert_eq!(
            gathering.add(&codes[0]),
            Ok(Progress::Complete(container()))
        );
    }

    #[test]
    fn another_dossier_is_refused_and_changes_nothing() {
        let codes = container().to_codes(200).unwrap();
        let other = Container::Plain(vec![1; 200]).to_codes(200).unwrap();
        let mut gathering = Gathering::default();
        gathering.add(&codes[0]).unwrap();
        assert_eq!(gathering.add(&other[1]), Err(Error::OtherDossier));
        gathering.add(&codes[1]).unwrap();
        assert_eq!(
            gathering.add(&codes[2]),
            Ok(Progress::Complete(container()))
        );
        // The same dossier cut in another way.
        let whole = container().to_codes(2_000).unwrap();
        assert_eq!(gathering.add(&whole[0]), Err(Error::Mismatch));
    }

    #[test]
    fn other_codes_are_refused_by_name() {
        let mut gathering = Gathering::default();
        for (text, refusal) in [
            ("", Error::NotOurs),
            ("001190000018||Ví Thị Dụ|15081990", Error::NotOurs),
            ("https://example.com", Error::NotOurs),
            ("TT1:", Error::Altered),
            ("TT1:12", Error::Altered),
            ("TT1:99999999999999999", Error::Altered),
            (
                "TT2:123",
                Error::Version {
                    expected: 1,
                    got: 2,
                },
            ),
        ] {
            assert_eq!(gathering.add(text), Err(refusal), "{text}");
        }
    }

    #[test]
    fn a_lost_or_changed_digit_is_refused() {
        let code = &container().to_codes(2_000).unwrap()[0];
        for at in PREFIX.len()..code.len() {
            let mut gathering = Gathering::default();
            let lost = [&code[..at], &code[at + 1..]].concat();
            assert!(gathering.add(&lost).is_err(), "lost at {at}");
            let digit = if &code[at..=at] == "7" { "3" } else { "7" };
            let changed = [&code[..at], digit, &code[at + 1..]].concat();
            assert!(gathering.add(&changed).is_err(), "changed at {at}");
        }
    }

    proptest! {
        #[test]
        fn any_cut_comes_together(bytes in prop::collection::vec(any::<u8>(), 0..400), most in 0usize..900) {
            let container = Container::Plain(bytes);
            if let Ok(codes) = container.to_codes(most) {
                let mut gathering = Gathering::default();
                let mut last = None;
                for code in codes.iter().rev() {
                    last = Some(gathering.add(code).unwrap());
                }
                prop_assert_eq!(last, Some(Progress::Complete(container)));
            }
        }

        #[test]
        fn any_text_is_taken_or_refused(texts in prop::collection::vec("TT1:[0-9]{0,60}|\\PC{0,9}", 0..5)) {
            let mut gathering = Gathering::default();
            for text in texts {
                let _ = gathering.add(&text);
            }
        }
    }
}
