use super::fault::Objection;
use super::meant::{Meant, object_to_rival};
use super::page::Page;
use super::table::Table;
use catalog::Procedure;

/// How often citizens ask for procedures that have no guide to say so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Asked {
    /// Which procedures.
    pub(crate) meant: Meant,
    /// How often: 1 now and then, 2 every week, 3 every day.
    pub(crate) asked: u8,
    /// What for, in a word or two, so that the next officer can judge the line.
    pub(crate) why: String,
}

/// Reads every line. `guides` say themselves how often they are asked for.
pub(super) fn read(page: &Page, guides: &[Procedure]) -> Vec<Asked> {
    let Some(parsed) = page.parse() else {
        return Vec::new();
    };
    let mut top = Table::top(page, parsed.get_ref());
    if !top.has_format(1) {
        return Vec::new();
    }
    let mut lines: Vec<Asked> = Vec::new();
    let mut seen: Vec<Meant> = Vec::new();
    for mut table in top.tables("procedure") {
        let line = Asked {
            meant: Meant::read(&mut table),
            asked: table.number("asked", 1..=3).unwrap_or_default() as u8,
            why: table.text("why"),
        };
        object_to_rival(&table, &line.meant, &seen);
        object_to_guide(&table, &line.meant, guides);
        table.finish();
        seen.push(line.meant.clone());
        lines.push(line);
    }
    top.finish();
    lines
}

fn object_to_guide(table: &Table<'_>, meant: &Meant, guides: &[Procedure]) {
    for code in &meant.codes {
        if guides.iter().any(|guide| guide.code == *code) {
            table.object_to(
                "codes",
                Objection::new(
                    format!("{code} has a guide"),
                    "say it there, in its own \"asked\"",
                ),
            );
        }
    }
}
