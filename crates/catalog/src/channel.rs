use crate::{Backing, FeeLine, Span, TimeLimit, TimeUnit};
use serde::Serialize;

/// How a dossier may be handed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum ChannelKind {
    /// Trực tiếp.
    InPerson,
    /// Trực tuyến.
    Online,
    /// Qua bưu chính.
    Post,
    /// A way the record names that this crate does not know.
    Other,
}
codec::coded!(
    enum ChannelKind {
        InPerson,
        Online,
        Post,
        Other,
    }
);

/// One way of handing in, with the time and the money the record states for it.
///
/// Agencies often spread *cases* over channels, so two channels with different times do not mean
/// that one is faster.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Channel {
    /// The way.
    pub kind: ChannelKind,
    /// What number, unit and words together mean.
    pub time: TimeLimit,
    /// The number as published; it may be a sentence.
    pub time_written: String,
    /// The unit as published.
    pub time_unit: TimeUnit,
    /// Where in `words` the time was read, when it was read there.
    pub time_span: Option<Span>,
    /// What the record says about this channel.
    pub words: String,
    /// What is to be paid.
    pub fees: Vec<FeeLine>,
    /// Who vouches for it.
    pub backing: Backing,
}
codec::coded!(struct Channel { kind, time, time_written, time_unit, time_span, words, fees, backing });
