use super::files::Document;
use super::raw::Raw;
use rayon::prelude::*;
use serde_json::{Map, Value};

/// How deep a record may be wrapped before it is no record: envelope, page, list, envelope.
const MAX_WRAPPING: usize = 4;

/// Fields that only a national record has.
const SIGNS: [&str; 8] = [
    "detail",
    "executionMethods",
    "executionCases",
    "executionSteps",
    "legalBasisesDetails",
    "resultsDetails",
    "requirementsAndConditions",
    "departmentPromulgateName",
];

/// A record or why it is none, after the place in the document where it stands ("" for the
/// document itself, else such as ", line 3").
pub(super) type Found = (String, Result<Raw, String>);

/// Every record in `bytes`: one, a list, an envelope, or one a line.
pub(super) fn records(document: &Document) -> Vec<Found> {
    let Document {
        lines,
        lines_before,
        ..
    } = *document;
    let bytes = document.bytes.as_slice();
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.trim_ascii().is_empty() {
        return vec![(String::new(), Err("is empty; publish it again".to_owned()))];
    }
    if !lines {
        match parse(bytes) {
            Ok(value) => return unwrap(value, "", 0),
            Err(reason) if !first_line_is_whole(bytes) => {
                return vec![(String::new(), Err(reason))];
            }
            Err(_) => {}
        }
    } else if let Ok(value) = parse(bytes) {
        return unwrap(value, "", 0);
    }
    each_line(bytes, lines_before)
}

/// One record a line, whatever the file is called; a bad line does not hide the next.
fn each_line(bytes: &[u8], before: usize) -> Vec<Found> {
    let lines = bytes.split(|byte| *byte == b'\n').enumerate();
    let lines: Vec<(usize, &[u8])> = lines
        .filter(|(_, line)| !line.trim_ascii().is_empty())
        .collect();
    lines
        .into_par_iter()
        .flat_map_iter(|(index, line)| {
            let place = format!(", line {}", before + index + 1);
            match parse(line) {
                Ok(value) => unwrap(value, &place, 0),
                Err(reason) => vec![(place, Err(reason))],
            }
        })
        .collect()
}

fn first_line_is_whole(bytes: &[u8]) -> bool {
    bytes
        .split(|byte| *byte == b'\n')
        .find(|line| !line.trim_ascii().is_empty())
        .is_some_and(|line| parse(line).is_ok_and(|value| value.is_object()))
}

fn parse(bytes: &[u8]) -> Result<Value, String> {
    if matches!(bytes, [0xff, 0xfe, ..] | [0xfe, 0xff, ..]) {
        return Err("is written in UTF-16; save it as UTF-8".to_owned());
    }
    if let Err(error) = std::str::from_utf8(bytes) {
        return Err(format!(
            "is not UTF-8 from byte {} on; save it as UTF-8",
            error.valid_up_to() + 1
        ));
    }
    serde_json::from_slice(bytes).map_err(|error| {
        if error.is_eof() {
            format!("ends in the middle ({error}); copy it again from its source")
        } else {
            format!("is not JSON ({error}); publish it again")
        }
    })
}

/// Takes records out of envelopes, pages and lists.
fn unwrap(value: Value, place: &str, depth: usize) -> Vec<Found> {
    let refuse = |reason: String| vec![(place.to_owned(), Err(reason))];
    match value {
        Value::Object(map) if is_record(&map) => vec![(
            place.to_owned(),
            Raw::of(map).ok_or_else(|| {
                "has neither code nor name nor id; publish it again with its code".to_owned()
            }),
        )],
        Value::Array(list) if list.is_empty() => refuse("is an empty list".to_owned()),
        Value::Array(list) if depth < MAX_WRAPPING => list
            .into_iter()
            .enumerate()
            .flat_map(|(index, item)| {
                let place = format!("{place}, record {}", index + 1);
                unwrap(item, &place, depth + 1)
            })
            .collect(),
        Value::Object(map) if depth < MAX_WRAPPING => envelope(map, place, depth),
        Value::Object(_) | Value::Array(_) => refuse(
            "holds no procedure in the national shape; give the portal's own JSON".to_owned(),
        ),
        _ => refuse("is a bare value, not a record; give the portal's own JSON".to_owned()),
    }
}

/// An object that is no record may hold one or many: `{"code":"OK","data":…}`, a page of a list.
fn envelope(map: Map<String, Value>, place: &str, depth: usize) -> Vec<Found> {
    let said = map
        .get("message")
        .and_then(Value::as_str)
        .map_or_else(String::new, |message| format!(" (it says \"{message}\")"));
    let found: Vec<Found> = map
        .into_iter()
        .filter(|(_, value)| may_hold_records(value))
        .flat_map(|(_, value)| unwrap(value, place, depth + 1))
        .collect();
    let nothing = found.iter().all(|(_, record)| record.is_err());
    if found.len() <= 1 && nothing {
        let reason =
            format!("holds no procedure in the national shape{said}; give the portal's own JSON");
        return vec![(place.to_owned(), Err(reason))];
    }
    found
}

fn may_hold_records(value: &Value) -> bool {
    match value {
        Value::Object(map) => !map.is_empty(),
        Value::Array(list) => list.iter().any(|item| item.is_object() || item.is_array()),
        _ => false,
    }
}

/// The envelope has a `code` too ("OK"), so a record is told by what only records have.
fn is_record(map: &Map<String, Value>) -> bool {
    let sign = SIGNS.iter().any(|sign| map.contains_key(*sign));
    let named = map.contains_key("code") && map.contains_key("name");
    sign || (named && !map.contains_key("data"))
}

#[cfg(test)]
mod tests {
    use super::{Document, records};

    const RECORD: &str = r#"{"code":"1.000001","name":"Cấp thẻ đọc sách"}"#;

    /// Lists codes and the first words of reasons, one a record.
    #[track_caller]
    fn check(text: impl AsRef<[u8]>, expect: &[&str]) {
        check_as(text.as_ref(), false, expect);
        check_as(text.as_ref(), true, expect);
    }

    #[track_caller]
    fn check_as(text: &[u8], lines: bool, expect: &[&str]) {
        let document = Document {
            name: String::new(),
            bytes: text.to_vec(),
            lines,
            lines_before: 0,
        };
        let found: Vec<String> = records(&document)
            .into_iter()
            .map(|(place, record)| match record {
                Ok(raw) => format!("{place}{}", raw.code),
                Err(reason) => format!("{place}: {reason}"),
            })
            .collect();
        assert_eq!(found.len(), expect.len(), "{found:#?}");
        for (found, expect) in found.iter().zip(expect) {
            assert!(found.starts_with(expect), "{found}\nis not\n{expect}");
        }
    }

    #[test]
    fn reads_a_record_however_it_is_wrapped() {
        check(RECORD, &["1.000001"]);
        check(format!("\u{feff}{RECORD}\n"), &["1.000001"]);
        check(format!(r#"{{"code":"OK","data":{RECORD}}}"#), &["1.000001"]);
        check(
            format!(r#"{{"code":"OK","data":{{"total":2,"items":[{RECORD},{RECORD}]}}}}"#),
            &[", record 11.000001", ", record 21.000001"],
        );
        check(format!("[{RECORD}]"), &[", record 11.000001"]);
        check(
            format!("{RECORD}\n\n{RECORD}\r\n"),
            &[", line 11.000001", ", line 31.000001"],
        );
        check(
            r#"{"detail":{"name":"Cấp thẻ","code":"1.000002"}}"#,
            &["1.000002"],
        );
    }

    #[test]
    fn says_why_something_is_no_record() {
        check_as("".as_ref(), false, &[": is empty"]);
        check_as("[]".as_ref(), false, &[": is an empty list"]);
        check_as("42".as_ref(), false, &[": is a bare value"]);
        check_as("{\"code\":\"1.0".as_ref(), false, &[": "]);
        check_as(
            r#"{"code":"404","message":"không thấy"}"#.as_ref(),
            false,
            &[": holds no procedure in the national shape (it says \"không thấy\")"],
        );
        check_as(
            r#"{"code":"OK","data":null}"#.as_ref(),
            false,
            &[": holds no procedure"],
        );
        check_as(
            r#"{"detail":{}}"#.as_ref(),
            false,
            &[": has neither code nor name"],
        );
        check_as(
            b"{\"code\":\"1.000001\",\"name\":\"C\xe1\"}".as_ref(),
            false,
            &[": "],
        );
        check_as(b"\xff\xfe{\x00}\x00".as_ref(), false, &[": "]);
        check_as("[".repeat(100_000).as_ref(), false, &[": "]);
    }

    #[test]
    fn a_bad_line_does_not_hide_the_next() {
        check(
            format!("{RECORD}\n{{\"code\":\n{RECORD}"),
            &[
                ", line 11.000001",
                ", line 2: ends in the middle",
                ", line 31.000001",
            ],
        );
    }
}
