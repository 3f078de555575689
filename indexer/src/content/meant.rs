use super::fault::Objection;
use super::number;
use super::table::Table;
use catalog::Code;
use std::num::NonZeroUsize;
use viet::Nfc;

/// Which procedures a line of content is about.
///
/// Always by words of official names, so that an officer can read the file; also by code where
/// the same words stand in the names of others, and then only those codes are meant. Words alone
/// also reach agencies whose records nobody here has seen, and what is published tomorrow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Meant {
    /// Words that stand together in the official name.
    pub(crate) name: String,
    /// The only procedures meant; empty when the words decide.
    pub(crate) codes: Vec<Code>,
    folded: Vec<String>,
}

impl Meant {
    /// Reads `name` and, if it is there, `codes`.
    pub(super) fn read(table: &mut Table<'_>) -> Self {
        let name = table.text("name");
        let mut codes = Vec::new();
        for given in table.texts_if_any("codes") {
            match number::code(&given.value) {
                Ok(code) => codes.push(code),
                Err(objection) => given.place.object(objection),
            }
        }
        Meant {
            folded: folded(&name),
            name,
            codes,
        }
    }

    /// How surely a procedure is meant, by its code and the [`folded`] words of its official name;
    /// `None` when it is not. More words are surer than fewer, and a code is surest.
    pub(crate) fn holds(&self, code: &Code, official: &[String]) -> Option<NonZeroUsize> {
        if self.codes.is_empty() {
            self.is_in(official)
                .then(|| NonZeroUsize::new(self.folded.len()))
                .flatten()
        } else {
            self.codes.contains(code).then_some(NonZeroUsize::MAX)
        }
    }

    /// Whether the words stand together in an official name, whatever codes say.
    pub(crate) fn is_in(&self, official: &[String]) -> bool {
        let words = self.folded.len();
        words > 0 && official.windows(words).any(|part| part == self.folded)
    }
}

/// The words of a name without their marks, as [`Meant::holds`] compares them.
pub(crate) fn folded(name: &str) -> Vec<String> {
    viet::tokens(Nfc::assume(name))
        .into_iter()
        .map(|word| word.folded)
        .collect()
}

/// Objects when two lines are about the same words or the same code.
pub(super) fn object_to_rival(table: &Table<'_>, meant: &Meant, others: &[Meant]) {
    let rival = others.iter().find(|other| {
        let shares_code = meant.codes.iter().any(|code| other.codes.contains(code));
        let same_words = meant.codes.is_empty() && other.codes.is_empty();
        shares_code || same_words && meant.folded == other.folded
    });
    if let Some(rival) = rival {
        table.place().object(Objection::new(
            format!("\"{}\" means the same procedures already", rival.name),
            "keep one of the two",
        ));
    }
}
