use super::findings::Findings;
use super::words::folded;
use crate::source::raw::Raw;
use catalog::{Code, Field, Kind};

/// The code of a record. One without any is filed under the portal's id, or else under a number
/// made from its name, because a record must never be lost over its code.
pub(super) fn code(raw: &Raw) -> Code {
    let published = Code::new(&raw.code);
    if !published.as_str().is_empty() {
        return published;
    }
    match raw.id.trim() {
        "" => Code::new(&format!("khong-ma-{:08x}", fnv(&folded(&raw.name)))),
        id => Code::new(id),
    }
}

/// Reports a code that people cannot type or look up as it stands, white space around it included.
pub(super) fn report(code: &Code, published: &str, findings: &mut Findings) {
    if published != code.as_str() || !code.is_regular() {
        let words = format!("\"{}\"", published.escape_debug());
        findings.add(Kind::BadCode, Field::Code, 0, &words);
    }
}

/// The FNV-1a hash, which is the same on every machine and in every version of Rust.
pub(crate) fn fnv(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}
