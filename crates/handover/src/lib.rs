//! A filled form as codes on paper and as a file the citizen keeps.
//!
//! What travels is a [`Message`]: a [`Dossier`] of answers, or a [`Supplement`] in which a desk asks
//! for what is missing. [`Message::press`] makes a few hundred bytes of it. A [`Container`] holds
//! those bytes, plain or sealed with a passphrase by whoever can encrypt, and leaves as a file
//! ([`Container::to_file`]) or as texts for codes ([`Container::to_codes`]), which a [`Gathering`]
//! takes in any order. [`qr`] draws a text as a code.
//!
//! Codes and files are versioned and carry checksums: what is cut, altered or mixed with another
//! dossier is refused by name, and any bytes give `Ok` or an [`Error`]. The same message gives the
//! same bytes. This crate knows no forms, encrypts nothing and has no clock.

mod error;
pub use error::Error;
mod message;
pub use message::{Answer, Dossier, Message, Supplement};
mod alphabet;
mod container;
mod layout;
mod press;
pub use container::{Container, MOST_ITERATIONS, Sealed};
mod codes;
mod digits;
pub use codes::{Gathering, PREFIX, Progress};
pub mod qr;
