//! Two hundred invented cards through scanners and input methods of every habit: what comes out is
//! the card or a refusal, never another card.

mod support;

use card::{Burst, Card, Heard, Refusal, Wedge, read};
use catalog::Date;
use support::input_method::{self, InputMethod};
use support::{Draw, cards, scanner};
use viet::{Method, Nfc};

const TODAY: Date = Date {
    year: 2026,
    month: 8,
    day: 1,
};
const SEED: u64 = 18_072_026;

fn deck() -> Vec<String> {
    let mut draw = Draw(SEED);
    (0..200).map(|_| cards::card(&mut draw)).collect()
}

/// What the wedge makes of a typed text.
fn scanned(typed: &str, input_method: Option<InputMethod>) -> Burst {
    let keys = match input_method {
        Some(input_method) => input_method.keys(typed),
        None => typed.chars().map(String::from).collect(),
    };
    let mut wedge = Wedge::default();
    for (at, key) in keys.iter().enumerate() {
        wedge.press(key, 3 * at as u32);
    }
    match wedge.press("Enter", 3 * keys.len() as u32) {
        Heard::Finished(burst) => burst,
        other => panic!("no scan: {other:?}"),
    }
}

#[test]
fn every_card_is_read_from_its_text() {
    for text in deck() {
        let card = read(Nfc::assume(&text), TODAY).unwrap_or_else(|why| panic!("{text}: {why}"));
        assert_eq!(
            card.unread,
            if text.matches('|').count() > 6 { 4 } else { 0 }
        );
    }
}

#[test]
fn every_harm_is_refused() {
    for text in deck() {
        for (harm, harmed) in cards::HARMS {
            let harmed = harmed(&text);
            if harmed == text {
                continue; // a card in ASCII has the same bytes in both character sets
            }
            let outcome = read(Nfc::assume(&harmed), TODAY);
            assert!(outcome.is_err(), "{harm}: {harmed} gave {outcome:?}");
        }
    }
}

/// Types every card in every way; whatever comes out must be that card. Gives how many of how many
/// came out at all.
#[track_caller]
fn check(scanner: scanner::Scanner, ways: &[Option<InputMethod>]) -> (usize, usize) {
    let mut read_well = 0;
    for text in deck() {
        let truth = read(Nfc::assume(&text), TODAY).expect("a card");
        for way in ways {
            if let Ok(card) = scanned(&scanner.1(&text), *way).card(None, TODAY) {
                assert_eq!(
                    spoken(&card),
                    spoken(&truth),
                    "{} through {way:?} misread {text}",
                    scanner.0
                );
                read_well += 1;
            }
        }
    }
    (read_well, 200 * ways.len())
}

/// A card as it is read aloud: keys do not say whether "hoà" or "hòa" was written.
fn spoken(card: &Card) -> Card {
    let spoken = |text: &str| {
        let words = viet::tokens(Nfc::assume(text)).into_iter();
        let words = words.map(|word| {
            if word.marked.is_empty() {
                word.folded
            } else {
                word.marked
            }
        });
        words.collect::<Vec<_>>().join(" ")
    };
    Card {
        name: spoken(&card.name),
        residence: spoken(&card.residence),
        ..card.clone()
    }
}

fn with(method: Method) -> Vec<Option<InputMethod>> {
    let all = input_method::all().into_iter();
    all.filter(|way| way.method == method).map(Some).collect()
}

#[test]
fn no_card_is_ever_taken_for_another() {
    for scanner in scanner::FAITHFUL {
        for (name, ways) in [
            ("no input method", vec![None]),
            ("Telex", with(Method::Telex)),
            ("VNI", with(Method::Vni)),
        ] {
            let (read_well, all) = check(scanner, &ways);
            println!(
                "{} through {name}: {read_well} of {all} read, the rest refused",
                scanner.0
            );
        }
    }
}

#[test]
fn a_scanner_that_loses_letters_is_always_refused() {
    for scanner in scanner::LOSSY {
        for ways in [vec![None], with(Method::Telex), with(Method::Vni)] {
            for text in deck().into_iter().take(60) {
                for way in &ways {
                    let typed = scanner.1(&text);
                    let lossless = typed == text;
                    let outcome = scanned(&typed, *way).card(None, TODAY);
                    assert!(
                        outcome.is_err() || lossless,
                        "{} read {text} as {outcome:?}",
                        scanner.0
                    );
                }
            }
        }
    }
}

#[test]
fn the_usual_card_is_read_with_the_input_method_on() {
    // A scanner of Unicode letters and Telex left on, which is how most counters are.
    let (read_well, all) = check(scanner::FAITHFUL[0], &with(Method::Telex));
    assert!(read_well * 10 >= all * 7, "{read_well} of {all}");
    // Nothing between: all but the cards without a single letter of Unicode, or with a lone ư.
    let (read_well, all) = check(scanner::FAITHFUL[0], &[None]);
    assert!(read_well * 100 >= all * 95, "{read_well} of {all}");
}

#[test]
fn knowing_the_method_reads_more() {
    let text = "001190000018||Ví Thị Dụ|15081990|Nữ|Khu A1, Quang Trung, Thái Nguyên|02052021";
    let way = with(Method::Vni)[0];
    let burst = scanned(text, way);
    assert_eq!(burst.card(None, TODAY), Err(Refusal::Changed));
    let card = burst.card(Some(Method::Vni), TODAY).expect("a card");
    assert_eq!(card.residence, "Khu A1, Quang Trung, Thái Nguyên");
}
