use catalog::{Entry, Procedure};

/// The national portal, where dossiers are handed in.
const PORTAL: &str = "https://dichvucong.gov.vn";

/// The record's page on the national portal, or the portal's first page when its id is not known.
pub(crate) fn portal_link(entry: &Entry) -> String {
    portal_page(entry).unwrap_or_else(|| PORTAL.to_owned())
}

/// The record's page on the national portal.
pub(super) fn portal_page(entry: &Entry) -> Option<String> {
    let both = [entry.national.as_deref(), entry.guide.as_deref()]
        .into_iter()
        .flatten();
    let id = both
        .map(|procedure: &Procedure| procedure.provenance.portal_id.as_str())
        .find(|id| !id.is_empty())?;
    Some(format!(
        "{PORTAL}/thu-tuc-hanh-chinh/{}",
        percent_encoded(id)
    ))
}

/// Encodes what does not stand by itself in an address, as the widget does.
pub(crate) fn percent_encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::percent_encoded;

    #[test]
    fn encodes_what_does_not_stand_by_itself() {
        assert_eq!(percent_encoded("1.001193"), "1.001193");
        assert_eq!(percent_encoded("A/B"), "A%2FB");
        assert_eq!(percent_encoded("Hộ"), "H%E1%BB%99");
    }
}
