//! Who is drawn anew when a value changes.
//!
//! What [`begin`] runs is an effect: it runs again, a moment later, whenever something [`Changed`]
//! that it read. It owns what was [`keep`]t while it ran, other effects among it, and lets go of all
//! that before it runs again and when it ends. An effect begins later than whatever draws it, so
//! effects run in the order they began: what is about to be replaced is not drawn once more before.
//!
//! Leptos' graph does the same and much else, on any number of threads. The modules that are
//! loaded beside the search would each carry it once more (measured: 8 kB of `filler`).

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

/// Something that runs again.
struct Effect {
    number: u32,
    act: RefCell<Box<dyn FnMut()>>,
    kept: RefCell<Vec<Box<dyn Any>>>,
}

thread_local! {
    static RUNNING: RefCell<Option<Rc<Effect>>> = const { RefCell::new(None) };
    /// What is to run again, in the order of its numbers.
    static DUE: RefCell<Vec<(u32, Weak<Effect>)>> = const { RefCell::new(Vec::new()) };
    static BEGUN: Cell<u32> = const { Cell::new(0) };
}

impl Effect {
    fn run(self: &Rc<Self>) {
        drop(self.kept.take());
        let outer = RUNNING.replace(Some(self.clone()));
        (self.act.borrow_mut())();
        drop(RUNNING.replace(outer));
    }
}

/// What tells its readers that it is no longer as they read it.
#[derive(Default)]
pub struct Changed(RefCell<Vec<(u32, Weak<Effect>)>>);

impl Changed {
    /// Whatever runs now is a reader.
    #[inline(never)]
    pub fn track(&self) {
        RUNNING.with_borrow(|running| {
            if let Some(effect) = running {
                insert(
                    &mut self.0.borrow_mut(),
                    effect.number,
                    Rc::downgrade(effect),
                );
            }
        });
    }

    /// Has every reader run again.
    #[inline(never)]
    pub fn notify(&self) {
        let readers = self.0.take();
        let was_idle = DUE.with_borrow_mut(|due| {
            let was_idle = due.is_empty();
            for (number, reader) in readers {
                insert(due, number, reader);
            }
            was_idle && !due.is_empty()
        });
        if was_idle {
            soon();
        }
    }
}

fn insert(list: &mut Vec<(u32, Weak<Effect>)>, number: u32, effect: Weak<Effect>) {
    let at = list.partition_point(|(other, _)| *other < number);
    match list.get_mut(at) {
        Some((other, _)) if *other == number => {}
        _ => list.insert(at, (number, effect)),
    }
}

/// Runs `act` now and whenever something it read has changed, until what is given back is dropped.
#[inline(never)]
pub fn begin(act: Box<dyn FnMut()>) -> Box<dyn Any> {
    let number = BEGUN.get() + 1;
    BEGUN.set(number);
    let effect = Rc::new(Effect {
        number,
        act: RefCell::new(act),
        kept: RefCell::default(),
    });
    effect.run();
    Box::new(effect)
}

/// Keeps a value until what runs now runs again or ends; for ever where nothing runs.
#[inline(never)]
pub fn keep(value: Box<dyn Any>) {
    RUNNING.with_borrow(|running| match running {
        Some(effect) => effect.kept.borrow_mut().push(value),
        None => std::mem::forget(value),
    });
}

/// Runs what is due once the work of this moment is done.
fn soon() {
    #[cfg(target_family = "wasm")]
    crate::later(async { run_due() });
}

/// Runs what is due, and what becomes due by that. Who has ended meanwhile is passed over.
#[cfg_attr(not(target_family = "wasm"), allow(dead_code))]
fn run_due() {
    while let Some(next) = DUE.with_borrow_mut(|due| {
        let is_any = !due.is_empty();
        is_any.then(|| due.remove(0).1)
    }) {
        if let Some(effect) = next.upgrade() {
            effect.run();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What was run, in order.
    #[derive(Clone, Default)]
    struct Log(Rc<RefCell<Vec<&'static str>>>);

    impl Log {
        fn say(&self, word: &'static str) {
            self.0.borrow_mut().push(word);
        }

        #[track_caller]
        fn check(&self, expect: &[&str]) {
            run_due();
            assert_eq!(self.0.take(), expect);
        }
    }

    /// Says its word when it is dropped.
    struct Ends(Log, &'static str);

    impl Drop for Ends {
        fn drop(&mut self) {
            self.0.say(self.1);
        }
    }

    #[test]
    fn a_reader_runs_again_once_however_often_it_read_and_it_changed() {
        let (log, value) = (Log::default(), Rc::new(Changed::default()));
        let (said, read) = (log.clone(), value.clone());
        let reader = begin(Box::new(move || {
            read.track();
            read.track();
            said.say("read");
        }));
        log.check(&["read"]);
        value.notify();
        value.notify();
        log.check(&["read"]);
        log.check(&[]);
        drop(reader);
        value.notify();
        log.check(&[]);
    }

    #[test]
    fn what_is_replaced_is_let_go_and_not_drawn_once_more_before() {
        let (log, value) = (Log::default(), Rc::new(Changed::default()));
        let (said, read) = (log.clone(), value.clone());
        let whole = begin(Box::new(move || {
            read.track();
            said.say("outer");
            keep(Box::new(Ends(said.clone(), "let go")));
            let (said, read) = (said.clone(), read.clone());
            keep(begin(Box::new(move || {
                read.track();
                said.say("inner");
            })));
        }));
        log.check(&["outer", "inner"]);
        value.notify();
        log.check(&["let go", "outer", "inner"]);
        drop(whole);
        log.check(&["let go"]);
    }

    #[test]
    fn a_change_made_while_others_run_is_not_missed() {
        let log = Log::default();
        let (one, other) = (Rc::new(Changed::default()), Rc::new(Changed::default()));
        let (said, read) = (log.clone(), other.clone());
        let early = begin(Box::new(move || {
            read.track();
            said.say("early");
        }));
        let (said, read, next) = (log.clone(), one.clone(), other.clone());
        let late = begin(Box::new(move || {
            read.track();
            said.say("late");
            next.notify();
        }));
        log.check(&["early", "late", "early"]);
        one.notify();
        log.check(&["late", "early"]);
        drop((early, late));
    }

    #[test]
    fn who_ends_while_it_is_due_does_not_run() {
        let (log, value) = (Log::default(), Rc::new(Changed::default()));
        let (said, read) = (log.clone(), value.clone());
        let reader = begin(Box::new(move || {
            read.track();
            said.say("read");
        }));
        value.notify();
        drop(reader);
        log.check(&["read"]);
    }
}
