use crate::content::fault::Objection;
use crate::content::page::Page;
use crate::content::table::Table;
use ::places::{Area, Commune, Counter, Mark, Office, Province};

/// Reads `counters.toml`, the plans of offices.
pub(super) fn offices(page: &Page, provinces: &[(Province, Vec<Commune>)]) -> Vec<Office> {
    let Some(parsed) = page.parse() else {
        return Vec::new();
    };
    let mut top = Table::top(page, parsed.get_ref());
    if !top.has_format(1) {
        return Vec::new();
    }
    let mut offices: Vec<Office> = Vec::new();
    for mut table in top.tables("office") {
        let office = office(&mut table);
        let is_known = provinces
            .iter()
            .any(|(_, communes)| communes.iter().any(|c| c.code == office.commune));
        if !is_known && !office.commune.is_empty() {
            let said = format!("units.tsv has no commune \"{}\"", office.commune);
            table.object_to("commune", Objection::new(said, "write a code from there"));
        }
        if offices.iter().any(|other| other.id == office.id) {
            let said = format!("\"{}\" names another office already", office.id);
            table.object_to("id", Objection::new(said, "choose another id"));
        }
        if office.example && !office.name.contains("ví dụ") {
            let advice = "write (ví dụ) into it, so that nobody looks for the office";
            table.object_to(
                "name",
                Objection::new("an example that does not say so", advice),
            );
        }
        table.finish();
        offices.push(office);
    }
    top.finish();
    offices
}

fn office(table: &mut Table<'_>) -> Office {
    let mut office = Office {
        id: table.text("id"),
        example: table.flag("example"),
        name: table.text("name"),
        commune: table.text("commune"),
        address: table.text("address"),
        hours: table.text("hours"),
        plan: plan(table),
        ..Office::default()
    };
    for mut table in table.tables("counter") {
        let counter = Counter {
            number: table.text("number"),
            name: table.text("name"),
            sectors: table
                .texts("sectors", 1..=20)
                .into_iter()
                .map(|sector| sector.value)
                .collect(),
            area: area(&mut table, &office),
        };
        if office
            .counters
            .iter()
            .any(|other| other.number == counter.number)
        {
            let said = format!("\"{}\" stands on another counter already", counter.number);
            table.object_to("number", Objection::new(said, "give each counter its own"));
        }
        table.finish();
        office.counters.push(counter);
    }
    for mut table in table.tables_if_any("mark") {
        let mark = Mark {
            name: table.text("name"),
            area: area(&mut table, &office),
            here: table.flag("here"),
        };
        table.finish();
        office.marks.push(mark);
    }
    office
}

fn plan(table: &mut Table<'_>) -> (u8, u8) {
    let Some(mut plan) = table.table("plan") else {
        return (u8::MAX, u8::MAX);
    };
    let size = (
        squares(&mut plan, "columns", 1),
        squares(&mut plan, "rows", 1),
    );
    plan.finish();
    size
}

/// A rectangle that lies on the plan and on nothing else there.
fn area(table: &mut Table<'_>, office: &Office) -> Area {
    let area = Area {
        column: squares(table, "column", 0),
        row: squares(table, "row", 0),
        width: squares(table, "width", 1),
        height: squares(table, "height", 1),
    };
    if !area.lies_on(office.plan) {
        let advice = "make the plan larger or move this";
        table.object_to("column", Objection::new("does not lie on the plan", advice));
    }
    let counters = office.counters.iter().map(|counter| counter.area);
    let mut there = counters.chain(office.marks.iter().map(|mark| mark.area));
    if there.any(|other| area.overlaps(other)) {
        let objection = Objection::new(
            "lies on something that was there before",
            "move one of them",
        );
        table.object_to("column", objection);
    }
    area
}

/// A plan finer than sixty squares would not be read on a screen.
fn squares(table: &mut Table<'_>, key: &'static str, least: u16) -> u8 {
    let number = table.number(key, least..=60).unwrap_or(least);
    u8::try_from(number).unwrap_or(1)
}
