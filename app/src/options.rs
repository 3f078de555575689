use crate::messages::Language;

/// How the widget stands on its page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// A part of somebody's page.
    #[default]
    Embed,
    /// The whole page: the address bar follows the screens.
    Page,
    /// A public screen: everything larger.
    Kiosk,
}

/// What a page says to the widget; every default stands here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The address of the catalogue's folder, with a slash at its end.
    pub catalogue: String,
    /// The language of the widget itself; procedures are in the language they were published in.
    pub language: Language,
    /// The province whose own procedures come before those of other provinces; empty for none.
    pub agency: String,
    /// The public key that the catalogue must be signed with; empty for any catalogue.
    pub key: String,
    /// "allow" when a signed catalogue may be older than one seen before.
    pub older: String,
    /// The field a list is narrowed to from the start; empty for none.
    pub field: String,
    /// The procedure to open; empty for the search.
    pub procedure: String,
    /// How it stands on its page.
    pub mode: Mode,
}

impl Options {
    /// Reads what the page wrote into the element; where the catalogue is, its loader knows.
    pub fn read(mut catalogue: String, attribute: &dyn Fn(&str) -> Option<String>) -> Self {
        let text = |name| attribute(name).unwrap_or_default().trim().to_owned();
        if !catalogue.ends_with('/') {
            catalogue.push('/');
        }
        Options {
            catalogue,
            language: Language::of(&text("lang")),
            agency: text("agency"),
            key: text("key"),
            older: text("older"),
            field: text("field"),
            procedure: text("procedure"),
            mode: match text("mode").as_str() {
                "page" => Mode::Page,
                "kiosk" => Mode::Kiosk,
                _ => Mode::Embed,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Mode, Options};
    use crate::messages::Language;

    #[test]
    fn a_bare_element_is_a_vietnamese_embed() {
        let options = Options::read("/catalogue/".into(), &|_| None);
        assert_eq!(options.language, Language::Vi);
        assert_eq!(options.mode, Mode::Embed);
    }

    #[test]
    fn a_catalogue_without_its_last_slash_is_still_a_folder() {
        let options = Options::read("/tthc/data".into(), &|_| None);
        assert_eq!(options.catalogue, "/tthc/data/");
    }
}
