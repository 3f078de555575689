//! What the widget itself says, in two languages.
//!
//! A missing text is a compile error. Texts about procedures are data and stand in the catalogue.

use figures::Terms;
pub use figures::{Counted, fill};

mod vi;
pub use vi::VI;
mod en;
pub use en::EN;

/// The language of the widget itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// Tiếng Việt.
    #[default]
    Vi,
    /// English.
    En,
}

impl Language {
    /// The language of a `lang` attribute; whatever is not English is read by Vietnamese citizens.
    pub fn of(tag: &str) -> Self {
        let bytes = tag.as_bytes();
        match bytes.get(..2) {
            Some(two) if two.eq_ignore_ascii_case(b"en") => Language::En,
            _ => Language::Vi,
        }
    }

    /// The texts of this language.
    pub fn messages(self) -> &'static Messages {
        match self {
            Language::Vi => &VI,
            Language::En => &EN,
        }
    }

    /// The other one.
    pub fn other(self) -> Self {
        match self {
            Language::Vi => Language::En,
            Language::En => Language::Vi,
        }
    }
}

/// What is said when the catalogue cannot answer: the fact, and what to do.
#[derive(Clone, Copy, Debug)]
pub struct Advice {
    /// What happened.
    pub title: &'static str,
    /// What the citizen can do.
    pub next: &'static str,
}

/// Every text of the widget, in the order of the screens.
#[allow(missing_docs)] // a field's name says where it is used, its text what it says
#[derive(Debug)]
pub struct Messages {
    pub tag: &'static str,
    pub terms: &'static Terms,
    pub title: &'static str,
    pub other_language: &'static str,
    pub back: &'static str,
    pub loading: &'static str,

    pub search_label: &'static str,
    pub search_clear: &'static str,
    pub examples_title: &'static str,
    pub examples: [&'static str; 3],
    pub events_title: &'static str,
    pub sectors_title: &'static str,
    pub sectors_all: Counted,
    pub data_of: &'static str,
    pub privacy: &'static str,

    pub procedures: Counted,
    pub found: Counted,
    pub found_nothing: &'static str,
    pub nothing_hint: &'static str,
    pub nothing_narrowed: &'static str,
    pub not_understood: &'static str,
    pub twins: &'static str,
    pub show_more: &'static str,
    pub narrow: &'static str,
    pub narrow_level: &'static str,
    pub narrow_audience: &'static str,
    pub narrow_field: &'static str,
    pub remove: &'static str,
    pub people: &'static str,
    pub organisations: &'static str,
    pub only_in: &'static str,
    pub page_of: &'static str,
    pub previous: &'static str,
    pub next: &'static str,
    pub list_empty: &'static str,

    pub papers: &'static str,
    pub papers_left: Counted,
    pub papers_done: &'static str,

    pub fill_form: &'static str,
    pub share: &'static str,
    pub shared: &'static str,
    pub not_here_title: &'static str,
    pub not_here: &'static str,

    pub retry: &'static str,
    pub portal_home: &'static str,
    pub offline: Advice,
    pub missing: Advice,
    pub refused: Advice,
    pub damaged: Advice,
    pub mismatch: Advice,
    pub unsigned: Advice,
    pub older: Advice,
}

#[cfg(test)]
mod tests {
    use super::{Counted, Language, fill};

    #[test]
    fn counts_in_words() {
        let papers = Counted {
            one: "1 paper",
            many: "{} papers",
        };
        assert_eq!(papers.of(1), "1 paper");
        assert_eq!(papers.of(0), "0 papers");
        assert_eq!(fill("không có chỗ", "x"), "không có chỗ");
    }

    #[test]
    fn every_pattern_has_its_two_braces() {
        // `fill` cuts two bytes where a pattern has its brace.
        for source in [
            include_str!("messages/vi.rs"),
            include_str!("messages/en.rs"),
        ] {
            let texts = source.split('"').skip(1).step_by(2);
            for text in texts {
                assert_eq!(
                    text.matches('{').count(),
                    text.matches("{}").count(),
                    "{text}"
                );
            }
        }
    }

    #[test]
    fn what_is_there_before_the_module_says_the_same() {
        let first = include_str!("../first.js");
        for t in [&super::VI, &super::EN] {
            let label = format!("label: \"{}\"", t.search_label);
            assert!(first.contains(&label), "{label}");
        }
    }

    #[test]
    fn an_unknown_language_is_vietnamese() {
        assert_eq!(Language::of("en-GB"), Language::En);
        assert_eq!(Language::of("EN"), Language::En);
        for tag in ["", "vi", "vi-VN", "fr", "ê", "e"] {
            assert_eq!(Language::of(tag), Language::Vi);
        }
    }
}
