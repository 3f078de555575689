use super::{Answers, RowRef, papers};
use crate::{Entry, Procedure, Row};

/// The official rows that the list on view does not come from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OtherRows {
    /// Rows of papers that other answers would put on the list.
    pub elsewhere: Vec<RowRef>,
    /// Rows that no answer reaches: remarks, titles, papers for others than citizens.
    pub notes: Vec<RowRef>,
}

/// Every official row that no line of the list comes from, so that what a checklist leaves out
/// is still on the page. Together with the rows of the list they are all rows, each once.
pub fn other_rows(entry: &Entry, answers: &Answers) -> OtherRows {
    let mut others = OtherRows::default();
    let Some(procedure) = entry.listed() else {
        return others;
    };
    let (mut on_view, mut known) = (Vec::new(), Vec::new());
    if let Some(list) = &entry.checklist {
        for line in papers(list, answers).lines() {
            on_view.extend_from_slice(&list.items[line.at].rows);
        }
        known.extend(list.items.iter().flat_map(|item| &item.rows).copied());
    }
    for row in procedure.row_refs() {
        if on_view.contains(&row) {
            continue;
        }
        if known.contains(&row) {
            others.elsewhere.push(row);
        } else {
            others.notes.push(row);
        }
    }
    others
}

impl Procedure {
    /// The row a reference means, if there is one.
    pub fn row(&self, at: RowRef) -> Option<&Row> {
        let case = self.cases.get(usize::from(at.case))?;
        case.rows.get(usize::from(at.row))
    }

    /// References to every row, in their order.
    pub fn row_refs(&self) -> Vec<RowRef> {
        let mut found = Vec::new();
        for (case, rows) in (0..=u16::MAX).zip(self.cases.iter().map(|case| &case.rows)) {
            found.extend(
                (0..=u16::MAX)
                    .zip(rows)
                    .map(|(row, _)| RowRef { case, row }),
            );
        }
        found
    }
}
