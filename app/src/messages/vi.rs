use super::{Advice, Counted, Messages};

/// Tiếng Việt.
pub const VI: Messages = Messages {
    tag: "vi",
    terms: &figures::VI,
    title: "Thủ tục hành chính",
    other_language: "English",
    back: "Quay lại",
    loading: "Đang tải…",

    search_label: "Tìm thủ tục hành chính",
    search_clear: "Xóa ô tìm",
    examples_title: "Thử hỏi",
    examples: [
        "làm giấy khai sinh cho con",
        "đổi bằng lái xe hết bao nhiêu tiền",
        "sang tên sổ đỏ mất bao lâu",
    ],
    events_title: "Chọn theo việc của bạn",
    sectors_title: "Tìm theo lĩnh vực",
    sectors_all: Counted {
        one: "Xem 1 lĩnh vực",
        many: "Xem cả {} lĩnh vực",
    },
    data_of: "Dữ liệu ngày {}",
    privacy: "Bạn gõ gì, chọn gì đều ở lại trên máy này.",

    procedures: Counted {
        one: "1 thủ tục",
        many: "{} thủ tục",
    },
    found: Counted {
        one: "Tìm thấy 1 thủ tục",
        many: "Tìm thấy {} thủ tục",
    },
    found_nothing: "Chưa tìm thấy thủ tục nào",
    nothing_hint: "Thử gõ ít chữ hơn, hoặc gọi tên giấy tờ bạn cần: “khai sinh”, “sổ đỏ”, “bằng lái”. Không cần gõ dấu.",
    nothing_narrowed: "Danh sách đang bị thu hẹp. Bỏ các lựa chọn bên trên để tìm trong tất cả.",
    not_understood: "Chưa hiểu: {}",
    twins: "Cùng thủ tục này ở cấp khác, nơi khác ({})",
    show_more: "Xem thêm kết quả",
    narrow: "Thu hẹp",
    narrow_level: "Nơi giải quyết",
    narrow_audience: "Dành cho",
    narrow_field: "Lĩnh vực",
    remove: "Bỏ lựa chọn: {}",
    people: "Người dân",
    organisations: "Doanh nghiệp, tổ chức",
    only_in: "Chỉ áp dụng tại {}",
    page_of: "Trang {}",
    previous: "Trang trước",
    next: "Trang sau",
    list_empty: "Chưa có thủ tục nào ở mục này.",

    papers: "Giấy tờ",
    papers_left: Counted {
        one: "Còn 1 giấy",
        many: "Còn {} giấy",
    },
    papers_done: "Đã đủ giấy tờ",

    fill_form: "Điền tờ khai",
    share: "Chia sẻ",
    shared: "Đã chép đường dẫn",
    not_here_title: "Không có thủ tục này",
    not_here: "Không có thủ tục nào mang mã {}. Có thể mã đã đổi, hoặc thủ tục này không còn nữa.",

    retry: "Thử lại",
    portal_home: "Mở Cổng Dịch vụ công quốc gia",
    offline: Advice {
        title: "Máy đang không có mạng",
        next: "Kiểm tra kết nối rồi thử lại. Những gì đã xem vẫn còn.",
    },
    missing: Advice {
        title: "Không tìm thấy dữ liệu",
        next: "Danh mục có thể vừa được cập nhật. Thử lại; nếu vẫn vậy, mở Cổng Dịch vụ công quốc gia.",
    },
    refused: Advice {
        title: "Máy chủ chưa trả lời được",
        next: "Thử lại sau ít phút, hoặc mở Cổng Dịch vụ công quốc gia.",
    },
    damaged: Advice {
        title: "Dữ liệu tải về bị hỏng",
        next: "Thử lại để tải lại từ đầu. Nếu vẫn hỏng, xin báo cho cơ quan quản lý trang này.",
    },
    mismatch: Advice {
        title: "Trang này cần được cập nhật",
        next: "Tải lại trang. Nếu vẫn vậy, xin báo cho cơ quan quản lý: công cụ và dữ liệu không cùng một bản.",
    },
    unsigned: Advice {
        title: "Dữ liệu này không có chữ ký đúng",
        next: "Để an toàn, trang không dùng dữ liệu này. Xin báo cho cơ quan quản lý trang, hoặc xem trên Cổng Dịch vụ công quốc gia.",
    },
    older: Advice {
        title: "Dữ liệu này cũ hơn bản đã dùng trên máy",
        next: "Bản cũ có thể chỉ sai, nên trang không dùng. Xin thử lại sau, hoặc báo cho cơ quan quản lý trang.",
    },
};
