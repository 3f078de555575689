//! No sequence of adding, removing, moving, answering, clearing and coming back loses an answer
//! that is still asked for, keeps one that is not, or breaks the numbering.
//!
//! Beside the answers runs a model that does everything the slow and plain way: whether a
//! question is asked is worked out anew each time, by asking what its condition asks.

mod support;

use forms::{
    Answer, Answers, Condition, Field, FieldKind, Form, Origin, PartialDate, Path, Piece, Row,
    Test, numbering, problems, sheet, slots,
};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use support::{Tape, form};

/// What was typed, and the rows there are; nothing that follows from them.
#[derive(Default)]
struct Model {
    rows: Vec<Vec<Row>>,
    typed: BTreeMap<Path, Answer>,
    used: BTreeSet<Row>,
}

impl Model {
    fn section_is_asked(&self, form: &Form, section: u8) -> bool {
        let condition = &form.sections[usize::from(section)].condition;
        self.holds(form, condition, section, Row::ONLY)
    }

    fn is_asked(&self, form: &Form, path: Path) -> bool {
        let Some(field) = form.field(path.at()) else {
            return false;
        };
        self.section_is_asked(form, path.section)
            && self.rows[usize::from(path.section)].contains(&path.row)
            && self.holds(form, &field.condition, path.section, path.row)
    }

    fn holds(&self, form: &Form, condition: &Condition, section: u8, row: Row) -> bool {
        condition.any.is_empty()
            || condition.any.iter().any(|all| {
                all.iter().all(|literal| {
                    self.passes(form, literal.test, section, row) == literal.expected
                })
            })
    }

    fn passes(&self, form: &Form, test: Test, section: u8, row: Row) -> bool {
        let see = |at: forms::FieldAt| Path {
            section: at.section,
            row: if at.section == section {
                row
            } else {
                Row::ONLY
            },
            field: at.field,
        };
        match test {
            Test::Is(at, choice) => match self.answer(form, see(at)) {
                Some(Answer::Choice(taken)) => taken == choice,
                Some(Answer::Many(bits)) => bits >> choice & 1 == 1,
                _ => false,
            },
            Test::Answered(at) => self.answer(form, see(at)).is_some(),
            Test::Rows(section, least) => {
                self.section_is_asked(form, section)
                    && self.rows[usize::from(section)].len() >= usize::from(least)
            }
        }
    }

    /// The answer there should be: what was typed, or what is computed, if it is asked for.
    fn answer(&self, form: &Form, path: Path) -> Option<Answer> {
        if !self.is_asked(form, path) {
            return None;
        }
        if let Some(typed) = self.typed.get(&path) {
            return (!typed.is_blank()).then(|| typed.clone());
        }
        let field = form.field(path.at())?;
        let computed = field.computed.as_ref()?;
        if !self.holds(form, &computed.condition, path.section, path.row) {
            return None;
        }
        let [Piece::Fill(from, _)] = computed.pattern.as_slice() else {
            return None;
        };
        let row = if from.section == path.section {
            path.row
        } else {
            Row::ONLY
        };
        let source = Path {
            section: from.section,
            row,
            field: from.field,
        };
        let answer = self.answer(form, source)?;
        Some(as_text(form.field(*from)?, answer))
    }

    /// Drops what is not asked any more, and takes the rows over once they are shown to be right.
    fn settle(&mut self, form: &Form, answers: &Answers) -> Result<(), TestCaseError> {
        self.rows.resize(form.sections.len(), Vec::new());
        for section in 0..form.sections.len() as u8 {
            let at = usize::from(section);
            let there = answers.rows(section).to_vec();
            if !self.section_is_asked(form, section) {
                prop_assert!(there.is_empty(), "rows of a section that is not asked");
                self.rows[at].clear();
            } else if let Some(rows) = form.sections[at].rows {
                let kept = &self.rows[at];
                let wanted = kept.len().max(usize::from(rows.min));
                prop_assert_eq!(there.len(), wanted);
                prop_assert_eq!(&there[..kept.len()], &kept[..]);
                for row in &there[kept.len()..] {
                    prop_assert!(self.used.insert(*row), "a key is given out twice");
                }
                self.rows[at] = there;
            } else {
                prop_assert_eq!(&there, &[Row::ONLY]);
                self.rows[at] = there;
            }
            // One at a time and again, for one answer may hold up the question of the next.
            loop {
                let gone: Vec<Path> = self.typed.keys().copied().collect();
                let gone: Vec<Path> = gone
                    .into_iter()
                    .filter(|path| path.section <= section && !self.is_asked(form, *path))
                    .collect();
                if gone.is_empty() {
                    break;
                }
                for path in gone {
                    self.typed.remove(&path);
                }
            }
        }
        Ok(())
    }
}

/// A copy into a field for text is written out, as the sheet would show it.
fn as_text(field: &Field, answer: Answer) -> Answer {
    let text = match answer {
        Answer::Text(text) => text,
        Answer::Date(date) => format!("{}", date.year),
        Answer::Choice(at) => field.choice(at).to_owned(),
        Answer::Many(bits) => {
            let chosen = (0..3).filter(|at| bits >> at & 1 == 1);
            chosen
                .map(|at| field.choice(at))
                .collect::<Vec<_>>()
                .join("; ")
        }
        Answer::Address(address) => address.line(),
    };
    Answer::Text(text)
}

fn every_path(form: &Form, model: &Model) -> Vec<Path> {
    let mut paths = Vec::new();
    for (at, _) in form.fields() {
        for row in std::iter::once(&Row::ONLY).chain(&model.used) {
            paths.push(Path {
                section: at.section,
                row: *row,
                field: at.field,
            });
        }
    }
    paths
}

fn answer(tape: &mut Tape<'_>, kind: &FieldKind) -> Answer {
    match tape.below(6) {
        // Now and then of the wrong kind.
        0 => Answer::Choice(tape.below(4) as u8),
        1 => Answer::text(""),
        _ => match kind {
            FieldKind::YesNo => Answer::Choice(tape.below(2) as u8),
            FieldKind::Choice(_) => Answer::Choice(tape.below(3) as u8),
            FieldKind::Many(_) => Answer::Many(1 + tape.below(7) as u32),
            FieldKind::Date(_) => Answer::Date(PartialDate::year(1950 + tape.below(50) as u16)),
            _ => Answer::Text(format!("chữ {}", tape.below(9))),
        },
    }
}

fn check(form: &Form, answers: &Answers, model: &Model) -> Result<(), TestCaseError> {
    for path in every_path(form, model) {
        let asked = model.is_asked(form, path);
        prop_assert_eq!(answers.is_asked(form, path), asked);
        let there = answers.get(path).cloned();
        prop_assert_eq!(there, model.answer(form, path), "{:?}", path);
    }
    let mut before: Option<forms::Numbered> = None;
    for now in numbering(form, answers) {
        let right = match before {
            None => (now.section, now.row, now.item) == (1, 1, 1),
            Some(last) if now.path.section != last.path.section => {
                (now.section, now.row, now.item) == (last.section + 1, 1, 1)
            }
            Some(last) if now.path.row != last.path.row => {
                (now.section, now.row, now.item) == (last.section, last.row + 1, 1)
            }
            Some(last) => {
                (now.section, now.row, now.item) == (last.section, last.row, last.item + 1)
            }
        };
        prop_assert!(right, "{:?} after {:?}", now, before);
        before = Some(now);
    }
    for problem in problems(form, answers) {
        let first = problem.path.field == 0;
        prop_assert!(first || model.is_asked(form, problem.path));
    }
    Ok(())
}

fn run(form_tape: &[u8], work: &[u8]) -> Result<(), TestCaseError> {
    let form = form(&mut Tape::new(form_tape));
    let mut answers = Answers::new(&form);
    let mut model = Model::default();
    model.settle(&form, &answers)?;
    check(&form, &answers, &model)?;
    let mut tape = Tape::new(work);
    while !tape.is_used_up() {
        let section = tape.below(form.sections.len()) as u8;
        let rows = answers.rows(section).to_vec();
        let row = rows
            .get(tape.below(rows.len()))
            .copied()
            .unwrap_or(Row(999));
        let fields = &form.sections[usize::from(section)].fields;
        let field = tape.below(fields.len()) as u8;
        let path = Path {
            section,
            row,
            field,
        };
        let known = &fields[usize::from(field)];
        let at = rows.iter().position(|known| *known == row);
        let limits = form.sections[usize::from(section)].rows;
        match tape.below(8) {
            0 => {
                let room = limits.is_some_and(|limits| rows.len() < usize::from(limits.max));
                let may = room && model.section_is_asked(&form, section);
                let added = answers.add_row(&form, section);
                prop_assert_eq!(added.is_ok(), may);
                if let Ok(row) = added {
                    prop_assert!(model.used.insert(row));
                    model.rows[usize::from(section)].push(row);
                }
            }
            1 => {
                let may = limits.is_some_and(|limits| rows.len() > usize::from(limits.min));
                let removed = answers.remove_row(&form, section, row);
                prop_assert_eq!(removed.is_ok(), may && at.is_some());
                if removed.is_ok() {
                    model.rows[usize::from(section)].retain(|known| *known != row);
                }
            }
            2 => {
                let to = tape.below(5);
                let moved = answers.move_row(&form, section, row, to);
                prop_assert_eq!(moved.is_ok(), limits.is_some() && at.is_some());
                if moved.is_ok() {
                    let rows = &mut model.rows[usize::from(section)];
                    rows.retain(|known| *known != row);
                    rows.insert(to.min(rows.len()), row);
                }
            }
            3 => {
                let asked = model.is_asked(&form, path);
                prop_assert_eq!(answers.clear(&form, path).is_ok(), asked);
                if asked && known.computed.is_some() {
                    model.typed.insert(path, Answer::text(""));
                } else if asked {
                    model.typed.remove(&path);
                }
            }
            4 => {
                let asked = model.is_asked(&form, path);
                prop_assert_eq!(answers.recompute(&form, path).is_ok(), asked);
                if asked {
                    model.typed.remove(&path);
                }
            }
            5 => {
                // Leaving the form and coming back to it loses nothing.
                let bytes = answers.to_bytes(&form);
                let loaded = Answers::from_bytes(&form, &bytes).expect("and decoded");
                prop_assert!(loaded.lost.is_empty(), "{:?}", loaded.lost);
                let named = |answers: &Answers| answers.named(&form);
                prop_assert_eq!(named(&loaded.answers), named(&answers));
            }
            _ => {
                let new = answer(&mut tape, &known.kind);
                let asked = model.is_asked(&form, path);
                let fits = new.is_blank() || known.takes(&new);
                let set = answers.set(&form, path, new.clone(), Origin::Typed);
                prop_assert_eq!(set.is_ok(), asked && fits);
                if set.is_ok() && new.is_blank() && known.computed.is_none() {
                    model.typed.remove(&path);
                } else if set.is_ok() {
                    model.typed.insert(
                        path,
                        if new.is_blank() {
                            Answer::text("")
                        } else {
                            new
                        },
                    );
                }
            }
        }
        model.settle(&form, &answers)?;
        check(&form, &answers, &model)?;
    }
    let printed = sheet(&form, &answers).to_string();
    prop_assert!(printed.contains("TỜ KHAI THỬ"));
    prop_assert!(!slots(&form, &answers).is_empty());
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    #[test]
    fn no_sequence_of_work_loses_an_answer_keeps_one_or_breaks_the_numbering(
        form_tape in prop::collection::vec(any::<u8>(), 0..120),
        work in prop::collection::vec(any::<u8>(), 0..240),
    ) {
        run(&form_tape, &work)?;
    }
}
