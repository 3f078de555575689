//! One file per command; each has an `Args` struct for the command line and a `run`.
//!
//! To add one: `pub(crate) mod name;` here, a variant in `Command` and an arm in `main`.

pub(crate) mod serve;
