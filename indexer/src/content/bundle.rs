use super::fault::Objection;
use super::guide::vocabulary::STATUSES;
use super::id::id;
use super::number;
use super::page::Page;
use super::table::Table;
use super::value::Given;
use catalog::{Bundle, Code};

/// Reads what one event of life brings together, in the order of the file.
pub(super) fn read(page: &Page) -> Vec<Bundle> {
    let Some(parsed) = page.parse() else {
        return Vec::new();
    };
    let mut top = Table::top(page, parsed.get_ref());
    if !top.has_format(1) {
        return Vec::new();
    }
    let mut bundles: Vec<Bundle> = Vec::new();
    for mut table in top.tables("bundle") {
        let id = table.read("id", id).unwrap_or_default();
        if bundles.iter().any(|bundle| bundle.id == id) {
            table.object_to(
                "id",
                Objection::new(
                    format!("\"{id}\" names another bundle already"),
                    "choose another id",
                ),
            );
        }
        bundles.push(bundle(id, &mut table));
        table.finish();
    }
    top.finish();
    bundles
}

fn bundle(id: String, table: &mut Table<'_>) -> Bundle {
    let (name_vi, name_en) = table.names("name");
    let procedures = table.texts("procedures", 2..=8);
    let joint = table.text_or_empty("joint");
    let joint = match joint.as_str() {
        "" => None,
        written => number::code(written)
            .map_err(|objection| table.object_to("joint", objection))
            .ok(),
    };
    Bundle {
        id,
        name_vi,
        name_en,
        procedures: procedures.iter().filter_map(code).collect(),
        joint,
        note: table.text("note"),
        source: table.text("source"),
        status: table.one_of("status", STATUSES),
    }
}

fn code(given: &Given<'_, String>) -> Option<Code> {
    let code = number::code(&given.value);
    code.map_err(|objection| given.place.object(objection)).ok()
}
