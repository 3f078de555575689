use serde_json::{Map, Value};

/// One JSON object of a record, from which each field is taken once.
///
/// What nobody took is walked by [`Fields::leave`], so a field that this version of the indexer
/// has never heard of still reaches the reader. Shapes are taken as they come: a text where a
/// list belongs is a list of one, a number where a text belongs is its digits.
pub(super) struct Fields(Map<String, Value>);

/// Text of a record that no field of ours has a place for.
#[derive(Default)]
pub(super) struct Rest(pub(super) Vec<String>);

impl Fields {
    pub(super) fn new(map: Map<String, Value>) -> Self {
        Fields(map)
    }

    /// An object as it is; anything else stands for the field that matters most in such an object.
    fn from_value(value: Value, main: &str) -> Option<Self> {
        match value {
            Value::Null => None,
            Value::String(text) if text.trim().is_empty() => None,
            Value::Object(map) => Some(Fields(map)),
            other => Some(Fields(Map::from_iter([(main.to_owned(), other)]))),
        }
    }

    /// The text of a field; "" when there is none.
    pub(super) fn text(&mut self, key: &str) -> String {
        match self.0.remove(key) {
            None | Some(Value::Null) => String::new(),
            Some(Value::String(text)) => text,
            Some(Value::Number(number)) => number.to_string(),
            Some(Value::Array(list)) if list.iter().all(Value::is_string) => {
                let lines: Vec<&str> = list.iter().filter_map(Value::as_str).collect();
                lines.join("\n")
            }
            Some(other) => {
                self.0.insert(key.to_owned(), other);
                String::new()
            }
        }
    }

    /// A whole number, if the field holds one in digits; other words of the field stay for
    /// [`Fields::text`] or for the rest.
    pub(super) fn whole(&mut self, key: &str) -> Option<i64> {
        let number = match self.0.get(key)? {
            Value::Number(number) => number
                .as_i64()
                .or_else(|| number.as_f64().and_then(exactly_whole)),
            Value::String(text) => text.trim().parse().ok(),
            _ => None,
        };
        if number.is_some() {
            self.0.remove(key);
        }
        number
    }

    /// Whether a flag is set, in any of the ways programs write it; what is no flag stays.
    pub(super) fn flag(&mut self, key: &str) -> bool {
        let set = match self.0.get(key) {
            Some(Value::Bool(flag)) => *flag,
            Some(Value::Number(number)) => number.as_i64() == Some(1),
            Some(Value::String(text)) => matches!(text.trim(), "true" | "True" | "1"),
            _ => return false,
        };
        if set {
            self.0.remove(key);
        }
        set
    }

    /// The objects of a list; `main` names the field that a bare text in the list stands for.
    pub(super) fn list(&mut self, key: &str, main: &str) -> Vec<Fields> {
        match self.0.remove(key) {
            None => Vec::new(),
            Some(Value::Array(list)) => list
                .into_iter()
                .filter_map(|value| Fields::from_value(value, main))
                .collect(),
            Some(other) => Fields::from_value(other, main).into_iter().collect(),
        }
    }

    /// The object in a field.
    pub(super) fn object(&mut self, key: &str, main: &str) -> Option<Fields> {
        Fields::from_value(self.0.remove(key)?, main)
    }

    /// Gives what nobody took to the rest.
    pub(super) fn leave(self, rest: &mut Rest) {
        for (key, value) in self.0 {
            rest.walk(&key, value);
        }
    }
}

fn exactly_whole(number: f64) -> Option<i64> {
    (number.fract() == 0.0 && number.abs() < 9e15).then_some(number as i64)
}

impl Rest {
    pub(super) fn add(&mut self, text: String) {
        if !text.trim().is_empty() {
            self.0.push(text);
        }
    }

    fn walk(&mut self, key: &str, value: Value) {
        match value {
            Value::String(text) if is_for_people(key, &text) => self.add(text),
            Value::Array(list) => list.into_iter().for_each(|item| self.walk(key, item)),
            Value::Object(map) => map
                .into_iter()
                .for_each(|(key, item)| self.walk(&key, item)),
            _ => {}
        }
    }
}

/// Whether a text nobody knows is written for people. Keys of tables, addresses in the portal's
/// own storage, time stamps and constants of its program are not.
fn is_for_people(key: &str, text: &str) -> bool {
    let lower = key.to_lowercase();
    let for_programs = lower.ends_with("id")
        || lower.ends_with("ids")
        || lower.ends_with("code")
        || matches!(lower.as_str(), "bucketname" | "filepath");
    let flag = matches!(text.trim(), "false" | "False" | "0" | "null");
    !for_programs && !flag && !is_constant(text) && !is_uuid(text) && !is_time_stamp(text)
}

/// `AT_SUBMISSION_PLACE`, `ACTIVE`. A single word of four letters or fewer may be an abbreviation
/// that means something ("CMND"), so it stays.
fn is_constant(text: &str) -> bool {
    text.len() > 4
        && text
            .bytes()
            .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_')
        && text.bytes().any(|byte| byte.is_ascii_uppercase())
}

fn is_uuid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

/// `2026-07-18T09:00:00Z`, in digits and signs alone.
fn is_time_stamp(text: &str) -> bool {
    text.len() >= 19
        && text.as_bytes()[10] == b'T'
        && text
            .bytes()
            .all(|byte| byte.is_ascii_digit() || b"-:.+TZ".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::{Fields, Rest};
    use serde_json::{Value, json};

    fn fields(value: Value) -> Fields {
        Fields::from_value(value, "name").unwrap()
    }

    #[test]
    fn takes_a_value_in_any_shape() {
        let mut odd = fields(json!({
            "a": 5, "b": "5", "c": 5.0, "d": "năm", "e": null, "f": ["x", "y"], "g": "true", "h": 1
        }));
        assert_eq!(odd.whole("a"), Some(5));
        assert_eq!(odd.whole("b"), Some(5));
        assert_eq!(odd.whole("c"), Some(5));
        assert_eq!(odd.whole("d"), None);
        assert_eq!(odd.text("d"), "năm");
        assert_eq!(odd.text("e"), "");
        assert_eq!(odd.text("f"), "x\ny");
        assert!(odd.flag("g") && odd.flag("h") && !odd.flag("i"));
    }

    #[test]
    fn a_bare_text_is_a_list_of_one() {
        let mut odd = fields(json!({"steps": "Nộp hồ sơ", "cases": ["A", null, {"name": "B"}]}));
        let mut steps = odd.list("steps", "description");
        assert_eq!(steps[0].text("description"), "Nộp hồ sơ");
        let names: Vec<String> = odd
            .list("cases", "name")
            .into_iter()
            .map(|mut case| case.text("name"))
            .collect();
        assert_eq!(names, ["A", "B"]);
    }

    #[test]
    fn what_nobody_took_is_kept_when_it_is_for_people() {
        let mut rest = Rest::default();
        fields(json!({
            "hotline": "Gọi 1900 0000",
            "more": [{"tip": "Mang bút", "unitId": "G12", "code": "H05-KQ01"}],
            "state": "ACTIVE",
            "key": "019d2bfd-3fe0-70ac-b9d6-5e9e20d6eef7",
            "at": "2026-07-18T09:00:00Z",
            "filePath": "configuring/x",
            "short": "CMND",
        }))
        .leave(&mut rest);
        rest.0.sort();
        assert_eq!(rest.0, ["CMND", "Gọi 1900 0000", "Mang bút"]);
    }
}
