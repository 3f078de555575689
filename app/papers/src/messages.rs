//! What is said here, in both languages.

/// The words of one language.
#[derive(Clone, Copy)]
pub struct Messages {
    pub failed: &'static str,
    pub saved: &'static str,
    pub title: &'static str,
    pub hint: &'static str,
    pub code: &'static str,
    pub of: &'static str,
    pub with_sheet: &'static str,
    pub passphrase: &'static str,
    pub passphrase_hint: &'static str,
    pub seal: &'static str,
    pub sealed: &'static str,
    pub too_large: &'static str,
}

impl Messages {
    /// The words of a language; Vietnamese when there are none.
    pub fn of(lang: &str) -> Self {
        if lang == "en" { EN } else { VI }
    }
}

const VI: Messages = Messages {
    failed: "Chưa tải lại được mẫu tờ khai. Hãy kiểm tra mạng rồi bấm lại.",
    saved: "Đã lưu tệp Word. Hãy mở, xem lại, in rồi ký.",
    title: "Mã QR cho bàn tiếp nhận",
    hint: "Cán bộ quét mã này để không phải gõ lại. Mã chứa toàn bộ nội dung tờ khai: chỉ đưa cho cơ quan tiếp nhận.",
    code: "Mã",
    of: "trên",
    with_sheet: "In mã ở cuối tờ khai",
    passphrase: "Mật khẩu (không bắt buộc)",
    passphrase_hint: "Có mật khẩu thì người nhặt được tờ giấy không đọc được mã. Bạn phải nói mật khẩu cho cán bộ.",
    seal: "Tạo lại mã có mật khẩu",
    sealed: "Mã có mật khẩu đã sẵn sàng. Quên mật khẩu thì mã không mở được.",
    too_large: "Nội dung quá dài cho mã QR. Hãy in tờ khai hoặc lưu tệp Word.",
};

const EN: Messages = Messages {
    failed: "The form could not be fetched again. Check the network and press once more.",
    saved: "The Word file is saved. Open it, read it, print and sign it.",
    title: "QR code for the desk",
    hint: "The officer scans it and need not type. It holds everything on the form: show it to the office only.",
    code: "Code",
    of: "of",
    with_sheet: "Print the code at the end of the form",
    passphrase: "Passphrase (optional)",
    passphrase_hint: "With one, nobody who finds the paper can read the code. You have to tell it to the officer.",
    seal: "Make the code again with the passphrase",
    sealed: "The code with a passphrase is ready. Without the passphrase it cannot be opened.",
    too_large: "This is too much for a QR code. Print the form or save the Word file.",
};
