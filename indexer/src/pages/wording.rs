//! What the pages say.
//!
//! The first part is the widget's own wording, word for word, because a citizen who comes from one
//! to the other must not meet two names for one thing; a test holds it to the widget's texts.

pub(super) const TITLE: &str = "Thủ tục hành chính";
pub(super) const EVENTS_TITLE: &str = "Chọn theo việc của bạn";
pub(super) const SECTORS_TITLE: &str = "Tìm theo lĩnh vực";
pub(super) const DATA_OF: &str = "Dữ liệu ngày {}";
pub(super) const PROCEDURES: &str = "{} thủ tục";
pub(super) const ONLY_IN: &str = "Chỉ áp dụng tại {}";
pub(super) const PAGE_OF: &str = "Trang {}";
pub(super) const PREVIOUS: &str = "Trang trước";
pub(super) const NEXT: &str = "Trang sau";
pub(super) const LIST_EMPTY: &str = "Chưa có thủ tục nào ở mục này.";

pub(super) const LEVELS: [&str; 5] = ["Cấp xã", "Cấp tỉnh", "Cấp bộ", "Ngành dọc", "Cơ quan khác"];
pub(super) const AUDIENCES: [&str; 7] = [
    "Công dân Việt Nam",
    "Người Việt Nam định cư ở nước ngoài",
    "Người nước ngoài",
    "Doanh nghiệp",
    "Hợp tác xã",
    "Tổ chức",
    "Cán bộ, công chức, viên chức",
];
pub(super) const ROLES: [&str; 6] = [
    "Cơ quan công bố",
    "Cơ quan thực hiện",
    "Cơ quan có thẩm quyền",
    "Cơ quan được ủy quyền",
    "Cơ quan phối hợp",
    "Nơi tiếp nhận hồ sơ",
];
pub(super) const CHANNELS: [&str; 4] = ["Trực tiếp", "Trực tuyến", "Qua bưu chính", "Cách khác"];
pub(super) const FEE_KINDS: [&str; 3] = ["Phí", "Lệ phí", "Giá dịch vụ"];
pub(super) const REMARK_KINDS: [&str; 7] = [
    "Ghi chú",
    "Từ khóa",
    "Trường hợp khác",
    "Nhóm dịch vụ",
    "Cách nhận kết quả",
    "Phân loại",
    "Thông tin khác",
];

pub(super) const FREE: &str = "Miễn phí";
pub(super) const CURRENCY: &str = "{} đ";
pub(super) const FROM_SUM: &str = "Từ {}";
pub(super) const TO_SUM: &str = "đến {}";
pub(super) const SET_BY_PROVINCE: &str = "Do từng tỉnh quy định";
pub(super) const SEE_WORDS: &str = "Xem quy định";
pub(super) const NOT_PUBLISHED: &str = "Chưa công bố";
pub(super) const BY_CASE: &str = "Tùy trường hợp";
pub(super) const SAME_DAY: &str = "Trong ngày";
pub(super) const HOURS: &str = "giờ";
pub(super) const DAYS: &str = "ngày";
pub(super) const WORKING_DAYS: &str = "ngày làm việc";
pub(super) const MONTHS: &str = "tháng";
pub(super) const YEARS: &str = "năm";
pub(super) const UNIT_UNSTATED: &str = "không ghi đơn vị";

pub(super) const CODE: &str = "Mã thủ tục";
pub(super) const PAPERS: &str = "Giấy tờ";
pub(super) const PAPERS_UNIT: &str = "giấy tờ";
pub(super) const PAPERS_NONE: &str = "Xem quy định";
pub(super) const FEE: &str = "Lệ phí";
pub(super) const TIME: &str = "Thời gian";
pub(super) const PLACE: &str = "Nơi nộp";
pub(super) const FORM: &str = "Tờ khai";
pub(super) const FORMS_UNIT: &str = "mẫu kèm theo";
pub(super) const FORM_NONE: &str = "Xem giấy tờ";
pub(super) const CASE_TITLE: &str = "Trường hợp của bạn";
pub(super) const ONE_OF: &str = "Chỉ cần một trong các giấy này";
pub(super) const ORIGINALS: &str = "bản chính {}";
pub(super) const COPIES: &str = "bản sao {}";
pub(super) const SUBMIT: &str = "nộp";
pub(super) const SHOW: &str = "xuất trình";
pub(super) const BY_DATA: &str = "Không cần mang: cơ quan tự tra dữ liệu";
pub(super) const NOTES: &str = "{} lưu ý trong hồ sơ";
pub(super) const FORM_FILE: &str = "Mẫu kèm theo";
pub(super) const ONLINE: &str = "có mẫu điện tử";
pub(super) const TIME_NOTE: &str = "Thời gian ghi theo cách nộp, nhưng thật ra có thể khác nhau vì từng trường hợp. Gửi bưu điện chưa chắc nhanh hơn.";
pub(super) const OFFICIAL_WORDS: &str = "Lời văn chính thức";
pub(super) const WHO: &str = "Ai được làm";
pub(super) const REQUIREMENTS: &str = "Yêu cầu, điều kiện";
pub(super) const STEPS: &str = "Các bước";
pub(super) const OUTCOME: &str = "Kết quả nhận được";
pub(super) const LEGAL: &str = "Căn cứ pháp lý";
pub(super) const LEGAL_COUNT: &str = "{} văn bản";
pub(super) const RELATED: &str = "Thủ tục liên quan";
pub(super) const SAID: &str = "Người dân hay gọi";
pub(super) const OFFICIAL: &str = "Toàn văn chính thức";
pub(super) const OFFICIAL_HINT: &str = "Nguyên văn như cơ quan nhà nước đã công bố.";
pub(super) const OFFICIAL_NAME: &str = "Tên thủ tục";
pub(super) const SECTOR: &str = "Lĩnh vực";
pub(super) const LEVEL: &str = "Cấp giải quyết";
pub(super) const AUDIENCE: &str = "Đối tượng";
pub(super) const STATED: &str = "Số ghi trong bản gốc: {}";

pub(super) const VERIFIED: &str = "Đã đối chiếu";
pub(super) const PARTLY: &str = "Đối chiếu một phần";
pub(super) const UNVERIFIED: &str = "Chưa đối chiếu";
pub(super) const SOURCE: &str = "Nguồn";
pub(super) const SOURCE_GUIDE: &str = "Hướng dẫn biên soạn, đặt trên bản công bố quốc gia";
pub(super) const SOURCE_NATIONAL: &str = "Cơ sở dữ liệu quốc gia về thủ tục hành chính";
pub(super) const DECISION: &str = "Quyết định công bố";
pub(super) const DECIDED_ON: &str = "ngày {}";
pub(super) const UPDATED: &str = "Bản gốc sửa lần cuối";
pub(super) const SNAPSHOT: &str = "Ngày lấy dữ liệu";
pub(super) const READ_ON: &str = "đọc ngày {}";
pub(super) const PORTAL: &str = "Nộp và xem trên Cổng Dịch vụ công";
pub(super) const PORTAL_HINT: &str =
    "Trang này giúp bạn chuẩn bị. Hồ sơ nộp tại cơ quan hoặc trên Cổng Dịch vụ công quốc gia.";

// What only the pages say; the test below stops reading here.
pub(super) const SKIP: &str = "Đến nội dung chính";
pub(super) const TRAIL: &str = "Bạn đang ở";
pub(super) const IN_WIDGET: &str = "Mở trong công cụ tra cứu";
pub(super) const SEARCH_IN_WIDGET: &str = "Mở công cụ tra cứu";
pub(super) const HOME_PROMISE: &str = "Giấy tờ cần mang, số tiền, thời gian chờ và nguyên văn quy định của từng thủ tục. Trang này không cần JavaScript, mở được trên máy cũ.";
pub(super) const EVENTS: &str = "Việc trong đời";
pub(super) const SECTORS: &str = "Lĩnh vực";
pub(super) const NO_SECTOR: &str = "Chưa xếp lĩnh vực";
pub(super) const CODES_TITLE: &str = "Tìm theo mã thủ tục";
pub(super) const CODES: &str = "Mã thủ tục";
pub(super) const CODES_RANGE: &str = "{} đến {}";
pub(super) const CODES_HINT: &str =
    "Mã gồm bảy chữ số, in trên bảng niêm yết và giấy hẹn, ví dụ 1.001193.";
pub(super) const NAME: &str = "Tên";
pub(super) const PAGES: &str = "Các trang";
pub(super) const WAY: &str = "Cách nộp";
pub(super) const COSTS: &str = "Số tiền phải nộp";
pub(super) const HOW_LONG: &str = "Thời gian giải quyết";
pub(super) const FULL_LIST: &str = "Danh sách đầy đủ";
pub(super) const DESCRIPTION: &str = "{}: giấy tờ cần mang, lệ phí ({}), thời gian ({}), nơi nộp.";

pub(super) const QUESTIONS: &str = "Trả lời để biết cần giấy nào";
pub(super) const QUESTIONS_HINT: &str =
    "Giấy tờ tùy câu trả lời của bạn. Dưới mỗi giấy có ghi khi nào cần.";
pub(super) const ASKED_WHEN: &str = "Chỉ hỏi khi";
pub(super) const NEEDED_WHEN: &str = "Khi";
pub(super) const ALWAYS: &str = "Mọi trường hợp";
pub(super) const AND: &str = "và";
pub(super) const OR: &str = "hoặc";
pub(super) const NOT: &str = "không phải";
pub(super) const HANDING: [&str; 7] = [
    "Nộp bản chính",
    "Nộp bản sao có chứng thực",
    "Nộp bản sao, bản chụp",
    "Chỉ cho xem",
    "Làm trên mạng",
    "Không phải mang",
    "Cơ quan tự làm",
];
pub(super) const PEOPLE: &str = "Ai phải có mặt";
pub(super) const RECEIPT: &str = "Giấy cần xin khi nộp";
pub(super) const COUNTER_HOURS: &str = "Giờ nhận hồ sơ";
pub(super) const LAW: &str = "Căn cứ";

pub(super) const BUNDLES: &str = "Làm cùng một lúc";
pub(super) const BUNDLE_STEPS: &str = "Thứ tự nên làm";
pub(super) const BUNDLE_JOINT: &str = "Làm một lần";
pub(super) const BUNDLE_PAPERS: &str = "Giấy tờ chung cho tất cả";
pub(super) const BUNDLE_PAPERS_HINT: &str =
    "Giấy dùng cho nhiều thủ tục chỉ ghi một lần. Xem trang từng thủ tục để biết khi nào cần.";
pub(super) const BUNDLE_WITHOUT: &str = "Xem giấy tờ ở trang riêng";
pub(super) const USED_FOR: &str = "Dùng cho";
pub(super) const KEPT: &str = "nộp từng nơi thì cần {} bản";

/// Puts words where a pattern says `{}`, one after the other.
pub(super) fn fill(pattern: &str, words: &[&str]) -> String {
    let mut filled = String::with_capacity(pattern.len() + 16);
    let mut words = words.iter();
    for (at, part) in pattern.split("{}").enumerate() {
        if at > 0 {
            filled.push_str(words.next().copied().unwrap_or_default());
        }
        filled.push_str(part);
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::fill;
    use std::collections::BTreeSet;

    /// The texts in double quotes of a source file.
    fn texts(source: &str) -> BTreeSet<&str> {
        source.split('"').skip(1).step_by(2).collect()
    }

    #[test]
    fn the_pages_and_the_widget_have_one_wording() {
        let mut widget = texts(include_str!("../../../app/src/messages/vi.rs"));
        widget.extend(texts(include_str!("../../../crates/page/src/words.rs")));
        widget.extend(texts(include_str!("../../../crates/figures/src/terms.rs")));
        let shared = include_str!("wording.rs")
            .split("// What only the pages say")
            .next()
            .unwrap();
        let other: Vec<&str> = texts(shared).difference(&widget).copied().collect();
        assert!(
            other.is_empty(),
            "the widget says this differently: {other:?}"
        );
    }

    #[test]
    fn patterns_take_as_many_words_as_they_have_places() {
        assert_eq!(fill("Từ {}", &["8.000 đ"]), "Từ 8.000 đ");
        assert_eq!(fill("{} đến {}", &["1", "2"]), "1 đến 2");
        assert_eq!(fill("{} đến {}", &["1"]), "1 đến ");
        assert_eq!(fill("không có chỗ", &["1"]), "không có chỗ");
    }
}
