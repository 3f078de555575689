//! What the module itself says, in two languages. A missing text is a compile error.

use forms::{Origin, Precision, ProblemKind};

mod en;
mod vi;

/// Every text, in the order of the screens.
#[allow(missing_docs)] // a field's name says where it is used, its text what it says
#[derive(Debug)]
pub struct Messages {
    pub tag: &'static str,
    pub waiting: &'static str,
    pub failed: &'static str,
    pub which_form: &'static str,
    pub issued_with: &'static str,
    pub unconfirmed: &'static str,
    pub stays_here: &'static str,
    pub begin: &'static str,
    pub go_on: &'static str,
    pub before: &'static str,
    pub part_of: [&'static str; 2],
    pub optional: &'static str,
    pub yes_no: [&'static str; 2],
    pub sexes: [&'static str; 2],
    pub date_hint: &'static str,
    pub row: &'static str,
    pub add_row: &'static str,
    pub remove_row: &'static str,
    pub summary: &'static str,
    pub error: &'static str,
    pub required: &'static str,
    pub row_empty: &'static str,
    pub not_a_date: &'static str,
    pub whole_date: &'static str,
    pub whole_month: &'static str,
    pub not_an_id: &'static str,
    pub not_a_phone: &'static str,
    pub not_an_email: &'static str,
    pub not_a_number: &'static str,
    pub address_incomplete: &'static str,
    pub too_long: &'static str,
    pub origins: [&'static str; 4],
    pub warning: [&'static str; 3],
    pub why: &'static str,
    pub source: &'static str,
    pub not_checked: &'static str,
    pub fix: &'static str,

    pub province: &'static str,
    pub commune: &'static str,
    pub detail: &'static str,
    pub former: &'static str,
    pub not_listed: &'static str,
    pub convert_title: &'static str,
    pub convert_label: &'static str,
    pub convert: &'static str,
    pub converted: &'static str,
    pub not_converted: &'static str,
    pub which_commune: &'static str,

    pub card_title: &'static str,
    pub card_hint: &'static str,
    pub card_whose: &'static str,
    pub card_text: &'static str,
    pub camera: &'static str,
    pub no_camera: &'static str,
    pub card_read: &'static str,
    pub card_done: &'static str,
    pub card_unread: &'static str,
    pub card_fields: &'static str,
    pub card_letters: &'static str,
    pub card_values: &'static str,
    pub card_keys: &'static str,
    pub roles: [&'static str; 13],

    pub request_title: &'static str,
    pub request_hint: &'static str,
    pub request_text: &'static str,
    pub request_open: &'static str,
    pub request_not: &'static str,
    pub request_other: &'static str,
    pub requested: &'static str,
    pub request_note: &'static str,

    pub review: &'static str,
    pub review_hint: &'static str,
    pub change: &'static str,
    pub nothing: &'static str,
    pub look_again: &'static str,
    pub out: &'static str,
    pub print: &'static str,
    pub print_hint: &'static str,
    pub preview: &'static str,

    pub keep_title: &'static str,
    pub keep_hint: &'static str,
    pub passphrase: &'static str,
    pub keep: &'static str,
    pub resume_title: &'static str,
    pub resume_file: &'static str,
    pub resume: &'static str,
    pub resumed: &'static str,
    pub lost: &'static str,
    pub wrong_file: &'static str,
    pub wrong_passphrase: &'static str,
    pub other_form: &'static str,
    pub store: &'static str,
    pub stored: &'static str,
    pub not_stored: &'static str,
    pub forget: &'static str,
    pub forgotten: &'static str,
}

impl Messages {
    /// The texts for the tag of a language.
    pub fn of(tag: &str) -> &'static Self {
        if tag == "en" { &en::EN } else { &vi::VI }
    }

    /// What to do about a problem.
    pub fn problem(&self, kind: ProblemKind) -> &'static str {
        match kind {
            ProblemKind::Required => self.required,
            ProblemKind::RowEmpty => self.row_empty,
            ProblemKind::NotADate => self.not_a_date,
            ProblemKind::DateTooRough(Precision::Day) => self.whole_date,
            ProblemKind::DateTooRough(_) => self.whole_month,
            ProblemKind::NotAnIdNumber => self.not_an_id,
            ProblemKind::NotAPhone => self.not_a_phone,
            ProblemKind::NotAnEmail => self.not_an_email,
            ProblemKind::NotANumber => self.not_a_number,
            ProblemKind::AddressIncomplete => self.address_incomplete,
            ProblemKind::TooLong => self.too_long,
        }
    }

    /// Where a value comes from.
    pub fn origin(&self, origin: Origin) -> &'static str {
        self.origins[origin as usize]
    }
}
