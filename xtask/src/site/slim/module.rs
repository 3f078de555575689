//! A WebAssembly module without the functions that only a panic would run.

use anyhow::{Context, bail};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use wasmparser::{KnownCustom, Name, Operator, Parser, Payload, TypeRef};

/// Functions that never come back: what calls one of them is about to end the module.
const PANICS: [&str; 14] = [
    "core::panicking::",
    "std::panicking::",
    "core::option::expect_failed",
    "core::option::unwrap_failed",
    "core::result::unwrap_failed",
    "core::slice::index::slice_index_fail",
    "core::slice::copy_from_slice_impl::len_mismatch_fail",
    "core::str::slice_error_fail",
    "core::cell::panic_already",
    "alloc::raw_vec::capacity_overflow",
    "alloc::raw_vec::handle_error",
    "alloc::alloc::handle_alloc_error",
    "std::alloc::rust_oom",
    "std::thread::local::panic_access_error",
];

/// Functions that only those above or the classes below need. That nothing else calls them is
/// checked each time.
const UNUSED: [&str; 4] = ["core::fmt::", "alloc::fmt::", "wasm_streams::", EXPORTS];

/// The classes that Leptos' server functions export; ours has no server.
const EXPORTS: &str = "intounderlying";

/// The smallest body there is: no locals, `unreachable`, `end`.
const EMPTY_BODY: [u8; 3] = [0x00, 0x00, 0x0b];

const EXPORT_SECTION: u8 = 7;
const CODE_SECTION: u8 = 10;

/// The module with emptied functions and without the unused exports.
pub(super) fn slim(bytes: &[u8]) -> anyhow::Result<Vec<u8>> {
    let module = Module::read(bytes).context("wasm-bindgen wrote a module that cannot be read")?;
    let emptied = module.emptied()?;
    let mut slim = bytes.get(..8).context("the module is too short")?.to_vec();
    for (id, range) in &module.sections {
        let contents = match *id {
            EXPORT_SECTION => module.exports_kept(bytes),
            CODE_SECTION => module.code(bytes, &emptied),
            _ => bytes[range.clone()].to_vec(),
        };
        put_section(&mut slim, *id, &contents);
    }
    Ok(slim)
}

/// Where things stand in a module.
#[derive(Default)]
struct Module {
    sections: Vec<(u8, Range<usize>)>,
    /// Functions that come from outside are counted before ours.
    imported: u32,
    names: BTreeMap<u32, String>,
    bodies: Vec<Range<usize>>,
    /// Which functions each of our functions calls by name.
    calls: Vec<BTreeSet<u32>>,
    /// The exports, each with its place.
    exports: Vec<(String, Range<usize>)>,
}

impl Module {
    fn read(bytes: &[u8]) -> anyhow::Result<Self> {
        let mut module = Module::default();
        for payload in Parser::new(0).parse_all(bytes) {
            let payload = payload?;
            if let Some((id, range)) = payload.as_section() {
                module.sections.push((id, place(range)));
            }
            match payload {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        module.imported += u32::from(matches!(
                            import?.ty,
                            TypeRef::Func(_) | TypeRef::FuncExact(_)
                        ));
                    }
                }
                Payload::ExportSection(exports) => module.read_exports(exports)?,
                Payload::CodeSectionEntry(body) => {
                    module.bodies.push(place(body.range()));
                    let mut calls = BTreeSet::new();
                    for operator in body.get_operators_reader()? {
                        if let Operator::Call { function_index } = operator? {
                            calls.insert(function_index);
                        }
                    }
                    module.calls.push(calls);
                }
                Payload::CustomSection(section) => {
                    if let KnownCustom::Name(names) = section.as_known() {
                        module.read_names(names)?;
                    }
                }
                _ => {}
            }
        }
        Ok(module)
    }

    fn read_exports(&mut self, exports: wasmparser::ExportSectionReader<'_>) -> anyhow::Result<()> {
        let end = exports.range().end;
        let mut starts = Vec::new();
        for export in exports.into_iter_with_offsets() {
            let (start, export) = export?;
            starts.push((export.name.to_owned(), start));
        }
        let ends = starts.iter().skip(1).map(|(_, start)| *start).chain([end]);
        self.exports = starts
            .iter()
            .zip(ends)
            .map(|((name, start), end)| (name.clone(), place(*start..end)))
            .collect();
        Ok(())
    }

    fn read_names(&mut self, names: wasmparser::NameSectionReader<'_>) -> anyhow::Result<()> {
        for group in names {
            if let Name::Function(functions) = group? {
                for function in functions {
                    let function = function?;
                    self.names
                        .insert(function.index, without_hashes(function.name));
                }
            }
        }
        Ok(())
    }

    /// The functions to empty. An error names the function that would miss one of them.
    fn emptied(&self) -> anyhow::Result<BTreeSet<u32>> {
        if self.names.is_empty() {
            bail!("the module has no names: build it with strip = \"none\"");
        }
        let mut emptied = BTreeSet::new();
        let mut unused = BTreeSet::new();
        for (index, name) in &self.names {
            let bare = name.trim_start_matches('<');
            if PANICS.iter().any(|start| bare.starts_with(start)) || name.ends_with("assert_failed")
            {
                emptied.insert(*index);
            } else if UNUSED.iter().any(|part| name.contains(part)) {
                unused.insert(*index);
            }
        }
        for (at, calls) in self.calls.iter().enumerate() {
            let caller = self.imported + at as u32;
            let stays = !emptied.contains(&caller) && !unused.contains(&caller);
            if let Some(missed) = calls.intersection(&unused).next().filter(|_| stays) {
                bail!(
                    "{} calls {}, which would be taken out of the widget: write numbers with parts::digits and join texts with concat, or see xtask/src/site/slim",
                    self.name(caller),
                    self.name(*missed)
                );
            }
        }
        emptied.append(&mut unused);
        Ok(emptied)
    }

    fn name(&self, function: u32) -> &str {
        self.names
            .get(&function)
            .map_or("a function without a name", String::as_str)
    }

    fn exports_kept(&self, bytes: &[u8]) -> Vec<u8> {
        let kept: Vec<&Range<usize>> = self
            .exports
            .iter()
            .filter(|(name, _)| !name.contains(EXPORTS))
            .map(|(_, place)| place)
            .collect();
        let mut contents = Vec::new();
        put_number(&mut contents, kept.len());
        kept.into_iter()
            .for_each(|place| contents.extend_from_slice(&bytes[place.clone()]));
        contents
    }

    fn code(&self, bytes: &[u8], emptied: &BTreeSet<u32>) -> Vec<u8> {
        let mut contents = Vec::new();
        put_number(&mut contents, self.bodies.len());
        for (at, body) in self.bodies.iter().enumerate() {
            let body = if emptied.contains(&(self.imported + at as u32)) {
                &EMPTY_BODY[..]
            } else {
                &bytes[body.clone()]
            };
            put_number(&mut contents, body.len());
            contents.extend_from_slice(body);
        }
        contents
    }
}

/// A place in a module that is in memory.
pub(super) fn place(range: Range<u64>) -> Range<usize> {
    range.start as usize..range.end as usize
}

/// `core[c5930c85]::fmt` is `core::fmt`, whichever compiler made it.
fn without_hashes(name: &str) -> String {
    let mut bare = String::with_capacity(name.len());
    let mut rest = name;
    while let Some((before, after)) = rest.split_once('[') {
        bare.push_str(before);
        match after.split_once(']') {
            Some((hash, after))
                if !hash.is_empty() && hash.bytes().all(|byte| byte.is_ascii_hexdigit()) =>
            {
                rest = after;
            }
            _ => {
                bare.push('[');
                rest = after;
            }
        }
    }
    bare.push_str(rest);
    bare
}

pub(super) fn put_section(to: &mut Vec<u8>, id: u8, contents: &[u8]) {
    to.push(id);
    put_number(to, contents.len());
    to.extend_from_slice(contents);
}

pub(super) fn put_number(to: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        to.push(number as u8 | 0x80);
        number >>= 7;
    }
    to.push(number as u8);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_without_the_hashes_of_a_compiler() {
        assert_eq!(
            without_hashes("<core[c5930c85a12de822]::fmt::Formatter>::pad"),
            "<core::fmt::Formatter>::pad"
        );
        assert_eq!(without_hashes("<[u8]>::concat"), "<[u8]>::concat");
    }

    /// A module of three functions: 0 calls 1, 2 stands alone; exports of 0 and of a dead class.
    fn module(names: [&str; 3]) -> Vec<u8> {
        let mut bytes = b"\0asm\x01\0\0\0".to_vec();
        put_section(&mut bytes, 1, &[1, 0x60, 0, 0]);
        put_section(&mut bytes, 3, &[3, 0, 0, 0]);
        put_section(
            &mut bytes,
            7,
            b"\x02\x01a\x00\x00\x0fintounderlyingx\x00\x02",
        );
        let bodies = [&[4, 0, 0x10, 1, 0x0b][..], &[4, 0, 0x41, 0, 0x1a, 0x0b][..]];
        let code = [
            &[3][..],
            bodies[0],
            &[5, 0, 0x41, 0, 0x1a, 0x0b],
            &[5, 0, 0x41, 0, 0x1a, 0x0b],
        ]
        .concat();
        put_section(&mut bytes, 10, &code);
        let mut functions = vec![3];
        for (at, name) in names.iter().enumerate() {
            functions.push(at as u8);
            put_number(&mut functions, name.len());
            functions.extend_from_slice(name.as_bytes());
        }
        let mut section = b"\x04name\x01".to_vec();
        put_number(&mut section, functions.len());
        section.extend_from_slice(&functions);
        put_section(&mut bytes, 0, &section);
        bytes
    }

    #[test]
    fn empties_what_only_a_panic_runs_and_drops_dead_exports() {
        let names = [
            "app::open",
            "core::panicking::panic",
            "<u32 as core::fmt::Debug>::fmt",
        ];
        let slimmed = slim(&module(names)).unwrap();
        let read = Module::read(&slimmed).unwrap();
        let exports: Vec<&str> = read.exports.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(exports, ["a"]);
        let bodies: Vec<&[u8]> = read
            .bodies
            .iter()
            .map(|body| &slimmed[body.clone()])
            .collect();
        assert_eq!(bodies, [&[0, 0x10, 1, 0x0b][..], &EMPTY_BODY, &EMPTY_BODY]);
    }

    #[test]
    fn a_function_that_is_still_called_is_never_emptied() {
        let names = ["app::open", "alloc::fmt::format", "app::close"];
        let error = slim(&module(names)).unwrap_err().to_string();
        assert!(
            error.starts_with("app::open calls alloc::fmt::format"),
            "{error}"
        );
    }
}
