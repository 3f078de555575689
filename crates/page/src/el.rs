use crate::step::Kind;
use crate::tree::Tree;
use crate::words::Words;
use catalog::Status;

/// An element under construction, for drawings that are put together from the inside out. It has
/// the words of the builder that the widget itself draws with (`app/parts`).
pub(crate) struct El {
    drawn: Tree,
    /// Whether the element has still to be closed; a sign is whole from the start.
    open: bool,
}

fn whole(drawn: Tree) -> El {
    El { drawn, open: false }
}

/// Begins an element.
#[inline(never)]
pub(crate) fn el(tag: &str) -> El {
    let mut tree = Tree::default();
    tree.open(tag, "");
    El {
        drawn: tree,
        open: true,
    }
}

/// Begins an element that has a class and a text: the most frequent one.
#[inline(never)]
pub(crate) fn text(tag: &str, class: &str, text: &str) -> El {
    el(tag).class(class).text(text)
}

/// A sign, drawn.
pub(crate) fn icon(path: &str) -> El {
    let mut tree = Tree::default();
    tree.icon(path);
    whole(tree)
}

/// How far a fact was checked; nothing for the state's own words.
pub(crate) fn status(status: Option<Status>, t: &Words) -> Option<El> {
    let mut tree = Tree::default();
    tree.checked(status?, t);
    Some(whole(tree))
}

// Never inlined: every part of the page calls these, and each copy would be some 50 bytes.
impl El {
    /// Sets an attribute.
    #[inline(never)]
    pub(crate) fn attr(mut self, name: &str, value: &str) -> Self {
        self.drawn.attribute(name, value);
        self
    }

    /// Sets the class; nothing for an empty one.
    #[inline(never)]
    pub(crate) fn class(self, class: &str) -> Self {
        if class.is_empty() {
            self
        } else {
            self.attr("class", class)
        }
    }

    /// Adds a text.
    #[inline(never)]
    pub(crate) fn text(mut self, text: &str) -> Self {
        if !text.is_empty() {
            self.drawn.text(text);
        }
        self
    }

    /// Adds what acts or is drawn by the widget itself.
    #[inline(never)]
    pub(crate) fn step(mut self, kind: Kind, number: usize, first: &str, second: &str) -> Self {
        self.drawn.step(kind, number, first, second);
        self
    }

    /// Adds a child, if there is one.
    // Shorter than `child` by a screen's worth of letters; nobody adds elements with a plus sign.
    #[allow(clippy::should_implement_trait)]
    pub(crate) fn add(self, child: impl Into<Option<El>>) -> Self {
        self.adopt(child.into())
    }

    #[inline(never)]
    fn adopt(mut self, child: Option<El>) -> Self {
        if let Some(child) = child {
            child.put(&mut self.drawn);
        }
        self
    }

    /// Adds children.
    #[inline(never)]
    pub(crate) fn all(mut self, children: Vec<El>) -> Self {
        for child in children {
            self = self.adopt(Some(child));
        }
        self
    }

    /// Adds a child for each of some things.
    pub(crate) fn each<T>(mut self, things: &[T], draw: &dyn Fn(&T) -> El) -> Self {
        for thing in things {
            self = self.adopt(Some(draw(thing)));
        }
        self
    }

    /// Ends the element and adds it to a drawing.
    #[inline(never)]
    pub(crate) fn put(mut self, to: &mut Tree) {
        if self.open {
            self.drawn.close();
        }
        to.append(self.drawn);
    }
}
