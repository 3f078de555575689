use std::fmt::{self, Display};
use std::io::{self, ErrorKind, Write};

/// Prints what a command answers, in one piece.
///
/// A reader who has seen enough (`| head`) has done nothing wrong, so a closed pipe is no error.
pub(crate) fn print(answer: &str) -> anyhow::Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(answer.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}

/// An answer while it is written, line by line.
#[derive(Default)]
pub(crate) struct Answer(String);

impl Answer {
    /// Adds a line.
    pub(crate) fn line(&mut self, line: impl Display) {
        // Writing to a string cannot fail.
        let _: fmt::Result = fmt::write(&mut self.0, format_args!("{line}\n"));
    }

    /// Adds a text that has its own line ends.
    pub(crate) fn text(&mut self, text: &str) {
        self.0.push_str(text);
    }

    /// Prints everything added.
    pub(crate) fn print(self) -> anyhow::Result<()> {
        print(&self.0)
    }
}
