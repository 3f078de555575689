//! The widget's signs, drawn on pages that need no script.

use super::html::{El, el};
pub(super) use signs::*;

/// Draws a sign. It is always beside a word, so assistive technology skips it.
pub(super) fn sign(path: &str) -> El {
    el("svg")
        .class("icon")
        .attr("viewBox", "0 0 24 24")
        .attr("aria-hidden", "true")
        .add(el("path").attr("d", path))
}
