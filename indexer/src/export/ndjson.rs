//! Everything that is known, a procedure a line: what was understood, the official words it was
//! understood from, who vouches for each fact, and what is only a guess.

use super::address::portal_page;
use super::province;
use crate::pages;
use crate::report;
use catalog::{Entry, Glance};
use serde_json::json;
use std::io::{self, Write};

pub(super) fn write(entries: &[Entry], site: Option<&str>, to: &mut dyn Write) -> io::Result<()> {
    for entry in entries {
        let Some(record) = entry.listed() else {
            continue;
        };
        let levels: Vec<&str> = record.levels.iter().map(report::level).collect();
        let page = site.map(|site| format!("{site}{}", pages::place_of(&record.code)));
        let line = json!({
            "code": record.code,
            "name": record.name,
            "short_name": entry.short_name(),
            "sector": record.sector,
            "levels": levels,
            "province": entry.national.as_deref().and_then(province),
            "glance": Glance::of(entry),
            "portal": portal_page(entry),
            "page": page,
            "national": entry.national,
            "guide": entry.guide,
            "checklist": entry.checklist,
            "bundles": entry.bundles,
        });
        writeln!(to, "{line}")?;
    }
    Ok(())
}
