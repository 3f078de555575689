use crate::{Backing, Read};
use serde::Serialize;

/// A sum in đồng.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Vnd(pub u64);
codec::coded!(struct Vnd(sum));

/// What a citizen pays, as far as it is known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub enum Fee {
    /// Nothing is published. Never to be shown as free.
    #[default]
    Missing,
    /// Free, and no word beside it says otherwise.
    Free,
    /// One sum.
    Amount(Vnd),
    /// Several sums, by case or by time window; the words say which.
    Range {
        /// The smallest sum named.
        least: Vnd,
        /// The largest sum named.
        most: Vnd,
    },
    /// A sum in another currency, as published ("50 USD").
    Foreign(String),
    /// Set by the People's Council of each province.
    SetByProvince,
    /// Something is published and was not understood: the page shows the official words.
    AsWritten,
}
codec::coded!(enum Fee { Missing, Free, Amount(sum), Range { least, most }, Foreign(words), SetByProvince, AsWritten });

/// Which of the portal's three kinds of payment a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum FeeKind {
    /// Phí.
    Charge,
    /// Lệ phí.
    Duty,
    /// Giá dịch vụ.
    Price,
}
codec::coded!(
    enum FeeKind {
        Charge,
        Duty,
        Price,
    }
);

/// The bare number a record states beside the words of a fee.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Stated {
    /// The number; `None` when the record says null.
    pub number: Option<i64>,
    /// The currency the record names, empty when it names none.
    pub currency: String,
}
codec::coded!(struct Stated { number, currency });

/// One line of money on one channel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FeeLine {
    /// Charge, duty or price.
    pub kind: FeeKind,
    /// The number as published.
    pub stated: Stated,
    /// What number and words together mean, with the words.
    pub fee: Read<Fee>,
    /// Who vouches for it.
    pub backing: Backing,
}
codec::coded!(struct FeeLine { kind, stated, fee, backing });
