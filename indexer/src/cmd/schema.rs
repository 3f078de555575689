use super::print;
use anyhow::bail;
use clap::Args as ClapArgs;
use forms::{Field, FieldKind, Form, Section};
use serde_json::{Map, Value, json};
use std::path::PathBuf;

/// Print the JSON Schema of the answers to a form, for programs that take them over.
#[derive(ClapArgs)]
pub(crate) struct Args {
    /// The id of the form, such as ct01.
    form: String,
    /// The folder of guides, synonyms, life events and forms.
    #[arg(long, default_value = "content")]
    content: PathBuf,
}

pub(crate) fn run(args: Args) -> anyhow::Result<()> {
    let content = super::load_content(&args.content)?;
    let Some(form) = content.forms.iter().find(|form| form.id == args.form) else {
        let ids: Vec<&str> = content.forms.iter().map(|form| form.id.as_str()).collect();
        bail!(
            "there is no form {}; there are {}",
            args.form,
            ids.join(", ")
        );
    };
    print(&format!(
        "{}\n",
        serde_json::to_string_pretty(&schema(form))?
    ))
}

/// The shape of what `forms::json` writes of a form without problems.
///
/// Only questions that are asked in every case are required: which others are depends on the
/// answers, and the form itself knows that better than a schema can say it.
pub(crate) fn schema(form: &Form) -> Value {
    let always = |section: &&Section| {
        section.condition.any.is_empty() && section.rows.is_none_or(|rows| rows.min > 0)
    };
    let sections = form.sections.iter();
    let properties: Map<String, Value> = sections
        .clone()
        .map(|known| (known.id.clone(), section(known)))
        .collect();
    let required: Vec<&str> = sections
        .filter(always)
        .map(|known| known.id.as_str())
        .collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": form.name,
        "description": form.name_en,
        "type": "object",
        "properties": {
            "form": { "const": form.id, "type": "string" },
            "answers": {
                "type": "object",
                "properties": properties,
                "required": required,
                "additionalProperties": false,
            },
        },
        "required": ["form", "answers"],
        "additionalProperties": false,
    })
}

fn section(known: &Section) -> Value {
    let fields = known.fields.iter();
    let properties: Map<String, Value> = fields
        .clone()
        .map(|known| (known.id.clone(), field(known)))
        .collect();
    let required: Vec<&str> = fields
        .filter(|known| known.required && known.condition.any.is_empty())
        .map(|known| known.id.as_str())
        .collect();
    let row = json!({
        "title": known.title,
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    });
    match known.rows {
        None => row,
        Some(rows) => json!({
            "title": known.title,
            "type": "array",
            "items": row,
            "minItems": rows.min,
            "maxItems": rows.max,
        }),
    }
}

fn field(known: &Field) -> Value {
    let mut shape = match &known.kind {
        FieldKind::Date(_) => json!({
            "type": "string",
            "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
        }),
        FieldKind::Sex => json!({ "type": "string", "enum": ["male", "female"] }),
        FieldKind::YesNo => json!({ "type": "boolean" }),
        FieldKind::IdNumber => json!({ "type": "string", "pattern": "^[A-Z]{0,2}[0-9 ]{6,}$" }),
        FieldKind::Choice(choices) => json!({ "type": "string", "enum": ids(choices) }),
        FieldKind::Many(choices) => json!({
            "type": "array",
            "items": { "type": "string", "enum": ids(choices) },
            "minItems": 1,
            "uniqueItems": true,
        }),
        FieldKind::Address => address(),
        FieldKind::Amount | FieldKind::Count => json!({ "type": "integer", "minimum": 0 }),
        FieldKind::Measure(unit) => json!({ "type": "number", "minimum": 0, "unit": unit }),
        _ => json!({ "type": "string" }),
    };
    shape["title"] = json!(known.label);
    shape["description"] = json!(known.label_en);
    shape
}

fn ids(choices: &[forms::Choice]) -> Vec<&str> {
    choices.iter().map(|choice| choice.id.as_str()).collect()
}

fn address() -> Value {
    json!({
        "type": "object",
        "properties": {
            "detail": { "type": "string" },
            "commune": { "type": "string" },
            "commune_code": { "type": "string", "pattern": "^[0-9]{5}$" },
            "province": { "type": "string" },
            "province_code": { "type": "string", "pattern": "^[0-9]{2}$" },
            "former": { "type": "string" },
        },
        "required": ["commune", "province"],
        "additionalProperties": false,
    })
}
