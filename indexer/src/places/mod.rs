//! From the package `vietnamadminunits` to the tables in `content/places/`.
//!
//! The package publishes the units of the country as a SQLite file and the conversion as JSON.
//! What it says is copied name by name into tables that an officer can read, correct and compare;
//! `content::places` reads them again, and nothing else of this program knows the package.

mod package;
pub(crate) use package::Package;
mod sqlite;
mod tables;
pub(crate) use tables::tables;
