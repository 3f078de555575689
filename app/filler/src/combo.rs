//! A name chosen from a long list by typing part of it.
//!
//! The input is never completed in place: that would break every Vietnamese input method. What is
//! offered stands below; arrow keys walk through it, Enter takes one.

use crate::browser::{put, value_of};
use crate::filling::Filling;
use crate::messages::Messages;
use forms::Unit;
use parts::{El, Live, el, later, set, text, yes};
use std::cell::Cell;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

/// What a name is offered from, as it is typed.
pub type Offers = Pin<Box<dyn Future<Output = Vec<Unit>>>>;

/// Asks for offers.
pub type Ask = dyn Fn(&Filling, String) -> Offers;

/// Takes what was chosen.
pub type Choose = dyn Fn(&Filling, Unit);

/// A list to choose from.
pub struct Combo {
    /// The name of the input on the page.
    pub id: String,
    /// Its label.
    pub label: fn(&Messages) -> &'static str,
    /// What is chosen or typed now.
    pub current: Box<dyn Fn(&Filling) -> Unit>,
    /// What to offer for what is typed.
    pub offers: Box<Ask>,
    /// What to do with what was chosen or typed.
    pub choose: Box<Choose>,
    /// What to do when it is left.
    pub leave: Box<dyn Fn(&Filling)>,
}

/// What is offered now.
#[derive(Clone, Default)]
struct Offered {
    units: Rc<Vec<Unit>>,
    active: Option<usize>,
    open: bool,
    /// Something was typed that nothing answers.
    nothing: bool,
}

/// Draws a list to choose from.
pub fn combo(s: &Filling, combo: Combo) -> El {
    let combo = Rc::new(combo);
    let offered = Rc::new(Live::new(Offered::default()));
    let round = Rc::new(Cell::new(0u32));
    let list_id = [combo.id.as_str(), "-l"].concat();
    let note_id = [combo.id.as_str(), "-n"].concat();
    let input = el("input")
        .attr("type", "text")
        .attr("id", &combo.id)
        .attr("role", "combobox")
        .attr("autocomplete", "off")
        .attr("aria-autocomplete", "list")
        .attr("aria-controls", &list_id)
        .attr("aria-describedby", &note_id);
    let (shown, of) = (offered.clone(), combo.clone());
    let input = input.bind(s, move |s, input| {
        let name = (of.current)(s).name;
        if !s.has_keyboard(input) {
            put(input, "value", &name.into());
        }
        let state = shown.get();
        set(input, "aria-expanded", yes(state.open));
        let active = state.active.map(|at| option_id(&of.id, at));
        set(input, "aria-activedescendant", active.as_deref());
    });
    let (state, of, rounds) = (offered.clone(), combo.clone(), round.clone());
    let input = input.on(s, "input", move |s, event| {
        let typed = value_of(event);
        (of.choose)(
            s,
            Unit {
                code: 0,
                name: typed.clone(),
            },
        );
        offer(s, &of, &state, &rounds, typed);
    });
    let (state, of, rounds) = (offered.clone(), combo.clone(), round);
    let input = input.on(s, "focus", move |s, event| {
        let current = (of.current)(s);
        // Where one was chosen already, the list would only be in the way.
        if current.code == 0 {
            offer(s, &of, &state, &rounds, value_of(event));
        }
    });
    let (state, of) = (offered.clone(), combo.clone());
    let input = input.on(s, "keydown", move |s, event| key(s, &of, &state, event));
    let (state, of) = (offered.clone(), combo.clone());
    let input = input.on(s, "blur", move |s, _| {
        state.update(|state| state.open = false);
        (of.leave)(s);
    });
    let (state, of) = (offered.clone(), combo.clone());
    let list = el("ul")
        .class("offers")
        .attr("id", &list_id)
        .attr("role", "listbox")
        .attr("aria-label", (combo.label)(s.t()))
        .bind(s, {
            let state = offered.clone();
            move |_, list| set(list, "hidden", (!state.get().open).then_some(""))
        })
        .live(s, move |s| options(s, &of, &state));
    el("div")
        .class("combo")
        .add(text("label", "label", (combo.label)(s.t())).attr("for", &combo.id))
        .add(
            el("p")
                .class("hint")
                .attr("id", &note_id)
                .attr("aria-live", "polite")
                .says(s, move |s| {
                    let nothing = offered.get().nothing;
                    if nothing { s.t().not_listed } else { "" }.to_owned()
                }),
        )
        .add(input)
        .add(list)
}

fn option_id(id: &str, at: usize) -> String {
    [id, "-o", &parts::digits(at as u64)].concat()
}

fn options(s: &Filling, combo: &Rc<Combo>, offered: &Rc<Live<Offered>>) -> Vec<El> {
    let state = offered.get();
    let mut list = Vec::new();
    for (at, unit) in state.units.iter().enumerate() {
        let (combo_of, offered_of, unit_of) = (combo.clone(), offered.clone(), unit.clone());
        list.push(
            text("li", "", &unit.name)
                .attr("id", &option_id(&combo.id, at))
                .attr("role", "option")
                .attr(
                    "aria-selected",
                    yes(state.active == Some(at)).unwrap_or_default(),
                )
                // Before the input is left, which would close the list under the finger.
                .on(s, "pointerdown", move |s, event| {
                    event.prevent_default();
                    take(s, &combo_of, &offered_of, &unit_of);
                }),
        );
    }
    list
}

fn offer(
    s: &Filling,
    combo: &Rc<Combo>,
    offered: &Rc<Live<Offered>>,
    round: &Rc<Cell<u32>>,
    typed: String,
) {
    round.set(round.get().wrapping_add(1));
    let (mine, round, offered) = (round.get(), round.clone(), offered.clone());
    let answer = (combo.offers)(s, typed.clone());
    later(async move {
        let units = answer.await;
        // Somebody who types fast has asked again since.
        if round.get() == mine {
            offered.set(Offered {
                open: !units.is_empty(),
                nothing: units.is_empty() && !typed.trim().is_empty(),
                units: Rc::new(units),
                active: None,
            });
        }
    });
}

fn take(s: &Filling, combo: &Combo, offered: &Live<Offered>, unit: &Unit) {
    (combo.choose)(s, unit.clone());
    offered.set(Offered::default());
    let selector = ["#", &combo.id].concat();
    if let Ok(Some(input)) = s.setting.place.query_selector(&selector) {
        put(&input, "value", &unit.name.as_str().into());
    }
}

fn key(s: &Filling, combo: &Combo, offered: &Live<Offered>, event: &Event) {
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
        return;
    };
    let state = offered.peek();
    if !state.open || event.is_composing() {
        return;
    }
    let count = state.units.len();
    let to = match (event.key().as_str(), state.active) {
        ("ArrowDown", None) => Some(0),
        ("ArrowDown", Some(at)) => Some((at + 1) % count),
        ("ArrowUp", None) => Some(count - 1),
        ("ArrowUp", Some(at)) => Some((at + count - 1) % count),
        ("Enter", Some(at)) => {
            event.prevent_default();
            if let Some(unit) = state.units.get(at) {
                take(s, combo, offered, unit);
            }
            return;
        }
        ("Escape", _) => {
            event.prevent_default();
            offered.update(|offered| offered.open = false);
            return;
        }
        _ => return,
    };
    event.prevent_default();
    offered.update(|offered| offered.active = to);
    if let Some(at) = to {
        let selector = ["#", &option_id(&combo.id, at)].concat();
        let option: Option<Element> = s.setting.place.query_selector(&selector).ok().flatten();
        if let Some(option) = option {
            option.scroll_into_view_with_scroll_into_view_options(&nearest());
        }
    }
}

fn nearest() -> web_sys::ScrollIntoViewOptions {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    options
}
