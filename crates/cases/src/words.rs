//! What these screens say themselves, in two languages. A missing text is a compile error.

/// Every text, in the order of the screens; `{}` is where a number goes.
pub(crate) struct Words {
    pub(crate) is_english: bool,
    pub(crate) title: &'static str,
    pub(crate) hint: &'static str,
    pub(crate) open_questions: &'static str,
    pub(crate) change: &'static str,
    pub(crate) restart: &'static str,
    pub(crate) handing: [&'static str; 7],
    pub(crate) originals: &'static str,
    pub(crate) copies: &'static str,
    pub(crate) attend: &'static str,
    pub(crate) perhaps: &'static str,
    pub(crate) elsewhere: &'static str,
    pub(crate) notes: &'static str,
    pub(crate) official: &'static str,
    pub(crate) source: &'static str,
    pub(crate) form_file: &'static str,
    pub(crate) law: &'static str,
    pub(crate) receipt: &'static str,
    pub(crate) hours: &'static str,
    pub(crate) bundles: &'static str,
    pub(crate) order: &'static str,
    pub(crate) joint: &'static str,
    pub(crate) without: &'static str,
    pub(crate) used_for: &'static str,
    pub(crate) kept: &'static str,
}

impl Words {
    pub(crate) fn of(english: bool) -> &'static Self {
        if english { &EN } else { &VI }
    }
}

/// Puts a number where a pattern says `{}`.
pub(crate) fn fill(pattern: &str, number: usize) -> String {
    let mut filled = String::new();
    let mut parts = pattern.split("{}");
    filled.push_str(parts.next().unwrap_or_default());
    if let Some(rest) = parts.next() {
        digits(number, &mut filled);
        filled.push_str(rest);
    }
    filled
}

fn digits(number: usize, to: &mut String) {
    if number > 9 {
        digits(number / 10, to);
    }
    to.push(char::from(b'0' + (number % 10) as u8));
}

static VI: Words = Words {
    is_english: false,
    title: "Trường hợp của bạn",
    hint: "Chỉ hỏi điều làm thay đổi giấy tờ phải mang. Câu nào cũng đổi lại được.",
    open_questions: "{} câu hỏi chưa trả lời",
    change: "Đổi",
    restart: "Trả lời lại từ đầu",
    handing: [
        "Nộp bản chính",
        "Nộp bản sao có chứng thực",
        "Nộp bản sao, bản chụp",
        "Xuất trình rồi mang về",
        "Làm trên mạng",
        "Không cần mang",
        "Cơ quan tự làm",
    ],
    originals: "bản chính {}",
    copies: "bản sao {}",
    attend: "Ai phải đến",
    perhaps: "Có thể cần {} mục, tùy câu trả lời",
    elsewhere: "{} dòng cho trường hợp khác",
    notes: "{} lưu ý trong hồ sơ",
    official: "Lời văn chính thức",
    source: "Nguồn",
    form_file: "Mẫu kèm theo",
    law: "Căn cứ",
    receipt: "Giấy cần xin khi nộp",
    hours: "Giờ nhận hồ sơ",
    bundles: "Làm cùng một lúc",
    order: "Thứ tự nên làm",
    joint: "Có thể làm một lần",
    without: "Xem giấy tờ ở trang riêng",
    used_for: "Dùng cho",
    kept: "nộp từng nơi thì cần {} bản",
};

static EN: Words = Words {
    is_english: true,
    title: "Your case",
    hint: "Only what changes your papers is asked. Every answer can be changed.",
    open_questions: "questions to answer: {}",
    change: "Change",
    restart: "Start over",
    handing: [
        "Hand in the original",
        "Hand in a certified copy",
        "Hand in a copy",
        "Show and take home",
        "Do online",
        "No need to bring",
        "Done by the agency",
    ],
    originals: "originals {}",
    copies: "copies {}",
    attend: "Who has to come",
    perhaps: "May be needed, by your answers: {}",
    elsewhere: "Lines for other cases: {}",
    notes: "Notes on the papers: {}",
    official: "Official words",
    source: "Source",
    form_file: "Form attached",
    law: "Legal basis",
    receipt: "Receipt to ask for",
    hours: "Opening hours",
    bundles: "Done together",
    order: "In this order",
    joint: "Can be done in one go",
    without: "See the papers on their own pages",
    used_for: "For",
    kept: "handed in one by one, {} are needed",
};

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn puts_numbers_into_patterns() {
        assert_eq!(fill("{} lưu ý", 120), "120 lưu ý");
        assert_eq!(fill("bản chính {}", 0), "bản chính 0");
        assert_eq!(fill("không có chỗ", 3), "không có chỗ");
    }
}
