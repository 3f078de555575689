/// Why a code or a file is not taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// A code of somebody else: a card, a payment, an address.
    #[error("this is not a code of a filled form: scan the codes at the foot of the sheet")]
    NotOurs,
    /// A file of somebody else.
    #[error("this is not a file of a filled form: choose the one that was kept")]
    NotOurFile,
    /// Made by a later release.
    #[error("the form was saved in format {got}, this page reads {expected}: use the newest page")]
    Version {
        /// What this build reads.
        expected: u8,
        /// What the code or file says.
        got: u8,
    },
    /// Digits were lost, added or altered between code and page.
    #[error("the code came through with errors: scan it again")]
    Altered,
    /// A code of another dossier among those of one.
    #[error("this code belongs to another dossier: scan the codes of one sheet, or begin anew")]
    OtherDossier,
    /// All parts are there and do not make the whole they promise.
    #[error("the codes do not fit together: begin anew with the first")]
    Mismatch,
    /// The file was cut or altered.
    #[error("the file is damaged: use another copy of it")]
    Damaged,
    /// The key would take longer to make than anybody waits; a sign of forgery.
    #[error(
        "the file asks for more rounds of its passphrase than any of ours: it is not safe to open"
    )]
    Iterations,
    /// Everything matches its checksum and still makes no sense: a bug of the writer, or forgery.
    #[error("the content makes no sense: fill the form again")]
    Malformed,
    /// More answers than any form has.
    #[error("there is too much in this form for codes: keep it as a file or print it")]
    TooLarge,
}
