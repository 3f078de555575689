//! What the build scripts of the modules share: comments and spaces of a style sheet
//! are for people, and a phone fetches none of them.

use std::path::Path;
use std::{env, fs, io};

/// Joins the sheets of the package being built, in this order, into `style.css` in the folder of
/// what is built for it, without what only people read.
pub fn shorten(sheets: &[&str]) -> io::Result<()> {
    let mut css = String::new();
    for sheet in sheets {
        println!("cargo::rerun-if-changed={sheet}");
        css.push_str(&fs::read_to_string(sheet)?);
    }
    let small = minifier::css::minify(&css).map_err(io::Error::other)?;
    let folder = env::var_os("OUT_DIR")
        .ok_or_else(|| io::Error::other("cargo names no folder for what is built"))?;
    fs::write(Path::new(&folder).join("style.css"), small.to_string())
}
