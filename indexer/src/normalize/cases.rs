//! The circumstances a dossier list is divided by.

use super::money::pattern;
use super::papers::List;
use super::words::{Words, after_bullet, folded, lower};
use crate::source::raw::RawCase;
use catalog::{Case, CaseName, Field, Kind};
use regex::Regex;
use std::sync::LazyLock;

static NOTE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\A[(*\s]*(?:lưu ý|ghi chú|chú ý|chú thích|số lượng hồ sơ|số lượng bộ|số bộ hồ sơ|số lượng\s*:|thời hạn giải quyết|yêu cầu, điều kiện)",
    )
});

/// Titles over papers that everyone brings.
static GROUP: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\A(?:các )?(?:(?:giấy tờ|chứng từ|tài liệu) (?:phải |cần )?(?:nộp|xuất trình)|giấy tờ phải (?:gửi|tải)|(?:\d+ bộ )?(?:thành phần hồ sơ|hồ sơ|bao gồm|thành phần)(?: (?:gồm|bao gồm|gồm có|đăng ký|đề nghị|chung|cần nộp))?(?: (?:gồm|bao gồm))?|thành phần hồ sơ,? (?:bao )?gồm|người yêu cầu [^:]{0,60}gồm các giấy tờ sau(?: đây)?)\s*[:.]?\s*\z",
    )
});

/// Sentences that instruct instead of naming a circumstance: by their subject and what it must
/// do, or by what they say about papers in general. A sentence about a case ("Trường hợp …", "Đối
/// với …") names the case, however much it goes on to say.
static INSTRUCTS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\A(?:(?:người|phiếu|trong phiếu|cơ quan|các giấy tờ|giấy tờ|công dân|việc|cá nhân, tổ chức|tổ chức, cá nhân)\b.* (?:thì|chịu trách nhiệm|có trách nhiệm|phải|không phải|có thể|được tạo lập|nêu rõ|kê khai khi)\b|\(trường hợp (?:không )?khai thác|trường hợp không quy định là bản chính)",
    )
});

pub(super) fn cases(published: &[RawCase], words: &mut Words) -> Vec<Case> {
    let mut row = 0;
    let cases: Vec<Case> = published
        .iter()
        .enumerate()
        .map(|(at, case)| one(case, at, &mut row, words))
        .filter(|case| !case.name.is_empty() || !case.rows.is_empty())
        .collect();
    if cases.iter().all(|case| case.rows.is_empty()) {
        words.findings.add(Kind::NoComponents, Field::Case, 0, "");
    }
    cases
}

fn one(case: &RawCase, at: usize, row: &mut usize, words: &mut Words) -> Case {
    let name = words.clean(Field::Case, at, &case.name);
    let name_kind = name_kind(&name);
    if name_kind == CaseName::Note {
        words
            .findings
            .add(Kind::CaseNameIsNote, Field::Case, at, &name);
    }
    let mut list = List::under(&name);
    let rows = case
        .rows
        .iter()
        .map(|raw| {
            let read = list.row(raw, *row, words);
            *row += 1;
            read
        })
        .collect();
    Case {
        name,
        name_kind,
        rows,
    }
}

fn name_kind(name: &str) -> CaseName {
    let text = lower(&folded(after_bullet(name)));
    if text.is_empty() && name.is_empty() {
        CaseName::Unnamed
    } else if NOTE.is_match(&text) {
        CaseName::Note
    } else if GROUP.is_match(&text) {
        CaseName::Group
    } else if !opens_a_list(&text) && INSTRUCTS.is_match(&text) {
        CaseName::Note
    } else {
        CaseName::Circumstance
    }
}

/// A name that ends by opening its list is a name, however long the sentence before.
fn opens_a_list(text: &str) -> bool {
    text.ends_with(':')
        || text.ends_with("gồm")
        || text.ends_with("sau")
        || text.ends_with("sau đây")
}

#[cfg(test)]
mod tests {
    use super::name_kind;
    use catalog::CaseName::{self, Circumstance, Group, Note, Unnamed};

    #[track_caller]
    fn check(name: &str, expect: CaseName) {
        assert_eq!(name_kind(name), expect, "{name}");
    }

    #[test]
    fn tells_circumstances_from_titles_and_notes() {
        check("", Unnamed);
        check("* Giấy tờ phải nộp:", Group);
        check("Thành phần hồ sơ bao gồm", Group);
        check("- Thành phần hồ sơ:", Group);
        check("Bao gồm", Group);
        check("2. Hồ sơ đăng ký", Group);
        check("* Lưu ý :", Note);
        check("Số lượng hồ sơ: 01 bộ", Note);
        check(
            "Trường hợp không quy định là bản chính thì có thể nộp bản sao hợp lệ.",
            Note,
        );
        check(
            "Người ủy quyền và người được ủy quyền chịu trách nhiệm trước pháp luật",
            Note,
        );
        check("1. Chứng từ phải nộp", Group);
        check(
            "Phiếu được tạo lập khi trích xuất và công dân phải kiểm tra, ký",
            Note,
        );
        check(
            "(Trường hợp khai thác được thông tin thì không phải nộp)",
            Note,
        );
        check(
            "Trường hợp ủy quyền cho cá nhân thì hồ sơ phải có",
            Circumstance,
        );
        check(
            "1.12. Trường hợp người lao động đã được gia hạn có nhu cầu tiếp tục",
            Circumstance,
        );
        check("a) Đối với cấp mới", Circumstance);
        check("Trường hợp ủy quyền thực hiện thủ tục:", Circumstance);
        check("(1.1) Đối với công trình không theo tuyến:", Circumstance);
        check("Hồ sơ của người nhận con nuôi", Circumstance);
        check(
            "Đăng ký thường trú vào chỗ ở hợp pháp do thuê, mượn, ở nhờ",
            Circumstance,
        );
        check(
            "Trường hợp công dân chưa có thông tin thì hồ sơ còn có:",
            Circumstance,
        );
    }
}
