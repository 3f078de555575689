use super::listing::content_name;
use crate::content::Template;
use ::forms::{Directory, Form, Listed, Templates};

/// The file of each form and of each Word template, and the directories over them; none where the
/// content has no forms.
///
/// A page fetches the directory to know whether a procedure has a form, a form when one is filled,
/// and what there is of templates when a document is wanted; only the directories keep their names.
pub(super) fn files(forms: &[Form], templates: &[Template]) -> Vec<(String, Vec<u8>)> {
    if forms.is_empty() {
        return Vec::new();
    }
    let mut directory = Directory::default();
    let mut files = Vec::new();
    for form in forms {
        let bytes = form.to_bytes();
        let file = file_name("y-", &bytes);
        directory.forms.push(listed(form, file.clone()));
        files.push((file, bytes));
    }
    files.push((Directory::FILE.to_owned(), directory.to_bytes()));
    let mut of = Templates::default();
    for form in forms {
        let own = templates.iter().find(|template| template.form == form.id);
        let bytes = own.map_or_else(
            || dossier::template(form).to_docx(),
            |template| template.bytes.clone(),
        );
        let file = file_name("x-", &bytes);
        of.files.push((form.id.clone(), file.clone()));
        files.push((file, bytes));
    }
    files.push((Templates::FILE.to_owned(), of.to_bytes()));
    files
}

fn listed(form: &Form, file: String) -> Listed {
    Listed {
        id: form.id.clone(),
        number: form.number.clone(),
        name: form.name.clone(),
        name_en: form.name_en.clone(),
        file,
        procedures: form.procedures.iter().map(ToString::to_string).collect(),
    }
}

/// `y-0123456789ab.bin`, named by content like every file that is kept for ever, and in the same
/// way: who keeps files checks each by its name.
fn file_name(kind: &str, bytes: &[u8]) -> String {
    [kind, &content_name(bytes), ".bin"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::emit::compress::{Effort, copies};
    use std::path::Path;

    /// What a phone may pay for one form.
    const MOST: usize = 6_000;

    fn published() -> (Vec<Form>, Vec<(String, Vec<u8>)>) {
        let content = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../content"));
        let forms = crate::content::load(content).unwrap().forms;
        let files = files(&forms, &[]);
        (forms, files)
    }

    #[test]
    fn the_directory_leads_from_a_procedure_to_a_form_that_can_be_read() {
        let (forms, files) = published();
        let (_, bytes) = files
            .iter()
            .find(|(name, _)| name == Directory::FILE)
            .unwrap();
        let directory = Directory::from_bytes(bytes).unwrap();
        for form in &forms {
            for code in &form.procedures {
                let mut listed = directory.forms_of(code.as_str());
                let listed = listed.find(|listed| listed.id == form.id).unwrap();
                let (_, bytes) = files.iter().find(|(name, _)| *name == listed.file).unwrap();
                assert_eq!(Form::from_bytes(bytes).as_ref(), Ok(form));
            }
        }
        assert_eq!(directory.forms_of("9.999999").count(), 0);
    }

    #[test]
    fn a_template_is_found_by_the_id_of_its_form() {
        let (forms, _) = published();
        let template = Template {
            form: forms[0].id.clone(),
            bytes: b"PK".to_vec(),
        };
        let files = files(&forms, std::slice::from_ref(&template));
        let bytes = |wanted: &str| {
            let mut files = files.iter();
            &files.find(|(name, _)| name == wanted).unwrap().1
        };
        let templates = Templates::from_bytes(bytes(Templates::FILE)).unwrap();
        let file = templates.of(&template.form).unwrap();
        assert_eq!(*bytes(file), template.bytes);
        let made = templates.of(&forms[1].id).unwrap();
        assert_eq!(*bytes(made), dossier::template(&forms[1]).to_docx());
    }

    #[test]
    fn a_form_is_fetched_in_the_time_of_a_breath() {
        for (name, bytes) in published().1 {
            let compressed = copies(&bytes, Effort::Everyone)
                .first()
                .map(|(_, copy)| copy.len());
            assert!(compressed.unwrap_or(bytes.len()) <= MOST, "{name}");
        }
    }

    #[test]
    fn without_forms_nothing_is_published() {
        assert!(files(&[], &[]).is_empty());
    }
}
