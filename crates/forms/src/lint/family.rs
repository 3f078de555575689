//! What people of one family are to each other.

use super::Rule;
use super::case::{Case, Found};
use super::said::same;
use crate::{Attribute, Role};

pub(super) fn parent_age(case: &Case<'_>, found: &mut Found) {
    if !case.wants(Rule::ParentAge) {
        return;
    }
    // A form that asks for no child asks who fills it in about father and mother.
    let child = case
        .of_role(Role::Child, Attribute::Birth)
        .or_else(|| case.of_role(Role::Me, Attribute::Birth));
    let Some(child) = child else { return };
    for role in [Role::Mother, Role::Father] {
        if let Some(parent) = case.of_role(role, Attribute::Birth)
            && let (Some(born), Some(parent_born)) = (child.date(), parent.date())
            && parent_born.plus_years(12).is_after(born)
        {
            found.warn(Rule::ParentAge, &[parent.path, child.path]);
        }
    }
}

pub(super) fn marriage_age(case: &Case<'_>, found: &mut Found) {
    if !case.wants(Rule::MarriageAge) {
        return;
    }
    for (role, age) in [(Role::Husband, 20), (Role::Wife, 18)] {
        if let Some(birth) = case.of_role(role, Attribute::Birth)
            && let Some(date) = birth.date()
            && date.plus_years(age).is_after(case.today())
        {
            found.warn(Rule::MarriageAge, &[birth.path]);
        }
    }
}

/// Of one number, or of one name and one day of birth.
pub(super) fn same_spouse(case: &Case<'_>, found: &mut Found) {
    let both = |attribute| {
        let his = case.of_role(Role::Husband, attribute)?;
        Some((his, case.of_role(Role::Wife, attribute)?))
    };
    if let Some((his, hers)) = both(Attribute::Id)
        && his.text() == hers.text()
    {
        found.warn(Rule::SameSpouse, &[hers.path, his.path]);
    } else if let Some((his, hers)) = both(Attribute::Name)
        && same(his.text(), hers.text())
        && let Some((his_birth, her_birth)) = both(Attribute::Birth)
        && his_birth.date() == her_birth.date()
    {
        found.warn(Rule::SameSpouse, &[hers.path, his.path]);
    }
}
