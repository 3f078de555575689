use super::{El, el, text};
use crate::messages::Messages;
use crate::procedure::plan;

/// How many letters of an official text stand open on a page.
const OPEN: usize = 280;

/// The title of a part of the screen, which the keyboard can be put on.
#[inline(never)]
pub fn title(id: &str, words: &str) -> El {
    el("h2").attr("id", id).attr("tabindex", "-1").text(words)
}

/// A text as written, with its line breaks; nothing when it is empty.
#[inline(never)]
pub fn written(class: &str, words: &str) -> Option<El> {
    (!words.trim().is_empty()).then(|| text("p", class, words))
}

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

/// Something one tap away.
#[inline(never)]
pub fn reveal(label: &str, inside: Vec<El>) -> El {
    el("details")
        .class("reveal")
        .add(el("summary").text(label))
        .add(el("div").class("inside").all(inside))
}

/// Those parts that are not empty, with `gap` between them.
#[inline(never)]
pub fn joined<'a>(parts: impl IntoIterator<Item = &'a str>, gap: &str) -> String {
    let mut whole = String::new();
    for part in parts {
        if !whole.is_empty() && !part.is_empty() {
            whole.push_str(gap);
        }
        whole.push_str(part);
    }
    whole
}
