use crate::scan::{Fault, scan};
use crate::{Error, zip};

/// An answer or a list that a template names, or a place in which something is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The name, or what stands there instead when it is broken.
    pub name: String,
    /// What it is named for.
    pub role: Role,
    /// What is wrong with it, if anything is.
    pub broken: Option<Fault>,
    /// The part it stands in: "word/document.xml", "word/footer1.xml".
    pub part: String,
}

/// What a template names something for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// To print an answer.
    Answer,
    /// To decide what is printed.
    Condition,
    /// A list, to print something for each of its rows.
    List,
}

/// The places of a template in the order of its parts and of their text. One that names several
/// answers, as a condition may, is there for each; one that names none is left out.
pub fn places(template: &[u8]) -> Result<Vec<Place>, Error> {
    let mut places = Vec::new();
    let mut has_text = false;
    for entry in zip::read(template)?
        .iter()
        .filter(|entry| is_text(&entry.name))
    {
        has_text |= entry.name == DOCUMENT;
        let xml = text_of(entry)?;
        let malformed = || Error::Malformed {
            part: entry.name.clone(),
        };
        let found = scan(&xml).ok_or_else(malformed)?;
        for found in &found {
            let place = |name: &str, role: Role, broken: Option<Fault>| Place {
                name: name.to_owned(),
                role,
                broken,
                part: entry.name.clone(),
            };
            match &found.what {
                Ok(what) => {
                    let role = if what.is_mark() {
                        Role::Condition
                    } else {
                        Role::Answer
                    };
                    let names = what.names().into_iter();
                    places.extend(names.map(|name| place(name, role, None)));
                    places.extend(what.list().map(|list| place(list, Role::List, None)));
                }
                Err(fault) => places.push(place(&found.inside, Role::Answer, Some(*fault))),
            }
        }
    }
    if has_text {
        Ok(places)
    } else {
        Err(Error::NoText)
    }
}

/// The part with the text itself.
pub(crate) const DOCUMENT: &str = "word/document.xml";

/// Whether a file of the archive holds text that is printed.
pub(crate) fn is_text(name: &str) -> bool {
    let Some(part) = name.strip_prefix("word/") else {
        return false;
    };
    let begins = ["document", "header", "footer", "footnotes", "endnotes"];
    !part.contains('/')
        && part.ends_with(".xml")
        && begins.iter().any(|known| part.starts_with(known))
}

/// The XML of a part.
pub(crate) fn text_of(entry: &zip::Entry) -> Result<String, Error> {
    String::from_utf8(entry.bytes()?).map_err(|_| Error::Malformed {
        part: entry.name.clone(),
    })
}
