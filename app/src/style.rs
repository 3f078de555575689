//! The style sheet of the first screens, gathered from the css files beside the components. What a
//! procedure and its print look like comes in a sheet of its own, `procedure.css`, while the list
//! is read.

/// The widget's style sheet.
pub(crate) const CSS: &str = concat!(
    include_str!("style.css"),
    include_str!("ui/ui.css"),
    include_str!("search/search.css"),
);
