//! The catalogue as plain pages, for those whom no script reaches: old phones, search engines,
//! messengers that show a preview, readers of a USB stick.
//!
//! A [`Book`] is what all pages know of one another; `procedure` writes the page of an entry,
//! `lists` the ways to it, `frame` what stands around each; every element is written by `html`.
//! Wording, signs and look are the widget's, and tests hold them to it.
//!
//! The pages need no script and no style of their own: `default-src 'none'; style-src 'self';
//! img-src 'self'` is policy enough. The same entries give the same bytes.

mod book;
mod figures;
mod folder;
mod frame;
mod html;
mod lists;
mod names;
mod options;
mod parts;
mod procedure;
mod sign;
mod sitemap;
mod wording;
pub(crate) use options::{PageOptions, Site, address};

use crate::content::LifeEvent;
use book::Book;
use catalog::{Code, Date, Entry};
use frame::Page;
use rayon::prelude::*;
use std::collections::BTreeSet;

const STYLE: &str = include_str!("style.css");
const ICON: &str = include_str!("../../../app/icon.svg");

/// What was written, for the report.
pub(crate) struct Summary {
    pub(crate) pages: usize,
    pub(crate) bytes: u64,
}

/// Writes every page, then removes those of an earlier catalogue.
///
/// A page is written as soon as it is drawn: all of them together are larger than the catalogue.
pub(crate) fn write(
    entries: &[Entry],
    events: &[LifeEvent],
    snapshot: Option<Date>,
    site: &Site,
) -> anyhow::Result<Summary> {
    let address = site.address.as_deref();
    let book = Book::new(entries, events, snapshot, address, &site.widget);
    folder::prepare(&site.folder)?;
    let mut written = Vec::with_capacity(entries.len());
    for page in lists::pages(&book) {
        written.push(put(site, page)?);
    }
    let procedures = entries
        .par_iter()
        .filter_map(|entry| procedure::page(&book, entry))
        .map(|page| put(site, page))
        .collect::<anyhow::Result<Vec<Written>>>()?;
    written.extend(procedures);
    let mut kept: BTreeSet<String> = written.iter().map(|page| page.place.clone()).collect();
    let mut others = sitemap::files(&book, &written);
    others.push((names::STYLE.to_owned(), STYLE.to_owned()));
    others.push((names::ICON.to_owned(), ICON.to_owned()));
    for (place, text) in others {
        folder::put(&site.folder.join(&place), text.as_bytes())?;
        kept.insert(place);
    }
    folder::remove_stale(&site.folder, &kept)?;
    Ok(Summary {
        pages: written.len(),
        bytes: written.iter().map(|page| page.bytes).sum(),
    })
}

/// A page that was written.
struct Written {
    place: String,
    changed: Option<Date>,
    bytes: u64,
}

fn put(site: &Site, page: Page) -> anyhow::Result<Written> {
    folder::put(&site.folder.join(&page.place), page.html.as_bytes())?;
    Ok(Written {
        place: page.place,
        changed: page.changed,
        bytes: page.html.len() as u64,
    })
}

/// Where the page of a procedure stands in the folder, and so behind the address of the pages.
pub(crate) fn place_of(code: &Code) -> String {
    names::procedure(code)
}

#[cfg(test)]
mod tests;
