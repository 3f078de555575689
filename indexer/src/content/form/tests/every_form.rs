use super::reach::{ask, sample, satisfy};
use forms::{
    Answer, Answers, Block, Condition, FieldKind, Form, Origin, PartialDate, Path, Precision,
    ProblemKind, Row, Show, numbering, problem_at, problems, sheet, slot_names, slots,
};
use std::collections::BTreeSet;

/// A form's bytes as they travel, in a kilobyte of 1000.
const BUDGET: usize = 6_000;

#[test]
fn every_form_is_sound_and_comes_back_from_its_bytes() {
    for form in super::forms() {
        assert!(form.is_sound(), "{}", form.id);
        let bytes = form.to_bytes();
        assert_eq!(Form::from_bytes(&bytes).unwrap(), form, "{}", form.id);
    }
}

#[test]
fn every_form_fits_its_budget() {
    let mut table = String::new();
    for form in super::forms() {
        let bytes = form.to_bytes();
        let mut packed = Vec::new();
        let options = brotli::enc::BrotliEncoderParams {
            quality: 11,
            ..Default::default()
        };
        brotli::BrotliCompress(&mut bytes.as_slice(), &mut packed, &options).unwrap();
        let fields = form.fields().count();
        table += &format!(
            "| {} | {fields} | {} | {} |\n",
            form.id,
            bytes.len(),
            packed.len()
        );
        assert!(
            packed.len() <= BUDGET,
            "{}: {} bytes",
            form.id,
            packed.len()
        );
    }
    println!("| form | fields | bytes | compressed |\n|---|---|---|---|\n{table}");
}

#[test]
fn every_question_can_be_asked_and_answered() {
    for form in &super::forms() {
        for (at, field) in form.fields() {
            let mut answers = Answers::new(form);
            let path = ask(form, &mut answers, at);
            let path = path.unwrap_or_else(|| panic!("{} {}: never asked", form.id, field.id));
            let set = answers.set(form, path, sample(field), Origin::Typed);
            assert_eq!(set, Ok(()), "{} {}", form.id, field.id);
            assert_eq!(
                problem_at(form, &answers, path),
                None,
                "{} {}",
                form.id,
                field.id
            );
        }
    }
}

#[test]
fn every_condition_holds_at_times_and_fails_at_others() {
    for form in &super::forms() {
        for (section, known) in (0u8..).zip(&form.sections) {
            both_ways(form, &known.condition, (section, Row::ONLY), &known.id);
            for (at, field) in (0u8..).zip(&known.fields) {
                let at = forms::FieldAt { section, field: at };
                let computed = field.computed.iter().map(|computed| &computed.condition);
                for condition in std::iter::once(&field.condition).chain(computed) {
                    let mut answers = Answers::new(form);
                    let path = ask(form, &mut answers, at).expect("asked, as shown above");
                    both_ways_from(form, condition, &answers, (section, path.row), &field.id);
                }
            }
        }
        for placed in &form.sheet {
            both_ways(form, &placed.condition, (u8::MAX, Row::ONLY), "sheet");
        }
    }
}

fn both_ways(form: &Form, condition: &Condition, from: (u8, Row), what: &str) {
    both_ways_from(form, condition, &Answers::new(form), from, what);
}

fn both_ways_from(
    form: &Form,
    condition: &Condition,
    start: &Answers,
    from: (u8, Row),
    what: &str,
) {
    for wanted in [true, false] {
        let always = condition.any.is_empty() && !wanted;
        let mut answers = start.clone();
        let found = satisfy(form, &mut answers, condition, from, wanted);
        assert!(
            always || found.is_some(),
            "{} {what}: never {wanted}",
            form.id
        );
    }
}

#[test]
fn every_problem_is_told_and_none_about_what_is_not_asked() {
    for form in &super::forms() {
        for (at, field) in form.fields() {
            let mut answers = Answers::new(form);
            let path = ask(form, &mut answers, at).expect("asked, as shown above");
            if answers.get(path).is_none() && field.required {
                let problem = problem_at(form, &answers, path).map(|problem| problem.kind);
                assert_eq!(
                    problem,
                    Some(ProblemKind::Required),
                    "{} {}",
                    form.id,
                    field.id
                );
            }
            for (wrong, kind) in malformed(&field.kind) {
                answers.set(form, path, wrong, Origin::Typed).unwrap();
                let problem = problem_at(form, &answers, path).map(|problem| problem.kind);
                assert_eq!(problem, Some(kind), "{} {}", form.id, field.id);
            }
            let asked: BTreeSet<Path> = answers.asked(form).into_iter().collect();
            let told = problems(form, &answers);
            assert!(told.iter().all(|problem| asked.contains(&problem.path)));
        }
    }
}

/// Answers of the right kind that are wrong, with what is said about them.
fn malformed(kind: &FieldKind) -> Vec<(Answer, ProblemKind)> {
    let unreal = Answer::Date(PartialDate::new(2023, 2, 30));
    match kind {
        FieldKind::Date(Precision::Year) => vec![
            (unreal, ProblemKind::NotADate),
            (Answer::text("hôm qua"), ProblemKind::NotADate),
        ],
        FieldKind::Date(precision) => vec![
            (unreal, ProblemKind::NotADate),
            (
                Answer::Date(PartialDate::year(2023)),
                ProblemKind::DateTooRough(*precision),
            ),
        ],
        FieldKind::IdNumber => vec![(Answer::text("không nhớ"), ProblemKind::NotAnIdNumber)],
        FieldKind::Phone => vec![(Answer::text("chưa có"), ProblemKind::NotAPhone)],
        FieldKind::Email => vec![(Answer::text("an.nguyen"), ProblemKind::NotAnEmail)],
        FieldKind::Amount | FieldKind::Count | FieldKind::Measure(_) => {
            vec![(Answer::text("nhiều"), ProblemKind::NotANumber)]
        }
        FieldKind::Address => vec![(
            Answer::Address(forms::Address {
                detail: "Thôn Đông".to_owned(),
                ..Default::default()
            }),
            ProblemKind::AddressIncomplete,
        )],
        FieldKind::Text => vec![(Answer::Text("a".repeat(3_000)), ProblemKind::TooLong)],
        _ => Vec::new(),
    }
}

#[test]
fn an_empty_form_prints_with_blanks_and_a_place_for_every_name() {
    for form in &super::forms() {
        let answers = Answers::new(form);
        let text = sheet(form, &answers).to_string();
        assert!(
            text.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            "{}",
            form.id
        );
        assert!(text.contains('…'), "{}: no blank", form.id);
        assert!(!text.contains('{') && !text.contains('}'), "{}", form.id);
        let names = slot_names(form);
        let filled = slots(form, &answers);
        assert_eq!(names.len(), filled.len());
        assert!(
            names
                .iter()
                .zip(&filled)
                .all(|(name, (slot, _))| name == slot)
        );
        let unique: BTreeSet<&String> = names.iter().collect();
        assert_eq!(
            unique.len(),
            names.len(),
            "{}: two places of one name",
            form.id
        );
        assert!(!numbering(form, &answers).is_empty());
    }
}

/// An answer that never reaches paper is asked for nothing, unless it steers what else is asked.
#[test]
fn every_answer_is_printed_or_steers() {
    for form in &super::forms() {
        let mut used = BTreeSet::new();
        let mut conditions: Vec<&Condition> = Vec::new();
        for section in &form.sections {
            conditions.push(&section.condition);
            for field in &section.fields {
                conditions.push(&field.condition);
                if let Some(computed) = &field.computed {
                    conditions.push(&computed.condition);
                    used.extend(filled(&computed.pattern));
                }
                used.extend(field.lint.iter().filter_map(|lint| lint.with));
            }
        }
        for placed in &form.sheet {
            conditions.push(&placed.condition);
            used.extend(printed(&placed.block));
        }
        for literal in conditions
            .iter()
            .flat_map(|condition| condition.any.iter().flatten())
        {
            match literal.test {
                forms::Test::Is(at, _) | forms::Test::Answered(at) => {
                    used.insert(at);
                }
                forms::Test::Rows(..) => {}
            }
        }
        for (at, field) in form.fields() {
            // Questions that only remind of a paper say so in their hint.
            let reminds = !field.hint.is_empty();
            assert!(used.contains(&at) || reminds, "{} {}", form.id, field.id);
        }
    }
}

fn printed(block: &Block) -> Vec<forms::FieldAt> {
    match block {
        Block::To(line) => filled(line),
        Block::Lines { lines, .. } => lines.iter().flat_map(|line| filled(line)).collect(),
        Block::Table { columns, .. } => columns
            .iter()
            .flat_map(|column| filled(&column.cell))
            .collect(),
        Block::Grid { rows, .. } => rows
            .iter()
            .flatten()
            .flat_map(|cell| filled(cell))
            .collect(),
        Block::Signatures { line, boxes } => {
            let names = boxes.iter().flat_map(|space| filled(&space.name));
            filled(line).into_iter().chain(names).collect()
        }
        Block::Title(_) | Block::Heading(_) | Block::Text(_) | Block::Notes(_) => Vec::new(),
    }
}

fn filled(pieces: &[forms::Piece]) -> Vec<forms::FieldAt> {
    let places = pieces.iter().filter_map(|piece| match piece {
        forms::Piece::Fill(at, show) => Some((*at, *show)),
        _ => None,
    });
    places.map(|(at, _): (_, Show)| at).collect()
}
