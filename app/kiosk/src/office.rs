//! Which office a kiosk stands in, and which of its counters takes a procedure.

use places::{Counter, Office};

/// The office of this name; without a name the only one that is no example, for nobody must be sent
/// to counters that do not exist.
pub fn chosen<'a>(offices: &'a [Office], id: &str) -> Option<&'a Office> {
    if !id.is_empty() {
        return offices.iter().find(|office| office.id == id);
    }
    let mut real = offices.iter().filter(|office| !office.example);
    let first = real.next();
    match real.next() {
        Some(_) => None,
        None => first,
    }
}

/// Whether a counter takes one of some fields.
pub fn takes(counter: &Counter, fields: &[&str]) -> bool {
    let mut sectors = counter.sectors.iter();
    sectors.any(|sector| fields.contains(&sector.as_str()))
}

/// Words in lines of at most so many letters; a longer word has a line of its own.
pub fn wrapped(words: &str, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn office(id: &str, example: bool) -> Office {
        Office {
            id: id.to_owned(),
            example,
            ..Office::default()
        }
    }

    fn named(offices: &[Office], id: &str) -> Option<String> {
        chosen(offices, id).map(|office| office.id.clone())
    }

    #[test]
    fn an_example_is_shown_only_where_it_is_named() {
        let example = [office("vi-du", true)];
        assert_eq!(named(&example, ""), None);
        assert_eq!(named(&example, "vi-du").as_deref(), Some("vi-du"));
        assert_eq!(named(&example, "khac"), None);
    }

    #[test]
    fn the_only_real_office_needs_no_name_and_two_do() {
        let one = [office("vi-du", true), office("a", false)];
        assert_eq!(named(&one, "").as_deref(), Some("a"));
        let two = [office("a", false), office("b", false)];
        assert_eq!(named(&two, ""), None);
        assert_eq!(named(&two, "b").as_deref(), Some("b"));
    }

    #[test]
    fn a_counter_takes_the_fields_it_names() {
        let counter = Counter {
            sectors: vec!["Hộ tịch".to_owned(), "Chứng thực".to_owned()],
            ..Counter::default()
        };
        assert!(takes(&counter, &["Đất đai", "Chứng thực"]));
        assert!(!takes(&counter, &["Đất đai"]));
        assert!(!takes(&counter, &[]));
    }

    #[test]
    fn wrapping_keeps_every_word() {
        assert_eq!(wrapped("Thu phí, lệ phí", 7), ["Thu", "phí, lệ", "phí"]);
        assert_eq!(wrapped("Hướng dẫn viên", 4), ["Hướng", "dẫn", "viên"]);
        assert!(wrapped("  ", 7).is_empty());
    }
}
