//! From a record as published to a procedure as understood.
//!
//! Every function here is pure and none can fail: what is not understood is kept as written.
//! A field has a file, and a file has the table of cases it must read rightly.

use crate::source::raw::Raw;
use catalog::{Code, Field, Finding, Kind, Procedure};

mod agencies;
mod cases;
mod channels;
mod code;
mod duration;
mod fee;
mod findings;
mod levels;
mod money;
mod name;
mod papers;
mod provenance;
mod remarks;
mod shouting;
mod time_limit;
mod words;

pub(crate) use code::fnv;
pub(crate) use findings::{around, excerpt};
pub(crate) use money::pattern;
pub(crate) use words::{folded, lower};

use shouting::is_shouted;
use words::Words;

/// Reads one record; the findings are those that the record alone can show.
pub(crate) fn procedure(raw: Raw) -> (Procedure, Vec<Finding>) {
    let code = code::code(&raw);
    let mut words = Words::of(code.clone());
    let procedure = build(code, &raw, &mut words);
    let procedure = remarks::keep_the_rest(procedure, raw.rest, &mut words);
    (procedure, words.findings.list)
}

fn build(code: Code, raw: &Raw, words: &mut Words) -> Procedure {
    code::report(&code, &raw.code, &mut words.findings);
    let name = words.clean(Field::Name, 0, &raw.name);
    if is_shouted(&name) {
        words.findings.add(Kind::NameShouted, Field::Name, 0, &name);
    }
    Procedure {
        short_name: name::short(&name),
        sector: words.clean(Field::Record, 0, &raw.sector),
        levels: levels::levels(&raw.levels),
        audiences: levels::audiences(&raw.audiences, words),
        plain: Default::default(),
        channels: channels::channels(&raw.methods, words),
        cases: cases::cases(&raw.cases, words),
        steps: remarks::steps(&raw.steps, words),
        outcomes: remarks::outcomes(&raw.outcomes, words),
        requirements: words.clean(Field::Requirement, 0, &raw.requirements),
        legal_bases: remarks::legal_bases(&raw.legal_bases, words),
        agencies: agencies::agencies(&raw.agencies, words),
        related: Vec::new(),
        remarks: remarks::remarks(raw, words),
        provenance: provenance::provenance(raw, words),
        code,
        name,
    }
}
