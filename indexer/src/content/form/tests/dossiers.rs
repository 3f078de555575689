use super::dice::Dice;
use super::mistakes::{Mistake, make};
use super::people::{Family, TODAY, is_current_unit};
use forms::{
    Answer, Answers, Attribute, Desk, Field, FieldKind, Form, Household, Origin, PartialDate, Path,
    Person, Role, Rule, Warning, lint, prefill, problems,
};

/// A form filled in by an invented family that makes no mistake.
pub(super) struct Dossier<'f> {
    pub(super) form: &'f Form,
    pub(super) answers: Answers,
    pub(super) household: Household,
}

impl<'f> Dossier<'f> {
    pub(super) fn clean(form: &'f Form, dice: &mut Dice) -> Self {
        Dossier::with_rows(form, dice, None)
    }

    /// The same with so many rows in each repeated section, as far as it may have them.
    pub(super) fn with_rows(form: &'f Form, dice: &mut Dice, rows: Option<u32>) -> Self {
        let mut family = Family::invent(dice, form);
        let mut answers = Answers::new(form);
        let household = household(&family);
        if dice.toss() {
            prefill(form, &household, &mut answers);
        }
        add_rows(form, &mut answers, dice, rows);
        // One answer makes the next question asked, so it goes on until none is left.
        while let Some(path) = first_unanswered(form, &answers) {
            let answer = answer(form, &answers, &mut family, path, dice);
            answers
                .set(form, path, answer, Origin::Typed)
                .unwrap_or_else(|refused| panic!("{}: {refused}", answers.name(form, path)));
        }
        Dossier {
            form,
            answers,
            household,
        }
    }

    pub(super) fn lint(&self) -> Vec<Warning> {
        let desk = Desk {
            today: TODAY,
            household: &self.household,
            is_current_unit: &is_current_unit,
        };
        lint(self.form, &self.answers, &desk)
    }
}

/// What the card of the one who fills in the form says.
fn household(family: &Family) -> Household {
    let me = family.playing(Role::Me, 0);
    let mut person = Person::new(Role::Me);
    for attribute in [
        Attribute::Name,
        Attribute::Birth,
        Attribute::Sex,
        Attribute::Id,
        Attribute::Issued,
    ] {
        if let Some(answer) = me.says(attribute) {
            person.learn(attribute, answer, Origin::Card);
        }
    }
    Household {
        persons: vec![person],
    }
}

fn add_rows(form: &Form, answers: &mut Answers, dice: &mut Dice, wished: Option<u32>) {
    for (section, known) in (0u8..).zip(&form.sections) {
        if let Some(rows) = known.rows {
            let by_chance = dice.between(u32::from(rows.min), u32::from(rows.min) + 3);
            let wanted = wished.unwrap_or(by_chance);
            for _ in answers.rows(section).len()..wanted as usize {
                let _ = answers.add_row(form, section);
            }
        }
    }
}

fn first_unanswered(form: &Form, answers: &Answers) -> Option<Path> {
    let mut asked = answers.asked(form).into_iter();
    asked.find(|path| answers.get(*path).is_none())
}

fn answer(
    form: &Form,
    answers: &Answers,
    family: &mut Family,
    path: Path,
    dice: &mut Dice,
) -> Answer {
    let field = form.field(path.at()).expect("the field exists");
    let rows = answers.rows(path.section);
    let position = rows.iter().position(|row| *row == path.row).unwrap_or(0);
    if let Some(answer) = chosen(field, family, position, dice) {
        return answer;
    }
    if let Some((role, attribute)) = field.person {
        if attribute == Attribute::Died {
            return Answer::Date(family.died);
        }
        if let Some(answer) = family.playing(role, position).says(attribute) {
            return answer;
        }
    }
    told(form, answers, field, path, position)
}

/// What is chosen, and what that makes of the family.
fn chosen(field: &Field, family: &mut Family, position: usize, dice: &mut Dice) -> Option<Answer> {
    let me_female = family.playing(Role::Me, 0).female;
    match &field.kind {
        FieldKind::YesNo => Some(match field.id.as_str() {
            // Whoever needs a proxy has one, and one line of business is the main one.
            "proxy" => Answer::Choice(0),
            "main" => Answer::Choice(u8::from(position > 0)),
            _ => Answer::Choice(dice.between(0, 1) as u8),
        }),
        FieldKind::Many(choices) => {
            let all = (1u32 << choices.len()) - 1;
            Some(Answer::Many(dice.between(1, all)))
        }
        FieldKind::Choice(choices) => {
            let mut at = dice.between(0, choices.len() as u32 - 1) as usize;
            let parent = |id: &str| choices.iter().position(|choice| choice.id == id);
            match choices[at].id.as_str() {
                "mother" | "father" if field.id == "relation" => {
                    let own = if me_female { "mother" } else { "father" };
                    at = parent(own)?;
                    let role = if me_female {
                        Role::Mother
                    } else {
                        Role::Father
                    };
                    family.is_also(Role::Me, role);
                }
                "self" if field.id == "relation" => family.is_also(Role::Me, Role::Subject),
                _ => {}
            }
            Some(Answer::Choice(at as u8))
        }
        _ => None,
    }
}

/// What is told of things that are nobody's attribute.
fn told(form: &Form, answers: &Answers, field: &Field, path: Path, position: usize) -> Answer {
    let rule = field.lint.iter().map(|lint| lint.rule).next();
    let at = position as u16;
    let text = match (&field.kind, rule, field.id.as_str()) {
        (FieldKind::Date(_), _, "from") => {
            return Answer::Date(PartialDate::new(2010 + 2 * at, 1, 1));
        }
        (FieldKind::Date(_), _, "to") => {
            return Answer::Date(PartialDate::new(2011 + 2 * at, 12, 31));
        }
        (FieldKind::Date(_), ..) => return Answer::Date(PartialDate::new(2024, 11, 5)),
        (FieldKind::Address, ..) => {
            let me = Family::invent(&mut Dice::new(7), form);
            let said = me.playing(Role::Owner, 0).says(Attribute::Address);
            return said.expect("everybody lives somewhere");
        }
        (_, Some(Rule::FacilityName), _) => "Bệnh viện Đa khoa tỉnh Vĩ Dụ, phường Hoa Sen",
        (_, Some(Rule::PurposeVague), _) => "Chuyển nhượng quyền sử dụng đất",
        (_, Some(Rule::BusinessName), _) => "Hộ kinh doanh Bún Chả Hoa Sen",
        (_, Some(Rule::ActivityCode), _) => ["5610", "4711", "9631", "1071"][position % 4],
        (_, Some(Rule::RelationWord), _) => relation(form, answers, path),
        (FieldKind::Ethnicity, ..) => "Kinh",
        (FieldKind::Nationality, ..) => "Việt Nam",
        (FieldKind::Name, ..) => "Đặng Thị Vĩ Dụ",
        (FieldKind::Phone, ..) => "024 3825 1234",
        (FieldKind::Email, ..) => "co.so@vidu.example",
        (FieldKind::IdNumber, ..) => "C1234567",
        (FieldKind::Amount, ..) => "50.000.000",
        (FieldKind::Measure(_), _, "area") => "120,5",
        (FieldKind::Measure(_), _, "ground") => "72",
        (FieldKind::Measure(_), _, "total") => "216,5",
        (FieldKind::Measure(_), ..) => "3,6",
        (FieldKind::Count, ..) => "1",
        _ => "Theo giấy tờ kèm theo, ghi đầy đủ",
    };
    Answer::text(text)
}

/// A word for a relation that fits the sex beside it.
fn relation(form: &Form, answers: &Answers, path: Path) -> &'static str {
    let sex = form.sections[usize::from(path.section)]
        .fields
        .iter()
        .zip(0u8..)
        .find(|(field, _)| field.kind == FieldKind::Sex)
        .map(|(_, field)| Path { field, ..path });
    let sex = sex.or_else(|| answers.path(form, "declarant.sex"));
    match sex.and_then(|sex| answers.get(sex)) {
        Some(Answer::Choice(1)) => "Con gái",
        _ => "Con trai",
    }
}

const DOSSIERS: usize = 200;

#[test]
fn warns_of_mistakes_and_leaves_clean_dossiers_alone() {
    let forms = super::forms();
    let mut dice = Dice::new(20_260_718);
    let mut made = [0usize; Rule::COUNT];
    let mut found = [0usize; Rule::COUNT];
    let mut beside = [0usize; Rule::COUNT];
    let mut missed = Vec::new();
    let mut wrong = 0;
    while wrong < DOSSIERS {
        let rule = Rule::ALL[wrong % Rule::COUNT];
        let Mistake { dossier, how } = make(rule, &forms, &mut dice);
        let warnings = dossier.lint();
        wrong += 1;
        made[rule as usize] += 1;
        if warnings.iter().any(|warning| warning.rule == rule) {
            found[rule as usize] += 1;
        } else {
            missed.push(format!("{} in {}: {how}", rule.id(), dossier.form.id));
        }
        for warning in warnings.iter().filter(|warning| warning.rule != rule) {
            beside[warning.rule as usize] += 1;
        }
    }
    let mut alarms = Vec::new();
    let mut false_alarms = [0usize; Rule::COUNT];
    for at in 0..DOSSIERS {
        let form = &forms[at % forms.len()];
        let dossier = Dossier::clean(form, &mut dice);
        let warnings = dossier.lint();
        for warning in &warnings {
            false_alarms[warning.rule as usize] += 1;
        }
        if let Some(warning) = warnings.first() {
            let name = dossier.answers.name(form, warning.fields[0]);
            let answer = dossier.answers.get(warning.fields[0]);
            alarms.push(format!(
                "{} in {} {name}: {answer:?}",
                warning.rule.id(),
                form.id
            ));
        }
    }
    println!("| rule | mistakes | found | also in other mistakes | false alarms |");
    println!("|---|---|---|---|---|");
    for rule in Rule::ALL {
        let at = rule as usize;
        println!(
            "| {} | {} | {} | {} | {} |",
            rule.id(),
            made[at],
            found[at],
            beside[at],
            false_alarms[at]
        );
    }
    let total: usize = found.iter().sum();
    println!(
        "found {total} of {DOSSIERS}; false alarms in {} of {DOSSIERS} clean dossiers",
        alarms.len()
    );
    for line in missed.iter().chain(&alarms) {
        println!("  {line}");
    }
    assert!(total * 100 >= DOSSIERS * 95, "{missed:#?}");
    assert!(alarms.len() * 100 <= DOSSIERS * 2, "{alarms:#?}");
}

#[test]
fn a_clean_dossier_has_no_problem() {
    for form in &super::forms() {
        for seed in 0..20 {
            let dossier = Dossier::clean(form, &mut Dice::new(seed));
            let found = problems(form, &dossier.answers);
            let said: Vec<String> = found
                .iter()
                .map(|problem| {
                    let name = dossier.answers.name(form, problem.path);
                    let answer = dossier.answers.get(problem.path);
                    format!("{name}: {} {answer:?}", problem.kind.id())
                })
                .collect();
            assert!(said.is_empty(), "{} {said:#?}", form.id);
        }
    }
}
