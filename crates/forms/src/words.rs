//! Numbers, dates and sums in Vietnamese words, as forms ask for them beside the digits.

use crate::PartialDate;
use crate::letters::{lower, upper};

const DIGITS: [&str; 10] = [
    "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín",
];

/// A number in words: 2026 is "hai nghìn không trăm hai mươi sáu".
pub fn number(number: u64) -> String {
    let mut words = String::new();
    if number == 0 {
        words.push_str(DIGITS[0]);
    } else {
        spell(&mut words, number);
    }
    words
}

/// A date in words: "Ngày mười tám tháng bảy năm hai nghìn không trăm hai mươi sáu".
///
/// The fourth month is "tháng tư"; parts that are not known are left out.
pub fn date(date: PartialDate) -> String {
    let mut words = String::new();
    if date.day > 0 {
        words.push_str("ngày ");
        words.push_str(&number(date.day.into()));
        words.push(' ');
    }
    if date.month > 0 {
        words.push_str("tháng ");
        match date.month {
            4 => words.push_str("tư"),
            month => words.push_str(&number(month.into())),
        }
        words.push(' ');
    }
    words.push_str("năm ");
    words.push_str(&number(date.year.into()));
    sentence(&words)
}

/// A sum in words: 1500000 is "Một triệu năm trăm nghìn đồng".
pub fn amount(dong: u64) -> String {
    let mut words = number(dong);
    words.push_str(" đồng");
    sentence(&words)
}

/// The same words with a capital in front.
pub(crate) fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(upper);
    first.into_iter().chain(letters).collect()
}

/// Whether two wordings say the same number or date.
///
/// North and south say it differently ("linh", "lẻ"; "nghìn", "ngàn"), and so do people of one
/// village ("tư", "bốn"; "mồng năm", "năm"): none of it is a mistake.
pub fn same(one: &str, other: &str) -> bool {
    canonical(one) == canonical(other)
}

fn canonical(words: &str) -> String {
    let mut canonical = String::new();
    let small: String = words.chars().map(lower).collect();
    for word in small.split([' ', ',', '.', ';']) {
        push(
            &mut canonical,
            match word {
                "mồng" | "mùng" | "chẵn" | "đồng" | "và" => "",
                "lẻ" => "linh",
                "ngàn" => "nghìn",
                "tư" => "bốn",
                "lăm" | "nhăm" => "năm",
                "mốt" | "giêng" => "một",
                "bẩy" => "bảy",
                "tỉ" => "tỷ",
                word => word,
            },
        );
    }
    canonical
}

/// Spells a number above 0: first the milliards, which have thousands and millions of their own.
fn spell(words: &mut String, number: u64) {
    const MILLIARD: u64 = 1_000_000_000;
    if number >= MILLIARD {
        spell(words, number / MILLIARD);
        push(words, "tỷ");
    }
    let rest = number % MILLIARD;
    for (group, unit) in [
        (rest / 1_000_000, "triệu"),
        (rest / 1_000 % 1_000, "nghìn"),
        (rest % 1_000, ""),
    ] {
        if group > 0 {
            spell_group(words, group as usize);
            push(words, unit);
        }
    }
}

/// Spells three digits. Behind others the hundreds are named even if there are none.
fn spell_group(words: &mut String, group: usize) {
    let (hundreds, tens, ones) = (group / 100, group / 10 % 10, group % 10);
    if hundreds > 0 || !words.is_empty() {
        push(words, DIGITS[hundreds]);
        push(words, "trăm");
    }
    match tens {
        0 if ones > 0 && !words.is_empty() => push(words, "linh"),
        0 => {}
        1 => push(words, "mười"),
        _ => {
            push(words, DIGITS[tens]);
            push(words, "mươi");
        }
    }
    match (tens, ones) {
        (_, 0) => {}
        (2.., 1) => push(words, "mốt"),
        (2.., 4) => push(words, "tư"),
        (1.., 5) => push(words, "lăm"),
        _ => push(words, DIGITS[ones]),
    }
}

fn push(words: &mut String, word: &str) {
    if !word.is_empty() {
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(word);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spells_the_odd_numbers() {
        for (digits, words) in [
            (0, "không"),
            (1, "một"),
            (4, "bốn"),
            (5, "năm"),
            (10, "mười"),
            (11, "mười một"),
            (14, "mười bốn"),
            (15, "mười lăm"),
            (20, "hai mươi"),
            (21, "hai mươi mốt"),
            (24, "hai mươi tư"),
            (25, "hai mươi lăm"),
            (31, "ba mươi mốt"),
            (100, "một trăm"),
            (101, "một trăm linh một"),
            (104, "một trăm linh bốn"),
            (105, "một trăm linh năm"),
            (110, "một trăm mười"),
            (115, "một trăm mười lăm"),
            (121, "một trăm hai mươi mốt"),
            (1_000, "một nghìn"),
            (1_005, "một nghìn không trăm linh năm"),
            (1_054, "một nghìn không trăm năm mươi tư"),
            (1_975, "một nghìn chín trăm bảy mươi lăm"),
            (2_000, "hai nghìn"),
            (2_001, "hai nghìn không trăm linh một"),
            (2_010, "hai nghìn không trăm mười"),
            (2_026, "hai nghìn không trăm hai mươi sáu"),
            (20_001, "hai mươi nghìn không trăm linh một"),
            (1_000_005, "một triệu không trăm linh năm"),
            (1_500_000, "một triệu năm trăm nghìn"),
            (21_000_000, "hai mươi mốt triệu"),
            (1_050_000, "một triệu không trăm năm mươi nghìn"),
            (1_000_000_000, "một tỷ"),
            (2_000_500_000, "hai tỷ năm trăm nghìn"),
            (1_000_000_000_000, "một nghìn tỷ"),
            (1_000_000_000_000_000, "một triệu tỷ"),
        ] {
            assert_eq!(number(digits), words, "{digits}");
        }
    }

    #[test]
    fn spells_dates_and_what_is_known_of_them() {
        for (day, words) in [
            (
                PartialDate::new(2026, 7, 18),
                "Ngày mười tám tháng bảy năm hai nghìn không trăm hai mươi sáu",
            ),
            (
                PartialDate::new(2005, 4, 5),
                "Ngày năm tháng tư năm hai nghìn không trăm linh năm",
            ),
            (
                PartialDate::new(1984, 12, 31),
                "Ngày ba mươi mốt tháng mười hai năm một nghìn chín trăm tám mươi tư",
            ),
            (
                PartialDate::new(1999, 1, 0),
                "Tháng một năm một nghìn chín trăm chín mươi chín",
            ),
            (
                PartialDate::year(1955),
                "Năm một nghìn chín trăm năm mươi lăm",
            ),
        ] {
            assert_eq!(date(day), words);
        }
    }

    #[test]
    fn spells_sums() {
        assert_eq!(amount(1_500_000), "Một triệu năm trăm nghìn đồng");
        assert_eq!(amount(0), "Không đồng");
        assert!(amount(u64::MAX).ends_with("sáu trăm mười lăm đồng"));
    }

    #[test]
    fn hears_north_and_south_alike() {
        let say = |one, other, alike| assert_eq!(same(one, other), alike, "{one} / {other}");
        say(
            "hai nghìn không trăm linh năm",
            "Hai ngàn không trăm lẻ năm",
            true,
        );
        say("Ngày năm tháng tư", "ngày mồng năm, tháng bốn", true);
        say("hai mươi tư", "hai mươi bốn", true);
        say("Một triệu đồng", "một triệu đồng chẵn.", true);
        say("hai mươi mốt", "hai mươi một", true);
        say("hai mươi", "hai mươi mốt", false);
        say("ngày mười lăm tháng ba", "ngày mười ba tháng năm", false);
    }
}
