//! The citizen's own case: questions, the list they leave, bundles.

mod asked;
pub(crate) mod bundle;
mod line;
mod list;
mod questions;

pub(crate) use asked::lists;
pub(crate) use list::{bag, list};
pub(crate) use questions::questions;

use crate::words::Words;
use catalog::{Answers, Applies, ChannelKind, Entry, Merged, answered_channel};

/// What all parts are drawn from.
pub(crate) struct Case<'a> {
    /// The procedures of the screen.
    pub(crate) entries: Vec<&'a Entry>,
    /// All answers, also those to questions of other procedures.
    pub(crate) answers: Answers,
    pub(crate) t: &'static Words,
}

impl Case<'_> {
    /// The answers to questions of these procedures: those to others are none of a link's business.
    pub(crate) fn own_answers(&self) -> String {
        Answers::read(&self.answers.write(), &lists(&self.entries)).write()
    }
}

/// The lines that the answers leave.
pub(crate) fn lines_of(case: &Case<'_>) -> Merged {
    asked::lines(&case.entries, &case.answers)
}

/// How many papers and people are certain, and how many questions are open.
pub(crate) fn sure_and_open(case: &Case<'_>) -> (usize, usize) {
    let (_, open) = asked::asked(&case.entries, &case.answers);
    let merged = lines_of(case);
    let lines = merged.groups.iter().flat_map(|group| &group.lines);
    let sure = lines
        .filter(|line| line.applies == Applies::Surely && line.hand <= catalog::Handing::Online);
    (sure.count(), open)
}

/// The way of handing in that was answered.
pub(crate) fn answered_way(case: &Case<'_>) -> Option<ChannelKind> {
    let list = *lists(&case.entries).first()?;
    answered_channel(list, &case.answers)
}
