use codec::{Reader, put_block};

/// Which part of a screen is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What was answered, and what to answer next.
    Questions,
    /// What to prepare, with all that is known about it.
    List,
    /// What to prepare, as far as it fits on a sheet.
    Bag,
    /// The head of a bundle: its name, the order of its procedures.
    Bundle,
    /// What a procedure is called.
    Top,
    /// The five aspects citizens ask for.
    Summary,
    /// What can be done with the page.
    Actions,
    /// Everything below the papers.
    Rest,
    /// The head of the sheet to carry.
    BagTop,
    /// What the sheet says besides the papers.
    BagCosts,
}

impl Part {
    const ALL: [Part; 10] = [
        Part::Questions,
        Part::List,
        Part::Bag,
        Part::Bundle,
        Part::Top,
        Part::Summary,
        Part::Actions,
        Part::Rest,
        Part::BagTop,
        Part::BagCosts,
    ];
}

/// A part of a screen in a citizen's situation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request<'a> {
    /// The part.
    pub part: Part,
    /// Whether the widget speaks English.
    pub english: bool,
    /// The answers, as a link has them.
    pub answers: &'a str,
    /// The question that was answered last, which stays open.
    pub last: &'a str,
    /// The bundle of the screen; empty on the screen of one procedure.
    pub bundle: &'a str,
    /// The case of the official record that was picked; empty before one was.
    pub picked: &'a str,
    /// The day of the data, in words.
    pub snapshot: &'a str,
    /// The procedures of the screen, by their codes, with spaces between them.
    pub codes: &'a str,
}

impl<'a> Request<'a> {
    /// As bytes, for the way from one module to another.
    pub fn write(&self) -> Vec<u8> {
        let mut bytes = vec![self.part as u8, u8::from(self.english)];
        for text in [
            self.answers,
            self.last,
            self.bundle,
            self.picked,
            self.snapshot,
            self.codes,
        ] {
            put_block(&mut bytes, text.as_bytes());
        }
        bytes
    }

    /// From bytes; whatever makes no sense asks for less.
    pub fn read(bytes: &'a [u8]) -> Self {
        let mut from = Reader::new(bytes);
        Request {
            part: *Part::ALL
                .get(usize::from(from.byte()))
                .unwrap_or(&Part::List),
            english: from.byte() != 0,
            answers: from.text(),
            last: from.text(),
            bundle: from.text(),
            picked: from.text(),
            snapshot: from.text(),
            codes: from.text(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_comes_back() {
        for (at, part) in Part::ALL.into_iter().enumerate() {
            assert_eq!(part as usize, at);
            let request = Request {
                part,
                english: true,
                answers: "cach-nop=quay",
                last: "cach-nop",
                bundle: "sinh-con",
                picked: "2",
                snapshot: "18/7/2026",
                codes: "1.001193 1.004222",
            };
            let bytes = request.write();
            assert_eq!(Request::read(&bytes), request);
            for end in 0..bytes.len() {
                let _ = Request::read(&bytes[..end]);
            }
        }
    }
}
