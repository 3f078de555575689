//! `cargo xtask bench`: our search and its peers, measured side by side in one browser.
//!
//! This builds the widget and a site for each size of catalogue; `tests/bench/` makes the peers'
//! sites of the same catalogue, measures all of them and writes `docs/benchmarks.md`. What is made
//! and what is measured stays in the target folder until something it came from changes, so a run
//! that breaks off goes on where it was.

use crate::process::run as run_command;
use crate::progress::step;
use crate::site;
use crate::tools::Tools;
use crate::workspace::Workspace;
use anyhow::{Context, ensure};
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Measures ours and the best-known searches of npm, and writes docs/benchmarks.md.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Published records to measure on and to draw larger catalogues from. Without any, the
    /// ministries' own where this machine has them, else the procedures of content/.
    #[arg(long, value_name = "PATH")]
    catalogue: Option<PathBuf>,
    /// Measures only this: an engine (ours, pagefind, minisearch, flexsearch, fuse), a catalogue
    /// (200, published, 5700, 100000) or a part (transfer, cold, keys, memory, relevance, weight,
    /// embed, again). May be given several times; the report still holds all that is kept.
    #[arg(long, value_name = "NAME")]
    only: Vec<String>,
    /// Forgets what was measured before.
    #[arg(long)]
    fresh: bool,
    /// Makes the sites and measures nothing.
    #[arg(long)]
    prepare: bool,
    /// Only the two small catalogues, and shortly, to see that all of it works. The report goes to
    /// the target folder.
    #[arg(long)]
    quick: bool,
}

/// A catalogue to measure on.
struct Size {
    name: &'static str,
    title: &'static str,
    records: Records,
    /// Whether it is measured when time is short.
    quick: bool,
    /// What is measured on it; all where none is named.
    parts: &'static [&'static str],
}

/// Where its records come from.
enum Records {
    /// As published.
    Published,
    /// All made up.
    Drawn(usize),
    /// The published ones and as many made up as are missing.
    Filled(usize),
}

const SIZES: [Size; 4] = [
    Size {
        name: "200",
        title: "A small agency",
        records: Records::Drawn(200),
        quick: true,
        parts: &[],
    },
    Size {
        name: "published",
        title: "Ten agencies, as published",
        records: Records::Published,
        quick: true,
        parts: &[],
    },
    Size {
        name: "5700",
        title: "As many as the whole country has",
        records: Records::Filled(5_700),
        quick: false,
        parts: &["transfer", "keys", "memory", "weight"],
    },
    Size {
        name: "100000",
        title: "A hundred thousand",
        records: Records::Filled(100_000),
        quick: false,
        parts: &[],
    },
];

pub(crate) fn run(options: &Args) -> anyhow::Result<()> {
    let workspace = Workspace::find()?;
    let source = options
        .catalogue
        .clone()
        .or_else(|| workspace.national_catalogue());
    if let Some(source) = &source {
        ensure!(
            source.exists(),
            "there is no catalogue at {}",
            source.display()
        );
    }
    let tools = Tools::find()?;
    tools.for_building()?;
    let browser = tools.for_benching(&workspace.source("tests/bench"))?;
    site::build_indexer(&workspace, &tools)?;
    let bundle = site::build_widget(&workspace, &tools)?;
    let work = workspace.built("bench");
    if options.fresh {
        forget(&work.join("results"))?;
    }
    let chosen = || SIZES.iter().filter(|size| size.quick || !options.quick);
    for size in chosen() {
        step(size.title, || {
            prepare(&workspace, &bundle, source.as_deref(), size, &work)
        })?;
    }
    let report = if options.quick {
        work.join("benchmarks.md")
    } else {
        workspace.source("docs/benchmarks.md")
    };
    let plan = work.join("plan.json");
    let said = Plan {
        workspace: &workspace,
        chromium: &browser.chromium,
        work: &work,
        report: &report,
        options,
        sizes: chosen().collect(),
    };
    fs::write(&plan, said.json())?;
    run_command(
        tools
            .command("node")
            .current_dir(workspace.source("tests/bench"))
            .arg("run.js")
            .env("BENCH", &plan),
    )
}

fn forget(folder: &Path) -> anyhow::Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot clear {}", folder.display()))?;
    }
    Ok(())
}

/// Puts the site of one catalogue together. Pages and widget are copied each time; the catalogue
/// and the table of what its rows show are made anew only when they would differ.
fn prepare(
    workspace: &Workspace,
    bundle: &Path,
    source: Option<&Path>,
    size: &Size,
    work: &Path,
) -> anyhow::Result<()> {
    let folder = work.join(size.name);
    fs::create_dir_all(&folder)?;
    let (site, aside) = (folder.join("site"), folder.join("catalogue"));
    if site.join("catalogue").exists() && !aside.exists() {
        fs::rename(site.join("catalogue"), &aside)?;
    }
    site::pages_and_widget(workspace, bundle, &site)?;
    let stamp = folder.join("catalogue.made");
    let made = made_of(workspace, source, size)?;
    if !aside.exists() || !fs::read_to_string(&stamp).is_ok_and(|before| before == made) {
        // Whatever stops this half-way must not pass for a catalogue later.
        fs::write(&stamp, "")?;
        forget(&aside)?;
        catalogue(workspace, source, size, &folder, &aside)?;
        fs::write(&stamp, made)?;
    }
    fs::rename(&aside, site.join("catalogue"))?;
    Ok(())
}

/// Everything that a catalogue is made of: our code, the versions of that of others, the content,
/// the published records. Read from the sources and not from the program, which differs from one
/// checkout to the next.
fn made_of(workspace: &Workspace, source: Option<&Path>, size: &Size) -> anyhow::Result<String> {
    let mut hasher = Sha256::new();
    let sources = ["Cargo.lock", "crates", "indexer/src", "content"];
    let sources = sources.map(|name| workspace.source(name));
    for place in sources.iter().map(PathBuf::as_path).chain(source) {
        if place.is_file() {
            hasher.update(fs::read(place)?);
            continue;
        }
        for file in site::files(place)? {
            hasher.update(file.to_string_lossy().as_bytes());
            hasher.update(fs::read(place.join(&file))?);
        }
    }
    let mut name = size.name.to_owned();
    for byte in hasher.finalize() {
        write!(name, "{byte:02x}")?;
    }
    Ok(name)
}

/// Builds the catalogue and the table of what its rows show.
fn catalogue(
    workspace: &Workspace,
    source: Option<&Path>,
    size: &Size,
    folder: &Path,
    out: &Path,
) -> anyhow::Result<()> {
    let drawn = folder.join("records.jsonl");
    let content = workspace.source("content");
    let sample = |count: usize, real_first: bool| {
        let mut command = Command::new(workspace.indexer());
        command.arg("sample").args(source);
        command.args(["--count", &count.to_string(), "--seed", "1"]);
        command.arg("--content").arg(&content);
        command.arg("--out").arg(&drawn);
        if real_first {
            command.arg("--real-first");
        }
        run_command(&mut command)
    };
    let records = match size.records {
        Records::Published => source.map(Path::to_path_buf),
        Records::Drawn(count) => {
            sample(count, false)?;
            Some(drawn.clone())
        }
        Records::Filled(count) => {
            sample(count, source.is_some())?;
            Some(drawn.clone())
        }
    };
    let command = |name: &str| {
        let mut command = Command::new(workspace.indexer());
        command.arg(name).args(&records);
        command.arg("--content").arg(&content);
        command
    };
    run_command(command("build").arg("--no-pages").arg("--out").arg(out))?;
    run_command(
        command("export")
            .args(["--format", "csv", "--out"])
            .arg(folder.join("table.csv")),
    )?;
    // The largest takes a gigabyte and is drawn again in seconds.
    if drawn.exists() {
        fs::remove_file(&drawn)?;
    }
    Ok(())
}

/// What the measuring program is told.
struct Plan<'a> {
    workspace: &'a Workspace,
    chromium: &'a Path,
    work: &'a Path,
    report: &'a Path,
    options: &'a Args,
    sizes: Vec<&'a Size>,
}

impl Plan<'_> {
    fn json(&self) -> String {
        let only = self.options.only.iter().map(|name| text(name));
        let sizes = self.sizes.iter().map(|size| {
            let folder = self.work.join(size.name);
            let parts = match size.parts {
                [] => "null".to_owned(),
                parts => list(parts.iter().map(|part| text(part))),
            };
            object(&[
                ("name", text(size.name)),
                ("title", text(size.title)),
                ("site", path(&folder.join("site"))),
                ("table", path(&folder.join("table.csv"))),
                ("parts", parts),
                (
                    "visits",
                    matches!(size.records, Records::Published).to_string(),
                ),
            ])
        });
        let shared = self.workspace.shared();
        let questions = self.workspace.source("tests/fixtures/questions.jsonl");
        object(&[
            ("quick", self.options.quick.to_string()),
            ("prepare", self.options.prepare.to_string()),
            ("only", list(only)),
            ("indexer", path(&self.workspace.indexer())),
            ("chromium", path(self.chromium)),
            ("work", path(self.work)),
            ("report", path(self.report)),
            ("questions", path(&questions)),
            (
                "shared",
                shared.map_or("null".to_owned(), |shared| path(&shared)),
            ),
            ("sizes", list(sizes)),
        ])
    }
}

fn object(fields: &[(&str, String)]) -> String {
    let fields = fields
        .iter()
        .map(|(name, value)| format!("{}:{value}", text(name)));
    format!("{{{}}}", fields.collect::<Vec<_>>().join(","))
}

fn list(items: impl Iterator<Item = String>) -> String {
    format!("[{}]", items.collect::<Vec<_>>().join(","))
}

fn path(path: &Path) -> String {
    text(&path.to_string_lossy())
}

/// A JSON string; what we write holds no letter that JSON escapes but these and the controls.
fn text(text: &str) -> String {
    let mut quoted = String::from('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            control if control.is_control() => {
                quoted.push_str(&format!("\\u{:04x}", u32::from(control)));
            }
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::{list, object, text};

    #[test]
    fn tells_the_measuring_program_in_json() {
        let sizes = list(["a", "b\\\"\n"].into_iter().map(text));
        assert_eq!(
            object(&[("quick", true.to_string()), ("sizes", sizes)]),
            r#"{"quick":true,"sizes":["a","b\\\"\u000a"]}"#
        );
    }
}
