use crate::drawn_on::keep;
use wasm_bindgen::prelude::*;
use web_sys::{Event, EventTarget};

/// What an event does.
pub type Act<S> = Box<dyn Fn(&S, &Event)>;

/// A function that hears an event of an element or of the window until it is dropped.
struct Listener {
    target: EventTarget,
    event: &'static str,
    act: Closure<dyn FnMut(Event)>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        let act = self.act.as_ref().unchecked_ref();
        let _ = self
            .target
            .remove_event_listener_with_callback(self.event, act);
    }
}

/// Acts on an event, for as long as what is being drawn now stays.
#[inline(never)]
pub fn listen<S: Clone + 'static>(target: &EventTarget, s: &S, event: &'static str, act: Act<S>) {
    let s = s.clone();
    let act: Box<dyn FnMut(Event)> = Box::new(move |event| act(&s, &event));
    let act = Closure::wrap(act);
    let _ = target.add_event_listener_with_callback(event, act.as_ref().unchecked_ref());
    keep(Box::new(Listener {
        target: target.clone(),
        event,
        act,
    }));
}
