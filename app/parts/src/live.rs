use crate::drawn_on::{Changed, begin, keep};
use std::cell::RefCell;

/// A value whose readers are drawn anew when it changes.
///
/// One shape of signal is compiled for all values, where Leptos' `RwSignal` is compiled for each
/// (measured: 3 kB of the widget for each kind of value).
#[derive(Default)]
pub struct Live<T> {
    value: RefCell<T>,
    changed: Changed,
}

impl<T: Clone> Live<T> {
    /// A value at its beginning.
    pub fn new(value: T) -> Self {
        Live {
            value: RefCell::new(value),
            changed: Changed::default(),
        }
    }

    /// The value; whatever is being drawn now is drawn anew when it changes.
    pub fn get(&self) -> T {
        self.changed.track();
        self.peek()
    }

    /// The value, without following it.
    pub fn peek(&self) -> T {
        self.value.borrow().clone()
    }

    /// Reads the value in place, and follows it.
    pub fn with<U>(&self, read: impl FnOnce(&T) -> U) -> U {
        self.changed.track();
        read(&self.value.borrow())
    }

    /// Reads the value in place, without following it.
    pub fn look<U>(&self, read: impl FnOnce(&T) -> U) -> U {
        read(&self.value.borrow())
    }

    /// Replaces the value.
    pub fn set(&self, value: T) {
        *self.value.borrow_mut() = value;
        self.changed.notify();
    }

    /// Changes the value in place.
    pub fn update(&self, change: impl FnOnce(&mut T)) {
        change(&mut self.value.borrow_mut());
        self.changed.notify();
    }
}

/// Runs `act` now, and again whenever a [`Live`] it read has changed, until what is being drawn
/// now is drawn anew or the widget leaves the page.
#[inline(never)]
pub fn follow(act: Box<dyn FnMut()>) {
    keep(begin(act));
}
