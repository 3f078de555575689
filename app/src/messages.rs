//! What the widget itself says, in two languages.
//!
//! A missing text is a compile error. Texts about procedures are data and stand in the catalogue.

use parts::digits;

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

/// A text that counts something; `{}` is where the number goes.
#[derive(Clone, Copy, Debug)]
pub struct Counted {
    /// For exactly one.
    pub one: &'static str,
    /// For any other number.
    pub many: &'static str,
}

impl Counted {
    /// The text for this number.
    pub fn of(self, count: usize) -> String {
        let pattern = if count == 1 { self.one } else { self.many };
        fill(pattern, &digits(count as u64))
    }
}

/// Puts a word where a pattern says `{}`.
#[inline(never)]
pub fn fill(pattern: &str, word: &str) -> String {
    // Byte by byte: the searcher of the standard library is 4 kB of the widget.
    match pattern.bytes().position(|byte| byte == b'{') {
        Some(at) => [&pattern[..at], word, &pattern[at + 2..]].concat(),
        None => pattern.to_owned(),
    }
}

/// A unit of time after a number: one, and more than one.
pub type Unit = Counted;

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
    pub title: &'static str,
    pub other_language: &'static str,
    pub back: &'static str,
    pub loading: &'static str,

    pub search_title: &'static str,
    pub search_promise: &'static str,
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
    pub remove: &'static str,
    pub people: &'static str,
    pub organisations: &'static str,
    pub only_in: &'static str,
    pub page_of: &'static str,
    pub previous: &'static str,
    pub next: &'static str,
    pub list_empty: &'static str,

    pub levels: [&'static str; 5],
    pub audiences: [&'static str; 7],
    pub roles: [&'static str; 6],
    pub channels: [&'static str; 4],
    pub fee_kinds: [&'static str; 3],
    pub remark_kinds: [&'static str; 7],

    pub free: &'static str,
    pub currency: &'static str,
    pub thousands: &'static str,
    pub decimal: &'static str,
    pub from_sum: &'static str,
    pub to_sum: &'static str,
    pub set_by_province: &'static str,
    pub see_words: &'static str,
    pub not_published: &'static str,
    pub by_case: &'static str,
    pub same_day: &'static str,
    pub hours: Unit,
    pub days: Unit,
    pub working_days: Unit,
    pub months: Unit,
    pub years: Unit,
    pub unit_unstated: &'static str,

    pub code: &'static str,
    pub papers: &'static str,
    pub papers_unit: Unit,
    pub papers_none: &'static str,
    pub fee: &'static str,
    pub time: &'static str,
    pub place: &'static str,
    pub form: &'static str,
    pub forms_unit: Unit,
    pub form_none: &'static str,
    pub case_title: &'static str,
    pub case_hint: &'static str,
    pub all_cases: &'static str,
    pub papers_left: Counted,
    pub papers_done: &'static str,
    pub one_of: &'static str,
    pub originals: &'static str,
    pub copies: &'static str,
    pub submit: &'static str,
    pub show: &'static str,
    pub by_data: &'static str,
    pub notes: Counted,
    pub bag: &'static str,
    pub cash: &'static str,
    pub form_file: &'static str,
    pub online: &'static str,
    pub time_note: &'static str,
    pub official_words: &'static str,
    pub who: &'static str,
    pub requirements: &'static str,
    pub steps: &'static str,
    pub outcome: &'static str,
    pub legal: &'static str,
    pub legal_count: Counted,
    pub related: &'static str,
    pub said: &'static str,
    pub official: &'static str,
    pub official_hint: &'static str,
    pub official_name: &'static str,
    pub sector: &'static str,
    pub level: &'static str,
    pub audience: &'static str,
    pub stated: &'static str,
    pub more: &'static str,

    pub verified: &'static str,
    pub partly: &'static str,
    pub unverified: &'static str,
    pub source: &'static str,
    pub source_guide: &'static str,
    pub source_national: &'static str,
    pub decision: &'static str,
    pub decided_on: &'static str,
    pub updated: &'static str,
    pub snapshot: &'static str,
    pub read_on: &'static str,
    pub portal: &'static str,
    pub portal_hint: &'static str,
    pub fill_form: &'static str,
    pub share: &'static str,
    pub shared: &'static str,
    pub print: &'static str,
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
    fn an_unknown_language_is_vietnamese() {
        assert_eq!(Language::of("en-GB"), Language::En);
        assert_eq!(Language::of("EN"), Language::En);
        for tag in ["", "vi", "vi-VN", "fr", "ê", "e"] {
            assert_eq!(Language::of(tag), Language::Vi);
        }
    }
}
