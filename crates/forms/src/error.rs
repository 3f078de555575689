/// Why some bytes are not the form, or not the answers, that were asked for.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// There are no bytes.
    #[error("the file is empty: fetch or copy it again")]
    Empty,
    /// It was written by another release of this program.
    #[error(
        "the form is of format {got}, this program reads {expected}: publish both from the same build"
    )]
    Format {
        /// What this build reads.
        expected: u8,
        /// What the bytes say.
        got: u8,
    },
    /// The bytes end early, go on too long, or are not what they should be.
    #[error("the file is damaged: fetch or copy it again")]
    Damaged,
    /// The answers belong to another form.
    #[error("these answers belong to the form \"{form}\": open that form to go on with them")]
    OtherForm {
        /// The id of the form they belong to.
        form: String,
    },
}
