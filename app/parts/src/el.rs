use crate::listener::listen;
use crate::live::follow;
use crate::page::document;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, Node};

/// An element under construction.
///
/// Written like a Leptos view in its builder syntax, but of one type, however its children look. The same screens as `view!` trees were measured at
/// 182 kB of compressed wasm, with `--cfg erase_components` at 170 kB, like this at 107 kB.
#[derive(Clone)]
pub struct El(Element);

impl From<Element> for El {
    /// One that stands in the page already.
    fn from(element: Element) -> Self {
        El(element)
    }
}

/// What draws children.
type Draw<S> = Box<dyn Fn(&S) -> Vec<El>>;
/// What keeps an element at what the session says.
type Bind<S> = Box<dyn Fn(&S, &Element)>;

/// Begins an element.
#[inline(never)]
pub fn el(tag: &str) -> El {
    El(document()
        .create_element(tag)
        .unwrap_or_else(|_| no_element()))
}

/// Begins an element of a drawing.
#[inline(never)]
pub fn svg(tag: &str) -> El {
    let element = document().create_element_ns(Some("http://www.w3.org/2000/svg"), tag);
    El(element.unwrap_or_else(|_| no_element()))
}

/// Browsers refuse only names that are no names, and every name here is a constant.
fn no_element() -> Element {
    JsValue::NULL.unchecked_into()
}

/// Begins an element that has a class and a text: the most frequent one.
#[inline(never)]
pub fn text(tag: &str, class: &str, text: &str) -> El {
    el(tag).class(class).text(text)
}

// Never inlined: every part of every screen calls these, and each copy would be some 50 bytes.
impl El {
    /// Sets an attribute.
    #[inline(never)]
    pub fn attr(self, name: &str, value: &str) -> Self {
        set(&self.0, name, Some(value));
        self
    }

    /// Sets the class; nothing for an empty one.
    #[inline(never)]
    pub fn class(self, class: &str) -> Self {
        if class.is_empty() {
            self
        } else {
            self.attr("class", class)
        }
    }

    /// Adds a text. Vietnamese words say that they are Vietnamese, so that a screen reader that
    /// reads an English page to somebody changes its voice for the official names on it.
    #[inline(never)]
    pub fn text(self, text: &str) -> Self {
        mark_language(&self.0, text);
        let _ = self.0.append_with_str_1(text);
        self
    }

    /// Adds a child, if there is one.
    // Shorter than `child` by a screen's worth of letters; nobody adds elements with a plus sign.
    #[allow(clippy::should_implement_trait)]
    pub fn add(self, child: impl Into<Option<El>>) -> Self {
        self.adopt(child.into())
    }

    #[inline(never)]
    fn adopt(self, child: Option<El>) -> Self {
        if let Some(child) = child {
            let _ = self.0.append_child(&child.0);
        }
        self
    }

    /// Adds children.
    #[inline(never)]
    pub fn all(mut self, children: Vec<El>) -> Self {
        for child in children {
            self = self.adopt(Some(child));
        }
        self
    }

    /// Adds a child for each of some things.
    pub fn each<T>(mut self, things: &[T], draw: &dyn Fn(usize, &T) -> El) -> Self {
        for (at, thing) in things.iter().enumerate() {
            self = self.adopt(Some(draw(at, thing)));
        }
        self
    }

    /// Acts on an event, for as long as what is being drawn now stays.
    pub fn on<S: Clone + 'static>(
        self,
        s: &S,
        event: &'static str,
        act: impl Fn(&S, &Event) + 'static,
    ) -> Self {
        listen(&self.0, s, event, Box::new(act));
        self
    }

    /// Draws the children, and draws them anew whenever a [`Live`](crate::Live) that was read
    /// has changed.
    pub fn live<S: Clone + 'static>(self, s: &S, draw: impl Fn(&S) -> Vec<El> + 'static) -> Self {
        self.redrawn(s.clone(), Box::new(draw))
    }

    #[inline(never)]
    fn redrawn<S: 'static>(self, s: S, draw: Draw<S>) -> Self {
        let here = self.0.clone();
        follow(Box::new(move || replace(&here, draw(&s))));
        self
    }

    /// Keeps attributes or properties at what the session says.
    pub fn bind<S: Clone + 'static>(self, s: &S, set: impl Fn(&S, &Element) + 'static) -> Self {
        self.bound(s.clone(), Box::new(set))
    }

    #[inline(never)]
    fn bound<S: 'static>(self, s: S, set: Bind<S>) -> Self {
        let here = self.0.clone();
        follow(Box::new(move || set(&s, &here)));
        self
    }

    /// Keeps the text at what the session says.
    pub fn says<S: Clone + 'static>(self, s: &S, say: impl Fn(&S) -> String + 'static) -> Self {
        self.bind(s, move |s, here| write(here, &say(s)))
    }

    /// Another that looks the same, with all that is in it.
    pub(crate) fn copy(&self) -> El {
        match self.0.clone_node_with_deep(true) {
            Ok(copy) => El(copy.unchecked_into()),
            Err(_) => El(no_element()),
        }
    }

    /// The first element in it.
    pub(crate) fn first(&self) -> Option<Element> {
        self.0.first_element_child()
    }

    /// Puts this into the page.
    pub fn into_node(self) -> Node {
        self.0.into()
    }
}

fn write(here: &Element, text: &str) {
    mark_language(here, text);
    here.set_text_content(Some(text));
}

/// Marks an element whose text has a letter that English lacks.
fn mark_language(here: &Element, text: &str) {
    if text.as_bytes().windows(2).any(is_vietnamese) {
        set(here, "lang", Some("vi"));
    }
}

/// Whether two bytes begin one of the letters with marks; the multiplication sign stands among them.
fn is_vietnamese(pair: &[u8]) -> bool {
    match pair {
        [0xc3, second] => *second != 0x97,
        [0xc4, second] => matches!(second, 0x82 | 0x83 | 0x90 | 0x91 | 0xa8 | 0xa9),
        [0xc5, second] => matches!(second, 0xa8 | 0xa9),
        [0xc6, second] => matches!(second, 0xa0 | 0xa1 | 0xaf | 0xb0),
        [0xe1, second] => matches!(second, 0xba | 0xbb),
        _ => false,
    }
}

fn replace(here: &Element, children: Vec<El>) {
    let nodes = js_sys::Array::new();
    for child in children {
        nodes.push(&child.0);
    }
    here.replace_children_with_node(&nodes);
}

/// Sets an attribute on an element that is there already, or takes it away.
#[inline(never)]
pub fn set(element: &Element, name: &str, value: Option<&str>) {
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// How assistive technology writes yes and no.
pub fn yes(on: bool) -> Option<&'static str> {
    Some(if on { "true" } else { "false" })
}
