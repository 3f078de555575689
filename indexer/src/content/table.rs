use super::fault::Objection;
use super::page::{Page, Place};
use super::value::{
    Given, entries_of, full, numbered_entry, object_to_repetition, text_of, texts_of, wrong_type,
};
use catalog::Date;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

mod optional;

/// A table of one file, read key by key.
///
/// Every reader answers even when the key is missing or wrong: it objects and hands back a
/// stand-in, so that one run shows an officer all there is to correct. Stand-ins go no further,
/// because a file with any fault is not used. [`Table::finish`] objects to keys nobody asked for.
pub(super) struct Table<'p> {
    place: Place<'p>,
    left: BTreeMap<&'p str, &'p Spanned<DeValue<'p>>>,
    starts: BTreeMap<&'p str, usize>,
    known: Vec<&'static str>,
}

impl<'p> Table<'p> {
    /// The whole file as a table.
    pub(super) fn top(page: &'p Page, table: &'p DeTable<'p>) -> Self {
        Table::new(page.place(0, String::new()), table)
    }

    fn new(place: Place<'p>, table: &'p DeTable<'p>) -> Self {
        Table {
            place,
            left: table
                .iter()
                .map(|(key, value)| (key.get_ref().as_ref(), value))
                .collect(),
            starts: table
                .keys()
                .map(|key| (key.get_ref().as_ref(), key.span().start))
                .collect(),
            known: Vec::new(),
        }
    }

    /// Where the table starts.
    pub(super) fn place(&self) -> &Place<'p> {
        &self.place
    }

    /// Whether the file is of the one format that is read here.
    ///
    /// A file of a later format would fail in every line; the caller stops at this one objection.
    pub(super) fn has_format(&mut self, known: i64) -> bool {
        let Some(given) = self.required("format") else {
            return true;
        };
        let is_known = matches!(given.value, DeValue::Integer(number)
            if i64::from_str_radix(number.as_str(), number.radix()) == Ok(known));
        if !is_known {
            given.place.object(Objection::new(
                "not a format this program reads",
                format!("write {known}, or use a later indexer"),
            ));
        }
        is_known
    }

    /// Words that must be there and say something.
    pub(super) fn text(&mut self, key: &'static str) -> String {
        self.given_text(key)
            .map(|given| given.value)
            .unwrap_or_default()
    }

    /// Like [`Table::text`], with the place, for words that have to pass further rules.
    pub(super) fn given_text(&mut self, key: &'static str) -> Option<Given<'p, String>> {
        let value = self.required(key)?;
        full(text_of(value)?)
    }

    /// Words that may be left out or empty.
    pub(super) fn text_or_empty(&mut self, key: &'static str) -> String {
        self.optional(key)
            .and_then(text_of)
            .map(|given| given.value)
            .unwrap_or_default()
    }

    /// A word read by `rule`, or `None` after an objection.
    pub(super) fn read<T>(
        &mut self,
        key: &'static str,
        rule: impl FnOnce(&str) -> Result<T, Objection>,
    ) -> Option<T> {
        let given = self.given_text(key)?;
        match rule(&given.value) {
            Ok(value) => Some(value),
            Err(objection) => {
                given.place.object(objection);
                None
            }
        }
    }

    /// One word of a vocabulary; its first word stands in for a wrong one.
    pub(super) fn one_of<T: Clone>(&mut self, key: &'static str, vocabulary: &[(&str, T)]) -> T {
        self.read(key, |word| look_up(word, vocabulary))
            .unwrap_or_else(|| vocabulary[0].1.clone())
    }

    /// At least one word of a vocabulary, each at most once.
    pub(super) fn some_of<T: Clone>(
        &mut self,
        key: &'static str,
        vocabulary: &[(&str, T)],
    ) -> Vec<T> {
        let words = self.texts(key, 1..=vocabulary.len());
        let mut found = Vec::with_capacity(words.len());
        for word in words {
            match look_up(&word.value, vocabulary) {
                Ok(value) => found.push(value),
                Err(objection) => word.place.object(objection),
            }
        }
        found
    }

    /// A list of words with so many entries, none of them twice.
    pub(super) fn texts(
        &mut self,
        key: &'static str,
        count: RangeInclusive<usize>,
    ) -> Vec<Given<'p, String>> {
        self.required(key)
            .map(|list| texts_in(&list, count))
            .unwrap_or_default()
    }

    /// A list of words that may be left out; if it is there it has at least one entry.
    pub(super) fn texts_if_any(&mut self, key: &'static str) -> Vec<Given<'p, String>> {
        if self.left.contains_key(key) {
            self.texts(key, 1..=usize::from(u8::MAX))
        } else {
            self.known.push(key);
            Vec::new()
        }
    }

    /// A whole number within a range, or `None` after an objection.
    pub(super) fn number(&mut self, key: &'static str, range: RangeInclusive<u16>) -> Option<u16> {
        let given = self.required(key)?;
        let DeValue::Integer(number) = given.value else {
            given
                .place
                .object(wrong_type("a whole number", given.value));
            return None;
        };
        let number = u16::from_str_radix(number.as_str(), number.radix()).ok();
        let within = number.filter(|number| range.contains(number));
        if within.is_none() {
            given.place.object(Objection::new(
                "out of range",
                format!("write a number from {} to {}", range.start(), range.end()),
            ));
        }
        within
    }

    /// A number above 0 and at most 1, which is also what leaving it out means.
    pub(super) fn share(&mut self, key: &'static str) -> f32 {
        let Some(given) = self.optional(key) else {
            return 1.0;
        };
        let number = match given.value {
            DeValue::Float(number) => number.as_str().parse::<f32>().ok(),
            DeValue::Integer(number) => number.as_str().parse::<f32>().ok(),
            other => {
                given.place.object(wrong_type("a number", other));
                return 1.0;
            }
        };
        match number {
            Some(number) if number > 0.0 && number <= 1.0 => number,
            _ => {
                given.place.object(Objection::new(
                    "out of range",
                    "write a number above 0 and at most 1",
                ));
                1.0
            }
        }
    }

    /// Yes or no; leaving it out means no.
    pub(super) fn flag(&mut self, key: &'static str) -> bool {
        let Some(given) = self.optional(key) else {
            return false;
        };
        match given.value {
            DeValue::Boolean(flag) => *flag,
            other => {
                given.place.object(wrong_type("true or false", other));
                false
            }
        }
    }

    /// A day that may be left out.
    pub(super) fn day(&mut self, key: &'static str) -> Option<Date> {
        let given = self.optional(key)?;
        let date = match given.value {
            DeValue::Datetime(moment) if moment.time.is_none() => moment.date,
            _ => None,
        };
        if date.is_none() {
            given.place.object(Objection::new(
                "not a day",
                "write it like 2026-07-18, without quotes",
            ));
        }
        date.map(|date| Date {
            year: date.year as i16, // TOML years have four digits
            month: date.month,
            day: date.day,
        })
    }

    /// The one table under a key.
    pub(super) fn table(&mut self, key: &'static str) -> Option<Table<'p>> {
        self.required(key).and_then(table_of)
    }

    /// The one table under a key that may be left out.
    pub(super) fn table_if_any(&mut self, key: &'static str) -> Option<Table<'p>> {
        self.optional(key).and_then(table_of)
    }

    /// A name in Vietnamese and English, `{ vi = "…", en = "…" }`.
    pub(super) fn names(&mut self, key: &'static str) -> (String, String) {
        let Some(mut name) = self.table(key) else {
            return Default::default();
        };
        let names = (name.text("vi"), name.text("en"));
        name.finish();
        names
    }

    /// The tables `[[key]]`, of which there must be at least one.
    pub(super) fn tables(&mut self, key: &'static str) -> Vec<Table<'p>> {
        let Some(list) = self.required(key) else {
            return Vec::new();
        };
        let place = list.place.clone();
        let tables = tables_of(list);
        if tables.is_empty() {
            place.object(Objection::new("empty", "write at least one"));
        }
        tables
    }

    /// The tables `[[key]]`, which may be left out.
    pub(super) fn tables_if_any(&mut self, key: &'static str) -> Vec<Table<'p>> {
        self.optional(key).map(tables_of).unwrap_or_default()
    }

    /// Objects to what a key says, for rules about several keys together.
    pub(super) fn object_to(&self, key: &str, objection: Objection) {
        let start = self.starts.get(key).copied();
        let start = start.unwrap_or_else(|| self.place.start());
        let place = self.place.page().place(start, join(&self.place, key));
        place.object(objection);
    }

    /// Objects to every key that was never asked for.
    pub(super) fn finish(self) {
        for key in self.left.keys() {
            let keys = self.known.join(", ");
            self.object_to(
                key,
                Objection::new("no such key", format!("the keys here are {keys}")),
            );
        }
    }

    fn required(&mut self, key: &'static str) -> Option<Given<'p, &'p DeValue<'p>>> {
        let found = self.optional(key);
        if found.is_none() {
            let advice = "add it as content/README.md shows";
            self.object_to(key, Objection::new("missing", advice));
        }
        found
    }

    fn optional(&mut self, key: &'static str) -> Option<Given<'p, &'p DeValue<'p>>> {
        self.known.push(key);
        let value = self.left.remove(key)?;
        Some(Given {
            place: self
                .place
                .page()
                .place(value.span().start, join(&self.place, key)),
            value: value.get_ref(),
        })
    }
}

/// Finds a word in a vocabulary.
pub(super) fn look_up<T: Clone>(word: &str, vocabulary: &[(&str, T)]) -> Result<T, Objection> {
    let found = vocabulary.iter().find(|(known, _)| *known == word);
    found.map(|(_, value)| value.clone()).ok_or_else(|| {
        let words: Vec<&str> = vocabulary.iter().map(|(known, _)| *known).collect();
        Objection::new(
            format!("\"{word}\" is not known here"),
            format!("write one of {}", words.join(", ")),
        )
    })
}

fn join(table: &Place<'_>, key: &str) -> String {
    if table.field().is_empty() {
        key.to_owned()
    } else {
        format!("{}.{key}", table.field())
    }
}

fn tables_of<'p>(list: Given<'p, &'p DeValue<'p>>) -> Vec<Table<'p>> {
    let Some(entries) = entries_of(&list) else {
        return Vec::new();
    };
    let numbered = entries.iter().enumerate();
    numbered
        .filter_map(|(at, entry)| table_of(numbered_entry(&list.place, at, entry)))
        .collect()
}

fn table_of<'p>(given: Given<'p, &'p DeValue<'p>>) -> Option<Table<'p>> {
    match given.value {
        DeValue::Table(table) => Some(Table::new(given.place, table)),
        other => {
            given.place.object(wrong_type("a table", other));
            None
        }
    }
}

fn texts_in<'p>(
    list: &Given<'p, &'p DeValue<'p>>,
    count: RangeInclusive<usize>,
) -> Vec<Given<'p, String>> {
    let Some(entries) = entries_of(list) else {
        return Vec::new();
    };
    if !count.contains(&entries.len()) {
        list.place.object(Objection::new(
            format!("{} entries", entries.len()),
            format!("write {} to {}", count.start(), count.end()),
        ));
    }
    let texts = texts_of(&list.place, entries);
    object_to_repetition(&texts);
    texts
}
