use super::dice::Dice;
use super::dossiers::Dossier;
use crate::cmd::schema::schema;
use serde_json::Value;

#[test]
fn the_answers_of_every_form_are_of_the_shape_the_schema_describes() {
    for form in &super::forms() {
        let schema = schema(form);
        assert_eq!(
            schema["$schema"],
            "https://json-schema.org/draft/2020-12/schema"
        );
        for seed in 0..10 {
            let dossier = Dossier::clean(form, &mut Dice::new(seed));
            let said: Value = serde_json::from_str(&forms::json(form, &dossier.answers)).unwrap();
            check(&schema, &said, &form.id);
        }
    }
}

/// As much of JSON Schema as the schema uses.
fn check(schema: &Value, value: &Value, at: &str) {
    if let Some(constant) = schema.get("const") {
        assert_eq!(constant, value, "{at}");
    }
    if let Some(choices) = schema.get("enum").and_then(Value::as_array) {
        assert!(choices.contains(value), "{at}: {value}");
    }
    let kind = match value {
        Value::String(_) => "string",
        Value::Bool(_) => "boolean",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
        Value::Number(number) if number.is_u64() => "integer",
        Value::Number(_) => "number",
        Value::Null => "null",
    };
    let wanted = schema["type"].as_str().unwrap_or(kind);
    assert!(
        wanted == kind || (wanted, kind) == ("number", "integer"),
        "{at}: {value}"
    );
    if let Some(pattern) = schema.get("pattern").and_then(Value::as_str) {
        let text = value.as_str().unwrap();
        assert!(
            regex::Regex::new(pattern).unwrap().is_match(text),
            "{at}: {text}"
        );
    }
    if let Value::Object(members) = value {
        assert_eq!(schema["additionalProperties"], false, "{at}");
        for key in schema["required"].as_array().into_iter().flatten() {
            assert!(
                members.contains_key(key.as_str().unwrap()),
                "{at} lacks {key}"
            );
        }
        for (key, member) in members {
            let known = &schema["properties"][key];
            assert!(known.is_object(), "{at}: {key} is not described");
            check(known, member, &format!("{at}.{key}"));
        }
    }
    if let Value::Array(entries) = value {
        let least = schema["minItems"].as_u64().unwrap_or(0);
        let most = schema["maxItems"].as_u64().unwrap_or(u64::MAX);
        assert!((least..=most).contains(&(entries.len() as u64)), "{at}");
        for entry in entries {
            check(&schema["items"], entry, at);
        }
    }
}
