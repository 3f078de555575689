//! Days, and what order they must have.

use super::Rule;
use super::case::{Case, Found};
use super::names::folded;
use crate::{Answer, Attribute, FieldKind, PartialDate, Path, Role};

pub(super) fn birth_in_future(case: &Case<'_>, found: &mut Found) {
    for seen in case.about(Attribute::Birth) {
        if seen.date().is_some_and(|date| date.is_after(case.today())) {
            found.warn(Rule::BirthInFuture, &[seen.path]);
        }
    }
}

pub(super) fn date_in_future(case: &Case<'_>, found: &mut Found) {
    for (seen, _) in case.marked(Rule::DateInFuture) {
        if seen.date().is_some_and(|date| date.is_after(case.today())) {
            found.warn(Rule::DateInFuture, &[seen.path]);
        }
    }
}

/// 30 February, or a date that says itself that it is lunar.
pub(super) fn lunar_date(case: &Case<'_>, found: &mut Found) {
    for seen in &case.asked {
        let lunar = match seen.answer {
            Some(Answer::Date(date)) => !date.is_real(),
            Some(Answer::Text(text)) if matches!(seen.field.kind, FieldKind::Date(_)) => {
                let said = folded(text);
                said.contains("am lich") || said.ends_with(" al")
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
        let dead = seen
            .field
            .person
            .is_some_and(|(role, _)| role == Role::Deceased);
        let old = seen
            .date()
            .is_some_and(|date| date.year + 120 < case.today().year);
        if old && !dead {
            found.warn(Rule::AgeImprobable, &[seen.path]);
        }
    }
}

pub(super) fn death_order(case: &Case<'_>, found: &mut Found) {
    for someone in &case.people {
        let Some(died) = case.of(someone, Attribute::Died) else {
            continue;
        };
        let Some(died_on) = died.date() else { continue };
        let birth = case.of(someone, Attribute::Birth);
        let born_on = birth.and_then(|seen| seen.date());
        if died_on.is_after(case.today()) {
            found.warn(Rule::DeathOrder, &[died.path]);
        } else if born_on.is_some_and(|born| born.is_after(died_on)) {
            let fields: Vec<Path> = [Some(died), birth]
                .into_iter()
                .flatten()
                .map(|seen| seen.path)
                .collect();
            found.warn(Rule::DeathOrder, &fields);
        }
    }
}

pub(super) fn late_birth(case: &Case<'_>, found: &mut Found) {
    late(
        case,
        found,
        Rule::LateBirth,
        (Role::Child, Attribute::Birth),
        60,
    );
}

pub(super) fn late_death(case: &Case<'_>, found: &mut Found) {
    late(
        case,
        found,
        Rule::LateDeath,
        (Role::Deceased, Attribute::Died),
        15,
    );
}

fn late(case: &Case<'_>, found: &mut Found, rule: Rule, what: (Role, Attribute), days: i32) {
    if !case.wants(rule) {
        return;
    }
    for someone in case.playing(what.0) {
        let Some(seen) = case.of(someone, what.1) else {
            continue;
        };
        let since = seen.date().and_then(|date| date.days_until(case.today()));
        if since.is_some_and(|since| since > days) {
            found.warn(rule, &[seen.path]);
        }
    }
}

pub(super) fn too_young(case: &Case<'_>, found: &mut Found) {
    for (seen, lint) in case.marked(Rule::TooYoung) {
        let birthday = seen.date().map(|date| date.plus_years(lint.value.into()));
        if birthday.is_some_and(|birthday| birthday.is_after(case.today())) {
            found.warn(Rule::TooYoung, &[seen.path]);
        }
    }
}

pub(super) fn too_old(case: &Case<'_>, found: &mut Found) {
    for (seen, lint) in case.marked(Rule::TooOld) {
        let birthday = seen.date().map(|date| date.plus_years(lint.value.into()));
        let today = case.today();
        if birthday.is_some_and(|birthday| today == birthday || today.is_after(birthday)) {
            found.warn(Rule::TooOld, &[seen.path]);
        }
    }
}

/// A period that ends before it begins, or more than a month between one and the next.
pub(super) fn residence_gap(case: &Case<'_>, found: &mut Found) {
    let mut periods: Vec<(PartialDate, PartialDate, Path)> = Vec::new();
    for (from, lint) in case.marked(Rule::ResidenceGap) {
        let to = case.with(from, lint).and_then(|seen| seen.date());
        if let Some(start) = from.date() {
            periods.push((start, to.unwrap_or(case.today()), from.path));
        }
    }
    for (start, end, path) in &periods {
        if start.is_after(*end) {
            found.warn(Rule::ResidenceGap, &[*path]);
            return;
        }
    }
    periods.sort();
    for pair in periods.windows(2) {
        if pair[1].0.months() > pair[0].1.months() + 1 {
            found.warn(Rule::ResidenceGap, &[pair[1].2, pair[0].2]);
        }
    }
}
