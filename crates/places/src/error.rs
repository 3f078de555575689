/// Why some bytes are not what was asked for.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// Fewer bytes than a header: the download or the copy broke off.
    #[error("the file has only {len} bytes: fetch or copy it again")]
    TooShort {
        /// How many there are.
        len: usize,
    },
    /// The first bytes are not ours: a web server may have answered with an error page.
    #[error(
        "this is not a file of places: check the address, the host may have answered with a page of its own"
    )]
    NotPlaces,
    /// Widget and files come from different releases.
    #[error(
        "the places are of format {got}, this widget reads {expected}: publish both from the same build"
    )]
    Version {
        /// What this build reads.
        expected: u8,
        /// What the file says.
        got: u8,
    },
    /// Another kind of file than was asked for: files were renamed or mixed up.
    #[error("this is another file of places than was asked for: publish the whole folder again")]
    Kind,
    /// The bytes were altered or cut on the way.
    #[error("the file of places is damaged (its checksum does not match): fetch or copy it again")]
    Checksum,
    /// The checksum holds but the content makes no sense: a bug of the writer, or forgery.
    #[error("the {section} make no sense: build the places again")]
    Malformed {
        /// Which part.
        section: &'static str,
    },
    /// A province the root does not know.
    #[error("there is no such province in these places")]
    NoSuchProvince,
}
