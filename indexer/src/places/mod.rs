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

#[cfg(test)]
mod tests {
    use super::{Package, tables};
    use std::fs;
    use std::path::{Path, PathBuf};

    #[test]
    fn the_tables_of_this_repository_are_what_the_package_says() {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let shared = std::env::var_os("SHARED").map_or(here.join("../../shared"), PathBuf::from);
        let package = shared.join("units");
        if !package.is_dir() {
            println!("skipped the package of units, which this machine does not have");
            return;
        }
        let made = tables(&Package::open(&package).unwrap()).unwrap();
        for (name, text) in [
            ("units.tsv", made.units),
            ("old-units.tsv", made.old_units),
            ("earlier-names.tsv", made.earlier_names),
        ] {
            let kept = fs::read_to_string(here.join("../content/places").join(name)).unwrap();
            assert!(
                kept == text,
                "{name} differs: correct it here and say so in its README"
            );
        }
    }
}
