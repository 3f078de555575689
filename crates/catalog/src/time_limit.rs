use serde::{Deserialize, Serialize};

/// A count in tenths, because the state publishes "1.5 working days".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Tenths(pub u32);

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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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

/// The unit a record states beside the bare number of its processing time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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
