use std::fmt;

/// Where in a file something stands, as editors count: both from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Position {
    /// The line.
    pub(crate) line: usize,
    /// The letter in that line.
    pub(crate) column: usize,
}

/// One thing an officer has to put right in a content file.
///
/// Declared so that sorting puts faults in the order in which one would walk through the files.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Fault {
    /// The file, as reached from the folder that was named.
    pub(crate) file: String,
    /// The place in it; `None` when the file as a whole is meant.
    pub(crate) at: Option<Position>,
    /// The key, with the table it stands in (`channel[1].time`; tables count from 1); empty when
    /// no key is meant.
    pub(crate) field: String,
    /// What is wrong.
    pub(crate) said: String,
    /// What to do about it.
    pub(crate) advice: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(at) = self.at {
            write!(f, ":{}", at.line)?;
        }
        if !self.field.is_empty() {
            write!(f, ": {}", self.field)?;
        }
        write!(f, ": {}; {}", self.said, self.advice)
    }
}

/// What a reading rule has against a value, before it is known where that value stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Objection {
    /// What is wrong.
    pub(super) said: String,
    /// What to do about it.
    pub(super) advice: String,
}

impl Objection {
    /// An objection in two half sentences.
    pub(super) fn new(said: impl Into<String>, advice: impl Into<String>) -> Self {
        Objection {
            said: said.into(),
            advice: advice.into(),
        }
    }
}
