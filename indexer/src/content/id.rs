use super::fault::Objection;

/// Reads an id. Ids go into addresses and class names, so they are kept to letters that need no
/// escaping.
pub(super) fn id(written: &str) -> Result<String, Objection> {
    let plain =
        |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    if written.chars().all(plain) {
        Ok(written.to_owned())
    } else {
        Err(Objection::new(
            format!("\"{written}\" is no id"),
            "use the letters a to z, digits and hyphens",
        ))
    }
}
