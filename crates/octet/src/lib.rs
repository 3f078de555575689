//! Bytes that may be anything.
//!
//! What the binary formats of this project have in common: a [`Cursor`] that answers `None` where
//! the bytes end instead of panicking, [`put_number`] and [`put_block`] that write what it reads,
//! and [`crc32`], the checksum everybody uses.
//!
//! It knows no format and allocates nothing while reading.

mod checksum;
pub use checksum::crc32;
mod cursor;
pub use cursor::{Cursor, put_block, put_number};
