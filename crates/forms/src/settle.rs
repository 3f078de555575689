use crate::{Answer, Answers, Field, Form, Origin, Path, Piece, Row, Show, shown};

/// Makes the answers agree with the form again after one of them changed.
///
/// One walk from the first question to the last is enough, because a question looks only at
/// earlier ones. What is no longer asked loses its answer, what must have rows gets them, and
/// what is computed is computed anew unless somebody typed over it.
pub(crate) fn settle(form: &Form, answers: &mut Answers) {
    answers.rows.resize(form.sections.len(), Vec::new());
    for (section, known) in (0u8..).zip(&form.sections) {
        settle_rows(form, answers, section);
        answers.entries.retain({
            let rows = answers.rows[usize::from(section)].clone();
            move |entry| entry.path.section != section || rows.contains(&entry.path.row)
        });
        for row in answers.rows(section).to_vec() {
            for (field, _) in (0u8..).zip(&known.fields) {
                let path = Path {
                    section,
                    row,
                    field,
                };
                settle_field(form, answers, path);
            }
        }
    }
}

fn settle_rows(form: &Form, answers: &mut Answers, section: u8) {
    let known = &form.sections[usize::from(section)];
    if !known.condition.holds(answers, section, Row::ONLY) {
        answers.rows[usize::from(section)].clear();
        return;
    }
    match known.rows {
        None => answers.rows[usize::from(section)] = vec![Row::ONLY],
        Some(rows) => {
            while answers.rows(section).len() < usize::from(rows.min) {
                if answers.new_row(section).is_none() {
                    break;
                }
            }
        }
    }
}

fn settle_field(form: &Form, answers: &mut Answers, path: Path) {
    let Some(field) = form.field(path.at()) else {
        return;
    };
    if !field.condition.holds(answers, path.section, path.row) {
        answers.take(path);
        return;
    }
    let Some(computed) = &field.computed else {
        return;
    };
    let typed_over = match answers.find(path) {
        Ok(at) => answers.entries[at].origin != Origin::Computed,
        Err(_) => false,
    };
    if typed_over {
        return;
    }
    let wanted = computed.condition.holds(answers, path.section, path.row);
    match made_of(form, answers, field, &computed.pattern, path) {
        Some(answer) if wanted => answers.put(path, answer, Origin::Computed),
        _ => answers.take(path),
    }
}

/// The answer that a pattern makes; none while a part of it is missing.
///
/// One place alone copies the answer as it is, if the field takes it; anything else is written out.
fn made_of(
    form: &Form,
    answers: &Answers,
    field: &Field,
    pattern: &[Piece],
    path: Path,
) -> Option<Answer> {
    if let [Piece::Fill(from, Show::Plain)] = pattern {
        let copied = answers.get(path.beside(*from))?;
        if field.takes(copied) {
            return Some(copied.clone());
        }
    }
    let text = shown::sentence(form, answers, pattern, path)?;
    let answer = Answer::Text(text);
    field.takes(&answer).then_some(answer)
}
