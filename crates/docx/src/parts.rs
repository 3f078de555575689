//! The parts of a document that are there once, several times or not at all.

use crate::place::{Test, What};
use crate::scan::Found;
use core::ops::Range;

/// A part of the XML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Part {
    /// All of it, marks included.
    pub(crate) outer: Range<usize>,
    /// What is printed of it.
    pub(crate) inner: Range<usize>,
    pub(crate) when: When,
}

/// How often a part is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum When {
    /// Once, if this holds.
    Holds(Test),
    /// For each row of a list.
    Each(String),
    /// For each row that a list has fewer than so many.
    Unused(String, usize),
}

/// The parts between marks and the rows of tables, in the order of the XML, outer ones first.
///
/// A row that names a field of one of the `lists` is there once for each row of it.
pub(crate) fn parts(found: &[Found], lists: &[(String, usize)]) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    // Marks whose other half is still to come.
    let mut open: Vec<(&Range<usize>, When)> = Vec::new();
    for place in found {
        match &place.what {
            Ok(What::When(test)) => open.push((&place.around.paragraph, When::Holds(test.clone()))),
            Ok(What::Each(list)) => open.push((&place.around.paragraph, When::Each(list.clone()))),
            Ok(What::End) => {
                if let Some((begin, when)) = open.pop() {
                    let end = &place.around.paragraph;
                    parts.push(Part {
                        outer: begin.start..end.end,
                        inner: begin.end..end.start,
                        when,
                    });
                }
            }
            Ok(what) => {
                let is_known = |row: &Range<usize>| parts.iter().any(|part| part.outer == *row);
                if let Some(row) = place.row.as_ref().filter(|row| !is_known(row))
                    && let Some(when) = of_row(what, lists)
                {
                    parts.push(Part {
                        outer: row.clone(),
                        inner: row.clone(),
                        when,
                    });
                }
            }
            Err(_) => {}
        }
    }
    parts.sort_by_key(|part| (part.outer.start, core::cmp::Reverse(part.outer.end)));
    parts
}

/// How often a row is printed that has this place.
fn of_row(what: &What, lists: &[(String, usize)]) -> Option<When> {
    match what {
        What::Unused(list, most) => Some(When::Unused(list.clone(), *most)),
        What::Answer { name, .. } => {
            let (list, _) = name.split_once('.')?;
            let is_list = lists.iter().any(|(known, _)| known == list);
            is_list.then(|| When::Each(list.to_owned()))
        }
        _ => None,
    }
}
