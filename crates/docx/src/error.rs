/// Why some bytes are not taken for a document.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// Not a zip archive, which every .docx is: an older .doc, a PDF, a picture.
    #[error("this is not a .docx: save it from the office program as \"Word document (.docx)\"")]
    NotADocument,
    /// The archive was cut or altered.
    #[error("the document is damaged: copy it again")]
    Damaged,
    /// A zip archive of other things.
    #[error("the archive holds no word/document.xml: it is no text document")]
    NoText,
    /// Encrypted, or packed in a way no office program uses.
    #[error(
        "the document is protected or packed in an unknown way: save it again without a password"
    )]
    Packing,
    /// Unpacked it is larger than any form.
    #[error("the document is too large for a form: leave out its pictures")]
    TooLarge,
    /// A part is not the XML it should be.
    #[error("the part {part} of the document makes no sense: save it again")]
    Malformed {
        /// Which part.
        part: String,
    },
}
