use crate::cmd::Answer;
use crate::cmd::load_forms;
use crate::content::{Names, missing};
use anyhow::{Context, Result, bail};
use docx::places;
use std::path::{Path, PathBuf};

/// Make the Word template of a form, or of all of them, or list the places of one: unknown ones,
/// missing ones and broken ones.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The template, a .docx with places like {{declarant.name}}, or a folder to make all templates
    /// in. Without one, all places that a template of the form may have are listed.
    #[arg(value_name = "FILE.docx|DIR", required_unless_present = "form")]
    file: Option<PathBuf>,
    /// The form it belongs to, by its id.
    #[arg(long, value_name = "ID")]
    form: Option<String>,
    /// The folder of the content with the form.
    #[arg(long, value_name = "DIR", default_value = "content")]
    content: PathBuf,
    /// Write the template of the form into FILE, or without --form that of every form into DIR: the
    /// sheet, with a place for each answer.
    #[arg(long, requires = "file")]
    make: bool,
    /// Write over templates that are there, also those that an agency changed.
    #[arg(long, requires = "make")]
    replace: bool,
}

pub(crate) fn run(args: Args) -> Result<()> {
    let form = match &args.form {
        Some(id) => Some(form(&args.content, id)?),
        None => None,
    };
    match (&args.file, form) {
        (Some(file), Some(form)) if args.make => make(file, &form, args.replace),
        (Some(dir), None) if args.make => make_all(dir, &args),
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
    let mut forms = load_forms(dir)?;
    let ids: Vec<String> = forms.iter().map(|form| form.id.clone()).collect();
    match forms.iter().position(|form| form.id == id) {
        Some(at) => Ok(forms.swap_remove(at)),
        None => bail!("there is no form {id}; there are: {}", ids.join(", ")),
    }
}

fn make(file: &Path, form: &forms::Form, replace: bool) -> Result<()> {
    let name = file.display();
    if file.exists() && !replace {
        bail!("{name} is there already: name another file, take it away first, or add --replace");
    }
    write(file, form)
}

fn write(file: &Path, form: &forms::Form) -> Result<()> {
    std::fs::write(file, dossier::template(form).to_docx())
        .with_context(|| format!("cannot write {}", file.display()))
}

/// Makes what is not there; what is there and differs may be an agency's own work and stays.
fn make_all(dir: &Path, args: &Args) -> Result<()> {
    let mut answer = Answer::default();
    for form in load_forms(&args.content)? {
        let file = dir.join(&form.id).with_extension("docx");
        let there = std::fs::read(&file).ok();
        let said = match there {
            Some(bytes) if bytes == dossier::template(&form).to_docx() => "is as the form makes it",
            Some(_) if !args.replace => "differs and was left; --replace writes over it",
            _ => {
                write(&file, &form)?;
                "written"
            }
        };
        answer.line(format_args!("{}: {said}", file.display()));
    }
    answer.print()
}

fn list(file: &Path, form: Option<&forms::Form>) -> Result<()> {
    let name = file.display();
    let bytes = std::fs::read(file).with_context(|| format!("cannot read {name}"))?;
    let places = places(&bytes).with_context(|| name.to_string())?;
    let names = form.map(Names::of);
    let names = names.as_ref();
    let mut answer = Answer::default();
    let mut wrong = 0;
    for place in &places {
        // Without a form only what is broken can be told.
        let said = match (names, place.broken) {
            (None, None) => None,
            (None, Some(_)) => Names::none().said(place),
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
    // An agency may print less than the form does, so this is told and is no fault.
    for name in form.map_or(Ok(Vec::new()), |form| missing(form, &places))? {
        answer.line(format_args!("missing: {name} stands nowhere"));
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
