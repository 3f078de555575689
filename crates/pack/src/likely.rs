//! What a citizen probably comes for, before any file of words is here.

use crate::manifest::{CARDS_PER_FILE, MOST_CARDS_HERE};
use crate::{About, DocId};
use viet::{Nfc, is_filler};

/// The procedures of the life event whose name shares the most words with a query, most asked
/// first; none where no name shares any. On a slow line their cards can travel with the words of
/// the query instead of after them. None either where nodes stand before cards, which come too late.
pub fn likely<'a>(about: &'a About, query: Nfc<'_>) -> &'a [DocId] {
    if about.procedures > MOST_CARDS_HERE as u32 * CARDS_PER_FILE {
        return &[];
    }
    let mut said = viet::tokens(query);
    said.retain(|word| !is_filler(word));
    let mut best: (usize, &[DocId]) = (0, &[]);
    for event in &about.life_events {
        let mut shared = 0;
        for word in viet::tokens(Nfc::assume(&event.name_vi)) {
            shared += usize::from(said.iter().any(|one| one.folded == word.folded));
        }
        if shared > best.0 {
            best = (shared, &event.docs);
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::LifeEvent;

    #[track_caller]
    fn check(query: &str, expected: &[u32]) {
        check_of(2_612, query, expected);
    }

    #[track_caller]
    fn check_of(procedures: u32, query: &str, expected: &[u32]) {
        let event = |name: &str, doc: u32| LifeEvent {
            id: String::new(),
            name_vi: name.to_owned(),
            name_en: String::new(),
            docs: vec![DocId(doc)],
        };
        let about = About {
            procedures,
            life_events: vec![
                event("Sinh con", 1),
                event("Kết hôn, gia đình", 2),
                event("Mở cửa hàng, làm ăn", 3),
            ],
            ..About::default()
        };
        let found: Vec<u32> = likely(&about, Nfc::assume(query))
            .iter()
            .map(|doc| doc.0)
            .collect();
        assert_eq!(found, expected, "{query}");
    }

    #[test]
    fn the_life_event_that_is_spoken_of_is_likely() {
        check("đăng ký khai sinh", &[1]);
        check("dang ky ket hon", &[2]);
        check("em muốn kết hôn và sinh con ở gia đình", &[2]);
    }

    #[test]
    fn nothing_is_likely_where_cards_are_behind_nodes() {
        check_of(8_192, "đăng ký khai sinh", &[1]);
        check_of(8_193, "đăng ký khai sinh", &[]);
    }

    #[test]
    fn nothing_is_likely_where_no_event_is_spoken_of() {
        check("giấy phép khai thác khoáng sản", &[]);
        check("làm hộ chiếu", &[]);
        check("", &[]);
    }
}
