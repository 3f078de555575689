use super::words::folded;
use catalog::{Code, Field, Finding, Kind, Span};

/// The longest excerpt, in letters: two lines of a terminal.
const READABLE: usize = 160;

/// What was found wrong in one record.
pub(super) struct Findings {
    code: Code,
    pub(super) list: Vec<Finding>,
}

impl Findings {
    pub(super) fn of(code: Code) -> Self {
        Findings {
            code,
            list: Vec::new(),
        }
    }

    pub(super) fn add(&mut self, kind: Kind, field: Field, at: usize, words: &str) {
        self.list.push(Finding {
            kind,
            code: self.code.clone(),
            field,
            at: at as u32,
            words: excerpt(words),
        });
    }

    pub(super) fn has(&self, kind: Kind, field: Field) -> bool {
        self.list
            .iter()
            .any(|finding| finding.kind == kind && finding.field == field)
    }
}

/// The beginning of a text on one line.
pub(crate) fn excerpt(text: &str) -> String {
    let text = folded(text);
    match text.char_indices().nth(READABLE) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text,
    }
}

/// The stretch of a text around a span, on one line.
pub(crate) fn around(text: &str, span: Span) -> String {
    let before = READABLE / 3;
    let start = text
        .get(..span.start as usize)
        .and_then(|text| text.char_indices().rev().nth(before))
        .map_or(0, |(at, _)| at);
    let start = match text[start..].find(char::is_whitespace) {
        Some(blank) if start > 0 => start + blank,
        _ => start,
    };
    let from_here = excerpt(&text[start..]);
    if start == 0 {
        from_here
    } else {
        format!("…{from_here}")
    }
}
