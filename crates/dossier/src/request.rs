use crate::version;
use forms::{Answers, Form, Path};
use handover::Supplement;

/// The request for what is missing, in the order of the form.
pub fn supplement(form: &Form, answers: &Answers, missing: &[Path], note: &str) -> Supplement {
    let asked = answers.asked(form).into_iter();
    let missing = asked.filter(|path| missing.contains(path));
    Supplement {
        form: form.id.clone(),
        version: version(form),
        missing: missing.map(|path| answers.name(form, path)).collect(),
        note: note.trim().to_owned(),
    }
}

/// Where a request leads in the answers of a citizen: what she should look at again. Names that the
/// form of today does not have are left out.
pub fn missing(form: &Form, answers: &Answers, request: &Supplement) -> Vec<Path> {
    let names = request.missing.iter();
    names.filter_map(|name| answers.path(form, name)).collect()
}
