use crate::content::fault::Objection;
use crate::content::page::{Page, Place};
use crate::content::table::Table;
use catalog::Code;
use std::collections::BTreeMap;

/// The codes that files of one folder have, and where.
pub(in crate::content) type Codes<'p> = BTreeMap<Code, Place<'p>>;

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

/// Reads the code of a file, which also begins its name and belongs to one such file only.
///
/// `what` the files are, is said when there are two.
pub(in crate::content) fn of_file<'p>(
    top: &mut Table<'_>,
    page: &'p Page,
    what: &str,
    codes: &mut Codes<'p>,
) -> Code {
    let stand_in = Code::new("");
    let Some(given) = top.given_text("code") else {
        return stand_in;
    };
    let code = match code(&given.value) {
        Ok(code) => code,
        Err(objection) => {
            given.place.object(objection);
            return stand_in;
        }
    };
    if !page.file_name().starts_with(&format!("{code}-")) {
        given.place.object(Objection::new(
            format!("the file is named \"{}\"", page.file_name()),
            format!("name it {code}-<short-name>.toml, or correct the code"),
        ));
    }
    if let Some(first) = codes.get(&code) {
        given.place.object(Objection::new(
            format!("{} has a {what} with this code already", first.pointer()),
            "keep one of the two",
        ));
    } else {
        codes.insert(code.clone(), page.keep(&given.place));
    }
    code
}
