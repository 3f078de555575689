use super::words::{Words, folded, lower};
use crate::source::raw::RawLevels;
use catalog::{Audience, Field, Level, Levels};

pub(super) fn levels(flags: &RawLevels) -> Levels {
    [
        (flags.ward, Level::Ward),
        (flags.province, Level::Province),
        (flags.ministry, Level::Ministry),
        (flags.vertical, Level::Vertical),
        (flags.other, Level::Other),
    ]
    .into_iter()
    .filter_map(|(set, level)| set.then_some(level))
    .collect()
}

/// The portal's classes of people; a class without a name of ours stays in its own words, and so
/// does one that says more than ours.
pub(super) fn audiences(names: &[String], words: &mut Words) -> Vec<Audience> {
    let mut audiences: Vec<Audience> = names
        .iter()
        .map(|name| words.clean(Field::Record, 0, name))
        .filter(|name| !name.is_empty())
        .map(|name| audience(&name))
        .collect();
    audiences.sort();
    audiences.dedup();
    audiences
}

fn audience(name: &str) -> Audience {
    let said = lower(&folded(name));
    Audience::CLASSES
        .into_iter()
        .find(|class| lower(class.official()) == said)
        .unwrap_or_else(|| Audience::Other(name.to_owned()))
}
