use super::{El, el, text, written};
use crate::messages::Messages;
use crate::procedure::plan;

/// How many letters of an official text stand open on a page.
const OPEN: usize = 280;

/// A long text folded to its beginning, the rest one tap away. Both halves together are the text.
#[inline(never)]
pub fn folded(words: &str, t: &Messages) -> Option<El> {
    let (head, rest) = plan::fold(words, OPEN);
    if rest.is_empty() {
        return written("words", words);
    }
    let summary = text("summary", "words", head).add(text("span", "more", t.more));
    Some(
        el("details")
            .class("folded")
            .add(summary)
            .add(text("p", "words", rest)),
    )
}
