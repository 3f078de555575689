use super::Table;
use crate::content::fault::Objection;
use crate::content::value::{Given, entries_of, text_of, texts_of};

/// Readers of what may be left out.
impl<'p> Table<'p> {
    /// Whether a key is there and was not read yet.
    pub(in crate::content) fn has(&self, key: &str) -> bool {
        self.left.contains_key(key)
    }

    /// Words that may be left out, with their place; empty ones count as left out.
    pub(in crate::content) fn given_text_if_any(
        &mut self,
        key: &'static str,
    ) -> Option<Given<'p, String>> {
        let given = self.optional(key).and_then(text_of)?;
        (!given.value.is_empty()).then_some(given)
    }

    /// A list of words that may be left out. Unlike [`Table::texts`] it may repeat itself, as
    /// lines of a printed sheet do.
    pub(in crate::content) fn lines(&mut self, key: &'static str) -> Vec<Given<'p, String>> {
        let Some(list) = self.optional(key) else {
            return Vec::new();
        };
        let entries = entries_of(&list).unwrap_or_default();
        texts_of(&list.place, entries)
    }

    /// One word of a vocabulary; leaving it out means `usual`.
    pub(in crate::content) fn one_of_or<T: Clone>(
        &mut self,
        key: &'static str,
        vocabulary: &[(&str, T)],
        usual: T,
    ) -> T {
        if self.has(key) {
            self.one_of(key, vocabulary)
        } else {
            self.known.push(key);
            usual
        }
    }

    /// A word read by `rule`, which may be left out.
    pub(in crate::content) fn read_if_any<T>(
        &mut self,
        key: &'static str,
        rule: impl FnOnce(&str) -> Result<T, Objection>,
    ) -> Option<T> {
        let given = self.given_text_if_any(key)?;
        rule(&given.value)
            .map_err(|objection| given.place.object(objection))
            .ok()
    }
}
