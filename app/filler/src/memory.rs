//! What a citizen has told so far, for as long as the page is open.
//!
//! Leaving a form and coming back, or filling the next one, loses nothing. Nothing is written
//! anywhere: the memory ends with the page, or with [`forget`].

use crate::browser;
use forms::{Answers, Form, Household};
use std::cell::RefCell;

/// The people and the forms of this visit.
#[derive(Default)]
struct Memory {
    household: Household,
    forms: Vec<(String, Answers)>,
}

thread_local! {
    static MEMORY: RefCell<Memory> = RefCell::default();
}

/// The people known so far.
pub fn household() -> Household {
    MEMORY.with_borrow(|memory| memory.household.clone())
}

/// Changes what is known of people.
pub fn tell(change: impl FnOnce(&mut Household)) {
    MEMORY.with_borrow_mut(|memory| change(&mut memory.household));
}

/// The answers to a form, as they were left.
pub fn answers(form: &Form) -> Option<Answers> {
    MEMORY.with_borrow(|memory| {
        let mut known = memory.forms.iter();
        let (_, answers) = known.find(|(id, _)| *id == form.id)?;
        Some(answers.clone())
    })
}

/// Remembers the answers to a form.
pub fn remember(form: &Form, answers: &Answers) {
    MEMORY.with_borrow_mut(|memory| {
        memory.forms.retain(|(id, _)| *id != form.id);
        memory.forms.push((form.id.clone(), answers.clone()));
    });
}

/// Forgets everything, on this page and on this device.
pub fn forget() {
    MEMORY.with_borrow_mut(|memory| *memory = Memory::default());
    browser::forget();
}
