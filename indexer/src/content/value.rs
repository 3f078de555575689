use super::fault::Objection;
use super::page::Place;
use super::wording;
use toml::Spanned;
use toml::de::DeValue;

/// A value and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Given<'p, T> {
    /// The value.
    pub(super) value: T,
    /// Where.
    pub(super) place: Place<'p>,
}

/// The words of a string, or `None` after an objection.
pub(super) fn text_of<'p>(given: Given<'p, &'p DeValue<'p>>) -> Option<Given<'p, String>> {
    let words = match given.value {
        DeValue::String(written) => wording::words(written),
        other => Err(wrong_type("words in quotes", other)),
    };
    match words {
        Ok(value) => Some(Given {
            value,
            place: given.place,
        }),
        Err(objection) => {
            given.place.object(objection);
            None
        }
    }
}

/// The same words if there are any, else `None` after an objection.
pub(super) fn full(given: Given<'_, String>) -> Option<Given<'_, String>> {
    if given.value.is_empty() {
        given
            .place
            .object(Objection::new("empty", "write what belongs here"));
        return None;
    }
    Some(given)
}

/// The entries of a list, or `None` after an objection.
pub(super) fn entries_of<'p>(
    list: &Given<'p, &'p DeValue<'p>>,
) -> Option<&'p [Spanned<DeValue<'p>>]> {
    match list.value {
        DeValue::Array(entries) => Some(entries),
        other => {
            list.place.object(wrong_type("a list", other));
            None
        }
    }
}

/// The words of a list; entries that hold none are left out after an objection.
pub(super) fn texts_of<'p>(
    list: &Place<'p>,
    entries: &'p [Spanned<DeValue<'p>>],
) -> Vec<Given<'p, String>> {
    let numbered = entries.iter().enumerate();
    numbered
        .filter_map(|(at, entry)| full(text_of(numbered_entry(list, at, entry))?))
        .collect()
}

/// The entry at `at`, with its place; officers count from 1.
pub(super) fn numbered_entry<'p>(
    list: &Place<'p>,
    at: usize,
    entry: &'p Spanned<DeValue<'p>>,
) -> Given<'p, &'p DeValue<'p>> {
    let field = format!("{}[{}]", list.field(), at + 1);
    Given {
        place: list.page().place(entry.span().start, field),
        value: entry.get_ref(),
    }
}

/// Objects to words that stand in a list twice, in whatever case.
pub(super) fn object_to_repetition(texts: &[Given<'_, String>]) {
    for (at, text) in texts.iter().enumerate() {
        let same = |earlier: &&Given<'_, String>| {
            earlier.value.to_lowercase() == text.value.to_lowercase()
        };
        if texts[..at].iter().any(|earlier| same(&earlier)) {
            text.place.object(Objection::new(
                format!("\"{}\" stands in this list already", text.value),
                "delete one",
            ));
        }
    }
}

/// What to say when a value is of another type than the schema has here.
pub(super) fn wrong_type(wanted: &str, found: &DeValue<'_>) -> Objection {
    let found = match found {
        DeValue::String(_) => "words in quotes",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a day",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    };
    Objection::new(format!("found {found}"), format!("write {wanted}"))
}
