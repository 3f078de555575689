/// Why the catalogue cannot answer right now; each has its own sentence and its own next step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The network did not carry the request at all.
    Offline,
    /// The host answered that there is no such file: the catalogue moved, or was published anew.
    Missing,
    /// The host answered, and did not want to give the file.
    Refused,
    /// What came is not what was published.
    Damaged,
    /// Widget and catalogue come from different releases.
    Mismatch,
    /// The page names a key, and the manifest was not signed with its other half.
    Unsigned,
    /// It was signed, and this browser has seen a newer one.
    Older,
}

impl Problem {
    /// The name used in the event `thu-tuc:error`.
    pub fn id(self) -> &'static str {
        match self {
            Problem::Offline => "offline",
            Problem::Missing => "missing",
            Problem::Refused => "refused",
            Problem::Damaged => "damaged",
            Problem::Mismatch => "mismatch",
            Problem::Unsigned => "unsigned",
            Problem::Older => "older",
        }
    }

    /// What `signature.js` says of a manifest that it refuses.
    pub fn of_signature(word: &str) -> Self {
        if word == "older" {
            Problem::Older
        } else {
            Problem::Unsigned
        }
    }

    /// What the HTTP status of a host that refuses means. JavaScript has only one kind of number.
    pub fn of_status(status: f64) -> Self {
        if status == 404.0 || status == 410.0 {
            Problem::Missing
        } else {
            Problem::Refused
        }
    }
}

impl From<pack::Error> for Problem {
    fn from(error: pack::Error) -> Self {
        match error {
            pack::Error::Version { .. } => Problem::Mismatch,
            pack::Error::NoSuchFile => Problem::Missing,
            _ => Problem::Damaged,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Problem;

    #[test]
    fn tells_a_missing_file_from_a_refusing_host() {
        assert_eq!(Problem::of_status(404.0), Problem::Missing);
        assert_eq!(Problem::of_status(403.0), Problem::Refused);
        assert_eq!(Problem::of_status(503.0), Problem::Refused);
    }

    #[test]
    fn a_catalogue_of_another_release_is_not_called_damaged() {
        let error = pack::Error::Version {
            expected: 3,
            got: 4,
        };
        assert_eq!(Problem::from(error), Problem::Mismatch);
        assert_eq!(Problem::from(pack::Error::Checksum), Problem::Damaged);
    }
}
