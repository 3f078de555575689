//! Takes the comments and spaces out of the style sheet that the module carries: they are for people.

use std::path::Path;
use std::{env, fs};

const SHEETS: [&str; 1] = ["src/filler.css"];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut css = String::new();
    for sheet in SHEETS {
        println!("cargo::rerun-if-changed={sheet}");
        css.push_str(&fs::read_to_string(sheet)?);
    }
    let small = minifier::css::minify(&css)?.to_string();
    let folder = env::var_os("OUT_DIR").ok_or("cargo names a folder for what is built")?;
    fs::write(Path::new(&folder).join("style.css"), small)?;
    Ok(())
}
