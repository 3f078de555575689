use codec::{Reader, put_block, put_number};

/// What a step does. The words say what its number, its first and its second text mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Opens an element: tag, class.
    Open,
    /// Closes it.
    Close,
    /// Writes a text into it.
    Text,
    /// Sets an attribute of it: name, value.
    Attribute,
    /// A sign: its path.
    Icon,
    /// A radio button that answers: chosen or not, question, the answers when it is chosen.
    Radio,
    /// A radio button that picks a case: picked or not, code of the procedure, the case.
    Pick,
    /// A box to tick: which paper, code of the procedure, and which need it answers. Papers with
    /// one need are counted once; one without a need is not counted.
    Tick,
    /// Makes the open element a link inside the widget: the address.
    Leads,
    /// Makes the open element show a part of the page: its selector.
    Show,
    /// Makes the open element lead back to a question.
    Change,
    /// Makes the open element give these answers.
    Answer,
    /// Makes the open element print the page.
    Print,
    /// The way to the official form: code of the procedure.
    Form,
    /// A button that shares: title, the address that works from everywhere.
    Share,
    /// The same procedure elsewhere: its code.
    Twins,
    /// The answers for the address bar, and how many questions are open, in words.
    Answers,
}

impl Kind {
    const ALL: [Kind; 17] = [
        Kind::Open,
        Kind::Close,
        Kind::Text,
        Kind::Attribute,
        Kind::Icon,
        Kind::Radio,
        Kind::Pick,
        Kind::Tick,
        Kind::Leads,
        Kind::Show,
        Kind::Change,
        Kind::Answer,
        Kind::Print,
        Kind::Form,
        Kind::Share,
        Kind::Twins,
        Kind::Answers,
    ];
}

/// One step of a drawing. All have one shape, so that reading them is one short function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step<'a> {
    /// What it does.
    pub kind: Kind,
    /// Its number.
    pub number: u32,
    /// Its first text.
    pub first: &'a str,
    /// Its second text.
    pub second: &'a str,
}

impl<'a> Step<'a> {
    /// The next step; `None` at the end, or where the bytes make no sense.
    pub fn read(from: &mut Reader<'a>) -> Option<Self> {
        if from.is_empty() {
            return None;
        }
        let step = Step {
            kind: *Kind::ALL.get(usize::from(from.byte()))?,
            number: from.small(),
            first: from.text(),
            second: from.text(),
        };
        from.is_sound().then_some(step)
    }

    /// Adds the step to a drawing.
    pub fn write(self, to: &mut Vec<u8>) {
        to.push(self.kind as u8);
        put_number(to, self.number);
        put_block(to, self.first.as_bytes());
        put_block(to, self.second.as_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_come_back_and_any_bytes_come_to_an_end() {
        let mut bytes = Vec::new();
        for (at, kind) in Kind::ALL.into_iter().enumerate() {
            assert_eq!(kind as usize, at);
            let step = Step {
                kind,
                number: 300,
                first: "tt/1.001193",
                second: "Sinh con",
            };
            step.write(&mut bytes);
        }
        let mut reader = Reader::new(&bytes);
        let mut read = 0;
        while let Some(step) = Step::read(&mut reader) {
            assert_eq!((step.number, step.second), (300, "Sinh con"));
            read += 1;
        }
        assert_eq!(read, Kind::ALL.len());
        for end in 0..bytes.len() {
            let mut reader = Reader::new(&bytes[..end]);
            while Step::read(&mut reader).is_some() {}
        }
        assert_eq!(Step::read(&mut Reader::new(&[99, 0, 0, 0])), None);
    }
}
