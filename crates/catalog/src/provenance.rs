use serde::{Deserialize, Serialize};

/// How far a fact was checked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Status {
    /// Read against the national record or the law named as source.
    Verified,
    /// The source supports part of it.
    Partial,
    /// Written from knowledge of the field; to be checked before relying on it.
    #[default]
    Unverified,
}

/// Who vouches for a fact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Backing {
    /// The national record itself.
    #[default]
    Published,
    /// A curated guide: how far checked, and which of the guide's sources.
    Curated {
        /// How far it was checked.
        status: Status,
        /// Index into [`Provenance::sources`].
        source: u8,
    },
}

/// A calendar day without a clock, as records and commands give it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Date {
    /// Year.
    pub year: i16,
    /// Month, from 1.
    pub month: u8,
    /// Day, from 1.
    pub day: u8,
}

/// The decision by which an agency published a procedure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// Its number, "1234/QĐ-BTP"; empty when the record has none.
    pub number: String,
    /// The agency that issued it.
    pub agency: String,
    /// Its day.
    pub date: Option<Date>,
}

/// A source a guide's facts rest on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// What it is, in words a reader can look up.
    pub title: String,
    /// The day it was read.
    pub read_on: Option<Date>,
}

/// Which of the two shapes of knowledge a procedure comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Origin {
    /// The national catalogue.
    National,
    /// `content/procedures/`.
    Guide,
}

/// Where a procedure comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provenance {
    /// National record or guide.
    pub origin: Origin,
    /// The national portal's id of the record, for the deep link; empty when unknown.
    pub portal_id: String,
    /// The decision that published it.
    pub decision: Option<Decision>,
    /// The day the record was last changed at its source.
    pub updated: Option<Date>,
    /// What a guide rests on; empty for national records.
    pub sources: Vec<Source>,
}
