//! What the desk asks to complete: its code opens the form where something is missing.

use crate::browser::{self, given, put, value};
use crate::filling::Filling;
use crate::scan;
use crate::section::said;
use js_sys::Array;
use parts::{El, el, later, text};
use wasm_bindgen::JsValue;

/// The box on the first screen.
pub fn box_for_request(s: &Filling) -> El {
    let t = s.t();
    let open = text("button", "secondary", t.request_open).on(s, "click", |s, _| {
        if let Ok(Some(input)) = s.setting.place.query_selector("#request-text") {
            read(s, value(&input));
            put(&input, "value", &"".into());
        }
    });
    el("details")
        .class("reveal")
        .add(text("summary", "", t.request_title))
        .add(
            el("div")
                .class("inside")
                .add(text("p", "hint", t.request_hint).attr("id", "request-hint"))
                .add(text("label", "label", t.request_text).attr("for", "request-text"))
                .add(
                    el("textarea")
                        .attr("id", "request-text")
                        .attr("rows", "3")
                        .attr("autocomplete", "off")
                        .attr("aria-describedby", "request-hint"),
                )
                .add(el("div").class("ways-on").add(open).add(scan::camera(
                    s,
                    "#request-text",
                    read,
                ))),
        )
}

/// Opens the form at what a code asks for.
fn read(s: &Filling, code: String) {
    let arguments = Array::of3(
        &JsValue::from_str(&code),
        &given(&s.published),
        &given(&s.kept()),
    );
    let s = s.clone();
    later(async move {
        let t = s.t();
        let read = browser::call("papers", "supplement", arguments).await;
        match read {
            Ok(bytes) => {
                let request: (Vec<String>, String) = codec::read(&bytes).unwrap_or_default();
                let first = request.0.iter().find_map(|name| s.path(name));
                s.requested.set(request);
                match first {
                    Some(path) => s.show(path),
                    None => s.go_on(),
                }
            }
            Err(reason) => s.news.set(
                match reason.as_string().as_deref() {
                    Some("form") => t.request_other,
                    Some(_) => t.request_not,
                    None => t.failed,
                }
                .to_owned(),
            ),
        }
    });
}

/// What is asked for, each with the way to it, on every screen until the page is left.
pub fn requested(s: &Filling) -> El {
    el("section").class("requested").live(s, |s| {
        let (names, note) = s.requested.get();
        if names.is_empty() && note.is_empty() {
            return Vec::new();
        }
        let t = s.t();
        let mut list = el("ul");
        for path in names.iter().filter_map(|name| s.path(name)) {
            let link = text("a", "", &said(s, path))
                .attr("href", &["#", &s.id(path)].concat())
                .on(s, "click", move |s, event| {
                    event.prevent_default();
                    s.show(path);
                });
            list = list.add(el("li").add(link));
        }
        let note = (!note.is_empty()).then(|| text("p", "", t.request_note).text(&note));
        let frame = el("div")
            .class("note")
            .add(text("h2", "", t.requested))
            .add(list)
            .add(note);
        vec![frame]
    })
}
