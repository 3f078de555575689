//! An address in three fields by the units of today, and the way there from an old one.

use crate::browser::{self, put, value_of};
use crate::combo::{Combo, Offers, combo};
use crate::filling::Filling;
use crate::scan::converted;
use forms::{Address, Answer, Origin, Path, Role, Unit};
use js_sys::Array;
use parts::{El, Live, el, later, text};
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// What came of an old address.
#[derive(Clone, Default)]
enum Outcome {
    #[default]
    Nothing,
    Done,
    Unknown,
    /// The citizen must say which of several.
    Which(Rc<Vec<Address>>, Origin),
}

/// The fields of an address.
pub fn inputs(s: &Filling, path: Path, id: &str) -> El {
    let detail = [id, "-d"].concat();
    let former = el("p").class("origin").says(s, move |s| {
        let former = here(s, path).former;
        if former.is_empty() {
            former
        } else {
            [s.t().former, &former].concat()
        }
    });
    el("div")
        .class("address")
        .add(from_old(s, path, id))
        .add(combo(s, of_province(path, id.to_owned())))
        .add(combo(s, of_commune(path, [id, "-c"].concat())))
        .add(
            el("div")
                .class("combo")
                .add(text("label", "label", s.t().detail).attr("for", &detail))
                .add(detail_input(s, path, &detail)),
        )
        .add(former)
}

fn detail_input(s: &Filling, path: Path, id: &str) -> El {
    el("input")
        .attr("type", "text")
        .attr("id", id)
        .attr("autocomplete", "off")
        .bind(s, move |s, input| {
            let detail = here(s, path).detail;
            if !s.has_keyboard(input) {
                put(input, "value", &detail.into());
            }
        })
        .on(s, "input", move |s, event| {
            let detail = value_of(event);
            change(s, path, |address| address.detail = detail);
        })
        .on(s, "blur", move |s, _| s.left(path))
}

/// The address as it stands now.
fn here(s: &Filling, path: Path) -> Address {
    s.answers.with(|answers| match answers.get(path) {
        Some(Answer::Address(address)) => address.clone(),
        _ => Address::default(),
    })
}

fn change(s: &Filling, path: Path, change: impl FnOnce(&mut Address)) {
    let known = s.answers.look(|answers| answers.get(path).cloned());
    let mut address = match known {
        Some(Answer::Address(address)) => address,
        _ => Address::default(),
    };
    change(&mut address);
    s.answer(path, Answer::Address(address));
}

// The province carries the name of the question, so that an error leads to it.
fn of_province(path: Path, id: String) -> Combo {
    Combo {
        id,
        label: |t| t.province,
        current: Box::new(move |s| here(s, path).province),
        offers: Box::new(|s, typed| {
            units(
                "provinces",
                Array::of2(&folder(s), &JsValue::from_str(&typed)),
            )
        }),
        choose: Box::new(move |s, unit| {
            change(s, path, |address| {
                // A commune of another province is no commune of this one.
                if unit.code != 0 && unit.code != address.province.code {
                    address.commune = Unit::default();
                }
                address.province = unit;
            });
        }),
        leave: Box::new(move |s| s.left(path)),
    }
}

fn of_commune(path: Path, id: String) -> Combo {
    Combo {
        id,
        label: |t| t.commune,
        current: Box::new(move |s| here(s, path).commune),
        offers: Box::new(move |s, typed| {
            let province = JsValue::from(here(s, path).province.code);
            units(
                "communes",
                Array::of3(&folder(s), &province, &JsValue::from_str(&typed)),
            )
        }),
        choose: Box::new(move |s, unit| change(s, path, |address| address.commune = unit)),
        leave: Box::new(move |s| s.left(path)),
    }
}

fn folder(s: &Filling) -> JsValue {
    JsValue::from_str(&s.setting.folder)
}

/// What the module that knows the units of today offers; nothing when it cannot be had.
fn units(function: &'static str, arguments: Array) -> Offers {
    Box::pin(async move {
        let units = browser::call("sources", function, arguments).await;
        let units = units.ok().and_then(|units| codec::read(&units));
        units.unwrap_or_default()
    })
}

/// The box for an old address, and the question where it is needed.
fn from_old(s: &Filling, path: Path, id: &str) -> El {
    let t = s.t();
    let outcome = Rc::new(Live::new(Outcome::Nothing));
    if let Some(line) = of_card(s, path) {
        convert(s, path, line, Origin::Card, &outcome);
    }
    let line_id = [id, "-a"].concat();
    let typed = Rc::new(Live::new(String::new()));
    let (words, begin, state) = (typed.clone(), typed, outcome.clone());
    let inside = el("div")
        .class("inside")
        .add(text("label", "label", t.convert_label).attr("for", &line_id))
        .add(
            el("input")
                .attr("type", "text")
                .attr("id", &line_id)
                .attr("autocomplete", "off")
                .on(s, "input", move |_, event| words.set(value_of(event))),
        )
        .add(
            text("button", "secondary", t.convert).on(s, "click", move |s, _| {
                convert(s, path, begin.peek(), Origin::Typed, &state);
            }),
        );
    el("div")
        .add(
            el("details")
                .class("reveal")
                .add(text("summary", "", t.convert_title))
                .add(inside),
        )
        .add(
            el("div")
                .attr("role", "status")
                .live(s, move |s| told(s, path, &outcome)),
        )
}

/// The address of the card of the person this question is about, where it is still to be asked.
fn of_card(s: &Filling, path: Path) -> Option<String> {
    let (role, attribute) = s.form.field(path.at())?.person?;
    if attribute != forms::Attribute::Address
        || s.answers.look(|answers| answers.get(path).is_some())
    {
        return None;
    }
    s.old_addresses.look(|asked| {
        let mut asked = asked.iter();
        let (_, line) = asked.find(|(whose, _): &&(Role, String)| *whose == role)?;
        Some(line.clone())
    })
}

fn convert(s: &Filling, path: Path, line: String, origin: Origin, outcome: &Rc<Live<Outcome>>) {
    let (s, outcome) = (s.clone(), outcome.clone());
    later(async move {
        let (certain, mut addresses) = converted(&s, line).await;
        let next = match addresses.pop() {
            Some(address) if certain => {
                put_address(&s, path, address, origin);
                Outcome::Done
            }
            Some(last) => {
                addresses.push(last);
                Outcome::Which(Rc::new(addresses), origin)
            }
            None => Outcome::Unknown,
        };
        outcome.set(next);
    });
}

fn put_address(s: &Filling, path: Path, address: Address, origin: Origin) {
    s.change(|form, answers| {
        // A question that is no longer asked takes no answer.
        let _ = answers.set(form, path, Answer::Address(address), origin);
    });
    s.left(path);
}

/// What came of the old address, with the question that only the citizen can answer.
fn told(s: &Filling, path: Path, outcome: &Rc<Live<Outcome>>) -> Vec<El> {
    let t = s.t();
    match outcome.get() {
        Outcome::Nothing => Vec::new(),
        Outcome::Done => vec![text("p", "news", t.converted)],
        Outcome::Unknown => vec![text("p", "note", t.not_converted)],
        Outcome::Which(addresses, origin) => {
            let mut list = el("ul").class("choices");
            for address in addresses.iter() {
                let (outcome, chosen) = (outcome.clone(), address.clone());
                let name = [&address.commune.name, ", ", &address.province.name];
                let name = name.map(|part| part as &str).concat();
                let button = text("button", "secondary", &name).on(s, "click", move |s, _| {
                    put_address(s, path, chosen.clone(), origin);
                    outcome.set(Outcome::Done);
                });
                list = list.add(el("li").add(button));
            }
            let former = addresses.first().map_or("", |address| &address.former);
            vec![
                text("p", "note", t.which_commune).text(" ").text(former),
                list,
            ]
        }
    }
}
