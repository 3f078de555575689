//! The style sheet of the first screens, gathered from the css files beside the components. What a
//! procedure and its print look like comes in a sheet of its own, `procedure.css`, while the list
//! is read. `build.rs` joins them and takes out what only people read.

/// The widget's style sheet.
pub(crate) const CSS: &str = include_str!(concat!(env!("OUT_DIR"), "/style.css"));
