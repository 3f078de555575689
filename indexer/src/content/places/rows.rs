use crate::content::fault::Objection;
use crate::content::page::Page;
use crate::content::wording;

/// A row of a table of tab-separated values, read cell by cell; every reader answers, with an
/// objection and a stand-in where the cell is wrong.
pub(super) struct Row<'p> {
    page: &'p Page,
    columns: &'static [&'static str],
    cells: Vec<(usize, &'p str)>,
}

/// The rows below the heading, which must be `columns`.
pub(super) fn rows<'p>(page: &'p Page, columns: &'static [&'static str]) -> Vec<Row<'p>> {
    let mut rows = Vec::new();
    let mut start = 0;
    for line in page.text().split_inclusive('\n') {
        let at = start;
        start += line.len();
        let line = line.trim_end_matches(['\n', '\r']);
        let mut cells = Vec::new();
        let mut cell_at = at;
        for cell in line.split('\t') {
            cells.push((cell_at, cell));
            cell_at += cell.len() + 1;
        }
        let row = Row {
            page,
            columns,
            cells,
        };
        if at == 0 {
            row.check_heading();
        } else if row.cells.len() == columns.len() {
            rows.push(row);
        } else {
            let said = format!("{} columns", row.cells.len());
            row.object_to(
                "",
                &said,
                &format!("write {}, with tabs between them", columns.len()),
            );
        }
    }
    rows
}

impl<'p> Row<'p> {
    fn check_heading(&self) {
        let found: Vec<&str> = self.cells.iter().map(|(_, cell)| *cell).collect();
        if found != self.columns {
            let advice = format!("write {}, with tabs between them", self.columns.join(", "));
            self.object_to("", "not the heading of this table", &advice);
        }
    }

    /// What a cell says, which may be nothing.
    pub(super) fn text_or_empty(&self, column: &str) -> &'p str {
        let (_, cell) = self.cell(column);
        if let Err(objection) = wording::words(cell) {
            self.object_to(column, &objection.said, &objection.advice);
        } else if cell.trim() != cell {
            self.object_to(column, "has spaces around it", "delete them");
        }
        cell
    }

    /// What a cell says.
    pub(super) fn text(&self, column: &str) -> &'p str {
        let cell = self.text_or_empty(column);
        if cell.is_empty() {
            self.object_to(column, "empty", "write what belongs here");
        }
        cell
    }

    /// So many digits.
    pub(super) fn digits(&self, column: &str, count: usize) -> &'p str {
        let cell = self.text(column);
        if !is_digits(cell, count) && !cell.is_empty() {
            let said = format!("\"{cell}\" is no code");
            self.object_to(column, &said, &format!("write {count} digits"));
        }
        cell
    }

    /// Puts an objection to a cell on record; no column means the row.
    pub(super) fn object_to(&self, column: &str, said: &str, advice: &str) {
        let (start, _) = self.cell(column);
        let place = self.page.place(start, column.to_owned());
        place.object(Objection::new(said, advice));
    }

    fn cell(&self, column: &str) -> (usize, &'p str) {
        let at = self.columns.iter().position(|known| *known == column);
        let cell = self.cells.get(at.unwrap_or_default());
        cell.copied().unwrap_or_default()
    }
}

/// Whether it is a code of so many digits.
pub(super) fn is_digits(cell: &str, count: usize) -> bool {
    cell.len() == count && cell.bytes().all(|byte| byte.is_ascii_digit())
}
