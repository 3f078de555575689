//! The frame of every page: what stands around it, and what search engines and messengers read.

use super::book::Book;
use super::figures::{date, joined};
use super::html::{El, el, text};
use super::names::{self, up};
use super::parts::link;
use super::sign::{self, sign};
use super::wording::{self as w, fill};
use crate::report::group;
use catalog::Date;

/// What tells our pages from anybody else's in one folder, so that only ours are ever removed.
pub(super) const MARK: &str = "<meta name=\"generator\" content=\"thu-tuc\">";

/// A page ready to be written.
pub(super) struct Page {
    /// Its file, from the folder of the pages.
    pub(super) place: String,
    /// Its text.
    pub(super) html: String,
    /// The day its record was last changed, for the site map.
    pub(super) changed: Option<Date>,
}

/// What a page says about itself.
pub(super) struct Frame<'a> {
    /// Its file.
    pub(super) place: String,
    /// Its title.
    pub(super) title: &'a str,
    /// A sentence for those who see only a link to it.
    pub(super) description: String,
    /// The pages above it, as places and titles, the home page left out.
    pub(super) above: Vec<(String, &'a str)>,
    /// The same thing in the widget: the part of its address after the page, and what to call it.
    pub(super) in_widget: (String, &'a str),
    /// What it is about, for machines.
    pub(super) data: Option<String>,
    /// The day its record was last changed.
    pub(super) changed: Option<Date>,
}

impl Frame<'_> {
    /// Puts the frame around the main part.
    pub(super) fn page(self, book: &Book<'_>, main: Vec<El>) -> Page {
        let body = el("body")
            .add(link("skip", "#noi-dung", w::SKIP))
            .add(self.bar(book))
            .add(self.trail())
            .add(el("main").attr("id", "noi-dung").all(main))
            .add(foot(book));
        let page = el("html").attr("lang", "vi").add(self.head(book)).add(body);
        let mut html = String::from("<!DOCTYPE html>\n");
        page.write(&mut html);
        html.push('\n');
        Page {
            place: self.place,
            html,
            changed: self.changed,
        }
    }

    fn head(&self, book: &Book<'_>) -> El {
        let up = up(&self.place);
        let title = match self.place.as_str() {
            names::HOME => self.title.to_owned(),
            _ => format!("{} · {}", self.title, w::TITLE),
        };
        let meta = |name, content: &str| el("meta").attr("name", name).attr("content", content);
        el("head")
            .add(el("meta").attr("charset", "utf-8"))
            .add(meta("viewport", "width=device-width, initial-scale=1"))
            .add(text("title", "", &title))
            .add(meta("description", &self.description))
            .add(meta("generator", "thu-tuc"))
            .add(meta("referrer", "no-referrer"))
            .add(meta("color-scheme", "light dark"))
            .all(self.for_messengers(book))
            .add(
                el("link")
                    .attr("rel", "icon")
                    .attr("href", &format!("{up}{}", names::ICON))
                    .attr("type", "image/svg+xml"),
            )
            .add(
                el("link")
                    .attr("rel", "stylesheet")
                    .attr("href", &format!("{up}{}", names::STYLE)),
            )
            .add(
                self.data
                    .as_ref()
                    .map(|data| el("script").attr("type", "application/ld+json").json(data)),
            )
    }

    /// Open Graph, and the one address of the page where it is known.
    fn for_messengers(&self, book: &Book<'_>) -> Vec<El> {
        let graph =
            |name, content: &str| el("meta").attr("property", name).attr("content", content);
        let mut facts = vec![
            graph("og:type", "website"),
            graph("og:locale", "vi_VN"),
            graph("og:site_name", w::TITLE),
            graph("og:title", self.title),
            graph("og:description", &self.description),
        ];
        if let Some(address) = book.address(&self.place) {
            facts.push(graph("og:url", &address));
            facts.push(el("link").attr("rel", "canonical").attr("href", &address));
        }
        facts
    }

    /// Whose pages these are, and the way into the widget.
    fn bar(&self, book: &Book<'_>) -> El {
        let up = up(&self.place);
        let seal = el("span").class("seal").add(sign(sign::CHECK));
        let mark = el("a")
            .class("mark")
            .attr("href", &format!("{up}{}", names::HOME))
            .add(seal)
            .text(w::TITLE);
        let (fragment, words) = &self.in_widget;
        let widget = book.in_widget(&self.place, fragment);
        el("header")
            .class("bar")
            .add(mark)
            .add(link("onward", &widget, words))
    }

    /// The pages above this one; its own name is its title.
    fn trail(&self) -> Option<El> {
        if self.place == names::HOME {
            return None;
        }
        let up = up(&self.place);
        let step =
            |(place, title): (&str, &str)| el("li").add(link("", &format!("{up}{place}"), title));
        let above = self
            .above
            .iter()
            .map(|(place, title)| (place.as_str(), *title));
        let steps = [(names::HOME, w::TITLE)].into_iter().chain(above).map(step);
        Some(
            el("nav")
                .attr("aria-label", w::TRAIL)
                .add(el("ol").class("trail").all(steps)),
        )
    }
}

/// How many procedures there are, and how old the data are.
fn foot(book: &Book<'_>) -> El {
    let count = fill(w::PROCEDURES, &[&group(book.entries.len() as u64)]);
    let day = book.snapshot.map(|day| fill(w::DATA_OF, &[&date(day)]));
    let facts = joined([count.as_str(), day.as_deref().unwrap_or_default()], " · ");
    el("footer")
        .class("foot")
        .add(text("p", "", &facts))
        .add(text("p", "", w::PORTAL_HINT))
}

#[cfg(test)]
mod tests {
    use super::MARK;
    use crate::pages::html::el;

    #[test]
    fn our_pages_carry_the_mark_that_tells_them_from_others() {
        let mut written = String::new();
        el("meta")
            .attr("name", "generator")
            .attr("content", "thu-tuc")
            .write(&mut written);
        assert_eq!(written, MARK);
    }
}
