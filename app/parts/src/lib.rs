//! What every screen of the widget is drawn with.
//!
//! An [`El`] is an element under construction; [`Live`] is a value whose readers are drawn anew
//! when it changes; [`keep`] and [`listen`] tie what must be cleaned up to what is being drawn.
//! All of it rests on Leptos' signals, effects and owners (see `docs/decisions/006`).
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
mod kept;
pub use kept::keep;
mod listener;
pub use listener::{Act, listen};
mod later;
pub use later::later;
pub mod icon;
mod words;
pub use figures::{digits, joined};
pub use words::{reveal, title, written};
mod sheet;
pub use sheet::adopt;
