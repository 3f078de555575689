use crate::content::fault::Objection;
use crate::content::table::Table;
use crate::content::value::Given;
use catalog::Source;

/// The sources of one guide, by the ids its facts use.
pub(in crate::content) struct Sources {
    ids: Vec<String>,
    sources: Vec<Source>,
}

impl Sources {
    /// The index that `id` stands for.
    pub(in crate::content) fn find(&self, id: &str) -> Result<u8, Objection> {
        let at = self.ids.iter().position(|known| known == id);
        at.and_then(|at| u8::try_from(at).ok()).ok_or_else(|| {
            Objection::new(
                format!("no [[source]] has the id \"{id}\""),
                format!("write one of {}, or add it", self.ids.join(", ")),
            )
        })
    }

    /// What the page lists.
    pub(in crate::content) fn into_sources(self) -> Vec<Source> {
        self.sources
    }
}

/// Reads every `[[source]]`.
pub(in crate::content) fn read(top: &mut Table<'_>) -> Sources {
    let mut found = Sources {
        ids: Vec::new(),
        sources: Vec::new(),
    };
    for mut table in top.tables("source") {
        let id = table.given_text("id");
        if let Some(id) = &id {
            object_to_second(id, &found);
        }
        found.ids.push(id.map(|id| id.value).unwrap_or_default());
        found.sources.push(Source {
            title: table.text("title"),
            read_on: table.day("read_on"),
        });
        table.finish();
    }
    object_to_too_many(top, &found);
    found
}

fn object_to_second(id: &Given<'_, String>, found: &Sources) {
    if found.find(&id.value).is_ok() {
        id.place.object(Objection::new(
            format!("\"{}\" names another source already", id.value),
            "choose another id",
        ));
    }
}

/// Facts point to their source with one byte.
fn object_to_too_many(top: &Table<'_>, found: &Sources) {
    let most = usize::from(u8::MAX);
    if found.sources.len() > most {
        top.place().object(Objection::new(
            format!("{} sources", found.sources.len()),
            format!("keep to {most}"),
        ));
    }
}
