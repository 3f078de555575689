//! Joins the script that draws the field with the one that the module asks for.
//!
//! They are two in the sources, because the field is drawn before there is a module. In the bundle
//! they are one: a script of its own is one more answer with its headers, and one more for a
//! phone's browser to take in.

use super::files;
use anyhow::{Context, ensure};
use std::fs;
use std::path::Path;

/// The script that draws the field.
const FIRST: &str = "first.js";

/// The script into which it goes, as wasm-bindgen calls it in its own folder.
pub(super) const INTO: &str = "element.js";

/// Takes the first script into the other, in the place of what the other passes on of it.
pub(super) fn join(bundle: &Path) -> anyhow::Result<()> {
    let into = files(bundle)?
        .into_iter()
        .find(|file| file.ends_with(INTO))
        .with_context(|| format!("the bundle has no {INTO}"))?;
    let (into, from) = (bundle.join(into), bundle.join(FIRST));
    let read = |path: &Path| {
        fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
    };
    fs::write(&into, joined(&read(&into)?, &read(&from)?)?)
        .and_then(|()| fs::remove_file(&from))
        .with_context(|| format!("cannot join {} and {}", from.display(), into.display()))
}

fn joined(script: &str, first: &str) -> anyhow::Result<String> {
    let passes_on = |line: &&str| line.starts_with("export {") && line.contains(FIRST);
    let line = script.lines().find(passes_on);
    let line = line.with_context(|| format!("{INTO} passes nothing on of {FIRST}"))?;
    ensure!(
        !first.contains("import "),
        "{FIRST} imports something: joined with {INTO} it would look for it in another folder"
    );
    Ok(script.replacen(line, first, 1))
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn one_script_stands_where_the_other_passed_it_on() {
        let script = "// a\nexport { top } from \"../../../first.js\";\nexport function get() {}\n";
        assert_eq!(
            joined(script, "export function top() {}").unwrap(),
            "// a\nexport function top() {}\nexport function get() {}\n"
        );
        assert!(joined("export function get() {}", "").is_err());
        assert!(joined(script, "import { a } from \"./a.js\";").is_err());
    }
}
