//! Finds answers under which a question is asked, or a condition holds or fails.

use forms::{
    Address, Answer, Answers, Condition, Field, FieldKind, Form, Literal, Origin, PartialDate,
    Path, Row, Test, Unit,
};

/// An answer that fits a field and has no problem.
pub(super) fn sample(field: &Field) -> Answer {
    match &field.kind {
        FieldKind::Date(_) => Answer::Date(PartialDate::new(2001, 2, 3)),
        FieldKind::Sex | FieldKind::YesNo | FieldKind::Choice(_) => Answer::Choice(0),
        FieldKind::Many(_) => Answer::Many(1),
        FieldKind::Address => {
            let unit = |name: &str| Unit {
                code: 0,
                name: name.to_owned(),
            };
            Answer::Address(Address {
                detail: "Thôn Đông".to_owned(),
                commune: unit("Xã Tân Lập"),
                province: unit("Tỉnh Thái Nguyên"),
                former: String::new(),
            })
        }
        FieldKind::IdNumber => Answer::text("001190012345"),
        FieldKind::Phone => Answer::text("0912345678"),
        FieldKind::Email => Answer::text("an@vidu.example"),
        FieldKind::Amount | FieldKind::Count | FieldKind::Measure(_) => Answer::text("12"),
        _ => Answer::text("Nguyễn Văn An"),
    }
}

/// Answers until the question is asked, in the first row of its section; says where it is then.
pub(super) fn ask(form: &Form, answers: &mut Answers, at: forms::FieldAt) -> Option<Path> {
    let section = &form.sections[usize::from(at.section)];
    let whole = (at.section, Row::ONLY);
    satisfy(form, answers, &section.condition, whole, true)?;
    if answers.rows(at.section).is_empty() {
        answers.add_row(form, at.section).ok()?;
    }
    let row = *answers.rows(at.section).first()?;
    let field = form.field(at)?;
    satisfy(form, answers, &field.condition, (at.section, row), true)?;
    let path = Path {
        section: at.section,
        row,
        field: at.field,
    };
    answers.is_asked(form, path).then_some(path)
}

/// Answers until a condition, seen from a row, holds or fails as wanted.
pub(super) fn satisfy(
    form: &Form,
    answers: &mut Answers,
    condition: &Condition,
    from: (u8, Row),
    wanted: bool,
) -> Option<()> {
    if condition.holds(answers, from.0, from.1) == wanted {
        return Some(());
    }
    // To hold, one of its lists must; to fail, each must, and one failing test is enough for that.
    let plans: Vec<Vec<(Literal, bool)>> = if wanted {
        let lists = condition.any.iter();
        lists
            .map(|all| all.iter().map(|test| (*test, true)).collect())
            .collect()
    } else {
        let firsts = condition.any.iter().map(|all| (all[0], false)).collect();
        let lasts = condition
            .any
            .iter()
            .map(|all| (all[all.len() - 1], false))
            .collect();
        vec![firsts, lasts]
    };
    for plan in plans {
        let mut tried = answers.clone();
        let done = plan.iter().all(|(literal, hold)| {
            pass(
                form,
                &mut tried,
                literal.test,
                literal.expected == *hold,
                from,
            )
            .is_some()
        });
        if done && condition.holds(&tried, from.0, from.1) == wanted {
            *answers = tried;
            return Some(());
        }
    }
    None
}

/// Answers until one test says what is wanted.
fn pass(
    form: &Form,
    answers: &mut Answers,
    test: Test,
    wanted: bool,
    from: (u8, Row),
) -> Option<()> {
    let see = |answers: &mut Answers, at: forms::FieldAt| {
        let mut path = ask(form, answers, at)?;
        if at.section == from.0 {
            path.row = from.1;
        }
        Some(path)
    };
    match (test, wanted) {
        (Test::Is(at, choice), true) => {
            let path = see(answers, at)?;
            let answer = match form.field(at)?.kind {
                FieldKind::Many(_) => Answer::Many(1 << choice),
                _ => Answer::Choice(choice),
            };
            answers.set(form, path, answer, Origin::Typed).ok()
        }
        (Test::Is(at, choice), false) => {
            let path = see(answers, at)?;
            let other = u8::from(choice == 0);
            answers
                .set(form, path, Answer::Choice(other), Origin::Typed)
                .ok()
        }
        (Test::Answered(at), true) => {
            let path = see(answers, at)?;
            let answer = sample(form.field(at)?);
            answers.set(form, path, answer, Origin::Typed).ok()
        }
        (Test::Answered(at), false) => {
            let path = see(answers, at)?;
            answers.clear(form, path).ok()
        }
        (Test::Rows(section, least), true) => {
            while answers.rows(section).len() < usize::from(least) {
                answers.add_row(form, section).ok()?;
            }
            Some(())
        }
        (Test::Rows(section, least), false) => {
            while answers.rows(section).len() >= usize::from(least) {
                let row = *answers.rows(section).last()?;
                answers.remove_row(form, section, row).ok()?;
            }
            Some(())
        }
    }
}
