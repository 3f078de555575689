use super::{El, Live, el, icon};
use crate::element::share;
use crate::messages::Messages;
use crate::session::Session;
use leptos::prelude::set_timeout;
use parts::later;
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen_futures::JsFuture;

/// How long "copied" stays on the button.
const SAID: Duration = Duration::from_secs(4);

/// Gives a link to the device's share sheet, or copies it and says so.
///
/// `link` is asked when the button is pressed, because what it leads to may change.
pub fn share_button(
    s: &Session,
    t: &'static Messages,
    title: String,
    link: Box<dyn Fn(&Session) -> String>,
) -> El {
    let copied = Rc::new(Live::new(false));
    let shown = copied.clone();
    let label = el("span").says(s, move |_| {
        if shown.get() { t.shared } else { t.share }.to_owned()
    });
    // Words inside a button are its name and no more: what happened is said beside it.
    let shown = copied.clone();
    let said = el("span")
        .class("hidden")
        .attr("role", "status")
        .says(s, move |_| {
            if shown.get() { t.shared } else { "" }.to_owned()
        });
    let button = el("button")
        .class("secondary")
        .add(icon::icon(icon::SHARE))
        .add(label)
        .on(s, "click", move |s, _| {
            let (sharing, copied) = (share(&title, &link(s)), copied.clone());
            later(async move {
                let done = JsFuture::from(sharing).await;
                if done.is_ok_and(|done| done.is_truthy()) {
                    copied.set(true);
                    set_timeout(move || copied.set(false), SAID);
                }
            });
        });
    el("span").add(button).add(said)
}
