use crate::digits;

/// A text that counts something; `{}` is where the number goes.
#[derive(Clone, Copy, Debug)]
pub struct Counted {
    /// For exactly one.
    pub one: &'static str,
    /// For any other number.
    pub many: &'static str,
}

impl Counted {
    /// The text for this number.
    pub fn of(self, count: usize) -> String {
        let pattern = if count == 1 { self.one } else { self.many };
        fill(pattern, &digits(count as u64))
    }
}

/// Puts a word where a pattern says `{}`.
#[inline(never)]
pub fn fill(pattern: &str, word: &str) -> String {
    // Byte by byte: the searcher of the standard library is 4 kB of the widget.
    match pattern.bytes().position(|byte| byte == b'{') {
        Some(at) => [&pattern[..at], word, &pattern[at + 2..]].concat(),
        None => pattern.to_owned(),
    }
}

/// A unit of time after a number: one, and more than one.
pub type Unit = Counted;

/// What sums, times, days and levels are called in a language.
#[allow(missing_docs)] // a field's name says where it is used, its text what it says
#[derive(Debug)]
pub struct Terms {
    pub levels: [&'static str; 5],
    pub free: &'static str,
    pub currency: &'static str,
    pub thousands: &'static str,
    pub decimal: &'static str,
    pub from_sum: &'static str,
    pub to_sum: &'static str,
    pub set_by_province: &'static str,
    pub see_words: &'static str,
    pub not_published: &'static str,
    pub by_case: &'static str,
    pub same_day: &'static str,
    pub hours: Unit,
    pub days: Unit,
    pub working_days: Unit,
    pub months: Unit,
    pub years: Unit,
    pub unit_unstated: &'static str,
}

/// Tiếng Việt.
pub static VI: Terms = Terms {
    levels: ["Cấp xã", "Cấp tỉnh", "Cấp bộ", "Ngành dọc", "Cơ quan khác"],
    free: "Miễn phí",
    currency: "{} đ",
    thousands: ".",
    decimal: ",",
    from_sum: "Từ {}",
    to_sum: "đến {}",
    set_by_province: "Do từng tỉnh quy định",
    see_words: "Xem quy định",
    not_published: "Chưa công bố",
    by_case: "Tùy trường hợp",
    same_day: "Trong ngày",
    hours: Counted {
        one: "giờ",
        many: "giờ",
    },
    days: Counted {
        one: "ngày",
        many: "ngày",
    },
    working_days: Counted {
        one: "ngày làm việc",
        many: "ngày làm việc",
    },
    months: Counted {
        one: "tháng",
        many: "tháng",
    },
    years: Counted {
        one: "năm",
        many: "năm",
    },
    unit_unstated: "không ghi đơn vị",
};

/// English.
pub static EN: Terms = Terms {
    levels: [
        "Commune",
        "Province",
        "Ministry",
        "State branch",
        "Other agency",
    ],
    free: "Free",
    currency: "{} VND",
    thousands: ",",
    decimal: ".",
    from_sum: "From {}",
    to_sum: "to {}",
    set_by_province: "Set by each province",
    see_words: "See the rules",
    not_published: "Not published",
    by_case: "Depends on the case",
    same_day: "Same day",
    hours: Counted {
        one: "hour",
        many: "hours",
    },
    days: Counted {
        one: "day",
        many: "days",
    },
    working_days: Counted {
        one: "working day",
        many: "working days",
    },
    months: Counted {
        one: "month",
        many: "months",
    },
    years: Counted {
        one: "year",
        many: "years",
    },
    unit_unstated: "no unit stated",
};
