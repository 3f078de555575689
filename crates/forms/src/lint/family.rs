//! What people of one family are to each other.

use super::Rule;
use super::case::{Case, Found, Seen, Someone};
use super::names::same_words;
use crate::{Attribute, Role};

pub(super) fn parent_age(case: &Case<'_>, found: &mut Found) {
    if !case.wants(Rule::ParentAge) {
        return;
    }
    // A form that asks for no child asks who fills it in about father and mother.
    let child = match case.playing(Role::Child).next() {
        Some(_) => Role::Child,
        None => Role::Me,
    };
    let children = case.playing(child);
    for child in children.filter_map(|child| case.of(child, Attribute::Birth)) {
        let parents = case.playing(Role::Mother).chain(case.playing(Role::Father));
        for parent in parents.filter_map(|parent| case.of(parent, Attribute::Birth)) {
            let (Some(born), Some(parent_born)) = (child.date(), parent.date()) else {
                continue;
            };
            if parent_born.plus_years(12).is_after(born) {
                found.warn(Rule::ParentAge, &[parent.path, child.path]);
            }
        }
    }
}

pub(super) fn marriage_age(case: &Case<'_>, found: &mut Found) {
    if !case.wants(Rule::MarriageAge) {
        return;
    }
    for (role, age) in [(Role::Husband, 20), (Role::Wife, 18)] {
        for birth in case
            .playing(role)
            .filter_map(|one| case.of(one, Attribute::Birth))
        {
            let of_age = birth.date().map(|date| date.plus_years(age));
            if of_age.is_some_and(|day| day.is_after(case.today())) {
                found.warn(Rule::MarriageAge, &[birth.path]);
            }
        }
    }
}

pub(super) fn same_spouse(case: &Case<'_>, found: &mut Found) {
    let husband = case.playing(Role::Husband).next();
    let (Some(husband), Some(wife)) = (husband, case.playing(Role::Wife).next()) else {
        return;
    };
    let both = |attribute| both(case, husband, wife, attribute);
    let same_id = both(Attribute::Id).is_some_and(|(his, hers)| his.text() == hers.text());
    let same_name =
        both(Attribute::Name).is_some_and(|(his, hers)| same_words(his.text(), hers.text()));
    let same_birth = both(Attribute::Birth).is_some_and(|(his, hers)| his.date() == hers.date());
    if let Some((his, hers)) = both(Attribute::Id)
        && same_id
    {
        found.warn(Rule::SameSpouse, &[hers.path, his.path]);
    } else if let Some((his, hers)) = both(Attribute::Name)
        && same_name
        && same_birth
    {
        found.warn(Rule::SameSpouse, &[hers.path, his.path]);
    }
}

fn both<'a>(
    case: &Case<'a>,
    one: &Someone,
    other: &Someone,
    attribute: Attribute,
) -> Option<(Seen<'a>, Seen<'a>)> {
    Some((case.of(one, attribute)?, case.of(other, attribute)?))
}
