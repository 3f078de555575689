use crate::{Channel, Entry, Fee, Procedure, TimeLimit, Vnd};
use serde::Serialize;

/// The money a result row shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub enum FeeGlance {
    /// Nothing is published.
    #[default]
    Unknown,
    /// Every line is free.
    Free,
    /// Every line names this sum.
    Amount(Vnd),
    /// Sums differ; this is the smallest.
    From(Vnd),
    /// Set by each province.
    SetByProvince,
    /// Free for some and not for others, or set in different ways: the case decides.
    ByCase,
    /// Only the official words can tell.
    SeeWords,
}
codec::coded!(
    enum FeeGlance {
        Unknown,
        Free,
        Amount(sum),
        From(sum),
        SetByProvince,
        ByCase,
        SeeWords,
    }
);

/// The time a result row shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub enum TimeGlance {
    /// Nothing is published.
    #[default]
    Unknown,
    /// All channels agree.
    One(TimeLimit),
    /// Channels or cases differ.
    Differs,
    /// Only the official words can tell.
    SeeWords,
}
codec::coded!(
    enum TimeGlance {
        Unknown,
        One(limit),
        Differs,
        SeeWords,
    }
);

/// Money and time of one procedure at a glance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Glance {
    /// Money.
    pub fee: FeeGlance,
    /// Time.
    pub time: TimeGlance,
}
codec::coded!(struct Glance { fee, time });

impl Glance {
    /// The glance at what a page would show first.
    pub fn of(entry: &Entry) -> Self {
        let Some(front) = entry.front() else {
            return Glance::default();
        };
        Glance {
            fee: fee_glance(front),
            time: time_glance(&front.channels),
        }
    }
}

/// Sums up all lines of all channels without ever saying less is owed than the words do.
fn fee_glance(procedure: &Procedure) -> FeeGlance {
    let lines = procedure
        .channels
        .iter()
        .flat_map(|channel| &channel.fees)
        .map(|line| &line.fee.value);
    lines.map(one_fee).reduce(either_fee).unwrap_or_default()
}

fn one_fee(fee: &Fee) -> FeeGlance {
    match fee {
        Fee::Missing => FeeGlance::Unknown,
        Fee::Free => FeeGlance::Free,
        Fee::Amount(sum) => FeeGlance::Amount(*sum),
        Fee::Range { least, .. } => FeeGlance::From(*least),
        Fee::SetByProvince => FeeGlance::SetByProvince,
        Fee::Foreign(_) | Fee::AsWritten => FeeGlance::SeeWords,
    }
}

/// Two lines of one procedure: the same stays, two sums become the smaller "from", words that were
/// not understood stay words, and what is left differs by case.
fn either_fee(one: FeeGlance, other: FeeGlance) -> FeeGlance {
    use FeeGlance::{Amount, ByCase, Free, From, SeeWords, Unknown};
    match (one, other) {
        (one, other) if one == other => one,
        (SeeWords, _) | (_, SeeWords) | (Unknown, Free) | (Free, Unknown) => SeeWords,
        (Unknown, known) | (known, Unknown) => known,
        (Amount(a) | From(a), Amount(b) | From(b)) => From(a.min(b)),
        _ => ByCase,
    }
}

fn time_glance(channels: &[Channel]) -> TimeGlance {
    channels
        .iter()
        .map(|channel| one_time(channel.time))
        .reduce(either_time)
        .unwrap_or_default()
}

fn one_time(time: TimeLimit) -> TimeGlance {
    match time {
        TimeLimit::Missing => TimeGlance::Unknown,
        TimeLimit::AsWritten => TimeGlance::SeeWords,
        known => TimeGlance::One(known),
    }
}

fn either_time(one: TimeGlance, other: TimeGlance) -> TimeGlance {
    match (one, other) {
        (one, other) if one == other => one,
        (TimeGlance::Unknown, known) | (known, TimeGlance::Unknown) => known,
        (TimeGlance::SeeWords, _) | (_, TimeGlance::SeeWords) => TimeGlance::SeeWords,
        _ => TimeGlance::Differs,
    }
}

#[cfg(test)]
mod tests {
    use super::FeeGlance::{self, *};
    use super::{Vnd, either_fee};

    #[track_caller]
    fn check(one: FeeGlance, other: FeeGlance, expect: FeeGlance) {
        assert_eq!(either_fee(one, other), expect);
        assert_eq!(either_fee(other, one), expect);
    }

    #[test]
    fn never_says_free_when_one_line_says_otherwise() {
        let sum = |sum| Amount(Vnd(sum));
        check(Free, Free, Free);
        check(Free, sum(8000), ByCase);
        check(Free, SetByProvince, ByCase);
        check(Free, Unknown, SeeWords);
        check(Free, SeeWords, SeeWords);
        check(sum(8000), sum(5000), From(Vnd(5000)));
        check(sum(8000), SetByProvince, ByCase);
        check(sum(8000), Unknown, sum(8000));
    }
}
