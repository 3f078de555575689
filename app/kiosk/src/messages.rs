//! What the plan says, in both languages.

/// The words of one language.
pub struct Messages {
    pub example: &'static str,
    pub go_to: &'static str,
    pub no_counter: &'static str,
    pub counter: &'static str,
    pub all: &'static str,
    pub this_one: &'static str,
    pub hours: &'static str,
    pub plan: &'static str,
    pub here: &'static str,
}

impl Messages {
    /// The words of a language; Vietnamese when there are none.
    pub fn of(lang: &str) -> &'static Self {
        if lang == "en" { &EN } else { &VI }
    }
}

static VI: Messages = Messages {
    example: "Đây là ví dụ: nơi này không có thật.",
    go_to: "Mời bạn đến",
    no_counter: "Chưa có quầy nào ghi nhận lĩnh vực này. Mời bạn hỏi bàn hướng dẫn.",
    counter: "Quầy",
    all: "Các quầy",
    this_one: "quầy của bạn",
    hours: "Giờ nhận hồ sơ",
    plan: "Sơ đồ các quầy",
    here: "Bạn ở đây",
};

static EN: Messages = Messages {
    example: "This is an example: the place does not exist.",
    go_to: "Please go to",
    no_counter: "No counter is listed for this field. Please ask at the information desk.",
    counter: "Counter",
    all: "All counters",
    this_one: "your counter",
    hours: "Opening hours",
    plan: "Plan of the counters",
    here: "You are here",
};
