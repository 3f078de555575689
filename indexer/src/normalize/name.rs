//! A name short enough for a result row.

use super::money::pattern;
use super::shouting::{calm, is_shouted};
use super::words::folded;
use regex::Regex;
use std::sync::LazyLock;

/// A name of more letters than this is long: two lines on a phone.
const LONG: usize = 70;

static PREFIX: LazyLock<Regex> =
    LazyLock::new(|| pattern(r#"(?i)\A[\s"“\-\d.]*thủ tục(?:\s*[:\-]\s*|\s+|\z)"#));

/// After these "thủ tục" is no title but part of the name: customs formalities.
static NOUN: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)\A(?:hải quan|điện tử|hành chính|biên phòng)\b"));

/// "(thực hiện tại cấp tỉnh)", "(cấp xã)": levels have a field of their own.
static LEVEL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\s*[(\[–-]\s*(?:được )?(?:thực hiện|giải quyết|áp dụng)?\s*(?:tại|ở|cho|đối với)?\s*(?:công an |ủy ban nhân dân |ubnd )?cấp (?:trung ương|bộ|tỉnh|huyện|xã)(?:,? (?:và |hoặc )?cấp (?:bộ|tỉnh|huyện|xã))*\s*[)\]]?\s*\z",
    )
});

/// "(1.010719)": the code too.
static CODE: LazyLock<Regex> = LazyLock::new(|| pattern(r"\s*\(\d\.\d{6}\)\s*\z"));

static LAST_BRACKETS: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\s*\([^()]*(?:\([^()]*\)[^()]*)*\)?\s*[.;]?\s*\z"));

/// Where a name turns to the law it rests on.
static BY_LAW: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i),?\s(?:theo|được)?\s?quy định (?:tại|của|ở) (?:điểm|khoản|điều|luật|nghị định|thông tư|nghị quyết|quyết định).*\z",
    )
});

/// The short name, or "" when the official one is short and plain already.
pub(super) fn short(official: &str) -> String {
    let whole = folded(official);
    let mut name = if is_shouted(&whole) {
        calm(&whole)
    } else {
        whole.clone()
    };
    let bare = cut(&name, &PREFIX, Side::Start);
    if !NOUN.is_match(&bare) {
        name = bare;
    }
    name = cut(&name, &CODE, Side::End);
    name = cut(&name, &LEVEL, Side::End);
    if name.chars().count() > LONG {
        name = cut(&name, &LAST_BRACKETS, Side::End);
    }
    if name.chars().count() > LONG {
        name = cut(&name, &BY_LAW, Side::End);
    }
    name = capital(
        name.trim_matches(|letter: char| letter.is_whitespace() || ".;,:".contains(letter)),
    );
    if name == official {
        String::new()
    } else {
        name
    }
}

enum Side {
    Start,
    End,
}

/// The name without what the pattern finds, unless too little would be left to know it by.
fn cut(name: &str, pattern: &Regex, side: Side) -> String {
    let Some(found) = pattern.find(name) else {
        return name.to_owned();
    };
    let rest = match side {
        Side::Start => &name[found.end()..],
        Side::End => &name[..found.start()],
    };
    if rest.split_whitespace().count() < 2 {
        return name.to_owned();
    }
    rest.to_owned()
}

fn capital(name: &str) -> String {
    let mut letters = name.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::short;

    #[track_caller]
    fn check(official: &str, expect: &str) {
        assert_eq!(short(official), expect, "{official}");
    }

    #[test]
    fn shortens_only_what_needs_it() {
        check("Đăng ký tạm trú", "");
        check("Thủ tục đăng ký khai sinh", "Đăng ký khai sinh");
        check("THỦ TỤC ĐĂNG KÝ KHAI SINH", "Đăng ký khai sinh");
        check("Thủ tục", "");
        check("Thủ tục hải quan đối với xăng dầu", "");
        check(
            "Cấp đổi căn cước (thực hiện tại cấp tỉnh)",
            "Cấp đổi căn cước",
        );
        check(
            "Cấp giấy phép môi trường (cấp Bộ) (1.010719)",
            "Cấp giấy phép môi trường",
        );
        check("Cấp lại thẻ\n\tđọc sách", "Cấp lại thẻ đọc sách");
        check("Cấp đổi giấy phép (bản giấy)", "");
        check(
            "Cấp giấy phép xây dựng mới đối với công trình cấp III, cấp IV (Công trình không theo tuyến/Tín ngưỡng, tôn giáo)",
            "Cấp giấy phép xây dựng mới đối với công trình cấp III, cấp IV",
        );
        check("", "");
    }
}
