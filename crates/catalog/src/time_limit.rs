use serde::Serialize;
/// A count in tenths, because the state publishes "1.5 working days".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Tenths(pub u32);
codec::coded!(struct Tenths(count));

impl Tenths {
    /// A whole count.
    pub fn whole(count: u32) -> Self {
        Tenths(count.saturating_mul(10))
    }

    /// The whole part and the tenth after the point.
    pub fn parts(self) -> (u32, u32) {
        (self.0 / 10, self.0 % 10)
    }
}

/// How long the state may take.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub enum TimeLimit {
    /// Nothing is published.
    #[default]
    Missing,
    /// Something is published and was not understood: the page shows the official words.
    AsWritten,
    /// Settled while the citizen waits, or within the day.
    SameDay,
    /// Giờ.
    Hours(Tenths),
    /// Ngày, weekends included.
    Days(Tenths),
    /// Ngày làm việc.
    WorkingDays(Tenths),
    /// Tháng.
    Months(Tenths),
    /// Năm.
    Years(Tenths),
}
codec::coded!(
    enum TimeLimit {
        Missing,
        AsWritten,
        SameDay,
        Hours(count),
        Days(count),
        WorkingDays(count),
        Months(count),
        Years(count),
    }
);

/// The unit a record states beside the bare number of its processing time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub enum TimeUnit {
    /// The record says "OTHER", or nothing.
    #[default]
    Unstated,
    /// HOUR.
    Hour,
    /// DAY.
    Day,
    /// WORKING_DAY.
    WorkingDay,
    /// MONTH.
    Month,
    /// YEAR.
    Year,
}
codec::coded!(
    enum TimeUnit {
        Unstated,
        Hour,
        Day,
        WorkingDay,
        Month,
        Year,
    }
);
