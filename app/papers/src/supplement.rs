//! The code with which a desk asks for what is missing.

use forms::{Answers, Form};
use handover::{Container, Gathering, Message, Progress};

/// The fields that are asked for, in words of [`Answers::name`], and the officer's note.
pub fn read(text: &str, form: &[u8], answers: &[u8]) -> Result<Vec<u8>, &'static str> {
    // Such a request is always one code and never sealed.
    let Ok(Progress::Complete(Container::Plain(bytes))) = Gathering::default().add(text.trim())
    else {
        return Err("code");
    };
    let Ok(Message::Supplement(request)) = Message::unpress(&bytes) else {
        return Err("code");
    };
    let form = Form::from_bytes(form).map_err(|_| "form")?;
    if request.form != form.id {
        return Err("form");
    }
    let answers = match Answers::from_bytes(&form, answers) {
        Ok(loaded) => loaded.answers,
        Err(_) => Answers::new(&form),
    };
    let missing = dossier::missing(&form, &answers, &request).into_iter();
    let names: Vec<String> = missing.map(|path| answers.name(&form, path)).collect();
    Ok(codec::write(&(names, request.note)))
}
