//! The same as [`graph`](crate::graph), on Leptos' reactive graph: what the search is drawn on.

use leptos::prelude::*;
use std::any::Any;
use std::cell::RefCell;

/// What tells its readers that it is no longer as they read it: a Leptos trigger.
#[derive(Default)]
pub struct Changed(ArcTrigger);

impl Changed {
    /// Whatever runs now is a reader.
    pub fn track(&self) {
        self.0.track();
    }

    /// Has every reader run again.
    pub fn notify(&self) {
        self.0.notify();
    }
}

/// Runs `act` now and whenever something it read has changed, until what is given back is dropped.
#[inline(never)]
pub fn begin(mut act: Box<dyn FnMut()>) -> Box<dyn Any> {
    Box::new(RenderEffect::new(move |_| act()))
}

/// Values that live as long as a drawing, by their place; empty places are used again.
#[derive(Default)]
struct Kept {
    values: Vec<Option<Box<dyn Any>>>,
    empty: Vec<usize>,
}

thread_local! {
    static KEPT: RefCell<Kept> = RefCell::default();
}

/// Keeps a value until what is being drawn now is drawn anew or the widget leaves the page.
///
/// Leptos' own store for values of one thread proves on each access which thread it is on, and
/// with that proof brings the standard library's threads and a second allocator into the browser
/// (measured: 4 kB of the widget). A clean-up that knows only a place needs no proof.
#[inline(never)]
pub fn keep(value: Box<dyn Any>) {
    let at = KEPT.with_borrow_mut(|kept| {
        let at = kept.empty.pop().unwrap_or(kept.values.len());
        match kept.values.get_mut(at) {
            Some(place) => *place = Some(value),
            None => kept.values.push(Some(value)),
        }
        at
    });
    on_cleanup(move || forget(at));
}

fn forget(at: usize) {
    // Dropped only after the store is free again: an effect that ends may end others.
    let value = KEPT.with_borrow_mut(|kept| {
        kept.empty.push(at);
        kept.values.get_mut(at).and_then(Option::take)
    });
    drop(value);
}
