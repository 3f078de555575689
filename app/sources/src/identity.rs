//! What an identity card says, as answers.

use card::{Burst, Card, Refusal, Sex};
use catalog::Date;
use forms::{Answer, Attribute, Origin, PartialDate, Value};
use viet::Nfc;
use wasm_bindgen::prelude::*;

/// Reads the text of a card's code: a `(Vec<forms::Value>, (String, u8))` with the residence in one
/// line and how many fields were not read, or one of the words of [`reason`] thrown.
#[wasm_bindgen]
pub fn card(text: &str, today: &[u16]) -> Result<Vec<u8>, JsValue> {
    known(card::read(Nfc::assume(text), date(today)))
}

/// The same for the keys of a scanner, as [`Burst::keys`] writes them.
#[wasm_bindgen]
pub fn scanned(keys: &str, today: &[u16]) -> Result<Vec<u8>, JsValue> {
    known(Burst::from_keys(keys).card(None, date(today)))
}

fn date(day: &[u16]) -> Date {
    let part = |at: usize| day.get(at).copied().unwrap_or_default();
    Date {
        year: part(0) as i16,
        month: part(1) as u8,
        day: part(2) as u8,
    }
}

fn known(read: Result<Card, Refusal>) -> Result<Vec<u8>, JsValue> {
    let card = read.map_err(|refusal| JsValue::from_str(reason(refusal)))?;
    let day = |day| Answer::Date(PartialDate::from(day));
    let values = [
        (Attribute::Name, Answer::Text(card.name)),
        (Attribute::Birth, day(card.born)),
        (
            Attribute::Sex,
            Answer::Choice(u8::from(card.sex == Sex::Female)),
        ),
        (Attribute::Id, Answer::Text(card.number)),
        (Attribute::OldId, Answer::Text(card.old_number)),
        (Attribute::Issued, day(card.issued)),
    ];
    let values: Vec<Value> = values
        .into_iter()
        .map(|(attribute, answer)| Value {
            attribute,
            answer,
            origin: Origin::Card,
        })
        .collect();
    Ok(codec::write(&(values, (card.residence, card.unread))))
}

/// Why nothing was taken from a text: what a screen has a sentence for.
fn reason(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::Fields { .. } => "fields",
        Refusal::Replacement | Refusal::LooseMark | Refusal::Stray { .. } => "letters",
        Refusal::Hidden | Refusal::MarksLost | Refusal::Changed => "keys",
        _ => "values",
    }
}
