use leptos::prelude::on_cleanup;
use std::any::Any;
use std::cell::RefCell;

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
