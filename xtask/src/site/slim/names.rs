//! Short names between a module and its script.
//!
//! wasm-bindgen gives each function that crosses between them a name of forty letters and more, a
//! hash among them; they stand in the module and in the script, and no compressor makes much of
//! them.

use super::module::{place, put_number, put_section};
use anyhow::{Context, bail};
use std::collections::BTreeMap;
use std::ops::Range;
use wasmparser::{Parser, Payload};

/// How an imported function begins in the script: eight spaces, its name, a colon.
const INDENT: &str = "\n        ";

/// How the script calls an export of the module.
const EXPORTED: &str = "wasm.";

/// Long names and the short ones that stand for them.
type Short = BTreeMap<String, String>;

/// A name and where its letters stand in the module.
type Named = (String, Range<usize>);

/// Module and script with short names for what crosses between them; the script without the
/// functions that the module does not import, and without the classes whose exports are gone.
pub(super) fn shorten(
    module: &[u8],
    script: &str,
    name: &str,
) -> anyhow::Result<(Vec<u8>, String)> {
    let names = Names::read(module, name)?;
    let imports = shortened(&names.imports);
    let exports = shortened(&names.exports);
    let script = with_imports(&without_dead_classes(script), &imports)?;
    let script = with_exports(&script, &exports);
    let places = names.places(&imports, &exports);
    Ok((renamed(module, &places)?, script))
}

/// The names in a module.
#[derive(Default)]
struct Names {
    imports: Vec<Named>,
    exports: Vec<Named>,
}

impl Names {
    /// `name` is that of the module's files.
    fn read(module: &[u8], name: &str) -> anyhow::Result<Self> {
        // What a module calls its script.
        let script = format!("./{name}_bg.js");
        let letters = |name: &str| {
            let start = name.as_ptr() as usize - module.as_ptr() as usize;
            (name.to_owned(), start..start + name.len())
        };
        let mut names = Names::default();
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        let import = import?;
                        if import.module == script {
                            names.imports.push(letters(import.name));
                        }
                    }
                }
                Payload::ExportSection(exports) => {
                    for export in exports {
                        names.exports.push(letters(export?.name));
                    }
                }
                _ => {}
            }
        }
        Ok(names)
    }

    /// Every place to change, in order, with what shall stand there.
    fn places<'a>(&self, imports: &'a Short, exports: &'a Short) -> Vec<(Range<usize>, &'a str)> {
        let of = |names: &[Named], short: &'a Short| {
            names
                .iter()
                .map(|(name, place)| (place.clone(), short[name].as_str()))
                .collect::<Vec<_>>()
        };
        [of(&self.imports, imports), of(&self.exports, exports)].concat()
    }
}

fn shortened(names: &[Named]) -> Short {
    let names = names.iter().map(|(name, _)| name.clone());
    names.zip((0..).map(short_name)).collect()
}

/// The module with other letters in these places.
fn renamed(module: &[u8], places: &[(Range<usize>, &str)]) -> anyhow::Result<Vec<u8>> {
    let mut written = module.get(..8).context("the module is too short")?.to_vec();
    for payload in Parser::new(0).parse_all(module) {
        let Some((id, range)) = payload?.as_section() else {
            continue;
        };
        let range = place(range);
        let mut contents = Vec::new();
        let mut from = range.start;
        for (letters, short) in places
            .iter()
            .filter(|(place, _)| range.contains(&place.start))
        {
            // The length stands before the letters.
            let mut length = Vec::new();
            put_number(&mut length, letters.len());
            contents.extend_from_slice(&module[from..letters.start - length.len()]);
            put_number(&mut contents, short.len());
            contents.extend_from_slice(short.as_bytes());
            from = letters.end;
        }
        contents.extend_from_slice(&module[from..range.end]);
        put_section(&mut written, id, &contents);
    }
    Ok(written)
}

fn with_imports(script: &str, short: &Short) -> anyhow::Result<String> {
    let (before, rest) = script
        .split_once("const import0 = {\n        __proto__: null,")
        .context("wasm-bindgen writes its script differently: see xtask/src/site/slim/names.rs")?;
    let (functions, after) = rest
        .split_once("\n    };")
        .context("the list of imported functions in the script has no end")?;
    let mut written = before.to_owned();
    written.push_str("const import0 = {");
    let mut kept = 0;
    for function in entries(functions) {
        let (name, body) = function
            .split_once(':')
            .with_context(|| format!("no function in the script: {function}"))?;
        if let Some(short) = short.get(name) {
            kept += 1;
            written.push_str(short);
            written.push(':');
            written.push_str(body);
        }
    }
    if kept != short.len() {
        bail!(
            "the module imports {} functions, the script gives {kept}",
            short.len()
        );
    }
    written.push_str("};");
    written.push_str(after);
    Ok(written)
}

/// The entries of the list of functions: each begins on a line with exactly this indent.
fn entries(functions: &str) -> Vec<&str> {
    let starts: Vec<usize> = functions
        .match_indices(INDENT)
        .map(|(at, _)| at + INDENT.len())
        .filter(|at| functions[*at..].starts_with("__w"))
        .collect();
    let ends = starts.iter().skip(1).copied().chain([functions.len()]);
    starts
        .iter()
        .zip(ends)
        .map(|(start, end)| &functions[*start..end])
        .collect()
}

/// The script with every `wasm.name` renamed. A name that the module no longer exports is one
/// that a dropped class would have called.
fn with_exports(script: &str, short: &Short) -> String {
    let mut written = String::with_capacity(script.len());
    let mut rest = script;
    while let Some((before, after)) = rest.split_once(EXPORTED) {
        written.push_str(before);
        written.push_str(EXPORTED);
        let end = after
            .find(|letter: char| !letter.is_ascii_alphanumeric() && !"_$".contains(letter))
            .unwrap_or(after.len());
        let (name, after) = after.split_at(end);
        written.push_str(short.get(name).map_or(name, String::as_str));
        rest = after;
    }
    written.push_str(rest);
    written
}

/// The script without the classes of Leptos' server functions. They stand at the beginnings of
/// lines, and each has a line and a constant of its own that would keep it alive.
fn without_dead_classes(script: &str) -> String {
    const DEAD: [(&str, &str); 3] = [
        ("export class IntoUnderlying", "}"),
        ("if (Symbol.dispose) IntoUnderlying", ";"),
        ("const IntoUnderlying", ";"),
    ];
    let mut written = String::with_capacity(script.len());
    let mut dead_until = None;
    for line in script.split_inclusive('\n') {
        let dead = DEAD.iter().find(|(start, _)| line.starts_with(start));
        let until = dead_until.or(dead.map(|(_, end)| *end));
        match until {
            None => written.push_str(line),
            Some(end) => {
                // What is indented belongs to what began before.
                let ends = line.trim_end().ends_with(end)
                    && (dead.is_some() || end != "}" || line.starts_with('}'));
                dead_until = (!ends).then_some(end);
            }
        }
    }
    written
}

/// a … z, aa, ab …
fn short_name(at: usize) -> String {
    let letter = char::from(b'a' + (at % 26) as u8);
    match at / 26 {
        0 => letter.to_string(),
        more => format!("{}{letter}", short_name(more - 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn short_names_are_all_different() {
        let names: Vec<String> = (0..1000).map(short_name).collect();
        assert_eq!((names[0].as_str(), names[26].as_str()), ("a", "aa"));
        assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len());
    }

    const SCRIPT: &str = "export class IntoUnderlyingSink {}\nfunction imports() {\n    const import0 = {\n        __proto__: null,\n        __wbg_a_12: function(arg0) {\n            return arg0.a;\n        },\n        __wbg_b_34: function() { return handleError(function () {\n        }, arguments); },\n    };\n    return wasm.__long_name(1) + wasm.gone;\n}";

    fn short(name: &str) -> Short {
        Short::from([(name.to_owned(), "a".to_owned())])
    }

    #[test]
    fn a_script_keeps_what_its_module_imports() {
        let written = with_imports(SCRIPT, &short("__wbg_b_34")).unwrap();
        assert!(
            written.contains("const import0 = {a: function()"),
            "{written}"
        );
        assert!(!written.contains("__wbg_a_12"), "{written}");
    }

    #[test]
    fn a_script_loses_the_classes_that_nobody_exports() {
        let script = "export class IntoUnderlyingSink {\n    free() {\n    }\n}\n\
            if (Symbol.dispose) IntoUnderlyingSink.prototype[Symbol.dispose] = 1;\n\
            export class Mounted {\n    free() {\n    }\n}\n\
            const IntoUnderlyingSinkFinalization = (1)\n    ? {}\n    : new Registry(1);\n\
            const MountedFinalization = 2;\n";
        assert_eq!(
            without_dead_classes(script),
            "export class Mounted {\n    free() {\n    }\n}\nconst MountedFinalization = 2;\n"
        );
    }

    #[test]
    fn a_script_that_lacks_a_function_is_refused() {
        assert!(with_imports(SCRIPT, &short("__wbg_c_56")).is_err());
    }

    #[test]
    fn a_script_calls_exports_by_their_short_names() {
        let written = with_exports(SCRIPT, &short("__long_name"));
        assert!(
            written.ends_with("return wasm.a(1) + wasm.gone;\n}"),
            "{written}"
        );
    }

    #[test]
    fn names_change_in_the_module_and_nothing_else() {
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        put_section(&mut module, 1, &[1, 0x60, 0, 0]);
        put_section(&mut module, 2, b"\x01\x0b./app_bg.js\x0a__wbg_b_34\x00\x00");
        put_section(&mut module, 7, b"\x01\x0b__long_name\x00\x00");
        let (module, _) = shorten(&module, SCRIPT, "app").unwrap();
        let names = Names::read(&module, "app").unwrap();
        assert_eq!(
            (names.imports[0].0.as_str(), names.exports[0].0.as_str()),
            ("a", "a")
        );
    }
}
