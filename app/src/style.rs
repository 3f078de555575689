//! The one style sheet, gathered from the css files beside the components.

/// The widget's style sheet.
pub(crate) const CSS: &str = concat!(
    include_str!("style.css"),
    include_str!("ui/ui.css"),
    include_str!("search/search.css"),
    include_str!("procedure/procedure.css"),
    include_str!("print.css"),
);
