//! Invented cards of invented people, drawn from a seed.

use super::Draw;

const SURNAMES: [&str; 12] = [
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Lý", "Nông", "Ma", "Triệu", "Đỗ",
];
const MIDDLES: [&str; 10] = [
    "Văn", "Thị", "Đức", "Hữu", "Xuân", "Minh", "Thanh", "Ngọc", "Quốc", "Thuỳ",
];
const GIVEN: [&str; 14] = [
    "Dụ",
    "Ví",
    "Hùng",
    "Tuyết",
    "Quỳnh",
    "Khoa",
    "Nga",
    "Sơn",
    "Trường",
    "Yến",
    "Oanh",
    "Phước",
    "Huệ",
    "Ánh",
];
const WITHOUT_MARKS: [&str; 4] = [
    "Mai Anh Khoa",
    "Vi Thanh Nga",
    "Ma Minh Thanh",
    "Chu Nam Giang",
];
const HIGHLAND: [&str; 7] = [
    "Ksor H'Dụ",
    "Siu Kar",
    "Rơ Châm Dur",
    "Y Ver Niê",
    "Giàng A Páo",
    "H'Hen Mlô",
    "Kpă Wan",
];
const PLACES: [&str; 14] = [
    "Tổ 5, Tân Thịnh, Thành phố Thái Nguyên, Thái Nguyên",
    "Xóm 3, Tân Thịnh, Định Hóa, Thái Nguyên",
    "12/4 Lê Lợi, Phường 1, Quận 3, TP. Hồ Chí Minh",
    "Khu A1, Quang Trung, Thái Nguyên",
    "P.1205 CT2A, Xuân Phương, Nam Từ Liêm, Hà Nội",
    "Nhà B12, ngõ 5, Khương Trung, Thanh Xuân, Hà Nội",
    "Buôn Knia 2, Cư M'gar, Đắk Lắk",
    "Ea Kar, Đắk Lắk",
    "Thôn Kon Ver, Đắk Hà, Kon Tum",
    "Số nhà 7, Bắc Sơn, Bắc Kạn",
    "Ấp Long Hoà, Châu Thành, Long An",
    "TDP Phú Xá 2, Tích Lương",
    "An Bang, An Giang",
    "Park Hill Times City, Hai Bà Trưng, Hà Nội",
];
/// A leap day, the first day of a century, an old person, a child born abroad, today.
const BIRTHS: [(u16, &str); 8] = [
    (1990, "1508"),
    (1952, "0101"),
    (2000, "2902"),
    (2000, "0101"),
    (1926, "3112"),
    (2019, "3006"),
    (1985, "0909"),
    (2026, "0108"),
];

/// The text of a card without any fault.
pub(crate) fn card(draw: &mut Draw) -> String {
    let woman = draw.below(2) == 1;
    let name = match draw.below(8) {
        0 => draw.one(&WITHOUT_MARKS).to_owned(),
        1 | 2 => draw.one(&HIGHLAND).to_owned(),
        _ => [draw.one(&SURNAMES), draw.one(&MIDDLES), draw.one(&GIVEN)].join(" "),
    };
    let name = if draw.below(6) == 0 {
        name.to_uppercase()
    } else {
        name
    };
    let (year, day) = BIRTHS[draw.below(BIRTHS.len())];
    let half_centuries = (year - 1900) / 100 * 2 + u16::from(woman);
    let number = format!(
        "{:03}{half_centuries}{:02}{:06}",
        draw.below(96) + 1,
        year % 100,
        draw.below(999_999)
    );
    let old_number = if draw.below(3) == 0 { "" } else { "012345678" };
    let sex = if woman { "Nữ" } else { "Nam" };
    let place = draw.one(&PLACES);
    let issued = if year == 2026 { "01082026" } else { "02052021" };
    let more = if draw.below(5) == 0 {
        "||Trần Văn Ví|Lê Thị Dụ|"
    } else {
        ""
    };
    format!("{number}|{old_number}|{name}|{day}{year}|{sex}|{place}|{issued}{more}")
}

/// What happens to a text, with its name.
pub(crate) type Harm = (&'static str, fn(&str) -> String);

/// Ways a text comes to harm before anybody reads it; every one of them must be refused.
pub(crate) const HARMS: [Harm; 12] = [
    ("cut short", |text| text.chars().take(50).collect()),
    ("without its first bar", |text| text.replacen('|', "", 1)),
    ("with one bar more", |text| text.replacen('|', "| |", 1)),
    ("a letter unknown", |text| {
        replace_first_mark(text, "\u{FFFD}")
    }),
    ("a letter as question mark", |text| {
        replace_first_mark(text, "?")
    }),
    ("UTF-8 read as Latin-1", |text| {
        text.bytes().map(char::from).collect()
    }),
    ("marks apart", |text| {
        replace_first_mark(text, "a\u{303}\u{323}")
    }),
    ("day and month exchanged for what is no month", |text| {
        with_field(text, 3, "15131990")
    }),
    ("a date with dashes", |text| with_field(text, 3, "1990-8-1")),
    ("issued tomorrow", |text| with_field(text, 6, "02082026")),
    ("the sex in English", |text| with_field(text, 4, "Male")),
    ("a digit of the number lost", |text| text[1..].to_owned()),
];

/// The card with one field exchanged.
fn with_field(text: &str, field: usize, value: &str) -> String {
    let mut fields: Vec<&str> = text.split('|').collect();
    fields[field] = value;
    fields.join("|")
}

/// The first marked letter exchanged; without one, the first letter of the address.
fn replace_first_mark(text: &str, with: &str) -> String {
    let marked = text.char_indices().find(|(_, letter)| !letter.is_ascii());
    let place = text.match_indices('|').nth(4).map_or(0, |(at, _)| at + 1);
    let (at, length) = marked.map_or((place, 1), |(at, letter)| (at, letter.len_utf8()));
    [&text[..at], with, &text[at + length..]].concat()
}
