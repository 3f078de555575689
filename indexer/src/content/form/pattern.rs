use super::names::Names;
use crate::content::fault::Objection;
use crate::content::table::look_up;
use crate::content::value::Given;
use forms::{FieldAt, FieldKind, Piece, Show};

/// Finds the field a name stands for, or says what is wrong with it.
pub(super) type Find<'f> = &'f dyn Fn(&str) -> Result<FieldAt, Objection>;

/// Cuts a line into words and places: `Giới tính: {child.sex}`.
///
/// A place is a field, a field with a way to show it (`{child.birth:day}`), a box to tick
/// (`{copies.wanted=yes}`), so many boxes of one digit (`{me.id:12}`), or the next number (`{#}`).
pub(super) fn read(given: &Given<'_, String>, names: &Names, find: Find<'_>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = given.value.as_str();
    while let Some((words, behind)) = rest.split_once('{') {
        push_words(&mut pieces, words);
        let Some((place, behind)) = behind.split_once('}') else {
            given
                .place
                .object(Objection::new("a { without its }", "close it"));
            return pieces;
        };
        match piece(place, names, find) {
            Ok(piece) => pieces.push(piece),
            Err(objection) => given.place.object(objection),
        }
        rest = behind;
    }
    push_words(&mut pieces, rest);
    pieces
}

fn push_words(pieces: &mut Vec<Piece>, words: &str) {
    if !words.is_empty() {
        pieces.push(Piece::Words(words.to_owned()));
    }
}

fn piece(place: &str, names: &Names, find: Find<'_>) -> Result<Piece, Objection> {
    if place == "#" {
        return Ok(Piece::Number);
    }
    if let Some((field, choice)) = place.split_once('=') {
        let field = find(field)?;
        return Ok(Piece::Fill(
            field,
            Show::Ticked(names.choice(field, choice)?),
        ));
    }
    let Some((field, show)) = place.split_once(':') else {
        return Ok(Piece::Fill(find(place)?, Show::Plain));
    };
    let field = find(field)?;
    let show = way(show)?;
    match names.kind(field) {
        Some(kind) if !suits(kind, show) => Err(Objection::new(
            format!("\"{place}\" cannot be shown so"),
            "choose a way that fits the kind of its answer",
        )),
        _ => Ok(Piece::Fill(field, show)),
    }
}

fn way(written: &str) -> Result<Show, Objection> {
    if let Ok(boxes) = written.parse() {
        return Ok(Show::Digits(boxes));
    }
    look_up(written, &Show::NAMED)
}

fn suits(kind: &FieldKind, show: Show) -> bool {
    match show {
        Show::Day | Show::Month | Show::Year => matches!(kind, FieldKind::Date(_)),
        Show::InWords => matches!(
            kind,
            FieldKind::Date(_) | FieldKind::Amount | FieldKind::Count
        ),
        Show::Detail | Show::Commune | Show::Province => *kind == FieldKind::Address,
        Show::Surname | Show::GivenNames => *kind == FieldKind::Name,
        Show::Plain | Show::Capitals | Show::Digits(_) | Show::Ticked(_) => true,
    }
}
