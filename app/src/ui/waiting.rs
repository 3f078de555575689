use super::{El, el, text};
use crate::messages::Messages;

/// Rows in the shape of what is coming, so that nothing jumps when it comes.
#[inline(never)]
pub fn waiting(t: &Messages) -> El {
    el("div")
        .class("waiting")
        .attr("role", "status")
        .add(text("span", "hidden", t.loading))
        .add(
            el("ul")
                .attr("aria-hidden", "true")
                .each(&[(); 4], &|_, _| el("li")),
        )
}
