//! The European application profile for public services, CPSV-AP 3.2, as JSON-LD.
//!
//! Each procedure is a `PublicService`. What a citizen brings is `Evidence`, apart from the
//! `Requirement` she has to meet; money and time hang on the `Channel`, because that is where the
//! national catalogue states them. Agencies, fields, levels, laws and events are nodes that many
//! procedures share, written after them.
//!
//! `xsd:duration` knows no working day, so such a limit stands in the channel's description only.

mod context;
mod service;
mod shared;

use super::graph::Graph;
use crate::content::LifeEvent;
use catalog::Entry;
use serde_json::Value;
use shared::Shared;
use std::io::{self, Write};

/// Writes the graph: the procedures in their order, then what they share, by id.
pub(super) fn write(
    entries: &[Entry],
    events: &[LifeEvent],
    site: Option<&str>,
    to: &mut dyn Write,
) -> io::Result<()> {
    let mut graph = Graph::open(&context::context(site), to)?;
    let mut shared = Shared::new(entries, events);
    for entry in entries {
        for node in service::nodes(entry, &mut shared) {
            graph.add(&node)?;
        }
    }
    for node in shared.into_nodes() {
        graph.add(&node)?;
    }
    graph.close()
}

/// A fact in Vietnamese: the context gives it its language.
fn said(words: &str) -> Value {
    Value::String(words.trim().to_owned())
}
