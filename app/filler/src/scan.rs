//! The code of an identity card: pasted, or typed by a scanner.

use crate::browser::{self, composed, put, this_day, value};
use crate::filling::{Filling, Step};
use crate::memory;
use card::{Heard, Wedge};
use forms::{Address, Answer, Attribute, Origin, Path, Person, Role, Value};
use js_sys::Array;
use parts::{El, el, later, text};
use std::cell::{Cell, RefCell};
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, KeyboardEvent};

/// Hears every key in a form.
#[derive(Default)]
pub struct Ear {
    wedge: RefCell<Wedge>,
    last: Cell<f64>,
    /// What the focused field held before the keys that may be a scanner's.
    before: RefCell<Option<(Path, Option<Answer>)>>,
    /// The field itself.
    focused: RefCell<Option<Element>>,
}

/// Hands that pause longer between two keys type; scanners do not pause.
const PAUSE: f64 = 50.0;

/// Listens to a key. Keys of a scanner are kept from the field the keyboard is on, and the few that
/// came before it was known as one are taken out of it again.
pub fn key(s: &Filling, ear: &Ear, event: &Event) {
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
        return;
    };
    if event.repeat() || event.ctrl_key() || event.meta_key() || event.is_composing() {
        return;
    }
    let now = event.time_stamp();
    if now - ear.last.get() > PAUSE {
        *ear.before.borrow_mut() = focused_answer(s);
        *ear.focused.borrow_mut() = s.setting.place.query_selector(":focus").ok().flatten();
    }
    ear.last.set(now);
    let heard = ear.wedge.borrow_mut().press(&event.key(), now as u32);
    match heard {
        Heard::Hand => {}
        Heard::Scanner => event.prevent_default(),
        Heard::Finished(burst) => {
            event.prevent_default();
            restore(s, ear);
            match burst.keys() {
                Some(keys) => read(s, "scanned", keys, role_here(s)),
                None => s.news.set(s.t().card_keys.to_owned()),
            }
            // What the scanner's first keys left in the field goes with the old inputs.
            s.step.set(s.step.peek());
            s.focus_soon("[data-focus]");
        }
    }
}

/// The field the keyboard is on, with its answer.
fn focused_answer(s: &Filling) -> Option<(Path, Option<Answer>)> {
    let focused = s.setting.place.query_selector(":focus").ok()??;
    let id = focused.id();
    s.answers.look(|answers| {
        let asked = answers.asked(&s.form);
        let path = asked.into_iter().find(|path| s.id(*path) == id)?;
        Some((path, answers.get(path).cloned()))
    })
}

fn restore(s: &Filling, ear: &Ear) {
    if let Some((path, before)) = ear.before.borrow_mut().take() {
        s.answer(path, before.unwrap_or(Answer::Text(String::new())));
    }
    if let Some(input) = ear.focused.borrow_mut().take()
        && input.id() == "card-text"
    {
        put(&input, "value", &"".into());
    }
}

/// Whose card is probably scanned: that of the first person the part on the screen asks about, at
/// the start that of whom the list names.
fn role_here(s: &Filling) -> Role {
    let at = match s.step.peek() {
        Step::Section(at) => at,
        _ => return chosen_role(s),
    };
    let section = s.form.sections.get(usize::from(at));
    let mut persons = section
        .iter()
        .flat_map(|section| &section.fields)
        .filter_map(|field| field.person);
    persons.next().map_or(Role::Me, |(role, _)| role)
}

fn chosen_role(s: &Filling) -> Role {
    let list = s.setting.place.query_selector("#card-whose").ok().flatten();
    let chosen = list.map(|list| value(&list)).unwrap_or_default();
    let at = chosen.parse().unwrap_or(0);
    roles(s).get(at).copied().unwrap_or(Role::Me)
}

/// The people the form asks about, each once.
fn roles(s: &Filling) -> Vec<Role> {
    let mut roles = Vec::new();
    for (_, field) in s.form.fields() {
        if let Some((role, _)) = field.person
            && !roles.contains(&role)
        {
            roles.push(role);
        }
    }
    roles
}

/// Where the text of a card is pasted, and where the scanner is explained.
pub fn box_for_card(s: &Filling) -> El {
    let t = s.t();
    let mut whose = el("select").attr("id", "card-whose");
    for (at, role) in roles(s).into_iter().enumerate() {
        let option = text("option", "", t.roles[role as usize]);
        whose = whose.add(option.attr("value", &parts::digits(at as u64)));
    }
    let read = text("button", "secondary", t.card_read).on(s, "click", |s, _| pasted(s));
    el("details")
        .class("by-card")
        .add(text("summary", "", t.card_title))
        .add(
            el("div")
                .class("inside")
                .add(text("p", "hint", t.card_hint).attr("id", "card-hint"))
                .add(text("label", "label", t.card_whose).attr("for", "card-whose"))
                .add(whose)
                .add(text("label", "label", t.card_text).attr("for", "card-text"))
                .add(
                    el("textarea")
                        .attr("id", "card-text")
                        .attr("rows", "3")
                        .attr("autocomplete", "off")
                        .attr("spellcheck", "false")
                        .attr("aria-describedby", "card-hint"),
                )
                .add(el("div").class("ways-on").add(read).add(camera(
                    s,
                    "#card-text",
                    |s, words| {
                        self::read(s, "card", composed(words), chosen_role(s));
                    },
                ))),
        )
}

/// The button that opens the camera. What is read goes on to `take`; where nothing was read, the
/// keyboard is put where the same text can be pasted.
pub fn camera(s: &Filling, paste: &'static str, take: fn(&Filling, String)) -> El {
    text("button", "secondary", s.t().camera).on(s, "click", move |s, event| {
        let button = event.current_target().map_or(JsValue::NULL, JsValue::from);
        let arguments = Array::of2(&button, &JsValue::from_str(s.t().tag));
        let s = s.clone();
        later(async move {
            let read = browser::call("sources", "look", arguments).await;
            match read.ok().and_then(|read| String::from_utf8(read).ok()) {
                Some(words) if !words.is_empty() => take(&s, words),
                _ => {
                    s.news.set(s.t().no_camera.to_owned());
                    s.focus_soon(paste);
                }
            }
        });
    })
}

fn pasted(s: &Filling) {
    let Ok(Some(input)) = s.setting.place.query_selector("#card-text") else {
        return;
    };
    read(s, "card", value(&input), chosen_role(s));
}

/// Has the text of a card read, or the keys of a scanner, and takes what the card says.
pub fn read(s: &Filling, how: &'static str, words: String, whose: Role) {
    let arguments = Array::of2(&JsValue::from_str(&words), &this_day());
    let s = s.clone();
    later(async move {
        let read = browser::call("sources", how, arguments).await;
        match read.as_deref().map(codec::read) {
            Ok(Some(card)) => learn(&s, whose, card),
            Ok(None) => s.news.set(s.t().card_values.to_owned()),
            Err(reason) => s.news.set(refused(&s, reason).to_owned()),
        }
    });
}

/// What a card says: values, the residence in one line, how much of the code was not read.
type Known = (Vec<Value>, (String, u8));

/// Puts a card into the household, and from there into every field that is still empty.
fn learn(s: &Filling, whose: Role, (values, (residence, unread)): Known) {
    with_person(whose, |person| {
        for value in values {
            person.learn(value.attribute, value.answer, value.origin);
        }
    });
    // The text holds a whole identity: it does not stay on the screen.
    if let Ok(Some(input)) = s.setting.place.query_selector("#card-text") {
        put(&input, "value", &"".into());
    }
    let t = s.t();
    let unread = if unread > 0 { t.card_unread } else { "" };
    s.news.set([t.card_done, unread].concat());
    s.fill_known();
    bring_up_to_date(s, whose, residence);
}

fn with_person(whose: Role, change: impl FnOnce(&mut Person)) {
    memory::tell(|household| {
        let playing = |person: &Person| person.roles.contains(&whose);
        let at = household.persons.iter().position(playing);
        let at = at.unwrap_or_else(|| {
            household.persons.push(Person::new(whose));
            household.persons.len() - 1
        });
        change(&mut household.persons[at]);
    });
}

/// The address of a card is that of its day of issue, mostly with units that are no more. What
/// is certain is taken; the rest is asked at the field.
fn bring_up_to_date(s: &Filling, whose: Role, line: String) {
    let s = s.clone();
    later(async move {
        let (certain, mut addresses) = converted(&s, line.clone()).await;
        match addresses.pop() {
            Some(address) if certain => {
                with_person(whose, |person| {
                    person.learn(Attribute::Address, Answer::Address(address), Origin::Card);
                });
                s.fill_known();
            }
            _ => s.old_addresses.update(|asked| {
                asked.retain(|(role, _)| *role != whose);
                asked.push((whose, line));
            }),
        }
    });
}

/// An address in one line by the units of today: whether it is certain, and what it may be.
pub async fn converted(s: &Filling, line: String) -> (bool, Vec<Address>) {
    let arguments = Array::of2(
        &JsValue::from_str(&s.setting.folder),
        &JsValue::from_str(&composed(line)),
    );
    let found = browser::call("sources", "converted", arguments).await;
    let found = found.ok().and_then(|found| codec::read(&found));
    found.unwrap_or_default()
}

/// Why nothing was taken from a text, and what to do.
fn refused(s: &Filling, reason: &JsValue) -> &'static str {
    let t = s.t();
    match reason.as_string().as_deref() {
        Some("fields") => t.card_fields,
        Some("letters") => t.card_letters,
        Some("keys") => t.card_keys,
        Some("values") => t.card_values,
        // The module that reads cards did not come.
        _ => t.failed,
    }
}
