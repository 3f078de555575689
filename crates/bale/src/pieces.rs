/// The shortest text whose length is left out; of a shorter one too many bytes look alike.
const SHORTEST: usize = 3;
/// The longest length is written in so many bytes, seven bits each.
const MOST_LENGTH_BYTES: usize = 4;

/// Bytes as they follow each other: what is no text, then a text without its length, and so on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Piece<'a> {
    Other(&'a [u8]),
    /// Text that had its length before it.
    Text(&'a [u8]),
}

impl<'a> Piece<'a> {
    pub(crate) fn bytes(self) -> &'a [u8] {
        match self {
            Piece::Other(bytes) | Piece::Text(bytes) => bytes,
        }
    }
}

/// Finds the texts that have their length before them. That their end is guessed instead costs less,
/// and two texts that differ in a word no longer begin differently.
///
/// What looks like a length may be none; then what follows is taken for a text, which is as true.
pub(crate) fn pieces(bytes: &[u8]) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut texts = Texts { bytes, run: (0, 0) };
    let (mut done, mut at) = (0, 0);
    while at < bytes.len() {
        let Some((start, end)) = texts.best_at(at) else {
            at += 1;
            continue;
        };
        pieces.push(Piece::Other(&bytes[done..at]));
        pieces.push(Piece::Text(&bytes[start..end]));
        (done, at) = (end, end);
    }
    pieces.push(Piece::Other(&bytes[done..]));
    pieces
}

/// Puts the length of a text before it, which begins at `start` and ends with the bytes.
pub(crate) fn put_length(bytes: &mut Vec<u8>, start: usize) {
    let mut length = Vec::new();
    codec::put_number(&mut length, (bytes.len() - start) as u64);
    bytes.splice(start..start, length);
}

struct Texts<'a> {
    bytes: &'a [u8],
    /// The last stretch of bytes of texts that was looked for.
    run: (usize, usize),
}

impl Texts<'_> {
    /// The text whose length stands here, unless one begins behind it that is longer and goes
    /// further: then this was the end of something else.
    fn best_at(&mut self, at: usize) -> Option<(usize, usize)> {
        let (start, end) = self.text_at(at)?;
        let is_better = (at + 1..=start).any(|next| {
            let other = self.text_at(next);
            other.is_some_and(|(other, its_end)| its_end > end && its_end - other > end - start)
        });
        (!is_better).then_some((start, end))
    }

    /// Where the text begins and ends whose length stands here.
    fn text_at(&mut self, at: usize) -> Option<(usize, usize)> {
        let (length, start) = self.length_at(at)?;
        let end = start + length;
        if length < SHORTEST || end > self.run_end(start) {
            return None;
        }
        std::str::from_utf8(&self.bytes[start..end]).ok()?;
        Some((start, end))
    }

    /// The number that stands here, written as the codec would, and where it ends.
    fn length_at(&self, at: usize) -> Option<(usize, usize)> {
        let mut length = 0;
        let digits = self.bytes[at..].iter().take(MOST_LENGTH_BYTES);
        for (place, digit) in digits.enumerate() {
            length |= usize::from(digit & 127) << (7 * place);
            if *digit < 128 {
                let is_short = place == 0 || *digit > 0;
                return is_short.then_some((length, at + place + 1));
            }
        }
        None
    }

    /// Where the bytes end that stand in texts.
    fn run_end(&mut self, at: usize) -> usize {
        let (start, end) = self.run;
        if at < start || at >= end {
            let run = self.bytes[at..]
                .iter()
                .take_while(|byte| is_of_text(**byte));
            self.run = (at, at + run.count());
        }
        self.run.1
    }
}

fn is_of_text(byte: u8) -> bool {
    byte >= b' ' && byte != 127 || matches!(byte, b'\n' | b'\t' | b'\r')
}

#[cfg(test)]
mod tests {
    use super::{Piece, pieces, put_length};
    use proptest::prelude::*;

    fn with_length(text: &str) -> Vec<u8> {
        let mut bytes = text.as_bytes().to_vec();
        put_length(&mut bytes, 0);
        bytes
    }

    #[test]
    fn texts_lose_their_lengths() {
        let long = "Giấy tờ khác theo quy định. ".repeat(9);
        let bytes = [
            &[0, 2][..],
            &with_length("Tờ khai"),
            &with_length(&long),
            &[1],
        ]
        .concat();
        assert_eq!(
            pieces(&bytes),
            [
                Piece::Other(&[0, 2]),
                Piece::Text("Tờ khai".as_bytes()),
                Piece::Other(&[]),
                Piece::Text(long.as_bytes()),
                Piece::Other(&[1]),
            ]
        );
    }

    #[test]
    fn how_many_texts_there_are_is_no_length() {
        // Eleven texts, of which the first has sixty-eight letters: "D" is both a length and a letter.
        let first = with_length(&"a".repeat(68));
        let bytes = [&[11][..], &first, &[0]].concat();
        assert_eq!(pieces(&bytes)[0], Piece::Other(&[11]));
    }

    proptest! {
        #[test]
        fn nothing_is_lost(texts in prop::collection::vec("[a-zở]{0,200}", 0..6), more: Vec<u8>) {
            let mut bytes = more.clone();
            texts.iter().for_each(|text| bytes.extend(with_length(text)));
            bytes.extend(more);
            let mut back = Vec::new();
            for piece in pieces(&bytes) {
                let start = back.len();
                back.extend_from_slice(piece.bytes());
                if let Piece::Text(_) = piece {
                    put_length(&mut back, start);
                }
            }
            prop_assert_eq!(back, bytes);
        }
    }
}
