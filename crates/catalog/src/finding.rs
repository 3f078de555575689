use crate::Code;
use serde::Serialize;

/// What is wrong with a record, for the agency that owns it.
///
/// Declared in the order `indexer check` prints them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[allow(missing_docs)] // each variant is documented by `Kind::explain`
pub enum Kind {
    UnreadableRecord,
    BadCode,
    DuplicateCode,
    SameName,
    NameShouted,
    NotNfc,
    StrayCharacters,
    FeeFreeContradicted,
    FeeUnparsed,
    FeeMissing,
    ExpiredWindow,
    TimeUnparsed,
    TimeWithoutUnit,
    ChannelTimesDiffer,
    RowIsNote,
    RowIsHeading,
    RowWithoutQuantity,
    CaseNameIsNote,
    NoComponents,
    NoLegalBasis,
    AbolishedLevel,
    OldPaper,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 22] = [
        Kind::UnreadableRecord,
        Kind::BadCode,
        Kind::DuplicateCode,
        Kind::SameName,
        Kind::NameShouted,
        Kind::NotNfc,
        Kind::StrayCharacters,
        Kind::FeeFreeContradicted,
        Kind::FeeUnparsed,
        Kind::FeeMissing,
        Kind::ExpiredWindow,
        Kind::TimeUnparsed,
        Kind::TimeWithoutUnit,
        Kind::ChannelTimesDiffer,
        Kind::RowIsNote,
        Kind::RowIsHeading,
        Kind::RowWithoutQuantity,
        Kind::CaseNameIsNote,
        Kind::NoComponents,
        Kind::NoLegalBasis,
        Kind::AbolishedLevel,
        Kind::OldPaper,
    ];

    /// The name used on the command line and in JSON.
    pub fn id(self) -> &'static str {
        self.row().0
    }

    /// What it means and what the owner of the record can do.
    pub fn explain(self) -> &'static str {
        self.row().1
    }

    fn row(self) -> (&'static str, &'static str) {
        match self {
            Kind::UnreadableRecord => (
                "unreadable-record",
                "The record could not be read; publish it again in the portal's shape.",
            ),
            Kind::BadCode => (
                "bad-code",
                "The code is not one digit, a point and six digits; correct it.",
            ),
            Kind::DuplicateCode => (
                "duplicate-code",
                "Two records carry this code; withdraw one.",
            ),
            Kind::SameName => (
                "same-name",
                "Another record has this very name; say in the name what differs.",
            ),
            Kind::NameShouted => (
                "name-shouted",
                "The name is in capitals; write it as a sentence.",
            ),
            Kind::NotNfc => (
                "not-nfc",
                "Letters are stored in pieces (not NFC); searches elsewhere will miss them.",
            ),
            Kind::StrayCharacters => (
                "stray-characters",
                "Invisible or foreign characters stand in the text; remove them.",
            ),
            Kind::FeeFreeContradicted => (
                "fee-free-contradicted",
                "The fee says 0 but the words beside it name money; state the sum.",
            ),
            Kind::FeeUnparsed => (
                "fee-unparsed",
                "The fee could not be understood; state a sum, or that it is free.",
            ),
            Kind::FeeMissing => ("fee-missing", "No fee is stated, not even that it is free."),
            Kind::ExpiredWindow => (
                "expired-window",
                "The words name a period that has ended; bring them up to date.",
            ),
            Kind::TimeUnparsed => (
                "time-unparsed",
                "The time could not be understood; state a number and a unit.",
            ),
            Kind::TimeWithoutUnit => (
                "time-without-unit",
                "The time is a bare number; state its unit.",
            ),
            Kind::ChannelTimesDiffer => (
                "channel-times-differ",
                "Channels state different times; if these are cases, state them as cases.",
            ),
            Kind::RowIsNote => (
                "row-is-note",
                "A row of the dossier is a remark, not a paper; move it to the notes.",
            ),
            Kind::RowIsHeading => (
                "row-is-heading",
                "A row of the dossier is a title, not a paper; make it a case.",
            ),
            Kind::RowWithoutQuantity => (
                "row-without-quantity",
                "A paper states neither originals nor copies; state how many.",
            ),
            Kind::CaseNameIsNote => (
                "case-name-is-note",
                "The name of a case is a remark; name the circumstance.",
            ),
            Kind::NoComponents => (
                "no-components",
                "No dossier is stated; list the papers, or say that none is needed.",
            ),
            Kind::NoLegalBasis => ("no-legal-basis", "No legal basis is stated."),
            Kind::AbolishedLevel => (
                "abolished-level",
                "The words name the district level (huyện), abolished on 1 July 2025.",
            ),
            Kind::OldPaper => (
                "old-paper",
                "The words ask for a paper that is no longer issued (sổ hộ khẩu, chứng minh nhân dân).",
            ),
        }
    }
}

/// Which part of a record a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[allow(missing_docs)]
pub enum Field {
    Record,
    Code,
    Name,
    Fee,
    Time,
    Channel,
    Case,
    Row,
    Step,
    Outcome,
    Requirement,
    LegalBasis,
    Agency,
    Remark,
}

impl Field {
    /// The name used on the command line and in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Field::Record => "record",
            Field::Code => "code",
            Field::Name => "name",
            Field::Fee => "fee",
            Field::Time => "time",
            Field::Channel => "channel",
            Field::Case => "case",
            Field::Row => "row",
            Field::Step => "step",
            Field::Outcome => "outcome",
            Field::Requirement => "requirement",
            Field::LegalBasis => "legal-basis",
            Field::Agency => "agency",
            Field::Remark => "remark",
        }
    }
}

/// One thing found wrong in one record.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Finding {
    /// What.
    pub kind: Kind,
    /// In which record.
    pub code: Code,
    /// In which part, and which one of several, from 0.
    pub field: Field,
    /// Which one of several such fields, from 0.
    pub at: u32,
    /// The words found, cut to a readable length.
    pub words: String,
}
