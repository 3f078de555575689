//! What every screen of the widget is drawn with.
//!
//! An [`El`] is an element under construction; [`Live`] is a value whose readers are drawn anew
//! when it changes; [`keep`] and [`listen`] tie what must be cleaned up to what is being drawn.
//! For the search all of it rests on Leptos' effects and owners (`on_leptos`), for the modules that
//! come later on the little of them that is used (`graph`; see `docs/decisions/006`).
//!
//! The widget is several modules that a page loads one by one: the search first, a form only when
//! one is filled. Each draws with these parts; none of the parts knows a procedure, a form or a
//! word of any language.

// Nothing outside `app/` links against this: `pub` says that a module of the widget uses it.
#![allow(unreachable_pub)]

mod el;
pub use el::{El, el, set, svg, text, yes};
mod live;
pub use live::{Live, follow};
#[cfg_attr(feature = "leptos", allow(dead_code))]
mod graph;
#[cfg(feature = "leptos")]
mod on_leptos;
pub use drawn_on::{begin, keep};
#[cfg(not(feature = "leptos"))]
use graph as drawn_on;
#[cfg(feature = "leptos")]
use on_leptos as drawn_on;
mod listener;
pub use listener::{Act, listen};
mod page;
pub use page::once_drawn;
mod later;
pub use later::{at_once, later};
pub mod icon;
mod words;
pub use figures::{digits, joined};
pub use words::{reveal, title, written};
mod sheet;
pub use sheet::adopt;
