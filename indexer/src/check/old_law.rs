//! Words of a law that no longer holds.

use super::passage::Passage;
use crate::normalize::{lower, pattern};
use catalog::{Field, Span};
use regex::Regex;
use std::sync::LazyLock;

/// The district as a level or as an office, not as part of an old address.
static DISTRICT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:cấp|cấp tỉnh,|tỉnh,|xã,) huyện\b|(?:ủy|uỷ) ban nhân dân (?:quận|huyện)|ubnd (?:quận|huyện|cấp huyện|các huyện)|công an (?:cấp )?(?:quận|huyện)|hội đồng nhân dân (?:cấp )?huyện|phòng [\p{L} ,\-–]{3,40} huyện\b|(?:quận, huyện|huyện, quận|huyện, thị xã)",
    )
});

/// What was done before the reform stays as it was done then.
static BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"trước đây|trước ngày|đã (?:được )?cấp|do (?:ủy ban nhân dân |uỷ ban nhân dân |ubnd )?cấp huyện (?:đã )?cấp|cũ\b|bãi bỏ|không tổ chức cấp huyện|bỏ cấp huyện|kết thúc hoạt động",
    )
});

/// Papers that are no longer issued or no longer valid.
static PAPER: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"sổ hộ khẩu|sổ tạm trú|chứng minh (?:thư )?nhân dân|\bcmnd\b"));

/// Sentences about such papers that do not ask for one.
static NOT_ASKED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"liên quan đến việc nộp, xuất trình [^.;\n]{0,40}\z|không (?:phải|cần|yêu cầu|được yêu cầu)[^.;\n]{0,80}\z|(?:thu hồi|thu lại|bãi bỏ|thay thế|thay cho|hủy|huỷ|cắt góc|số|số thẻ|đổi từ|chuyển từ|mất|theo|kiểu|so với|nơi cấp|ngày cấp) (?:thẻ |giấy |cccd[/,]? ?|căn cước công dân[/,]? ?|căn cước[/,]? ?)*\z",
    )
});

pub(super) fn abolished_level(passage: &Passage) -> Option<Span> {
    // The title of a law is what it is, and so is what an owner merely cites.
    if passage.field == Field::LegalBasis {
        return None;
    }
    let text = lower(passage.words);
    DISTRICT
        .find_iter(&text)
        .find(|found| !BEFORE.is_match(sentence(&text, found.start(), found.end())))
        .map(span)
}

pub(super) fn old_paper(passage: &Passage) -> Option<Span> {
    let asks = matches!(
        passage.field,
        Field::Row | Field::Case | Field::Step | Field::Requirement | Field::Channel
    );
    if !asks {
        return None;
    }
    let text = lower(passage.words);
    PAPER
        .find_iter(&text)
        .find(|found| !NOT_ASKED.is_match(&text[..found.start()]))
        .map(span)
}

fn span(found: regex::Match) -> Span {
    Span {
        start: found.start() as u32,
        end: found.end() as u32,
    }
}

/// The sentence or line that holds a stretch of a text.
fn sentence(text: &str, start: usize, end: usize) -> &str {
    let stops = ['.', ';', '\n'];
    let from = text[..start].rfind(stops).map_or(0, |at| at + 1);
    let to = text[end..].find(stops).map_or(text.len(), |at| end + at);
    &text[from..to]
}

#[cfg(test)]
mod tests {
    use super::{abolished_level, old_paper};
    use crate::check::passage::Passage;
    use catalog::Field;

    fn passage(words: &str) -> Passage<'_> {
        Passage {
            field: Field::Row,
            at: 0,
            words,
        }
    }

    #[test]
    fn finds_the_district_as_a_level() {
        for words in [
            "Ủy ban nhân dân cấp huyện",
            "Công an huyện nơi cư trú",
            "UBND quận",
        ] {
            assert!(abolished_level(&passage(words)).is_some(), "{words}");
        }
        for words in [
            "Giấy phép do cấp huyện cấp trước đây",
            "thị trấn huyện lỵ",
            "Ủy ban nhân dân cấp xã",
        ] {
            assert!(abolished_level(&passage(words)).is_none(), "{words}");
        }
    }

    #[test]
    fn finds_papers_no_longer_issued() {
        for words in ["Bản sao sổ hộ khẩu", "Hộ chiếu hoặc chứng minh nhân dân"] {
            assert!(old_paper(&passage(words)).is_some(), "{words}");
        }
        for words in [
            "Không phải nộp bản sao sổ hộ khẩu",
            "ghi số CMND",
            "Thẻ căn cước",
        ] {
            assert!(old_paper(&passage(words)).is_none(), "{words}");
        }
    }
}
