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
        "this is not a catalogue file: check the address, the host may have answered with a page of its own"
    )]
    NotAPack,
    /// Widget and catalogue come from different releases.
    #[error(
        "the catalogue is of format {got}, this widget reads {expected}: publish both from the same build"
    )]
    Version {
        /// What this build reads.
        expected: u16,
        /// What the file says.
        got: u16,
    },
    /// Another kind of file than was asked for: files were renamed or mixed up.
    #[error(
        "this is another kind of catalogue file than was asked for: publish the whole folder again"
    )]
    Kind,
    /// The header promises more or fewer bytes than there are.
    #[error("the file should have {expected} bytes and has {got}: fetch or copy it again")]
    Length {
        /// Bytes promised.
        expected: usize,
        /// Bytes there.
        got: usize,
    },
    /// The bytes were altered on the way.
    #[error("the file is damaged (its checksum does not match): fetch or copy it again")]
    Checksum,
    /// The checksum holds but the content makes no sense: a bug of the writer, or forgery.
    #[error("the {section} of the file make no sense: build the catalogue again")]
    Malformed {
        /// Which part.
        section: &'static str,
    },
    /// A file number the manifest does not know.
    #[error("the catalogue has no such file")]
    NoSuchFile,
}
