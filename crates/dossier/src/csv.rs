use crate::lines;
use forms::{Answers, Form};

/// Tells a spreadsheet that letters are UTF-8; without it Vietnamese letters come out broken.
const MARK: char = '\u{feff}';

/// The answers as a table of three columns: name, question, answer (RFC 4180). What was not
/// answered stands there with an empty answer.
pub fn csv(form: &Form, answers: &Answers) -> String {
    let mut table = String::from(MARK);
    push_row(&mut table, ["ten_truong", "noi_dung", "tra_loi"]);
    for line in lines(form, answers) {
        push_row(&mut table, [&line.name, &line.label, &line.value]);
    }
    table
}

fn push_row(table: &mut String, cells: [&str; 3]) {
    for (at, cell) in cells.into_iter().enumerate() {
        if at > 0 {
            table.push(',');
        }
        push_cell(table, cell);
    }
    table.push_str("\r\n");
}

/// Everything is quoted, so that a spreadsheet has nothing to guess. What begins like a formula
/// would be run as one when the file is opened: an apostrophe in front makes it a text.
fn push_cell(table: &mut String, cell: &str) {
    table.push('"');
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        table.push('\'');
    }
    for letter in cell.chars() {
        if letter == '"' {
            table.push('"');
        }
        table.push(letter);
    }
    table.push('"');
}

#[cfg(test)]
mod tests {
    use super::push_row;

    #[test]
    fn cells_keep_their_letters_and_run_nothing() {
        let mut table = String::new();
        push_row(&mut table, ["a.b", "Nói \"có\", không", "=1+1"]);
        assert_eq!(table, "\"a.b\",\"Nói \"\"có\"\", không\",\"'=1+1\"\r\n");
    }
}
