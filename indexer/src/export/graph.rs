use serde_json::Value;
use std::io::{self, Write};

/// A JSON-LD document while it is written, a node a line, so that the whole of it never stands in
/// memory and two versions can be compared line by line.
pub(super) struct Graph<'a> {
    to: &'a mut dyn Write,
    nodes: usize,
}

impl<'a> Graph<'a> {
    /// Writes the head.
    pub(super) fn open(context: &Value, to: &'a mut dyn Write) -> io::Result<Self> {
        write!(to, "{{\"@context\":{context},\"@graph\":[")?;
        Ok(Graph { to, nodes: 0 })
    }

    /// Writes one node.
    pub(super) fn add(&mut self, node: &Value) -> io::Result<()> {
        let gap = if self.nodes == 0 { "" } else { "," };
        self.nodes += 1;
        write!(self.to, "{gap}\n{node}")
    }

    /// Writes the end.
    pub(super) fn close(self) -> io::Result<()> {
        self.to.write_all(b"\n]}\n")
    }
}
