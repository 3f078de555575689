use crate::content::fault::Objection;
use catalog::Code;

/// Reads the code of a procedure; content never uses the irregular ones.
pub(in crate::content) fn code(written: &str) -> Result<Code, Objection> {
    let code = Code::new(written);
    if code.is_regular() {
        Ok(code)
    } else {
        Err(Objection::new(
            format!("\"{written}\" is not the code of a procedure"),
            "write one digit, a point and six digits, e.g. \"1.001193\"",
        ))
    }
}
