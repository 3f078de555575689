//! One form being filled in.

use crate::browser::{self, given, this_day};
use crate::memory;
use crate::messages::Messages;
use crate::outgoing::Outgoing;
use forms::{
    Advice, Answer, Answers, Form, Origin, Path, Problem, Role, Row, prefill, problem_at, problems,
};
use js_sys::Array;
use parts::{Live, digits, later, once_drawn};
use std::cell::Cell;
use std::ops::Deref;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, Node};

/// What the widget said when it opened the module.
#[derive(Clone)]
pub struct Setting {
    /// Where everything is drawn.
    pub place: HtmlElement,
    /// The folder of the catalogue, with a slash at its end.
    pub folder: String,
    /// The texts of the chosen language.
    pub t: &'static Messages,
    /// Whether this is a public screen, where nothing may be kept.
    pub kiosk: bool,
}

/// What is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// What the form is, and where answers may come from.
    Start,
    /// A section, by its position.
    Section(u8),
    /// Everything once more, and the ways out.
    Review,
}

/// A form being filled in; clones are the same one.
#[derive(Clone)]
pub struct Filling(Rc<State>);

/// What a [`Filling`] holds.
pub struct State {
    /// Where and how.
    pub setting: Setting,
    /// The form.
    pub form: Form,
    /// The form as it was published, for modules that read it themselves.
    pub published: Vec<u8>,
    /// What was answered.
    pub answers: Live<Answers>,
    /// What is looked at.
    pub step: Live<Step>,
    /// What failed when it was last checked.
    pub errors: Live<Vec<Problem>>,
    /// What an office will probably object to.
    pub advice: Live<Vec<Advice>>,
    /// Addresses of cards that need an answer before they are addresses of today.
    pub old_addresses: Live<Vec<(Role, String)>>,
    /// What the desk asked to complete: names of fields, and its note.
    pub requested: Live<(Vec<String>, String)>,
    /// What to tell about the last thing that was done.
    pub news: Live<String>,
    /// Whether the answers were kept on this device and have just been opened from there.
    pub was_kept: bool,
    /// The ways out of the browser that other modules offer.
    pub outgoing: Vec<Outgoing>,
    /// How often advice was asked for: an answer to an earlier question comes too late.
    asked: Cell<u32>,
}

impl Deref for Filling {
    type Target = State;

    fn deref(&self) -> &State {
        &self.0
    }
}

impl Filling {
    /// A form with what is known already.
    pub fn new(setting: Setting, form: Form, published: Vec<u8>, outgoing: Vec<Outgoing>) -> Self {
        let kept = (!setting.kiosk)
            .then(|| browser::stored(&form.id))
            .flatten()
            .and_then(|bytes| Answers::from_bytes(&form, &bytes).ok());
        let known = memory::answers(&form);
        let was_kept = known.is_none() && kept.is_some();
        let mut answers = known
            .or(kept.map(|kept| kept.answers))
            .unwrap_or_else(|| Answers::new(&form));
        prefill(&form, &memory::household(), &mut answers);
        let news = if was_kept { setting.t.resumed } else { "" }.to_owned();
        Filling(Rc::new(State {
            setting,
            form,
            published,
            answers: Live::new(answers),
            step: Live::new(Step::Start),
            errors: Live::default(),
            advice: Live::default(),
            old_addresses: Live::default(),
            requested: Live::default(),
            news: Live::new(news),
            was_kept,
            outgoing,
            asked: Cell::default(),
        }))
    }

    /// The texts of the module.
    pub fn t(&self) -> &'static Messages {
        self.setting.t
    }

    /// Whether the module speaks English.
    pub fn is_english(&self) -> bool {
        self.t().tag == "en"
    }

    /// Of two wordings that of the chosen language.
    pub fn said<'a>(&self, vi: &'a str, en: &'a str) -> &'a str {
        if self.is_english() && !en.is_empty() {
            en
        } else {
            vi
        }
    }

    /// Takes an answer from a person. The same answer again changes nothing, so that a value
    /// from a card stays one.
    pub fn answer(&self, path: Path, answer: Answer) {
        let same = self.answers.look(|answers| match answers.get(path) {
            Some(known) => *known == answer,
            None => answer.is_blank(),
        });
        if !same {
            self.change(|form, answers| {
                // A question that is no longer asked has no answer to take.
                let _ = answers.set(form, path, answer, Origin::Typed);
            });
        }
    }

    /// Changes the answers and remembers them.
    pub fn change(&self, change: impl FnOnce(&Form, &mut Answers)) {
        self.answers.update(|answers| change(&self.form, answers));
        self.answers
            .look(|answers| memory::remember(&self.form, answers));
    }

    /// Fills what is still empty from what is known of people.
    pub fn fill_known(&self) {
        self.change(|form, answers| {
            prefill(form, &memory::household(), answers);
        });
        self.look_for_warnings();
    }

    /// A field was left: what had failed there is checked again, and what an office may object
    /// to is looked for anew. What has not failed yet is left in peace until the part is handed in.
    pub fn left(&self, path: Path) {
        let had_failed = |errors: &Vec<Problem>| errors.iter().any(|error| error.path == path);
        if self.errors.look(had_failed) {
            let now = self
                .answers
                .look(|answers| problem_at(&self.form, answers, path));
            self.errors.update(|errors| {
                if let Some(at) = errors.iter().position(|error| error.path == path) {
                    match now {
                        Some(problem) => errors[at] = problem,
                        None => {
                            errors.remove(at);
                        }
                    }
                }
            });
        }
        self.look_for_warnings();
    }

    /// Looks for what an office will probably object to. It comes when the module for it has come,
    /// and without that module nothing is said.
    pub fn look_for_warnings(&self) {
        let mine = self.asked.get().wrapping_add(1);
        self.asked.set(mine);
        let arguments = Array::of5(
            &given(&self.published),
            &given(&self.kept()),
            &given(&codec::write(&memory::household())),
            &this_day(),
            &JsValue::from_str(self.t().tag),
        );
        let s = self.clone();
        later(async move {
            let said = browser::call("advice", "advise", arguments).await;
            let found = said.ok().and_then(|said| codec::read(&said));
            if s.asked.get() == mine
                && let Some(found) = found
                && s.advice.look(|known| *known != found)
            {
                s.advice.set(found);
            }
        });
    }

    /// The answers as they are kept and as other modules take them.
    pub fn kept(&self) -> Vec<u8> {
        self.answers.look(|answers| answers.to_bytes(&self.form))
    }

    /// What stands at the name of a field.
    pub fn path(&self, name: &str) -> Option<Path> {
        self.answers.look(|answers| answers.path(&self.form, name))
    }

    /// The sections that are asked, by position.
    pub fn sections(&self, answers: &Answers) -> Vec<u8> {
        let all = 0..self.form.sections.len() as u8;
        all.filter(|at| self.is_asked(answers, *at)).collect()
    }

    /// A repeated section may have no rows yet and is asked all the same.
    fn is_asked(&self, answers: &Answers, at: u8) -> bool {
        self.form
            .sections
            .get(usize::from(at))
            .is_some_and(|section| section.condition.holds(answers, at, Row::ONLY))
    }

    /// Goes to what comes after a step.
    pub fn go_on(&self) {
        let sections = self.answers.look(|answers| self.sections(answers));
        let next = match self.step.peek() {
            Step::Start => sections.first().copied(),
            Step::Section(at) => sections.iter().copied().find(|other| *other > at),
            Step::Review => None,
        };
        self.go(next.map_or(Step::Review, Step::Section));
    }

    /// Goes to what comes before a step.
    pub fn go_back(&self) {
        let sections = self.answers.look(|answers| self.sections(answers));
        let before = match self.step.peek() {
            Step::Start => None,
            Step::Section(at) => sections.iter().rev().copied().find(|other| *other < at),
            Step::Review => sections.last().copied(),
        };
        self.go(before.map_or(Step::Start, Step::Section));
    }

    /// Goes to a step.
    pub fn go(&self, step: Step) {
        self.news.set(String::new());
        self.errors.set(Vec::new());
        if step == Step::Review {
            let found = self.answers.look(|answers| problems(&self.form, answers));
            self.errors.set(found);
            memory::tell(|household| {
                self.answers
                    .look(|answers| forms::learn(&self.form, answers, household));
            });
        }
        self.step.set(step);
        self.look_for_warnings();
        self.focus_soon("[data-focus]");
    }

    /// Hands a section in: goes on if nothing in it has failed, else shows what has.
    pub fn hand_in(&self, section: u8) {
        let mut found = self.answers.look(|answers| problems(&self.form, answers));
        found.retain(|problem| problem.path.section == section);
        if found.is_empty() {
            self.go_on();
        } else {
            self.errors.set(found);
            self.look_for_warnings();
            self.focus_soon(".faults");
        }
    }

    /// Goes to a field, wherever it is.
    pub fn show(&self, path: Path) {
        if self.step.peek() != Step::Section(path.section) {
            let errors = self.errors.peek();
            self.go(Step::Section(path.section));
            // What failed at the review is still wrong here.
            self.errors.set(
                errors
                    .into_iter()
                    .filter(|error| error.path.section == path.section)
                    .collect(),
            );
        }
        self.focus_soon(&["#", &self.id(path)].concat());
    }

    /// The name of a field on the page.
    pub fn id(&self, path: Path) -> String {
        let mut id = String::from("q");
        for part in [
            u64::from(path.section),
            u64::from(path.row.0),
            u64::from(path.field),
        ] {
            id.push('-');
            id.push_str(&digits(part));
        }
        id
    }

    /// Whether the keyboard is on an element.
    pub fn has_keyboard(&self, element: &Element) -> bool {
        let node: &Node = element;
        self.setting
            .place
            .query_selector(":focus")
            .ok()
            .flatten()
            .is_some_and(|focused| node.is_same_node(Some(&focused)))
    }

    /// Puts the keyboard on something once it is drawn.
    pub fn focus_soon(&self, selector: &str) {
        let (place, selector) = (self.setting.place.clone(), selector.to_owned());
        once_drawn(move || {
            if let Ok(Some(element)) = place.query_selector(&selector) {
                let _ = element.unchecked_into::<HtmlElement>().focus();
            }
        });
    }
}
