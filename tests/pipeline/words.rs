//! `indexer words` finds the pairs of a content folder that are wrong or of no use, and the lines
//! that name a procedure by a code of something else.

use serde_json::Value;
use std::fs;
use tests::{Indexer, Scratch, source};

const LIFE_EVENTS: &str = r#"format = 1
[[event]]
id = "reading"
name = { vi = "Đọc sách", en = "Reading" }
"#;

/// "Làm bìa thư viện" is a good pair; the others are the slips.
const SYNONYMS: &str = r#"format = 1
theme = "Thư viện"
[[pair]]
said = "làm bìa thư viện"
means = "cấp thẻ đọc sách"
kind = "regional"
[[pair]]
said = "vay truyện"
means = "mượn sách"
kind = "colloquial"
[[pair]]
said = "vay truyện"
means = "gia hạn thẻ"
kind = "colloquial"
[[pair]]
said = "thẻ đọc sách"
means = "mượn sách quý về nhà"
kind = "colloquial"
[[pair]]
said = "gia hạn thẻ đọc"
means = "mượn sách quý về nhà"
kind = "colloquial"
[[pair]]
said = "gia hạn đọc sách"
means = "mượn sách quý về nhà"
kind = "colloquial"
[[pair]]
said = "gia hạn thẻ đọc sách"
means = "mượn sách quý về nhà"
kind = "colloquial"
[[pair]]
said = "quý về nhà"
means = "mượn sách quý"
kind = "colloquial"
[[pair]]
said = "xem phim"
means = "phổ biến phim"
kind = "colloquial"
"#;

const ASKED: &str = r#"format = 1
[[procedure]]
name = "mượn sách"
codes = ["9.000001"]
asked = 1
why = "sách"
[[procedure]]
name = "xem phim"
codes = ["9.999999"]
asked = 1
why = "phim"
"#;

/// What is found about that content over the small catalogue.
fn verdicts() -> Value {
    let scratch = Scratch::new("words");
    let content = scratch.path("content");
    fs::create_dir_all(content.join("synonyms")).unwrap();
    fs::write(content.join("life-events.toml"), LIFE_EVENTS).unwrap();
    fs::write(content.join("asked.toml"), ASKED).unwrap();
    fs::write(content.join("synonyms/thu-vien.toml"), SYNONYMS).unwrap();
    let index = scratch.path("index");
    let content = content.to_str().unwrap();
    let index = index.to_str().unwrap();
    let catalogue = source("tests/fixtures/catalogue");
    let catalogue = catalogue.to_str().unwrap();
    let indexer = Indexer::find();
    let built = indexer.run(["build", catalogue, "--content", content, "--out", index]);
    assert!(built.succeeded, "{}", built.error);
    let judged = indexer.run(["words", "--json", "--content", content, "--index", index]);
    assert!(judged.succeeded, "{}", judged.error);
    serde_json::from_str(&judged.out).unwrap()
}

#[test]
fn names_every_pair_that_is_wrong_or_of_no_use() {
    let verdicts = verdicts();
    let said = |list: &str| -> Vec<String> {
        let pairs = verdicts[list].as_array().unwrap().iter();
        pairs
            .map(|pair| pair["said"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(verdicts["pairs"], 9);
    assert_eq!(said("unknown_here"), ["xem phim"]);
    assert!(said("change_nothing").contains(&"quý về nhà".to_owned()));
    assert!(!said("change_nothing").contains(&"làm bìa thư viện".to_owned()));
    assert_eq!(said("undecided"), ["vay truyện"]);
    // "gia hạn thẻ đọc sách" is here the name of one procedure and a saying for another. The name
    // has its own words in the name and in its lead, so the ranking keeps it above the saying.
    assert_eq!(verdicts["drowned"].as_array().unwrap(), &[] as &[Value]);
    let astray = verdicts["astray"].as_array().unwrap();
    assert_eq!(astray.len(), 2, "{astray:?}");
    assert!(astray[0].as_str().unwrap().contains("does not stand"));
    assert!(astray[1].as_str().unwrap().contains("not in the catalogue"));
}
