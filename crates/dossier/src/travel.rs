use crate::text::{self, push_digits};
use forms::{Answer, Answers, FieldAt, Form, Named, Origin};
use handover::Dossier;

/// Answers out of a dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unpacked {
    /// What the form of today can hold.
    pub answers: Answers,
    /// What it cannot: under its name, as it travelled.
    pub lost: Vec<handover::Answer>,
}

/// Which description of a form a dossier was filled with, in as few letters as tell two apart.
pub fn version(form: &Form) -> String {
    let mut text = String::new();
    push_digits(&mut text, codec::crc32(&form.to_bytes()) % 10_000, 4);
    text
}

/// Whether a dossier was filled with just this description of the form. With another one answers
/// still find their questions by name; the desk is told to look twice.
pub fn is_of(dossier: &Dossier, form: &Form) -> bool {
    dossier.form == form.id && dossier.version == version(form)
}

/// Writes the answers to a form as they travel. What the form computes is left out, because it is
/// computed again where it arrives, and so is what was never answered.
pub fn pack(form: &Form, answers: &Answers) -> Dossier {
    let named = answers.named(form).into_iter();
    let answers = named
        .filter(|one| one.origin != Origin::Computed)
        .filter_map(|one| {
            let field = form.field(field_named(form, &one.name)?)?;
            Some(handover::Answer {
                value: text::write(field, &one.answer),
                path: one.name,
                origin: origin_number(one.origin),
            })
        });
    Dossier {
        form: form.id.clone(),
        version: version(form),
        answers: answers.collect(),
    }
}

/// Reads the answers of a dossier.
pub fn unpack(form: &Form, dossier: &Dossier) -> Unpacked {
    let mut named = Vec::new();
    let mut lost = Vec::new();
    for one in &dossier.answers {
        match read(form, one) {
            Some(read) => named.push(read),
            None => lost.push(one.clone()),
        }
    }
    let loaded = Answers::from_named(form, named);
    for one in loaded.lost {
        lost.extend(
            dossier
                .answers
                .iter()
                .find(|sent| sent.path == one.name)
                .cloned(),
        );
    }
    Unpacked {
        answers: loaded.answers,
        lost,
    }
}

fn read(form: &Form, one: &handover::Answer) -> Option<Named> {
    let field = form.field(field_named(form, &one.path)?)?;
    let answer = if one.value.is_empty() {
        // A computed answer that the citizen emptied on purpose.
        Answer::text("")
    } else {
        text::read(field, &one.value)?
    };
    Some(Named {
        name: one.path.clone(),
        answer,
        origin: origin(one.origin),
    })
}

/// The field of `section.field` or `section[2].field`.
pub(crate) fn field_named(form: &Form, name: &str) -> Option<FieldAt> {
    let (section, field) = name.split_once('.')?;
    let section = section.split('[').next()?;
    form.find(&[section, ".", field].concat())
}

/// What most answers are is 0, for it costs nothing.
fn origin_number(origin: Origin) -> u8 {
    match origin {
        Origin::Typed => 0,
        Origin::Card => 1,
        Origin::Earlier => 2,
        Origin::Computed => 3,
    }
}

fn origin(number: u8) -> Origin {
    match number {
        1 => Origin::Card,
        2 => Origin::Earlier,
        3 => Origin::Computed,
        _ => Origin::Typed,
    }
}
