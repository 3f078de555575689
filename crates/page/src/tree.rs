use crate::step::{Kind, Step};
use crate::words::Words;
use catalog::{Backing, Status};

/// A drawing under construction.
#[derive(Default)]
pub(crate) struct Tree(Vec<u8>);

impl Tree {
    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.0
    }

    pub(crate) fn append(&mut self, other: Tree) {
        self.0.extend_from_slice(&other.0);
    }

    pub(crate) fn step(&mut self, kind: Kind, number: usize, first: &str, second: &str) {
        let step = Step {
            kind,
            number: u32::try_from(number).unwrap_or_default(),
            first,
            second,
        };
        step.write(&mut self.0);
    }

    pub(crate) fn open(&mut self, tag: &str, class: &str) {
        self.step(Kind::Open, 0, tag, class);
    }

    pub(crate) fn close(&mut self) {
        self.step(Kind::Close, 0, "", "");
    }

    pub(crate) fn text(&mut self, text: &str) {
        self.step(Kind::Text, 0, text, "");
    }

    pub(crate) fn attribute(&mut self, name: &str, value: &str) {
        self.step(Kind::Attribute, 0, name, value);
    }

    /// An element with nothing but a text; nothing for an empty one.
    pub(crate) fn line(&mut self, tag: &str, class: &str, text: &str) {
        if !text.is_empty() {
            self.open(tag, class);
            self.text(text);
            self.close();
        }
    }

    /// How far a fact was checked; nothing for the state's own words.
    pub(crate) fn status(&mut self, backing: Backing, t: &Words) {
        if let Some(status) = backing.status() {
            self.text(" ");
            self.checked(status, t);
        }
    }

    /// How far a fact was checked, by sign and by word.
    pub(crate) fn checked(&mut self, status: Status, t: &Words) {
        let (class, sign, word) = match status {
            Status::Verified => ("status verified", signs::CHECK, t.verified),
            Status::Partial => ("status partly", signs::HALF, t.partly),
            Status::Unverified => ("status unverified", signs::QUESTION, t.unverified),
        };
        self.open("span", class);
        self.icon(sign);
        self.line("span", "", word);
        self.close();
    }

    pub(crate) fn icon(&mut self, path: &str) {
        self.step(Kind::Icon, 0, path, "");
    }

    /// Opens something one tap away. It takes two closes to end.
    pub(crate) fn reveal(&mut self, label: &str, open: bool) {
        self.open("details", "reveal");
        if open {
            self.attribute("open", "");
        }
        self.line("summary", "", label);
        self.open("div", "inside");
    }

    /// Opens a part of the page with its title.
    pub(crate) fn part(&mut self, id: &str, title: &str) {
        self.open("section", id);
        self.open("div", "part-title");
        self.open("h2", "");
        self.attribute("id", id);
        self.attribute("tabindex", "-1");
        self.text(title);
        self.close();
        self.close();
    }
}
