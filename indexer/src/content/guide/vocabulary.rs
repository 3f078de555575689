//! The words of the schema and what they stand for.

use catalog::{Audience, ChannelKind, FeeKind, Hand, Level, Status};

pub(super) const LEVELS: &[(&str, Level)] = &[
    ("ward", Level::Ward),
    ("province", Level::Province),
    ("ministry", Level::Ministry),
    ("vertical", Level::Vertical),
    ("other", Level::Other),
];

pub(super) const AUDIENCES: &[(&str, Audience)] = &[
    ("citizen", Audience::Citizen),
    ("overseas", Audience::Overseas),
    ("foreigner", Audience::Foreigner),
    ("business", Audience::Business),
    ("cooperative", Audience::Cooperative),
    ("organisation", Audience::Organisation),
    ("official", Audience::Official),
];

pub(in crate::content) const CHANNELS: &[(&str, ChannelKind)] = &[
    ("in-person", ChannelKind::InPerson),
    ("online", ChannelKind::Online),
    ("post", ChannelKind::Post),
];

pub(super) const FEES: &[(&str, FeeKind)] = &[
    ("charge", FeeKind::Charge),
    ("duty", FeeKind::Duty),
    ("price", FeeKind::Price),
];

pub(super) const HANDS: &[(&str, Hand)] = &[
    ("submit", Hand::Submit),
    ("show", Hand::Show),
    ("data", Hand::Data),
];

/// The modest one first: it is what stands in for a word that was not understood.
pub(in crate::content) const STATUSES: &[(&str, Status)] = &[
    ("unverified", Status::Unverified),
    ("partial", Status::Partial),
    ("verified", Status::Verified),
];
