//! The forms of this repository, filled in by a program: each question, condition and problem of
//! each, and dossiers of invented people with and without mistakes.

mod dice;
mod documents;
mod dossiers;
mod every_form;
mod hand;
mod handed_over;
mod mistakes;
mod people;
mod reach;
mod samples;
mod schema;

use forms::Form;
use std::path::Path;

/// The forms in `content/forms/`.
fn forms() -> Vec<Form> {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content");
    let content = crate::content::load_without_templates(&dir).expect("the content has no fault");
    assert!(content.forms.len() >= 12, "twelve forms at least");
    content.forms
}
