//! From what Trunk wrote to what can be published.
//!
//! Trunk's own file hash is taken before the module is optimised, so two different modules can
//! carry one name, and such a name must not be kept for ever. So Trunk hashes nothing, and the
//! whole bundle goes into one folder named by its content: the files find each other inside it
//! under plain names, from this page and from any other site alike.
//!
//! The page has no inline script, because the policy of the host forbids them: it loads
//! `thu-tuc.js`, and preloads what that is going to need, so that a slow phone asks for
//! everything in its first round trip.

use super::{files, joined, modules};
use anyhow::{Context, ensure};
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

/// The script that every page loads; the only file of the widget whose name stays. `app/index.html`
/// names it through `pattern_script` in Trunk.toml.
pub(super) const STARTER: &str = "thu-tuc.js";

/// What starts the officer's page, and what gives the modules to scripts of our own pages, in the
/// same way.
const POINTED: [&str; 2] = ["start-desk.js", "modules.js"];

/// The style sheet of the widget, asked for before anything is drawn.
pub(super) const LOOK: &str = "widget.css";

/// The list of all parts of the widget, beside them.
const PARTS: &str = "parts.txt";

/// The first file of the catalogue that the widget asks for.
const MANIFEST: &str = "catalogue/manifest.bin";

/// Puts Trunk's bundle into the site and makes page and starter name it.
pub(super) fn seal(bundle: &Path, site: &Path) -> anyhow::Result<()> {
    let parts: Vec<PathBuf> = files(bundle)?
        .into_iter()
        .filter(|file| !matches!(file.to_str(), Some("index.html" | STARTER)))
        .collect();
    let folder = format!("widget/{}", content_hash(bundle, &parts)?);
    for part in &parts {
        let place = site.join(&folder).join(part);
        if let Some(folder) = place.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::copy(bundle.join(part), place)
            .with_context(|| format!("cannot copy {}", part.display()))?;
    }
    let names: Vec<String> = parts
        .iter()
        .map(|part| part.to_string_lossy().replace('\\', "/"))
        .collect();
    // For who keeps the whole widget on a device; see public/worker.js.
    fs::write(site.join(&folder).join(PARTS), names.join("\n"))
        .with_context(|| format!("cannot write {PARTS}"))?;
    rewrite(
        &bundle.join("index.html"),
        &site.join("index.html"),
        |page| page_text(&page, &folder, &names),
    )?;
    rewrite(&bundle.join(STARTER), &site.join(STARTER), |script| {
        starter_text(&script, &folder, &names)
    })?;
    for script in POINTED {
        rewrite(&site.join(script), &site.join(script), |text| {
            pointed(&text, &folder, &names)
        })?;
    }
    Ok(())
}

fn rewrite(
    from: &Path,
    to: &Path,
    change: impl FnOnce(String) -> anyhow::Result<String>,
) -> anyhow::Result<()> {
    let text =
        fs::read_to_string(from).with_context(|| format!("cannot read {}", from.display()))?;
    fs::write(to, change(text)?).with_context(|| format!("cannot write {}", to.display()))
}

/// The page with every part named in its folder, and the parts announced in the head.
fn page_text(page: &str, folder: &str, names: &[String]) -> anyhow::Result<String> {
    let page = pointed(page, folder, names)?;
    ensure!(
        page.contains(STARTER),
        "app/index.html does not load {STARTER}: see Trunk.toml"
    );
    ensure!(
        !has_inline_script(&page),
        "the page has an inline script, which its policy forbids"
    );
    let (head, rest) = page
        .split_once("</head>")
        .context("app/index.html has no </head>")?;
    Ok(format!("{head}{}</head>{rest}", preloads(folder, names)))
}

/// What stands in the starter where the scripts of the bundle belong.
const SCRIPTS: &str = r#"["./*"]"#;

/// The starter with every part named in its folder, and all scripts of the bundle in one list, so
/// that it can ask for them side by side instead of one round trip after another.
fn starter_text(script: &str, folder: &str, names: &[String]) -> anyhow::Result<String> {
    ensure!(
        script.contains(SCRIPTS),
        "public/{STARTER} has no place for the list of scripts: {SCRIPTS}"
    );
    let scripts: Vec<String> = names
        .iter()
        // What is loaded only when used has no place among what starts the widget.
        .filter(|name| name.ends_with(".js") && !name.starts_with(modules::FOLDER))
        .map(|name| format!("\"./{name}\""))
        .collect();
    ensure!(
        scripts
            .last()
            .is_some_and(|last| last.contains(joined::INTO)),
        "the starter takes the last script for the one that draws the field, and it is no {}",
        joined::INTO
    );
    let script = script.replace(SCRIPTS, &format!("[{}]", scripts.join(", ")));
    pointed(&script, folder, names)
}

fn preloads(folder: &str, names: &[String]) -> String {
    let mut links = String::new();
    for name in names {
        // A citizen who never fills a form never pays for what fills it.
        if name.starts_with(modules::FOLDER) {
            continue;
        }
        let kind = match Path::new(name)
            .extension()
            .and_then(|ending| ending.to_str())
        {
            Some("js") => r#"rel="modulepreload""#,
            // `crossorigin`: a preload is used only if it was asked for the way `fetch` asks.
            Some("wasm") => r#"rel="preload" as="fetch" type="application/wasm" crossorigin"#,
            Some(_) if name == LOOK => r#"rel="preload" as="fetch" crossorigin"#,
            _ => continue,
        };
        // Writing to a string cannot fail.
        let _ = write!(links, r#"<link {kind} href="./{folder}/{name}">"#);
    }
    let _ = write!(
        links,
        r#"<link rel="preload" as="fetch" crossorigin href="./{MANIFEST}">"#
    );
    links
}

/// `text` with every quoted `./name` of a part leading into the folder.
fn pointed(text: &str, folder: &str, names: &[String]) -> anyhow::Result<String> {
    let mut changed = text.to_owned();
    for name in names {
        for quote in ['"', '\''] {
            changed = changed.replace(
                &format!("{quote}./{name}{quote}"),
                &format!("{quote}./{folder}/{name}{quote}"),
            );
        }
    }
    Ok(changed)
}

/// Whether some `<script>` has no `src`. Data blocks (`type="application/…"`) do not run.
fn has_inline_script(page: &str) -> bool {
    page.match_indices("<script").any(|(start, _)| {
        let tag = page[start..].split('>').next().unwrap_or_default();
        !tag.contains(" src=") && !tag.contains("type=\"application/")
    })
}

/// Sixteen hexadecimal digits over names and bytes of all parts; `indexer serve` takes
/// twelve or more for a name that never changes its meaning.
fn content_hash(bundle: &Path, parts: &[PathBuf]) -> anyhow::Result<String> {
    let mut hasher = Sha256::new();
    for part in parts {
        let bytes = fs::read(bundle.join(part))
            .with_context(|| format!("cannot read {}", part.display()))?;
        hasher.update(part.to_string_lossy().replace('\\', "/"));
        hasher.update([0]);
        hasher.update(bytes.len().to_le_bytes());
        hasher.update(bytes);
    }
    let digest = hasher.finalize();
    Ok(digest
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PARTS: [&str; 6] = [
        "app.js",
        "app_bg.wasm",
        "modules/filler.js",
        "procedure.css",
        "snippets/x/element.js",
        "widget.css",
    ];

    fn names() -> Vec<String> {
        PARTS.map(str::to_owned).to_vec()
    }

    #[test]
    fn page_and_starter_name_the_sealed_folder() {
        let page = r#"<head></head><link href="./site.css"><script type="module" src="./thu-tuc.js"></script>"#;
        let sealed = page_text(page, "widget/ab", &names()).unwrap();
        assert_eq!(
            sealed,
            concat!(
                r#"<head><link rel="modulepreload" href="./widget/ab/app.js">"#,
                r#"<link rel="preload" as="fetch" type="application/wasm" crossorigin href="./widget/ab/app_bg.wasm">"#,
                r#"<link rel="modulepreload" href="./widget/ab/snippets/x/element.js">"#,
                r#"<link rel="preload" as="fetch" crossorigin href="./widget/ab/widget.css">"#,
                r#"<link rel="preload" as="fetch" crossorigin href="./catalogue/manifest.bin">"#,
                r#"</head><link href="./site.css"><script type="module" src="./thu-tuc.js"></script>"#,
            )
        );
        assert_eq!(
            starter_text(
                r#"const scripts = ["./*"]; import("./app.js"); fetch("./app_bg.wasm");"#,
                "widget/ab",
                &names()
            )
            .unwrap(),
            concat!(
                r#"const scripts = ["./widget/ab/app.js", "./widget/ab/snippets/x/element.js"]; "#,
                r#"import("./widget/ab/app.js"); fetch("./widget/ab/app_bg.wasm");"#,
            )
        );
        assert!(starter_text("no list", "widget/ab", &names()).is_err());
    }

    #[test]
    fn a_page_that_its_own_policy_would_break_is_refused() {
        let refused = |page: &str| page_text(page, "widget/ab", &names()).is_err();
        assert!(refused(
            r#"<head></head><script type="module" src="./thu-tuc.js"></script><script>go()</script>"#
        ));
        assert!(refused("<head></head>no script"));
        assert!(refused(
            r#"<script type="module" src="./thu-tuc.js"></script>"#
        ));
    }
}
