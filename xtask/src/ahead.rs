//! What is made while the first steps go on, so that later ones do not wait for it. Silent: what goes
//! wrong is tried again, and told, by the step that needs it.

use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::thread::JoinHandle;

/// One line of work.
pub(crate) struct Ahead(Mutex<Option<JoinHandle<()>>>);

impl Ahead {
    /// A line with nothing on it.
    pub(crate) const fn new() -> Self {
        Ahead(Mutex::new(None))
    }

    /// Begins to run these programs, one after the other, until one fails.
    pub(crate) fn begin(&self, programs: Vec<Command>) {
        let work = std::thread::spawn(move || {
            for mut program in programs {
                let quiet = program
                    .stdin(Stdio::null())
                    .stdout(Stdio::null())
                    .stderr(Stdio::null());
                if !quiet.status().is_ok_and(|status| status.success()) {
                    return;
                }
            }
        });
        if let Ok(mut line) = self.0.lock() {
            *line = Some(work);
        }
    }

    /// Waits for what was begun, because two of these programs at once would do it twice.
    pub(crate) fn settle(&self) {
        let work = self.0.lock().ok().and_then(|mut line| line.take());
        if let Some(work) = work {
            let _ = work.join();
        }
    }
}
