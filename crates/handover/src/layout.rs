//! A message as a row of symbols: texts one after the other, each with its end.

use crate::alphabet::{END, NEW_ORIGIN, SAME_ORIGIN, put_text, text};
use crate::{Answer, Dossier, Message, Supplement};

const FILLED: u8 = b'F';
const SUPPLEMENT: u8 = b'S';

pub(crate) fn write(message: &Message) -> Vec<u8> {
    let mut symbols = Vec::new();
    let (kind, form, version) = match message {
        Message::Filled(dossier) => (FILLED, &dossier.form, &dossier.version),
        Message::Supplement(supplement) => (SUPPLEMENT, &supplement.form, &supplement.version),
    };
    symbols.push(kind);
    put(&mut symbols, form);
    put(&mut symbols, version);
    match message {
        Message::Filled(dossier) => {
            let mut before = 0;
            for answer in &dossier.answers {
                put_text(&mut symbols, &answer.path);
                if answer.origin == before {
                    symbols.push(SAME_ORIGIN);
                } else {
                    symbols.extend([NEW_ORIGIN, answer.origin]);
                    before = answer.origin;
                }
                put(&mut symbols, &answer.value);
            }
        }
        Message::Supplement(supplement) => {
            put(&mut symbols, &supplement.note);
            for path in &supplement.missing {
                put(&mut symbols, path);
            }
        }
    }
    symbols
}

fn put(symbols: &mut Vec<u8>, text: &str) {
    put_text(symbols, text);
    symbols.push(END);
}

pub(crate) fn read(symbols: &[u8]) -> Option<Message> {
    let (kind, mut rest) = symbols.split_first()?;
    let form = take(&mut rest)?;
    let version = take(&mut rest)?;
    match *kind {
        FILLED => {
            let mut answers = Vec::new();
            let mut origin = 0;
            while !rest.is_empty() {
                let at = rest
                    .iter()
                    .position(|s| matches!(*s, SAME_ORIGIN | NEW_ORIGIN))?;
                let path = text(&rest[..at])?;
                let is_new = rest[at] == NEW_ORIGIN;
                rest = &rest[at + 1..];
                if is_new {
                    let (new, after) = rest.split_first()?;
                    // An origin is only told anew when it is new, so that bytes are told one way.
                    if *new == origin {
                        return None;
                    }
                    (origin, rest) = (*new, after);
                }
                let value = take(&mut rest)?;
                answers.push(Answer {
                    path,
                    value,
                    origin,
                });
            }
            Some(Message::Filled(Dossier {
                form,
                version,
                answers,
            }))
        }
        SUPPLEMENT => {
            let note = take(&mut rest)?;
            let mut missing = Vec::new();
            while !rest.is_empty() {
                missing.push(take(&mut rest)?);
            }
            Some(Message::Supplement(Supplement {
                form,
                version,
                missing,
                note,
            }))
        }
        _ => None,
    }
}

/// The next text, without its end.
fn take(rest: &mut &[u8]) -> Option<String> {
    let end = rest.iter().position(|symbol| *symbol == END)?;
    let text = text(&rest[..end]);
    *rest = &rest[end + 1..];
    text
}
