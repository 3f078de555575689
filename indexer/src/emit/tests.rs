//! What a device makes of the entries it keeps is what was published for everyone else.

use super::{documents, entries};
use crate::cmd::LONG_AGO;
use crate::index::Document;
use crate::{content, index, source};
use std::path::Path;

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

#[test]
fn words_of_papers_and_steps_follow_from_the_entries() {
    let content = content::load(&Path::new(ROOT).join("content")).unwrap();
    let fixtures = Path::new(ROOT).join("tests/fixtures/catalogue");
    let loaded = source::load(&[fixtures], LONG_AGO, &|_, _| {}).unwrap();
    let mut all = entries(loaded.procedures, content.guides.clone());
    content::attach(&mut all, &content);

    let documents: Vec<Document> = documents(&all, &content).flatten().collect();
    let built = index::build(&documents).unwrap();
    let mut published = Vec::new();
    let words = index::postings(&built).unwrap();
    pack::write_bodies(&words.bodies, bodies::FILE_SIZE, &mut |name, bytes| {
        published.push((name, bytes));
    });

    let (mut files, mut made) = (Vec::new(), Vec::new());
    let scale = &super::compress::scale;
    pack::write_entries(&all, super::ENTRY_FILE_SIZE, scale, &mut |_, bytes| {
        files.push(bytes);
    });
    let mut gathering = bodies::Gathering::default();
    for file in files {
        for entry in pack::entries(&file).unwrap() {
            gathering.add(&entry);
        }
    }
    gathering.write(&mut |name, bytes| made.push((name, bytes)));

    assert!(published.len() > 9, "{} files", published.len());
    assert!(made == published);
}
