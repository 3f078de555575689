//! Whether a served page would start: it, and every file that it names.

use crate::http::get;
use anyhow::{Context, ensure};
use std::collections::BTreeSet;
use std::net::SocketAddr;

/// Asks for the page, for what it names, and for what its starter names.
pub(super) fn check(host: SocketAddr) -> anyhow::Result<()> {
    let page = get(host, "/")?;
    ensure!(
        page.status == 200,
        "the page answers with status {}",
        page.status
    );
    let policy = page
        .header("Content-Security-Policy")
        .context("the page comes without a policy")?;
    ensure!(
        policy.starts_with("default-src 'none'"),
        "the page comes with a weak policy"
    );
    let page = text(&page.body, page.header("Content-Encoding"))?;
    let named = addresses(&page);
    ensure!(
        named.iter().any(|name| name.ends_with("thu-tuc.js")),
        "the page does not load thu-tuc.js"
    );
    ensure!(
        named.iter().any(|name| name.ends_with(".wasm")),
        "the page does not name its WebAssembly module"
    );
    ensure!(
        named.iter().any(|name| name.starts_with("/catalogue/")),
        "the page does not name its catalogue"
    );
    for name in &named {
        one(host, name)?;
    }
    println!("  {} files, all there", named.len() + 1);
    Ok(())
}

fn one(host: SocketAddr, name: &str) -> anyhow::Result<()> {
    let answer = get(host, name)?;
    ensure!(
        answer.status == 200,
        "{name} answers with status {}",
        answer.status
    );
    ensure!(!answer.body.is_empty(), "{name} is empty");
    let media_type = answer.header("Content-Type").unwrap_or_default();
    let expected = match name.rsplit('.').next().unwrap_or_default() {
        "js" => "text/javascript",
        "wasm" => "application/wasm",
        "css" => "text/css",
        "svg" => "image/svg+xml",
        _ => "",
    };
    ensure!(
        media_type.starts_with(expected),
        "{name} comes as {media_type}, not as {expected}"
    );
    if expected == "application/wasm" {
        ensure!(
            answer.header("Content-Encoding") == Some("br"),
            "{name} comes uncompressed"
        );
    }
    println!("  {:>7} bytes  {name}", answer.body.len());
    Ok(())
}

fn text(body: &[u8], coding: Option<&str>) -> anyhow::Result<String> {
    let mut bytes = Vec::new();
    match coding {
        Some("br") => brotli::BrotliDecompress(&mut &*body, &mut bytes)
            .context("the page is not readable brotli")?,
        _ => bytes.extend_from_slice(body),
    }
    String::from_utf8(bytes).context("the page is not UTF-8")
}

/// The files of this host that a page names in `href` and `src`, as addresses from its root.
fn addresses(page: &str) -> BTreeSet<String> {
    ["href=\"", "src=\""]
        .iter()
        .flat_map(|start| page.split(start).skip(1))
        .filter_map(|rest| rest.split('"').next())
        .filter(|address| {
            !address.contains(':') && !address.starts_with(['#', '/', '?']) && !address.is_empty()
        })
        .map(|address| format!("/{}", address.trim_start_matches("./")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_files_that_a_page_names() {
        let page = r##"<link href="./a.css"><script src="./w/b.js"></script><a href="https://x/">x</a><a href="#top">t</a><img src="data:x">"##;
        assert_eq!(
            addresses(page),
            BTreeSet::from(["/a.css".to_owned(), "/w/b.js".to_owned()])
        );
    }
}
