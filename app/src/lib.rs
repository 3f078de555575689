//! The widget `<thu-tuc>`: search procedures, see what to bring, what it costs, how long it takes.
//!
//! [`element`] puts a widget into a page, [`session`] holds what one citizen is doing, [`library`]
//! answers from the catalogue. What is shown is a [`screen::Screen`]: [`search`], [`procedure`] or
//! [`browse`]. Modules without web types ([`options`], [`screen`], [`messages`],
//! `procedure::kept`) hold the decisions and are tested natively.
//!
//! Nothing here keeps or sends what a citizen types, and nothing a host, a browser or a file does
//! may panic: a panic would end every widget on the page.

// Nothing links against the widget: `pub` says that another module of it uses something.
#![allow(unreachable_pub)]

mod messages;
mod options;
mod problem;
mod screen;

mod library;
mod net;

mod session;

mod browse;
mod form;
mod procedure;
mod root;
mod search;
mod ui;

mod element;

/// The widget's memory. The compiler's own allocator costs three times the bytes.
#[cfg(target_family = "wasm")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
