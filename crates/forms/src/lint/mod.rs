//! What usually makes an office return a dossier.
//!
//! [`lint()`] reads a filled form as an experienced clerk would and says what will probably come
//! back, with the way out, the reason and where the reason is written. It warns and never blocks:
//! the clerk has the last word, and some people really were born to a mother of twelve.
//!
//! Each rule is one small function in a file by theme. A rule that concerns every name, number or
//! person runs by itself; one that concerns a certain question is named there by the form.

mod rule;
pub use rule::{About, Rule, Severity, Words};
mod advice;
mod texts;
pub use advice::{Advice, advise};

mod case;
use case::{Case, Found};
mod said;

mod dates;
mod family;
mod identity;
mod names;
mod places;
mod request;
mod sums;

use crate::{Answer, Answers, FieldAt, Form, Household, Path};
use catalog::Date;

/// A rule that a form asks for, with what it needs to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lint {
    /// The rule.
    pub rule: Rule,
    /// The other field it looks at.
    pub with: Option<FieldAt>,
    /// The number it judges by: an age, or the first choice that needs a proxy.
    pub value: u8,
}
codec::coded!(struct Lint { rule, with, value });

/// Something an office will probably object to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// The rule, which has the words for it.
    pub rule: Rule,
    /// Where: the field to change first, then those it was compared with.
    pub fields: Vec<Path>,
    /// What to put into the first field, where that can be told.
    pub fix: Option<Answer>,
}

/// What the linter knows beside the form and its answers.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    /// The day on which the form is handed in.
    pub today: Date,
    /// The people as their cards and earlier forms describe them.
    pub household: &'a Household,
    /// Whether a unit with this name exists today; a crate with the list of units tells. Names
    /// taken from the list are not asked about.
    pub is_current_unit: &'a dyn Fn(&str) -> bool,
}

impl<'a> Desk<'a> {
    /// A desk without a list of units, which therefore believes every name.
    pub fn new(today: Date, household: &'a Household) -> Self {
        Desk {
            today,
            household,
            is_current_unit: &|_| true,
        }
    }
}

/// Looks for everything that an office will probably object to.
///
/// Warnings stand in the order of [`Rule::ALL`], and within a rule in the order of the form.
pub fn lint(form: &Form, answers: &Answers, desk: &Desk<'_>) -> Vec<Warning> {
    let case = Case::new(form, answers, desk);
    let mut found = Found::default();
    for check in CHECKS {
        check(&case, &mut found);
    }
    found.0
}

type Check = fn(&Case<'_>, &mut Found);

/// In the order of [`Rule::ALL`], which is that of the warnings.
const CHECKS: &[Check] = &[
    names::ethnicity_is_nationality,
    names::nationality_is_ethnicity,
    identity::id_length,
    identity::id_sex,
    identity::id_year,
    dates::birth_in_future,
    dates::lunar_date,
    identity::issued_too_early,
    identity::old_issuer,
    places::old_unit,
    places::province_missing,
    identity::phone_length,
    names::name_form,
    names::name_marks,
    family::parent_age,
    family::marriage_age,
    family::same_spouse,
    request::copies_without_count,
    request::proxy_missing,
    request::purpose_vague,
    request::request_pattern,
    dates::residence_gap,
    sums::activity_code,
    names::not_nfc,
    identity::card_value_changed,
    identity::id_province,
    identity::same_id_twice,
    sums::words_differ,
    dates::age_improbable,
    dates::death_order,
    dates::late_birth,
    dates::late_death,
    places::facility_name,
    request::business_name,
    dates::too_young,
    dates::date_in_future,
    sums::area_over_parcel,
    sums::floors_under_ground,
    request::one_for_marriage,
    sums::main_activity,
    names::relation_word,
    dates::too_old,
];
