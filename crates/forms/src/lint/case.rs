use super::{Desk, Lint, Rule, Warning};
use crate::{Answer, Answers, Attribute, Field, Form, PartialDate, Path, Role, Row};

/// A filled form as the rules see it.
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
#[derive(Clone, Copy)]
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

    /// The rule, if the form asks for it here.
    pub(super) fn lint(&self, rule: Rule) -> Option<&'a Lint> {
        self.field.lint.iter().find(|lint| lint.rule == rule)
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
    pub(super) fn of(&self, someone: &Someone, attribute: Attribute) -> Option<Seen<'a>> {
        let mut about = someone.at.iter().filter_map(|&at| self.asked.get(at));
        about
            .find(|seen| {
                let asks = seen
                    .field
                    .person
                    .is_some_and(|(_, asked)| asked == attribute);
                asks && seen.answer.is_some()
            })
            .copied()
    }

    /// Everybody who plays a part.
    pub(super) fn playing(&self, role: Role) -> impl Iterator<Item = &Someone> {
        self.people
            .iter()
            .filter(move |someone| someone.role == role)
    }

    /// Every answered question about an attribute of anybody.
    pub(super) fn about(&self, attribute: Attribute) -> impl Iterator<Item = Seen<'a>> {
        let answered = self.asked.iter().filter(|seen| seen.answer.is_some());
        let asks = move |seen: &&Seen<'a>| {
            seen.field
                .person
                .is_some_and(|(_, asked)| asked == attribute)
        };
        answered.filter(asks).copied()
    }

    /// Every question at which the form asks for a rule.
    pub(super) fn marked(&self, rule: Rule) -> impl Iterator<Item = (Seen<'a>, &'a Lint)> {
        let asked = self.asked.iter();
        asked.filter_map(move |seen| Some((*seen, seen.lint(rule)?)))
    }

    /// Whether the form as a whole asks for a rule.
    pub(super) fn wants(&self, rule: Rule) -> bool {
        self.form.lint.iter().any(|lint| lint.rule == rule)
    }

    /// The other question that a rule looks at from a question.
    pub(super) fn with(&self, seen: Seen<'a>, lint: &Lint) -> Option<Seen<'a>> {
        let path = seen.path.beside(lint.with?);
        self.asked.iter().find(|seen| seen.path == path).copied()
    }

    pub(super) fn today(&self) -> PartialDate {
        self.desk.today.into()
    }
}

/// Warnings while they are found.
#[derive(Default)]
pub(super) struct Found(Vec<Warning>);

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

    /// All of them by rule, in the order of the form within a rule.
    pub(super) fn sorted(mut self) -> Vec<Warning> {
        self.0.sort_by_key(|warning| warning.rule as u8);
        self.0
    }
}
