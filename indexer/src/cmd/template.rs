use crate::cmd::Answer;
use crate::cmd::load_content;
use crate::content::Names;
use anyhow::{Context, Result, bail};
use docx::places;
use std::path::{Path, PathBuf};

/// Make a Word template of a form to begin with, or list the places of one: unknown ones, missing
/// ones and broken ones.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The template, a .docx with places like {{declarant.name}}. Without one, all places that a
    /// template of the form may have are listed.
    #[arg(value_name = "FILE.docx", required_unless_present = "form")]
    file: Option<PathBuf>,
    /// The form it belongs to, by its id.
    #[arg(long, value_name = "ID")]
    form: Option<String>,
    /// The folder of the content with the form.
    #[arg(long, value_name = "DIR", default_value = "content")]
    content: PathBuf,
    /// Write a template to begin with into FILE: the sheet of the form, a place for each answer.
    #[arg(long, requires_all = ["file", "form"])]
    make: bool,
}

pub(crate) fn run(args: Args) -> Result<()> {
    let form = match &args.form {
        Some(id) => Some(form(&args.content, id)?),
        None => None,
    };
    match (&args.file, form) {
        (Some(file), Some(form)) if args.make => make(file, &form),
        (Some(file), form) => list(file, form.as_ref()),
        (None, Some(form)) => {
            let mut answer = Answer::default();
            for slot in forms::slot_names(&form) {
                answer.line(format_args!("{{{{{slot}}}}}"));
            }
            answer.print()
        }
        (None, None) => bail!("name a template or, with --form, a form"),
    }
}

fn form(dir: &Path, id: &str) -> Result<forms::Form> {
    let mut forms = load_content(dir)?.forms;
    let ids: Vec<String> = forms.iter().map(|form| form.id.clone()).collect();
    match forms.iter().position(|form| form.id == id) {
        Some(at) => Ok(forms.swap_remove(at)),
        None => bail!("there is no form {id}; there are: {}", ids.join(", ")),
    }
}

fn make(file: &Path, form: &forms::Form) -> Result<()> {
    let name = file.display();
    if file.exists() {
        bail!("{name} is there already: name another file, or take it away first");
    }
    std::fs::write(file, dossier::template(form).to_docx())
        .with_context(|| format!("cannot write {name}"))
}

fn list(file: &Path, form: Option<&forms::Form>) -> Result<()> {
    let name = file.display();
    let bytes = std::fs::read(file).with_context(|| format!("cannot read {name}"))?;
    let places = places(&bytes).with_context(|| name.to_string())?;
    let names = form.map(|form| Names::new(&forms::slot_names(form)));
    let names = names.as_ref();
    let mut answer = Answer::default();
    let mut wrong = 0;
    for place in &places {
        // Without a form only what is broken can be told.
        let said = match (names, place.broken) {
            (None, None) => None,
            (None, Some(_)) => Names::new(&[]).said(place),
            (Some(names), _) => names.said(place),
        };
        match said {
            Some(said) => {
                wrong += 1;
                answer.line(format_args!(
                    "{}: {{{{{}}}}} {said}",
                    place.part, place.name
                ));
            }
            None if names.is_none() => {
                answer.line(format_args!("{}: {{{{{}}}}}", place.part, place.name));
            }
            None => {}
        }
    }
    // A form may print less than it asks, so an unused answer is told and is no fault.
    for slot in names
        .map(|names| names.missing(&places))
        .unwrap_or_default()
    {
        answer.line(format_args!("missing: {slot} stands nowhere"));
    }
    answer.line(format_args!(
        "{} places, {wrong} to put right",
        places.len()
    ));
    answer.print()?;
    if wrong > 0 {
        bail!("{name} has places that no answer reaches");
    }
    Ok(())
}
