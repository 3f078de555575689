use anyhow::{Context, bail, ensure};
use clap::Args;
use std::fs;
use std::path::{Component, Path, PathBuf};

/// Where the pages go, and what they are told about that place.
#[derive(Args)]
pub(crate) struct PageOptions {
    /// Where to write a plain page for every procedure; left out, it is OUT/pages.
    #[arg(long, value_name = "DIR", conflicts_with = "no_pages")]
    pages: Option<PathBuf>,
    /// Write no pages.
    #[arg(long)]
    no_pages: bool,
    /// The address at which the pages will stand. With it they carry full addresses for search
    /// engines and messengers, and a sitemap.xml; without it they leave those out.
    #[arg(long, value_name = "https://HOST/PATH/", conflicts_with = "no_pages")]
    site: Option<String>,
    /// The page of the widget, as the first of the pages names it; left out, it is the folder that
    /// holds OUT.
    #[arg(long, value_name = "ADDRESS", conflicts_with = "no_pages")]
    widget: Option<String>,
}

/// The options with every default settled.
pub(crate) struct Site {
    /// The folder to write.
    pub(super) folder: PathBuf,
    /// The address of that folder, with a slash at its end.
    pub(super) address: Option<String>,
    /// The widget's page, as the home page names it.
    pub(super) widget: String,
}

impl PageOptions {
    /// Settles the defaults for a catalogue that is written to `out`; `None` when no pages are
    /// wanted.
    pub(crate) fn settle(&self, out: &Path) -> anyhow::Result<Option<Site>> {
        if self.no_pages {
            return Ok(None);
        }
        let folder = self.pages.clone().unwrap_or_else(|| out.join("pages"));
        let address = self.site.as_deref().map(address).transpose()?;
        let widget = match &self.widget {
            Some(widget) => widget.clone(),
            None => way_to_widget(&folder, out)?,
        };
        Ok(Some(Site {
            folder,
            address,
            widget,
        }))
    }
}

/// An address that others can be put behind.
pub(crate) fn address(written: &str) -> anyhow::Result<String> {
    let rest = ["https://", "http://"]
        .iter()
        .find_map(|scheme| written.strip_prefix(scheme));
    let is_whole = rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/'));
    let is_folder = !written.contains(['?', '#', ' ', '"', '<']);
    ensure!(
        is_whole && is_folder,
        "{written} is not the address of a folder; write it as https://HOST/PATH/"
    );
    Ok(format!("{}/", written.trim_end_matches('/')))
}

/// The way from the folder of the pages to the one that holds the catalogue, as an address.
fn way_to_widget(pages: &Path, out: &Path) -> anyhow::Result<String> {
    let out = real(out)?;
    let site = out.parent().unwrap_or(&out);
    let pages = real(pages)?;
    let Ok(below) = pages.strip_prefix(site) else {
        bail!(
            "the pages in {} cannot tell where the widget's page is: write them below {}, or name it with --widget",
            pages.display(),
            site.display()
        );
    };
    let steps = below.components();
    let names = steps.filter(|step| matches!(step, Component::Normal(_)));
    Ok(match names.count() {
        0 => "./".to_owned(),
        depth => "../".repeat(depth),
    })
}

/// A folder's own path, every link followed; it is made if it is not there yet.
fn real(folder: &Path) -> anyhow::Result<PathBuf> {
    fs::create_dir_all(folder)
        .and_then(|()| folder.canonicalize())
        .with_context(|| format!("cannot make the folder {}", folder.display()))
}

#[cfg(test)]
mod tests {
    use super::address;

    #[track_caller]
    fn check(written: &str, expect: Option<&str>) {
        assert_eq!(address(written).ok().as_deref(), expect, "{written}");
    }

    #[test]
    fn an_address_is_that_of_a_folder() {
        check("https://a.vn/thu-tuc/", Some("https://a.vn/thu-tuc/"));
        check("https://a.vn/thu-tuc", Some("https://a.vn/thu-tuc/"));
        check("http://localhost:8080", Some("http://localhost:8080/"));
        for wrong in [
            "a.vn",
            "/thu-tuc/",
            "https://",
            "https:///a",
            "https://a.vn/?q",
        ] {
            check(wrong, None);
        }
    }
}
