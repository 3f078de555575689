//! The plain pages from outside: what is in the folder, and whether every link leads somewhere.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use tests::{Indexer, Said, Scratch, built_national, files, national_catalogue, source};

fn build(sources: &[PathBuf], site: &Path, more: &[&str]) -> Said {
    let mut arguments: Vec<PathBuf> = vec!["build".into()];
    arguments.extend(sources.iter().cloned());
    arguments.extend(["--content".into(), source("content"), "--out".into()]);
    arguments.push(site.join("catalogue"));
    arguments.extend(more.iter().map(PathBuf::from));
    let said = Indexer::find().run(arguments);
    assert!(said.succeeded, "{}", said.error);
    said
}

fn fixtures() -> PathBuf {
    source("tests/fixtures/catalogue")
}

/// The pages of a folder, by their place in it.
fn pages(folder: &Path) -> BTreeMap<String, String> {
    let pages = files(folder).into_iter().filter_map(|(place, bytes)| {
        let place = place.to_str()?.replace('\\', "/");
        place
            .ends_with(".html")
            .then(|| (place, String::from_utf8(bytes).unwrap()))
    });
    pages.collect()
}

fn values<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    html.split(&format!(" {name}=\""))
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

/// A relative address seen from a page, as a place in the folder; `None` when it leads out of it.
fn resolved(page: &str, address: &str) -> Option<String> {
    let mut steps: Vec<&str> = page.split('/').collect();
    steps.pop();
    for step in address.split('/') {
        match step {
            ".." => drop(steps.pop()?),
            "" | "." => {}
            step => steps.push(step),
        }
    }
    Some(steps.join("/"))
}

/// Every link inside the folder leads to a file of it, and to an element of it where it says so;
/// every file can be reached from the first page. Answers how many links were followed.
#[track_caller]
fn check_links(folder: &Path) -> usize {
    let pages = pages(folder);
    let there: BTreeSet<String> = files(folder)
        .into_keys()
        .map(|place| place.to_str().unwrap().replace('\\', "/"))
        .collect();
    let ids: BTreeMap<&str, BTreeSet<&str>> = pages
        .iter()
        .map(|(place, html)| (place.as_str(), values(html, "id").into_iter().collect()))
        .collect();
    let mut reached: BTreeSet<String> = BTreeSet::from(["index.html".to_owned()]);
    let mut followed = 0;
    for (page, html) in &pages {
        let links = values(html, "href").into_iter();
        for link in links.filter(|link| !link.contains("://")) {
            let (address, anchor) = link.split_once('#').unwrap_or((link, ""));
            if anchor.starts_with('/') {
                // A screen of the widget: its page stands in the folder above.
                assert_eq!(resolved(page, address), None, "{page}: {link}");
                continue;
            }
            let target = match address {
                "" => page.clone(),
                address => resolved(page, address).unwrap_or_default(),
            };
            assert!(there.contains(&target), "{page}: {link} leads nowhere");
            let anchors = &ids.get(target.as_str());
            assert!(
                anchor.is_empty() || anchors.is_some_and(|ids| ids.contains(anchor)),
                "{page}: {link} names nothing"
            );
            reached.insert(target);
            followed += 1;
        }
    }
    let unreached: Vec<&String> = pages
        .keys()
        .filter(|page| !reached.contains(*page))
        .collect();
    assert!(unreached.is_empty(), "no page leads to {unreached:?}");
    followed
}

fn with_pages(sources: &[PathBuf]) -> (Scratch, PathBuf) {
    let scratch = Scratch::new("pages");
    let site = scratch.path("site");
    let pages = site.join("thu-tuc");
    build(sources, &site, &["--pages", pages.to_str().unwrap()]);
    (scratch, pages)
}

#[test]
fn every_link_leads_somewhere() {
    let (_kept, folder) = with_pages(&[fixtures()]);
    assert!(check_links(&folder) > 500);
}

#[test]
fn every_link_among_the_real_procedures_leads_somewhere() {
    let Some(national) = national_catalogue("plain_pages") else {
        return;
    };
    let (_kept, folder) = match built_national() {
        Some(built) => (None, built.join("thu-tuc")),
        None => {
            let (kept, folder) = with_pages(&[national]);
            (Some(kept), folder)
        }
    };
    println!("{} links followed", check_links(&folder));
}

#[test]
fn the_official_words_of_a_record_are_on_its_page() {
    let (_kept, folder) = with_pages(&[fixtures()]);
    let record = std::fs::read_to_string(fixtures().join("plain.json")).unwrap();
    let record: serde_json::Value = serde_json::from_str(&record).unwrap();
    let page = std::fs::read_to_string(folder.join("9.000001.html")).unwrap();
    let sentences = sentences(&record);
    assert!(sentences.len() > 10, "{sentences:?}");
    let missing: Vec<&String> = sentences
        .iter()
        .filter(|words| !page.contains(words.as_str()))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// Texts of a record that are sentences and not codes, dates or markup.
fn sentences(value: &serde_json::Value) -> Vec<String> {
    match value {
        serde_json::Value::String(text) => {
            let is_words = text.contains(' ') && !text.contains(['<', '&', '\n', '"']);
            is_words
                .then(|| text.trim().to_owned())
                .into_iter()
                .collect()
        }
        serde_json::Value::Array(values) => values.iter().flat_map(sentences).collect(),
        serde_json::Value::Object(fields) => fields.values().flat_map(sentences).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn without_being_told_where_the_pages_stand_beside_the_catalogue() {
    let scratch = Scratch::new("pages");
    let site = scratch.path("site");
    build(&[], &site, &[]);
    let home = std::fs::read_to_string(site.join("catalogue/pages/index.html")).unwrap();
    assert!(home.contains("href=\"../../#/\""));
    let bare = scratch.path("bare");
    build(&[], &bare, &["--no-pages"]);
    assert!(!bare.join("catalogue/pages").exists());
}

#[test]
fn pages_that_cannot_name_the_widget_say_so() {
    let scratch = Scratch::new("pages");
    let (out, pages) = (scratch.path("site/catalogue"), scratch.path("elsewhere"));
    let arguments = |more: &[&str]| {
        let mut arguments = vec!["build".into(), "--content".into(), source("content")];
        arguments.extend(["--out".into(), out.clone(), "--pages".into(), pages.clone()]);
        arguments.extend(more.iter().map(PathBuf::from));
        arguments
    };
    let said = Indexer::find().run(arguments(&[]));
    assert!(
        !said.succeeded && said.error.contains("--widget"),
        "{said:?}"
    );
    let said = Indexer::find().run(arguments(&["--widget", "https://a.vn/"]));
    assert!(said.succeeded, "{said:?}");
    let page = std::fs::read_to_string(pages.join("viec/birth.html")).unwrap();
    assert!(page.contains("href=\"https://a.vn/#/viec/birth\""));
}

#[test]
fn a_site_map_names_every_page_once_and_only_where_the_address_is_known() {
    let (_kept, folder) = with_pages(&[]);
    assert!(!folder.join("sitemap.xml").exists());
    let scratch = Scratch::new("pages");
    let site = scratch.path("site");
    build(&[], &site, &["--site", "https://a.vn/thu-tuc"]);
    let folder = site.join("catalogue/pages");
    let map = std::fs::read_to_string(folder.join("sitemap.xml")).unwrap();
    let named: Vec<&str> = map
        .split("<loc>https://a.vn/thu-tuc/")
        .skip(1)
        .filter_map(|rest| rest.split('<').next())
        .map(|place| {
            if place.is_empty() {
                "index.html"
            } else {
                place
            }
        })
        .collect();
    let unique: BTreeSet<&str> = named.iter().copied().collect();
    assert_eq!(unique.len(), named.len());
    assert_eq!(
        unique,
        pages(&folder)
            .keys()
            .map(String::as_str)
            .collect::<BTreeSet<_>>()
    );
}

#[test]
fn pages_of_a_withdrawn_procedure_go_and_files_of_others_stay() {
    let scratch = Scratch::new("pages");
    let site = scratch.path("site");
    let folder = site.join("catalogue/pages");
    build(&[fixtures()], &site, &["--site", "https://a.vn/"]);
    assert!(folder.join("9.000001.html").exists());
    std::fs::write(folder.join("ours.html"), "<!doctype html><title>x</title>").unwrap();
    build(&[], &site, &[]);
    assert!(!folder.join("9.000001.html").exists());
    assert!(!folder.join("sitemap.xml").exists());
    assert!(folder.join("ours.html").exists());
}
