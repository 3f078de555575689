/// Vietnamese text whose letters are whole (NFC), by type.
///
/// The browser composes with `String.prototype.normalize`, the indexer with the crate
/// `unicode-normalization`; this crate carries no Unicode tables and trusts whoever calls
/// [`Nfc::assume`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nfc<'a>(&'a str);

impl<'a> Nfc<'a> {
    /// Takes text that the caller has composed.
    pub fn assume(composed: &'a str) -> Self {
        Nfc(composed)
    }

    /// The text.
    pub fn as_str(self) -> &'a str {
        self.0
    }
}
