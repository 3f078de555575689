//! What the code on an identity card says, read strictly or refused.
//!
//! [`read()`] takes the text of the square code and gives a [`Card`], or a [`Refusal`] that says why
//! not. Nothing is guessed, repaired or filled in: a citizen who types seven fields by hand loses a
//! minute, one whose form carries a wrong number loses a day.
//!
//! The text comes from a camera, a picture or the clipboard as it stands. From a scanner that types
//! it comes key by key, perhaps through an input method that was left on: [`Wedge`] tells a
//! scanner's keys from a hand's, and a [`Burst`] gives back the [`Card`] if it is certain what the
//! scanner typed.
//!
//! The code is not signed, so a card read here is what the citizen says, not what the state
//! confirms. It holds neither home town, ethnicity nor expiry; the address is the one of the day of
//! issue, mostly with units that are no more. This crate knows neither forms nor places, has no
//! clock and keeps nothing.

mod alphabet;
mod read;
pub use read::{Card, Sex, read};
mod refusal;
pub use refusal::{Field, Refusal};
mod wedge;
pub use wedge::{Burst, Heard, Wedge};
mod coded;
mod undo;
