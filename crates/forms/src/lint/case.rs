use super::{Desk, Lint, Rule, Warning};
use crate::{Answer, Answers, Attribute, Field, FieldKind, Form, PartialDate, Path, Role, Row};

/// A filled form as the rules see it.
///
/// What rules ask for comes back in lists and not as iterators: each iterator would be compiled
/// anew at every place that uses it, and there are forty.
pub(super) struct Case<'a> {
    pub(super) form: &'a Form,
    pub(super) answers: &'a Answers,
    pub(super) desk: &'a Desk<'a>,
    /// Every question that is asked, in the order of the form.
    pub(super) asked: Vec<Seen<'a>>,
    /// The people in it, each with the questions about them.
    pub(super) people: Vec<Someone>,
}

/// A question that is asked, and its answer if it has one.
pub(super) struct Seen<'a> {
    pub(super) path: Path,
    pub(super) field: &'a Field,
    pub(super) answer: Option<&'a Answer>,
}

/// Somebody in the form.
pub(super) struct Someone {
    pub(super) role: Role,
    row: Row,
    /// Positions in [`Case::asked`].
    at: Vec<usize>,
}

impl<'a> Seen<'a> {
    /// The words that were typed, without the space around them; empty if there are none.
    pub(super) fn text(&self) -> &'a str {
        self.answer.and_then(Answer::as_text).unwrap_or("").trim()
    }

    /// The date that was given.
    pub(super) fn date(&self) -> Option<PartialDate> {
        self.answer.and_then(Answer::as_date)
    }

    /// Whether the choice at this position was taken.
    pub(super) fn is(&self, choice: u8) -> bool {
        matches!(self.answer, Some(Answer::Choice(taken)) if *taken == choice)
    }
}

impl<'a> Case<'a> {
    pub(super) fn new(form: &'a Form, answers: &'a Answers, desk: &'a Desk<'a>) -> Self {
        let mut asked = Vec::new();
        let mut people: Vec<Someone> = Vec::new();
        for path in answers.asked(form) {
            let Some(field) = form.field(path.at()) else {
                continue;
            };
            if let Some((role, _)) = field.person {
                let same = |someone: &&mut Someone| someone.role == role && someone.row == path.row;
                match people.iter_mut().find(same) {
                    Some(someone) => someone.at.push(asked.len()),
                    None => people.push(Someone {
                        role,
                        row: path.row,
                        at: vec![asked.len()],
                    }),
                }
            }
            asked.push(Seen {
                path,
                field,
                answer: answers.get(path),
            });
        }
        Case {
            form,
            answers,
            desk,
            asked,
            people,
        }
    }

    /// What is asked about one attribute of somebody, if it was answered.
    pub(super) fn of(&self, someone: &Someone, attribute: Attribute) -> Option<&Seen<'a>> {
        for &at in &someone.at {
            let seen = &self.asked[at];
            if seen.field.person == Some((someone.role, attribute)) && seen.answer.is_some() {
                return Some(seen);
            }
        }
        None
    }

    /// The same of whoever plays a part that only one person plays.
    pub(super) fn of_role(&self, role: Role, attribute: Attribute) -> Option<&Seen<'a>> {
        let someone = self.people.iter().find(|someone| someone.role == role)?;
        self.of(someone, attribute)
    }

    /// Every answered question about an attribute of anybody.
    pub(super) fn about(&self, attribute: Attribute) -> Vec<&Seen<'a>> {
        let mut found = Vec::new();
        for seen in &self.asked {
            let asks = matches!(seen.field.person, Some((_, asked)) if asked == attribute);
            if asks && seen.answer.is_some() {
                found.push(seen);
            }
        }
        found
    }

    /// Every question of a kind that was answered in words.
    pub(super) fn of_kind(&self, kind: &FieldKind) -> Vec<&Seen<'a>> {
        let mut found = Vec::new();
        for seen in &self.asked {
            if seen.field.kind == *kind && !seen.text().is_empty() {
                found.push(seen);
            }
        }
        found
    }

    /// Every question at which the form asks for a rule.
    pub(super) fn marked(&self, rule: Rule) -> Vec<Marked<'_, 'a>> {
        let mut found = Vec::new();
        for seen in &self.asked {
            for lint in &seen.field.lint {
                if lint.rule == rule {
                    let with = lint.with.map(|at| seen.path.beside(at));
                    let with = self.asked.iter().find(|seen| Some(seen.path) == with);
                    found.push(Marked { seen, with, lint });
                }
            }
        }
        found
    }

    /// Whether the form as a whole asks for a rule.
    pub(super) fn wants(&self, rule: Rule) -> bool {
        self.form.lint.iter().any(|lint| lint.rule == rule)
    }

    pub(super) fn today(&self) -> PartialDate {
        self.desk.today.into()
    }
}

/// A question at which the form asks for a rule.
pub(super) struct Marked<'c, 'a> {
    pub(super) seen: &'c Seen<'a>,
    /// The other question, if it is asked.
    pub(super) with: Option<&'c Seen<'a>>,
    pub(super) lint: &'a Lint,
}

/// Warnings while they are found.
#[derive(Default)]
pub(super) struct Found(pub(super) Vec<Warning>);

impl Found {
    /// A warning about some questions, the one to change first.
    pub(super) fn warn(&mut self, rule: Rule, fields: &[Path]) {
        self.suggest(rule, fields, None);
    }

    /// The same with an answer for the first of them.
    pub(super) fn suggest(&mut self, rule: Rule, fields: &[Path], fix: Option<Answer>) {
        self.0.push(Warning {
            rule,
            fields: fields.to_vec(),
            fix,
        });
    }
}
