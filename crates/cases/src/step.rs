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
    /// A radio button: chosen or not, question, the answers when it is chosen.
    Radio,
    /// A box to tick: item, code of the procedure; a second text when the paper is certain.
    Tick,
    /// A link inside the widget: the address, the words.
    Leads,
    /// Makes the open element lead back to a question.
    Change,
    /// Makes the open element give these answers.
    Answer,
    /// How far a fact was checked: the place of the status.
    Status,
    /// A sign that something is settled.
    Check,
    /// The answers for the address bar, and how many questions are open, in words.
    Answers,
    /// The way of handing in that was answered: its place.
    Way,
}

impl Kind {
    const ALL: [Kind; 13] = [
        Kind::Open,
        Kind::Close,
        Kind::Text,
        Kind::Attribute,
        Kind::Radio,
        Kind::Tick,
        Kind::Leads,
        Kind::Change,
        Kind::Answer,
        Kind::Status,
        Kind::Check,
        Kind::Answers,
        Kind::Way,
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
