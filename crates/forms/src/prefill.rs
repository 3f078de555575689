use crate::{Answer, Answers, Attribute, Form, Origin, Path, Role, Row};

/// The people a citizen fills in forms for, told once and kept in memory.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Household {
    /// Everybody known so far.
    pub persons: Vec<Person>,
}
codec::coded!(struct Household { persons });

/// What is known about one person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// The parts this person plays; a mother who registers her child plays two.
    pub roles: Vec<Role>,
    /// What is known, each attribute at most once.
    pub values: Vec<Value>,
}
codec::coded!(struct Person { roles, values });

/// One thing that is known about a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// What.
    pub attribute: Attribute,
    /// The thing itself.
    pub answer: Answer,
    /// Where it was learnt.
    pub origin: Origin,
}
codec::coded!(struct Value { attribute, answer, origin });

impl Household {
    /// The people who play a part, in the order in which they were told.
    pub fn playing(&self, role: Role) -> impl Iterator<Item = &Person> {
        self.persons
            .iter()
            .filter(move |person| person.roles.contains(&role))
    }
}

impl Person {
    /// Somebody of whom nothing is known but the part.
    pub fn new(role: Role) -> Self {
        Person {
            roles: vec![role],
            values: Vec::new(),
        }
    }

    /// What is known of an attribute.
    pub fn value(&self, attribute: Attribute) -> Option<&Value> {
        self.values
            .iter()
            .find(|value| value.attribute == attribute)
    }

    /// Learns something. What a card says stands until another card says otherwise: what was
    /// typed afterwards belongs to the form it was typed into.
    pub fn learn(&mut self, attribute: Attribute, answer: Answer, origin: Origin) {
        if answer.is_blank() {
            return;
        }
        let value = Value {
            attribute,
            answer,
            origin,
        };
        match self
            .values
            .iter_mut()
            .find(|known| known.attribute == attribute)
        {
            Some(known) if known.origin == Origin::Card && origin != Origin::Card => {}
            Some(known) => *known = value,
            None => self.values.push(value),
        }
    }
}

/// Fills the fields that are still empty from what is known, and says how many it filled.
///
/// Rows of a table are added for everybody who belongs into it. It goes over the form until
/// nothing more can be filled, because one answer may make another question asked.
pub fn prefill(form: &Form, household: &Household, answers: &mut Answers) -> usize {
    let mut filled = 0;
    loop {
        add_rows(form, household, answers);
        let before = filled;
        for path in answers.asked(form) {
            if answers.find(path).is_ok() {
                continue;
            }
            if let Some(value) = known(form, household, answers, path) {
                let origin = match value.origin {
                    Origin::Card => Origin::Card,
                    _ => Origin::Earlier,
                };
                let set = answers.set(form, path, value.answer.clone(), origin);
                filled += usize::from(set.is_ok());
            }
        }
        if filled == before {
            return filled;
        }
    }
}

/// Takes what a form says about people into the household, for the next form.
pub fn learn(form: &Form, answers: &Answers, household: &mut Household) {
    for path in answers.asked(form) {
        let field = form.field(path.at());
        let Some((role, attribute)) = field.and_then(|field| field.person) else {
            continue;
        };
        let Some(answer) = answers.get(path) else {
            continue;
        };
        let nth = position(answers, path);
        let origin = match answers.origin(path) {
            Some(Origin::Card) => Origin::Card,
            _ => Origin::Earlier,
        };
        let answer = answer.clone();
        let persons = &mut household.persons;
        let mut playing = persons
            .iter_mut()
            .filter(|person| person.roles.contains(&role));
        match playing.nth(nth) {
            Some(person) => person.learn(attribute, answer, origin),
            None => {
                let mut person = Person::new(role);
                person.learn(attribute, answer, origin);
                persons.push(person);
            }
        }
    }
    unite(&mut household.persons);
}

/// Makes one person of two who have one number, or one name and day of birth: the mother who
/// asks for the paper and the mother named in it are the same.
fn unite(persons: &mut Vec<Person>) {
    let mut at = 1;
    while at < persons.len() {
        let twin = (0..at).find(|&earlier| are_one(&persons[earlier], &persons[at]));
        let Some(twin) = twin else {
            at += 1;
            continue;
        };
        let same = persons.remove(at);
        let person = &mut persons[twin];
        for role in same.roles {
            if !person.roles.contains(&role) {
                person.roles.push(role);
            }
        }
        for value in same.values {
            person.learn(value.attribute, value.answer, value.origin);
        }
    }
}

fn are_one(one: &Person, other: &Person) -> bool {
    let equal = |attribute| match (one.value(attribute), other.value(attribute)) {
        (Some(one), Some(other)) => Some(one.answer == other.answer),
        _ => None,
    };
    let members = one.roles.contains(&Role::Member) && other.roles.contains(&Role::Member);
    match equal(Attribute::Id) {
        Some(same) => same && !members,
        None => {
            equal(Attribute::Name) == Some(true)
                && equal(Attribute::Birth) == Some(true)
                && !members
        }
    }
}

/// What the household knows for a field.
pub(crate) fn known<'h>(
    form: &Form,
    household: &'h Household,
    answers: &Answers,
    path: Path,
) -> Option<&'h Value> {
    let (role, attribute) = form.field(path.at())?.person?;
    let person = household.playing(role).nth(position(answers, path))?;
    person.value(attribute)
}

/// Which of several people of one part is meant: the first row is the first of them.
fn position(answers: &Answers, path: Path) -> usize {
    if path.row == Row::ONLY {
        return 0;
    }
    let rows = answers.rows(path.section).iter();
    rows.take_while(|row| **row != path.row).count()
}

fn add_rows(form: &Form, household: &Household, answers: &mut Answers) {
    for (section, known) in (0u8..).zip(&form.sections) {
        let roles = known.fields.iter().filter_map(|field| field.person);
        let persons = roles.map(|(role, _)| household.playing(role).count());
        let wanted = persons.max().unwrap_or(0);
        while known.rows.is_some() && answers.rows(section).len() < wanted {
            if answers.add_row(form, section).is_err() {
                break;
            }
        }
    }
}
