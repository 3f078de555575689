//! What must hold for the pages of any catalogue, tried on the content, on the fixtures, and on the
//! real records where this machine has them.

use super::book::Book;
use super::frame::Page;
use super::{lists, procedure};
use crate::cmd::LONG_AGO;
use crate::content::{self, Content};
use crate::{emit, source};
use catalog::{Checklist, Entry, Procedure};
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

fn content() -> Content {
    content::load(&Path::new(ROOT).join("content")).unwrap()
}

/// The entries of some sources under the guides of the content.
fn entries(content: &Content, sources: &[PathBuf]) -> Vec<Entry> {
    let loaded = source::load(sources, LONG_AGO, &|_, _| {}).unwrap();
    let mut entries = emit::entries(loaded.procedures, content.guides.clone());
    content::attach(&mut entries, content);
    entries
}

fn fixtures() -> PathBuf {
    Path::new(ROOT).join("tests/fixtures/catalogue")
}

fn national(test: &str) -> Option<PathBuf> {
    let folder = Path::new(ROOT).join("../shared/catalogue/national");
    if !folder.is_dir() {
        println!("{test}: skipped the real catalogue, which this machine does not have");
        return None;
    }
    Some(folder)
}

fn book<'a>(entries: &'a [Entry], content: &'a Content, site: Option<&'a str>) -> Book<'a> {
    Book::new(entries, &content.life_events, None, site, "../")
}

/// The words of a page as a reader gets them: tags gone, escapes undone, white space as one space.
fn words(html: &str) -> String {
    let mut text = String::new();
    for part in html.split('<') {
        text.push(' ');
        text.push_str(part.split_once('>').map_or(part, |(_, words)| words));
    }
    let text = text
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
    plain(&text)
}

/// White space and what HTML cannot hold, which no reader sees, as one space.
fn plain(text: &str) -> String {
    let is_gap = |letter: char| {
        letter.is_whitespace() || letter.is_control() || u32::from(letter) & 0xFFFE == 0xFFFE
    };
    let words: Vec<&str> = text.split(is_gap).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

#[track_caller]
fn check_holds(page: &Page, texts: &[&str]) {
    let words = words(&page.html);
    for text in texts {
        assert!(words.contains(&plain(text)), "{} lacks: {text}", page.place);
    }
}

/// Every text that decides what to bring, or explains it.
fn texts(list: &Checklist) -> Vec<&str> {
    let mut texts: Vec<&str> = Vec::new();
    for question in &list.questions {
        texts.extend([question.words.as_str(), &question.hint]);
        texts.extend(question.answers.iter().map(|answer| answer.words.as_str()));
    }
    for item in &list.items {
        texts.extend([item.words.as_str(), &item.note]);
        texts.extend(
            item.law
                .iter()
                .flat_map(|law| [law.number.as_str(), &law.name]),
        );
    }
    texts.extend(list.people.iter().map(|person| person.words.as_str()));
    let said = list.receipt.iter().chain(&list.hours);
    texts.extend(said.map(|said| said.words.as_str()));
    texts.extend(list.sources.iter().map(|source| source.title.as_str()));
    texts
}

fn check_every_word(entries: &[Entry], content: &Content) {
    let book = book(entries, content, None);
    entries.par_iter().for_each(|entry| {
        let page = procedure::page(&book, entry).unwrap();
        for procedure in [entry.national.as_deref(), entry.guide.as_deref()]
            .into_iter()
            .flatten()
        {
            check_holds(&page, &Procedure::texts(procedure));
        }
        check_holds(
            &page,
            &entry.checklist.as_deref().map(texts).unwrap_or_default(),
        );
    });
}

#[test]
fn every_word_of_a_record_is_on_its_page() {
    let content = content();
    check_every_word(&entries(&content, &[]), &content);
    check_every_word(&entries(&content, &[fixtures()]), &content);
    if let Some(folder) = national("every_word_of_a_record_is_on_its_page") {
        check_every_word(&entries(&content, &[folder]), &content);
    }
}

/// The values of an attribute.
fn values<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let start = format!(" {name}=\"");
    html.split(start.as_str())
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

#[test]
fn no_id_stands_twice_on_a_page_and_every_anchor_is_there() {
    let content = content();
    let entries = entries(&content, &[fixtures()]);
    let book = book(&entries, &content, None);
    let procedures = entries
        .iter()
        .filter_map(|entry| procedure::page(&book, entry));
    for page in lists::pages(&book).into_iter().chain(procedures) {
        let ids = values(&page.html, "id");
        let known: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(known.len(), ids.len(), "{}", page.place);
        for link in values(&page.html, "href") {
            if let Some(anchor) = link.strip_prefix('#') {
                assert!(known.contains(anchor), "{}: {link}", page.place);
            }
        }
    }
}

#[test]
fn full_addresses_stand_only_where_the_address_is_known() {
    let content = content();
    let entries = entries(&content, &[]);
    let of = |site| {
        let book = book(&entries, &content, site);
        procedure::page(&book, &entries[0]).unwrap().html
    };
    let without = of(None);
    assert!(!without.contains("og:url") && !without.contains("canonical"));
    let with = of(Some("https://a.vn/thu-tuc/"));
    let place = super::place_of(&entries[0].front().unwrap().code);
    let address = format!("https://a.vn/thu-tuc/{place}");
    assert!(values(&with, "content").contains(&address.as_str()));
    assert!(values(&with, "href").contains(&address.as_str()));
    assert!(with.contains(&format!("\"url\":\"{address}\"")));
}

#[test]
fn the_colours_are_those_of_the_widget() {
    let tokens = |sheet: &str, start: &str, end: &str| -> BTreeSet<String> {
        let block = sheet.split(start).nth(1).unwrap();
        let block = block.split(end).next().unwrap();
        let declared = block.split(';').map(str::trim);
        let declared = declared.filter(|line| line.starts_with("--"));
        // A host page may give the widget another accent; the pages have the first.
        let accent = |line: &str| {
            let (name, value) = line.split_once(':').unwrap();
            let value = value.trim();
            let value = value
                .strip_prefix("var(")
                .and_then(|rest| rest.split_once(", "));
            let value = value.map_or(line.split_once(':').unwrap().1.trim(), |(_, value)| {
                value.trim_end_matches(')')
            });
            format!("{name}: {value}")
        };
        declared.map(accent).collect()
    };
    let widget = include_str!("../../../app/src/style.css");
    let ours = super::STYLE;
    for (of_widget, of_pages) in [
        ((":host {", "}"), (":root {", "}")),
        (
            (":host(:not([theme=\"light\"])) {", "}"),
            ("dark) {\n  :root {", "}"),
        ),
    ] {
        let widget = tokens(widget, of_widget.0, of_widget.1);
        let other: Vec<String> = tokens(ours, of_pages.0, of_pages.1)
            .difference(&widget)
            .cloned()
            .collect();
        assert!(other.is_empty(), "the widget has not: {other:?}");
    }
}

#[test]
fn pages_carry_no_script_and_no_style_of_their_own() {
    let content = content();
    let entries = entries(&content, &[fixtures()]);
    let book = book(&entries, &content, Some("https://a.vn/"));
    let procedures = entries
        .iter()
        .filter_map(|entry| procedure::page(&book, entry));
    for page in lists::pages(&book).into_iter().chain(procedures) {
        let scripts = page.html.matches("<script").count();
        let data = page
            .html
            .matches("<script type=\"application/ld+json\">")
            .count();
        assert_eq!(scripts, data, "{}", page.place);
        for forbidden in ["<style", " style=", " onclick=", "javascript:"] {
            assert!(
                !page.html.contains(forbidden),
                "{}: {forbidden}",
                page.place
            );
        }
    }
}
