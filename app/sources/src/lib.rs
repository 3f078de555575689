//! Where answers come from beside the keyboard: the units of today, the card of a citizen.
//!
//! The module that fills in forms asks over bytes of `codec`, once a field for an address is used
//! or a card is held out. [`country`] fetches the tables of places it lacks; [`identity`] reads cards.

// Nothing links against this: `pub` says that another module of it uses something.
#![allow(unreachable_pub)]

mod country;
mod identity;

/// The module's memory. The compiler's own allocator costs three times the bytes.
#[cfg(target_family = "wasm")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
