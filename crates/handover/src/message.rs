use crate::{Error, layout, press};

/// What travels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// A filled form, from the citizen to the desk or to herself.
    Filled(Dossier),
    /// What is missing, from the desk to the citizen.
    Supplement(Supplement),
}

/// The answers to a form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dossier {
    /// Which form.
    pub form: String,
    /// Which version of it.
    pub version: String,
    /// The answers, in the order of the form.
    pub answers: Vec<Answer>,
}

/// One answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// Where it stands, as the form names it: `members[2].name`.
    pub path: String,
    /// What was answered.
    pub value: String,
    /// Where the value came from, as the form numbers it.
    pub origin: u8,
}

/// A desk's request to complete a form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Supplement {
    /// Which form.
    pub form: String,
    /// Which version of it.
    pub version: String,
    /// Where answers are missing or wrong.
    pub missing: Vec<String>,
    /// What the officer adds in words; may be empty.
    pub note: String,
}

impl Message {
    /// A few hundred bytes that hold the message.
    pub fn press(&self) -> Result<Vec<u8>, Error> {
        let symbols = layout::write(self);
        if symbols.len() > press::MOST_SYMBOLS {
            return Err(Error::TooLarge);
        }
        Ok(press::press(&symbols))
    }

    /// The message in the bytes.
    pub fn unpress(bytes: &[u8]) -> Result<Self, Error> {
        let symbols = press::unpress(bytes).ok_or(Error::Malformed)?;
        layout::read(&symbols).ok_or(Error::Malformed)
    }
}
