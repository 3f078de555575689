use serde::Serialize;
use std::fmt;

/// The number under which the state publishes a procedure, such as `1.001193`.
///
/// Some records carry a code that is not of that shape (`1.014955-Xoa`); they keep it, because
/// a record must never be lost over its number. [`Code::is_regular`] tells the two apart.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Code(String);
codec::coded!(struct Code(text));

impl Code {
    /// Takes a code as published, without the white space around it.
    pub fn new(published: &str) -> Self {
        Code(published.trim().to_owned())
    }

    /// The code as people write it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// One digit, a point, six digits.
    pub fn is_regular(&self) -> bool {
        let bytes = self.0.as_bytes();
        bytes.len() == 8
            && bytes[1] == b'.'
            && bytes
                .iter()
                .enumerate()
                .all(|(at, byte)| at == 1 || byte.is_ascii_digit())
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Code;

    #[test]
    fn tells_regular_codes_from_the_others() {
        assert!(Code::new(" 1.014325").is_regular());
        assert!(!Code::new("1.0133611").is_regular());
        assert!(!Code::new("1.014955-Xoa").is_regular());
        assert!(!Code::new("").is_regular());
    }
}
