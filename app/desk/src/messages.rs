//! What the desk says. Officers of this country read Vietnamese, so there is no other language.

use handover::Error;

pub const CODES: &str = "Mã trên tờ khai";
pub const CODES_HINT: &str = "Bấm vào ô này rồi quét lần lượt các mã bằng máy quét, theo thứ tự nào cũng được. Cũng có thể dán nội dung mã vào đây, mỗi mã một dòng.";
pub const TAKE: &str = "Nhận mã";
pub const CAMERA: &str = "Quét bằng máy ảnh";
pub const FILE: &str = "Chọn ảnh hoặc tệp người dân giữ";
pub const PROMISE: &str =
    "Tất cả được xử lý trên máy này. Không có gì gửi đi hay lưu lại khi đóng trang.";
pub const BEGIN_ANEW: &str = "Bắt đầu lại";

pub const PASSPHRASE_TITLE: &str = "Tờ khai có mật khẩu";
pub const PASSPHRASE_HINT: &str =
    "Hỏi người nộp mật khẩu đã đặt khi tạo mã. Không có mật khẩu thì không mở được.";
pub const PASSPHRASE: &str = "Mật khẩu";
pub const UNLOCK: &str = "Mở tờ khai";
pub const UNLOCKING: &str = "Đang mở…";
pub const WRONG_PASSPHRASE: &str = "Mật khẩu không đúng. Hãy nhập lại, chú ý chữ hoa và dấu.";

pub const LOADING: &str = "Đã đủ mã. Đang mở mẫu tờ khai…";
pub const NO_FORM: &str = "Trang này không có mẫu của tờ khai đó. Hãy dùng bản mới nhất của trang, hoặc nhận tờ giấy đã in.";
pub const NO_CATALOGUE: &str = "Không tải được mẫu tờ khai. Hãy kiểm tra mạng rồi quét lại.";
pub const IS_REQUEST: &str =
    "Đây là mã đề nghị bổ sung mà bàn tiếp nhận đã tạo, không phải tờ khai.";

pub const OTHER_VERSION: &str =
    "Tờ khai được điền bằng bản mẫu khác với bản của trang này. Hãy so với tờ giấy trước khi nhập.";
pub const LOST: &str = "Những nội dung sau không còn ô tương ứng trong mẫu hiện nay:";
pub const UNCONFIRMED: &str = "Cần đối chiếu với thông tư hiện hành";
pub const NOT_SIGNED: &str = "Mã chỉ chở nội dung người dân đã điền, không thay cho chữ ký trên giấy và chưa được đối chiếu với giấy tờ gốc.";
pub const EMPTY: &str = "(chưa ghi)";
pub const COPY: &str = "Chép";
pub const COPIED: &str = "Đã chép";
pub const NOT_COPIED: &str = "Trình duyệt không cho chép. Hãy bôi đen rồi chép bằng bàn phím.";
pub const MARK: &str = "Cần bổ sung";
pub const FROM_CARD: &str = "từ thẻ căn cước";
pub const FROM_EARLIER: &str = "từ tờ khai trước";
pub const COMPUTED: &str = "tự điền";
pub const COPY_ALL: &str = "Chép tất cả (JSON)";
pub const SAVE_JSON: &str = "Lưu tệp JSON";
pub const SAVE_CSV: &str = "Lưu bảng CSV";
pub const NEXT: &str = "Hồ sơ tiếp theo";
pub const ROW: &str = " – dòng ";

pub const REQUEST_TITLE: &str = "Đề nghị bổ sung";
pub const REQUEST_HINT: &str = "Đánh dấu “Cần bổ sung” ở những mục còn thiếu hoặc sai, rồi tạo mã. Người dân quét mã này để mở lại tờ khai đúng tại các mục đó.";
pub const NOTE: &str = "Lời nhắn thêm (không bắt buộc)";
pub const MAKE: &str = "Tạo mã đề nghị bổ sung";
pub const NOTHING_MARKED: &str = "Chưa có mục nào được đánh dấu và chưa có lời nhắn.";
pub const REQUEST_READY: &str = "Đưa mã này cho người dân quét hoặc in ra giấy.";
pub const COPY_CODE: &str = "Chép nội dung mã";
pub const PRINT: &str = "In mã";
pub const TOO_LONG: &str = "Lời nhắn quá dài cho một mã. Hãy viết ngắn hơn.";

/// Why a code or a file was not taken, and what to do.
pub fn refused(error: &Error) -> &'static str {
    match error {
        Error::NotOurs => "Đây không phải mã tờ khai. Hãy quét các mã in ở cuối tờ khai.",
        Error::NotOurFile => "Đây không phải tệp tờ khai đã giữ, cũng không phải ảnh có mã.",
        Error::Version { .. } => {
            "Mã được tạo bằng bản mới hơn. Hãy dùng bản mới nhất của trang này."
        }
        Error::Altered => "Mã bị sai khi đọc. Hãy quét lại; nếu vẫn sai, hãy tắt bộ gõ tiếng Việt.",
        Error::OtherDossier => {
            "Mã này của hồ sơ khác. Hãy quét đủ mã của một tờ, hoặc bấm “Bắt đầu lại”."
        }
        Error::Mismatch => "Các mã không khớp nhau. Hãy bấm “Bắt đầu lại” và quét từ mã đầu.",
        Error::Damaged => "Tệp bị hỏng. Hãy xin bản khác của tệp.",
        Error::Iterations => "Tệp có dấu hiệu bị làm giả. Không mở tệp này.",
        Error::Malformed => "Nội dung mã không hợp lệ. Hãy đề nghị người dân điền và tạo mã lại.",
        Error::TooLarge => "Nội dung quá dài cho mã. Hãy nhận tờ giấy hoặc tệp đã giữ.",
    }
}

/// How far a gathering is.
pub fn waiting(have: usize, missing: &[usize]) -> String {
    let mut said = String::from("Đã nhận ");
    said.push_str(&parts::digits(have as u64));
    said.push_str(" mã. Còn mã số ");
    for (at, number) in missing.iter().enumerate() {
        if at > 0 {
            said.push_str(", ");
        }
        said.push_str(&parts::digits(*number as u64));
    }
    said.push('.');
    said
}
