use super::{Advice, Counted, Messages};

/// English.
pub const EN: Messages = Messages {
    tag: "en",
    terms: &figures::EN,
    title: "Public procedures",
    other_language: "Tiếng Việt",
    back: "Back",
    loading: "Loading…",

    search_label: "Search public procedures",
    search_clear: "Clear the search field",
    examples_title: "Try asking (in Vietnamese)",
    examples: [
        "làm giấy khai sinh cho con",
        "đổi bằng lái xe hết bao nhiêu tiền",
        "sang tên sổ đỏ mất bao lâu",
    ],
    events_title: "Start from what happened",
    sectors_title: "Browse by field",
    sectors_all: Counted {
        one: "See 1 field",
        many: "See all {} fields",
    },
    data_of: "Data of {}",
    privacy: "What you type and tick stays on this device.",

    procedures: Counted {
        one: "1 procedure",
        many: "{} procedures",
    },
    found: Counted {
        one: "1 procedure found",
        many: "{} procedures found",
    },
    found_nothing: "No procedure found",
    nothing_hint: "Try fewer words, or the Vietnamese name of the paper you need: “khai sinh”, “sổ đỏ”, “bằng lái”. Marks are not needed.",
    nothing_narrowed: "The list is narrowed. Remove the choices above to search everything.",
    not_understood: "Not understood: {}",
    twins: "The same procedure at other levels or places ({})",
    show_more: "Show more results",
    narrow: "Narrow",
    narrow_level: "Handled at",
    narrow_audience: "For",
    narrow_field: "Field",
    remove: "Remove choice: {}",
    people: "People",
    organisations: "Businesses, organisations",
    only_in: "Only in {}",
    page_of: "Page {}",
    previous: "Previous page",
    next: "Next page",
    list_empty: "No procedure here yet.",

    papers: "Papers",
    papers_left: Counted {
        one: "1 paper left",
        many: "{} papers left",
    },
    papers_done: "You have every paper",

    fill_form: "Fill in the form",
    share: "Share",
    shared: "Link copied",
    not_here_title: "No such procedure",
    not_here: "This catalogue has no procedure with the code {}. The code may have changed, or the procedure was abolished.",

    retry: "Try again",
    portal_home: "Open the National Public Service Portal",
    offline: Advice {
        title: "This device is offline",
        next: "Check the connection and try again. What you have seen is still here.",
    },
    missing: Advice {
        title: "The data were not found",
        next: "The catalogue may just have been updated. Try again, or open the National Public Service Portal.",
    },
    refused: Advice {
        title: "The server cannot answer now",
        next: "Try again in a few minutes, or open the National Public Service Portal.",
    },
    damaged: Advice {
        title: "The data arrived damaged",
        next: "Try again to fetch them anew. If it happens again, please tell the agency that runs this page.",
    },
    mismatch: Advice {
        title: "This page needs an update",
        next: "Reload the page. If it happens again, please tell the agency that runs it: tool and data are of different releases.",
    },
    unsigned: Advice {
        title: "These data do not bear the right signature",
        next: "To be safe, this page does not use them. Please tell the agency that runs it, or look at the National Public Service Portal.",
    },
    older: Advice {
        title: "These data are older than those this device has used",
        next: "The page does not go back to old data, whose advice may no longer hold. Please try again later, or tell the agency that runs this page.",
    },
};
