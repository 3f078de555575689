use forms::{Answers, Form, Origin, Path};

/// One question as the desk shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Where it stands.
    pub path: Path,
    /// Its name, as codes and tables give it: `members[2].name`.
    pub name: String,
    /// The number it has on the official sheet; may be empty.
    pub item: String,
    /// The question.
    pub label: String,
    /// The answer as it is usually written; empty where there is none.
    pub value: String,
    /// Where the answer comes from.
    pub origin: Option<Origin>,
    /// Whether it must be answered.
    pub required: bool,
}

/// Every question that is asked, in the order of the form.
pub fn lines(form: &Form, answers: &Answers) -> Vec<Line> {
    let asked = answers.asked(form).into_iter();
    let line = |path: Path| {
        let field = form.field(path.at())?;
        Some(Line {
            path,
            name: answers.name(form, path),
            item: field.item.clone(),
            label: field.label.clone(),
            value: written(form, answers, path),
            origin: answers
                .get(path)
                .is_some()
                .then(|| answers.origin(path))
                .flatten(),
            required: field.required,
        })
    };
    asked.filter_map(line).collect()
}

/// The answer at a path as it is usually written; empty where there is none.
pub fn written(form: &Form, answers: &Answers, path: Path) -> String {
    match (form.field(path.at()), answers.get(path)) {
        (Some(field), Some(answer)) => forms::written(field, answer),
        _ => String::new(),
    }
}
