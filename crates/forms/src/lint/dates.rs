//! Days, and what order they must have.

use super::Rule;
use super::case::{Case, Found};
use super::said::{holds_any, plain};
use crate::{Answer, Attribute, FieldKind, PartialDate, Path, Role};

pub(super) fn birth_in_future(case: &Case<'_>, found: &mut Found) {
    for seen in case.about(Attribute::Birth) {
        if seen.date().is_some_and(|date| date.is_after(case.today())) {
            found.warn(Rule::BirthInFuture, &[seen.path]);
        }
    }
}

pub(super) fn date_in_future(case: &Case<'_>, found: &mut Found) {
    for marked in case.marked(Rule::DateInFuture) {
        if marked
            .seen
            .date()
            .is_some_and(|date| date.is_after(case.today()))
        {
            found.warn(Rule::DateInFuture, &[marked.seen.path]);
        }
    }
}

/// 30 February, or a date that says itself that it is lunar.
pub(super) fn lunar_date(case: &Case<'_>, found: &mut Found) {
    for seen in &case.asked {
        let lunar = match seen.answer {
            Some(Answer::Date(date)) => !date.is_real(),
            Some(Answer::Text(text)) if matches!(seen.field.kind, FieldKind::Date(_)) => {
                holds_any(&plain(text), &[" am lich ", " al "])
            }
            _ => false,
        };
        if lunar {
            found.warn(Rule::LunarDate, &[seen.path]);
        }
    }
}

pub(super) fn age_improbable(case: &Case<'_>, found: &mut Found) {
    for seen in case.about(Attribute::Birth) {
        let dead = matches!(seen.field.person, Some((Role::Deceased, _)));
        let old = |date: PartialDate| date.year.saturating_add(120) < case.today().year;
        if !dead && seen.date().is_some_and(old) {
            found.warn(Rule::AgeImprobable, &[seen.path]);
        }
    }
}

pub(super) fn death_order(case: &Case<'_>, found: &mut Found) {
    let Some(died) = case.of_role(Role::Deceased, Attribute::Died) else {
        return;
    };
    let Some(died_on) = died.date() else { return };
    if died_on.is_after(case.today()) {
        found.warn(Rule::DeathOrder, &[died.path]);
    } else if let Some(birth) = case.of_role(Role::Deceased, Attribute::Birth)
        && birth
            .date()
            .is_some_and(|born_on| born_on.is_after(died_on))
    {
        found.warn(Rule::DeathOrder, &[died.path, birth.path]);
    }
}

pub(super) fn late_birth(case: &Case<'_>, found: &mut Found) {
    late(
        case,
        found,
        Rule::LateBirth,
        (Role::Child, Attribute::Birth, 60),
    );
}

pub(super) fn late_death(case: &Case<'_>, found: &mut Found) {
    late(
        case,
        found,
        Rule::LateDeath,
        (Role::Deceased, Attribute::Died, 15),
    );
}

fn late(case: &Case<'_>, found: &mut Found, rule: Rule, what: (Role, Attribute, i32)) {
    if let Some(seen) = case.of_role(what.0, what.1)
        && case.wants(rule)
        && let Some(date) = seen.date()
        && date
            .days_until(case.today())
            .is_some_and(|days| days > what.2)
    {
        found.warn(rule, &[seen.path]);
    }
}

pub(super) fn too_young(case: &Case<'_>, found: &mut Found) {
    for marked in case.marked(Rule::TooYoung) {
        let birthday = |date: PartialDate| date.plus_years(marked.lint.value.into());
        if marked
            .seen
            .date()
            .is_some_and(|date| birthday(date).is_after(case.today()))
        {
            found.warn(Rule::TooYoung, &[marked.seen.path]);
        }
    }
}

pub(super) fn too_old(case: &Case<'_>, found: &mut Found) {
    for marked in case.marked(Rule::TooOld) {
        let Some(date) = marked.seen.date() else {
            continue;
        };
        let birthday = date.plus_years(marked.lint.value.into());
        if case.today() == birthday || case.today().is_after(birthday) {
            found.warn(Rule::TooOld, &[marked.seen.path]);
        }
    }
}

/// A period that ends before it begins, or begins more than a month after all earlier ones ended.
pub(super) fn residence_gap(case: &Case<'_>, found: &mut Found) {
    let mut periods: Vec<(PartialDate, PartialDate, Path)> = Vec::new();
    for marked in case.marked(Rule::ResidenceGap) {
        let to = marked.with.and_then(|seen| seen.date());
        if let Some(start) = marked.seen.date() {
            periods.push((start, to.unwrap_or(case.today()), marked.seen.path));
        }
    }
    for (start, end, path) in &periods {
        let mut before = 0;
        for (other, other_end, _) in &periods {
            if other < start {
                before = before.max(other_end.months());
            }
        }
        let gap = before > 0 && start.months() > before + 1;
        if gap || start.is_after(*end) {
            found.warn(Rule::ResidenceGap, &[*path]);
        }
    }
}
