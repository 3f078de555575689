use crate::{El, el, text};

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

/// Something one tap away.
#[inline(never)]
pub fn reveal(label: &str, inside: Vec<El>) -> El {
    el("details")
        .class("reveal")
        .add(el("summary").text(label))
        .add(el("div").class("inside").all(inside))
}
