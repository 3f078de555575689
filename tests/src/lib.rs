//! What the tests from outside share: where the built things are, and folders to try them in.
//!
//! These tests know the built programs and files and nothing of what is inside them.

mod indexer;
pub use indexer::{Indexer, Said};
mod scratch;
pub use scratch::{Scratch, files};
mod places;
pub use places::{built_national, national_catalogue, shared, source};
