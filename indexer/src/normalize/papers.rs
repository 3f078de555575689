//! What each row of a dossier list is.

use super::money::pattern;
use super::words::{Words, after_bullet, bullet, folded, lower};
use crate::source::raw::RawRow;
use catalog::{Attachment, Backing, Field, Hand, Kind, Quantity, Row, RowKind};
use regex::Regex;
use std::sync::LazyLock;

/// Openings that make a row a remark whatever its numbers say.
static NOTE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\A[(*\s]*(?:lưu ý|ghi chú|chú ý|chú thích|số lượng hồ sơ|số lượng bộ hồ sơ|số bộ hồ sơ|số lượng\s*:|thời hạn giải quyết|các văn bản quy phạm|thành phần hồ sơ trong thủ tục)",
    )
});

/// Openings of a sentence about people, offices or conditions. They make a remark only of a row
/// for which no number is stated.
static SENTENCE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\A[(\s]*(?:trường hợp|trong trường hợp|đối với|người|cá nhân|tổ chức|doanh nghiệp có|cơ quan|cán bộ|công chức|công dân|khi |nếu|việc |giấy tờ do cơ quan|hồ sơ (?:phải|được|nộp)|chi phí|trong thời|trong phiếu|để |ngoài |sau khi|bên |cha, mẹ|thành viên|thành phần|chủ |trẻ |chậm nhất|cơ sở |các trường hợp|khoản )",
    )
});

/// A condition and then the paper it asks for: "Đối với cá nhân: bản sao hộ chiếu".
static THEN_PAPER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\A[^:]{3,120}:\s*[-+*]?\s*(?:\d|bản|giấy|đơn|tờ khai|văn bản|hợp đồng|quyết định|báo cáo|tài liệu|chứng từ|hóa đơn|hoá đơn|danh sách|phiếu|thẻ|hộ chiếu|sổ|nộp)",
    )
});

/// What is said about papers in general, by a sentence that opens with their name.
static ABOUT_PAPERS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" phải (?:nộp|bảo đảm|đảm bảo|được gửi|được dịch|được hợp pháp|được chứng thực|được lập)| này là | nêu trên | là bản sao được |được tạo lập khi | có thể hiện |được thay thế|được cắt giảm| không phải | có giá trị pháp lý tương đương",
    )
});

/// "02 bản chính", "01 (một) bản sao", "01 bản chụp".
static COUNTED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?P<count>\d{1,2})\s*(?:\([^()\d]{1,20}\)\s*)?(?:bản )?(?P<what>bản chính|chính|bản gốc|gốc|bản sao|sao|bản chụp|chụp)\b",
    )
});

/// Any count of papers, understood or not.
static SOME_COUNT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"\d\s*\)?\s*(?:\([^()\d]{1,20}\)\s*)?(?:bản|bộ|ảnh|tờ|cái|chiếc|tấm|cuốn|quyển)\b")
});

/// Signs that a text says what must or need not be done.
static TELLS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" thì | phải | không phải | không cần | được | có quyền| có trách nhiệm| chịu trách nhiệm| có thể | không yêu cầu| không được | thực hiện | từ chối",
    )
});

/// What papers are called. A row that opens with one of these is a paper, however it goes on.
static PAPER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\A(?:\d+ |\d+\(|\(?bản |một |các bản |giấy|đơn(?: [^v]|\z)|tờ khai|tờ trình|văn bản|văn bằng|hợp đồng|quyết định|báo cáo|hồ sơ|tài liệu|chứng từ|chứng thư|chứng chỉ|chứng cứ|hóa đơn|hoá đơn|danh sách|danh mục|lý lịch|ảnh|phiếu|biên bản|biên lai|thẻ|hộ chiếu|sổ|bằng|đề án|phương án|kế hoạch|dự thảo|dự án|thông báo|bảng|sơ đồ|bản vẽ|thuyết minh|công văn|cam kết|điều lệ|nghị quyết|đề cương|mẫu|tờ |vận đơn|vận tải đơn|ý kiến|thư |kết quả|catalog|nhãn|quy trình|quy chế|thiết kế|trích lục|mảnh trích|đặc tả|đĩa|bộ |chương trình)",
    )
});

/// Ends of a title over the rows below it.
static OPENS_A_LIST: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:gồm|gồm có|bao gồm|sau|sau đây|dưới đây|như sau|cụ thể|phải nộp|phải xuất trình|phải bổ sung|trong đó|bổ sung|thành phần hồ sơ|hồ sơ gồm)\s*:?\s*\z",
    )
});

/// Ends of a title that opens with the name of a paper: what follows are papers, not what the
/// paper must contain.
static OPENS_PAPERS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:gồm|gồm có|bao gồm|(?:giấy tờ|tài liệu|văn bản|chứng từ|hồ sơ)(?: sau| sau đây| dưới đây)|phải nộp|phải xuất trình)\s*:?\s*\z",
    )
});

/// Titles that need no colon.
static TITLE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\A(?:giấy tờ (?:phải )?(?:nộp|xuất trình)|thành phần hồ sơ|hồ sơ thứ (?:nhất|hai|ba|tư)|(?:mục|phần) [ivx\d]+\.?.{0,80}gồm)\s*[:.]?\s*\z",
    )
});

static ONE_OF: LazyLock<Regex> = LazyLock::new(|| pattern(r"một trong (?:các|những|số|hai|ba)"));

static SUBMIT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"phải nộp|\Anộp (?:bản|\d|kèm)|\(nộp |giấy tờ nộp|nộp bản (?:chính|sao|chụp)")
});

static SHOW: LazyLock<Regex> = LazyLock::new(|| pattern(r"xuất trình"));

static NEED_NOT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"không (?:phải |cần |yêu cầu )(?:nộp|xuất trình)|không phải là thành phần")
});

/// What a list knows when it comes to its next row.
pub(super) struct List {
    /// Submit or show, from the name of the case or the last title.
    hand: Hand,
    /// Set while the rows below a "một trong các giấy tờ sau" go on.
    choice: Option<Choice>,
}

/// The rows of which one brings one all wear the same kind of bullet, and not their title's.
struct Choice {
    title: String,
    rows: Option<String>,
}

impl List {
    pub(super) fn under(case_name: &str) -> Self {
        let choice = ONE_OF.is_match(&lower(case_name)).then(|| Choice {
            title: "case".to_owned(),
            rows: None,
        });
        List {
            hand: hand(case_name).unwrap_or_default(),
            choice,
        }
    }

    /// Reads one row; `at` counts the rows of the whole record.
    pub(super) fn row(&mut self, raw: &RawRow, at: usize, words: &mut Words) -> Row {
        let said = words.clean(Field::Row, at, &raw.name);
        let stated = quantity(raw.originals, raw.copies);
        let kind = self.kind(&said, stated);
        let quantity = match (stated, kind) {
            (Quantity::Unstated, RowKind::Paper | RowKind::Alternative) => counted(&said),
            _ => stated,
        };
        let own = hand(&said);
        if kind == RowKind::Heading {
            self.hand = own.unwrap_or_default();
        }
        report(kind, quantity, at, &said, words);
        Row {
            kind,
            when: String::new(),
            quantity,
            hand: match kind {
                RowKind::Paper | RowKind::Alternative => own.unwrap_or(self.hand),
                RowKind::Heading | RowKind::Note => Hand::Unstated,
            },
            code: words.clean(Field::Row, at, &raw.code),
            electronic_form: raw.electronic_form,
            attachments: attachments(&raw.attachments, at, words),
            backing: Backing::Published,
            words: said,
        }
    }

    fn kind(&mut self, said: &str, quantity: Quantity) -> RowKind {
        let kind = alone(said, quantity);
        let class = class(bullet(said));
        if kind == RowKind::Heading {
            let one_of = ONE_OF.is_match(&lower(said));
            self.choice = one_of.then_some(Choice {
                title: class,
                rows: None,
            });
            return kind;
        }
        if kind == RowKind::Paper && self.goes_on(class) {
            return RowKind::Alternative;
        }
        kind
    }

    /// Whether a row with such a bullet is one more of the papers to choose from.
    fn goes_on(&mut self, class: String) -> bool {
        let Some(choice) = &mut self.choice else {
            return false;
        };
        let first = choice.rows.is_none() && class != choice.title;
        let next = choice.rows.as_ref() == Some(&class);
        if first {
            choice.rows = Some(class);
        } else if !next {
            self.choice = None;
        }
        first || next
    }
}

/// What a row is by its own words and numbers.
fn alone(said: &str, quantity: Quantity) -> RowKind {
    let text = lower(&folded(after_bullet(said)));
    if NOTE.is_match(&text) {
        return RowKind::Note;
    }
    if is_title(said, &text, quantity) {
        return RowKind::Heading;
    }
    if quantity == Quantity::Unstated && is_sentence(&text) {
        return RowKind::Note;
    }
    RowKind::Paper
}

/// Whether a row without numbers speaks about people, offices or papers instead of naming a paper.
fn is_sentence(text: &str) -> bool {
    if SENTENCE.is_match(text) {
        return !THEN_PAPER.is_match(text);
    }
    if PAPER.is_match(text) {
        return ABOUT_PAPERS.is_match(text);
    }
    TELLS.is_match(text)
}

/// A title is one line that ends by opening a list. With a number stated it takes more than a
/// colon, because clerks end papers with a colon too.
fn is_title(said: &str, text: &str, quantity: Quantity) -> bool {
    if said.trim().contains('\n') {
        return false;
    }
    if TITLE.is_match(text) {
        return true;
    }
    let colon = text.ends_with(':');
    if quantity == Quantity::Unstated {
        colon || text.ends_with("gồm") || names_a_case(text)
    } else if PAPER.is_match(text) {
        colon && OPENS_PAPERS.is_match(text)
    } else {
        colon && OPENS_A_LIST.is_match(text)
    }
}

/// "Đối với chứng nhận kiểu loại phụ tùng": a circumstance and no word about it.
fn names_a_case(text: &str) -> bool {
    let case = text.starts_with("đối với ") || text.starts_with("trường hợp ");
    case && text.chars().count() < 100 && !text.contains(':') && !TELLS.is_match(text)
}

/// The kind of a bullet without its number: "(6)" and "(7)" are one, "+" and "++" are two.
fn class(bullet: &str) -> String {
    bullet
        .chars()
        .map(|letter| {
            if letter.is_ascii_digit() {
                '1'
            } else if letter.is_alphabetic() {
                'a'
            } else {
                letter
            }
        })
        .fold(String::new(), |mut class, letter| {
            if !(letter.is_alphanumeric() && class.ends_with(letter)) {
                class.push(letter);
            }
            class
        })
}

/// Zero and zero is what the portal's form starts with, so it states nothing.
fn quantity(originals: Option<i64>, copies: Option<i64>) -> Quantity {
    let count = |number: Option<i64>| {
        number
            .and_then(|number| u16::try_from(number).ok())
            .unwrap_or(0)
    };
    match (count(originals), count(copies)) {
        (0, 0) => Quantity::Unstated,
        (originals, copies) => Quantity::Stated { originals, copies },
    }
}

/// The numbers a clerk wrote into the words instead of the form, unless they leave a choice.
fn counted(said: &str) -> Quantity {
    let text = lower(said);
    if text.contains("hoặc") {
        return Quantity::Unstated;
    }
    let mut counts = [0_u16; 2];
    for found in COUNTED.captures_iter(&text) {
        let original = found["what"].contains("chính") || found["what"].contains("gốc");
        let count = &mut counts[usize::from(!original)];
        if *count != 0 {
            return Quantity::Unstated;
        }
        *count = found["count"].parse().unwrap_or(0);
    }
    quantity(Some(counts[0].into()), Some(counts[1].into()))
}

/// Submit or show, when a text says one and not the other.
pub(super) fn hand(text: &str) -> Option<Hand> {
    let text = lower(&folded(after_bullet(text)));
    if NEED_NOT.is_match(&text) {
        return None;
    }
    match (SUBMIT.is_match(&text), SHOW.is_match(&text)) {
        (true, false) => Some(Hand::Submit),
        (false, true) => Some(Hand::Show),
        _ => None,
    }
}

fn attachments(names: &[String], at: usize, words: &mut Words) -> Vec<Attachment> {
    names
        .iter()
        .map(|name| Attachment {
            name: words.clean(Field::Row, at, name),
        })
        .filter(|file| !file.name.is_empty())
        .collect()
}

fn report(kind: RowKind, quantity: Quantity, at: usize, said: &str, words: &mut Words) {
    let kind = match kind {
        RowKind::Note => Kind::RowIsNote,
        RowKind::Heading => Kind::RowIsHeading,
        _ if quantity == Quantity::Unstated && lacks_count(said) => Kind::RowWithoutQuantity,
        _ => return,
    };
    words.findings.add(kind, Field::Row, at, said);
}

/// A row that surely is a paper and says nowhere how many.
fn lacks_count(said: &str) -> bool {
    PAPER.is_match(&lower(&folded(after_bullet(said)))) && !SOME_COUNT.is_match(&lower(said))
}

#[cfg(test)]
mod tests {
    use super::{List, alone, counted, hand, quantity};
    use crate::normalize::words::Words;
    use crate::source::raw::RawRow;
    use catalog::{Code, Hand, RowKind};

    #[track_caller]
    fn check(originals: i64, copies: i64, said: &str, expect: RowKind) {
        let quantity = quantity(Some(originals), Some(copies));
        assert_eq!(alone(said, quantity), expect, "{said}");
    }

    #[test]
    fn tells_papers_from_notes() {
        check(1, 0, "- Đơn đề nghị hỗ trợ (Mẫu 1).", RowKind::Paper);
        check(
            0,
            0,
            "- Tờ khai hải quan nhập khẩu: 02 bản chính;",
            RowKind::Paper,
        );
        check(0, 0, "Lý lịch khoa học của ứng viên;", RowKind::Paper);
        check(
            1,
            0,
            "- Trường hợp trẻ bị bỏ rơi thì phải có biên bản do cơ quan lập.",
            RowKind::Paper,
        );
        check(
            0,
            0,
            "- Trường hợp gửi qua bưu chính thì phải gửi bản sao có chứng thực.",
            RowKind::Note,
        );
        check(
            0,
            0,
            "(Trường hợp khai thác được thông tin thì không phải nộp)",
            RowKind::Note,
        );
        check(1, 0, "* Số lượng hồ sơ: 01 (một) bộ.", RowKind::Note);
        check(
            1,
            1,
            "Lưu ý: \t- Hồ sơ phải viết bằng tiếng Việt.",
            RowKind::Note,
        );
        check(0, 0, "Ghi chú: 01 bản tiếng Anh", RowKind::Note);
        check(
            0,
            0,
            "+ Người tiếp nhận có trách nhiệm tiếp nhận đúng, đủ hồ sơ",
            RowKind::Note,
        );
        check(0, 0, "Giấy phép hàng quá cảnh (nếu có)", RowKind::Paper);
        check(
            0,
            0,
            "+ Bản chụp các giấy tờ gửi kèm phải bảo đảm rõ nét",
            RowKind::Note,
        );
        check(
            0,
            0,
            "+ Chậm nhất 24 giờ trước khi tàu bay nhập cảnh",
            RowKind::Note,
        );
        check(0, 0, "Đối với cá nhân: bản sao hộ chiếu", RowKind::Paper);
    }

    #[test]
    fn tells_titles_from_papers() {
        check(0, 0, "- Giấy tờ phải xuất trình:", RowKind::Heading);
        check(0, 0, "- Giấy tờ phải nộp", RowKind::Heading);
        check(1, 1, "Mục I. Thành phần hồ sơ bao gồm:", RowKind::Heading);
        check(
            1,
            0,
            "(6) Giấy tờ chứng minh là một trong các giấy tờ sau:",
            RowKind::Heading,
        );
        check(
            0,
            0,
            "- Đối với chứng nhận chất lượng kiểu loại xe:",
            RowKind::Heading,
        );
        check(
            0,
            0,
            "- Đối với chứng nhận kiểu loại phụ tùng",
            RowKind::Heading,
        );
        check(0, 0, "Hồ sơ thứ hai", RowKind::Heading);
        check(0, 1, "b) Hóa đơn thương mại (nếu có):", RowKind::Paper);
        check(
            1,
            0,
            "4. Đề án phát hành theo các nội dung sau:",
            RowKind::Paper,
        );
        check(
            1,
            0,
            "* Thành phần hồ sơ gồm:\n- Danh sách dự kiến",
            RowKind::Paper,
        );
    }

    #[test]
    fn rows_below_one_of_the_following_are_alternatives() {
        let rows = [
            "(6) Giấy tờ chứng minh là một trong các giấy tờ sau:",
            "a) Điều lệ công ty",
            "b) Giấy chứng nhận",
            "(7) Ảnh chân dung",
            "c) Văn bản khác",
        ];
        let mut words = Words::of(Code::new("1.000001"));
        let mut list = List::under("");
        let kinds: Vec<RowKind> = rows
            .iter()
            .map(|row| {
                let raw = RawRow {
                    name: (*row).to_owned(),
                    originals: Some(1),
                    ..RawRow::default()
                };
                list.row(&raw, 0, &mut words).kind
            })
            .collect();
        assert_eq!(
            kinds,
            [
                RowKind::Heading,
                RowKind::Alternative,
                RowKind::Alternative,
                RowKind::Paper,
                RowKind::Paper
            ]
        );
    }

    #[test]
    fn counts_what_a_clerk_wrote_into_the_words() {
        use catalog::Quantity::{Stated, Unstated};
        for (text, expect) in [
            (
                "Tờ khai: 02 bản chính;",
                Stated {
                    originals: 2,
                    copies: 0,
                },
            ),
            (
                "Hóa đơn: 01 bản chính, và 01 bản sao",
                Stated {
                    originals: 1,
                    copies: 1,
                },
            ),
            (
                "Văn bản (01 (một) bản chụp)",
                Stated {
                    originals: 0,
                    copies: 1,
                },
            ),
            ("01 bản chính hoặc 01 bản sao", Unstated),
            ("01 bản chính và 02 bản chính", Unstated),
            ("Giấy phép", Unstated),
        ] {
            assert_eq!(counted(text), expect, "{text}");
        }
    }

    #[test]
    fn tells_submitting_from_showing() {
        for (text, expect) in [
            ("* Giấy tờ phải nộp:", Some(Hand::Submit)),
            ("* Giấy tờ phải xuất trình:", Some(Hand::Show)),
            ("Xuất trình hộ chiếu", Some(Hand::Show)),
            ("Giấy tờ nộp hoặc xuất trình", None),
            ("thì không phải xuất trình giấy tờ", None),
            ("Giấy nộp tiền vào ngân sách", None),
            ("Tờ khai của người nộp thuế", None),
        ] {
            assert_eq!(hand(text), expect, "{text}");
        }
    }
}
