use crate::scan::{Fault, scan};
use crate::{Error, zip};

/// A place of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its name, or what stands in its place when it is broken.
    pub name: String,
    /// What is wrong with it, if anything is.
    pub broken: Option<Fault>,
    /// The part it stands in: "word/document.xml", "word/footer1.xml".
    pub part: String,
}

/// The places of a template in the order of its parts and of their text.
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
        places.extend(found.into_iter().map(|place| Place {
            name: place.name,
            broken: place.fault,
            part: entry.name.clone(),
        }));
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
