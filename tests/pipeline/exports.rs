//! What other programs are given: each format is read by a reader that is not ours to write.

use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use tests::{Indexer, Scratch, national_catalogue, source};

fn export(format: &str, sources: &[PathBuf], more: &[&str]) -> String {
    let mut arguments: Vec<PathBuf> = vec!["export".into(), "--format".into(), format.into()];
    arguments.extend(sources.iter().cloned());
    arguments.extend(["--content".into(), source("content")]);
    arguments.extend(more.iter().map(PathBuf::from));
    let said = Indexer::find().run(arguments);
    assert!(said.succeeded, "{}", said.error);
    said.out
}

fn fixtures() -> PathBuf {
    source("tests/fixtures/catalogue")
}

/// Rows and cells by the letter of RFC 4180; anything else is a fault.
fn table(text: &str) -> Vec<Vec<String>> {
    let mut letters = text.chars().peekable();
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    while let Some(letter) = letters.next() {
        match letter {
            '"' if cell.is_empty() => loop {
                match (letters.next(), letters.peek()) {
                    (Some('"'), Some('"')) => {
                        letters.next();
                        cell.push('"');
                    }
                    (Some('"'), Some(',' | '\r')) => break,
                    (Some('"'), after) => panic!("a quote before {after:?}"),
                    (Some(letter), _) => cell.push(letter),
                    (None, _) => panic!("a quoted cell without end"),
                }
            },
            ',' => row.push(std::mem::take(&mut cell)),
            '\r' => {
                assert_eq!(letters.next(), Some('\n'), "a line ends with CR LF");
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            '\n' | '"' => panic!("{letter:?} outside quotes"),
            letter => cell.push(letter),
        }
    }
    assert!(
        row.is_empty() && cell.is_empty(),
        "the last line has no end"
    );
    rows
}

#[test]
fn the_table_has_a_header_and_a_row_for_each_procedure() {
    let rows = table(&export("csv", &[fixtures()], &["--site", "https://a.vn"]));
    let header = &rows[0];
    assert_eq!(header[0], "code");
    assert!(rows.iter().all(|row| row.len() == header.len()));
    let birth = rows.iter().find(|row| row[0] == "1.001193").unwrap();
    let cell = |name: &str| {
        let at = header.iter().position(|known| known == name).unwrap();
        birth[at].as_str()
    };
    assert_eq!(cell("name"), "Thủ tục đăng ký khai sinh");
    assert_eq!(cell("sector"), "Hộ tịch");
    assert_eq!(cell("guide"), "yes");
    assert_eq!(cell("page"), "https://a.vn/1.001193.html");
}

#[test]
fn every_line_is_a_procedure_with_its_sources_and_how_far_each_fact_was_checked() {
    let lines = export("ndjson", &[fixtures()], &[]);
    let lines: Vec<Value> = lines
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let codes: BTreeSet<&str> = lines
        .iter()
        .map(|line| line["code"].as_str().unwrap())
        .collect();
    assert_eq!(codes.len(), lines.len());
    let birth = lines
        .iter()
        .find(|line| line["code"] == "1.001193")
        .unwrap();
    let guide = &birth["guide"];
    assert!(
        guide["provenance"]["sources"]
            .as_array()
            .is_some_and(|all| !all.is_empty())
    );
    let backing = &guide["cases"][0]["rows"][0]["backing"];
    assert!(backing.to_string().contains("status"), "{backing}");
    assert!(birth["checklist"]["questions"].is_array());
}

/// Every node of a document, by id.
fn nodes(document: &Value) -> Vec<&Value> {
    document["@graph"].as_array().unwrap().iter().collect()
}

#[test]
fn linked_data_name_only_nodes_that_are_there() {
    let document: Value = serde_json::from_str(&export("cpsv-ap", &[fixtures()], &[])).unwrap();
    let terms = document["@context"].as_object().unwrap();
    let refers = |name: &str| terms.get(name).is_some_and(|term| term["@type"] == "@id");
    let nodes = nodes(&document);
    let ids: BTreeSet<&str> = nodes
        .iter()
        .map(|node| node["@id"].as_str().unwrap())
        .collect();
    assert_eq!(ids.len(), nodes.len(), "no id stands twice");
    for node in nodes {
        for (name, value) in node.as_object().unwrap() {
            if !refers(name) || name == "page" {
                continue;
            }
            let targets = value
                .as_array()
                .map_or(vec![value], |all| all.iter().collect());
            for target in targets {
                let target = target.as_str().unwrap();
                assert!(ids.contains(target), "{}: {name} {target}", node["@id"]);
            }
        }
    }
}

#[test]
fn money_hangs_on_the_way_of_handing_in_and_papers_are_not_conditions() {
    let document: Value = serde_json::from_str(&export("cpsv-ap", &[fixtures()], &[])).unwrap();
    let of_kind = |kind: &str| -> Vec<&Value> {
        let mut found = nodes(&document);
        found.retain(|node| node["@type"] == kind);
        found
    };
    let costs = of_kind("cv:Cost");
    assert!(!costs.is_empty());
    assert!(
        costs
            .iter()
            .all(|cost| cost["ifAccessedThrough"].is_string())
    );
    assert!(!of_kind("cv:Evidence").is_empty());
    assert!(!of_kind("cv:Requirement").is_empty());
    assert!(!of_kind("cpsv:Rule").is_empty());
}

#[test]
fn nothing_uncertain_stands_where_nothing_says_so() {
    let document: Value = serde_json::from_str(&export("cpsv-ap", &[], &[])).unwrap();
    let papers: BTreeSet<(&str, &str)> = nodes(&document)
        .into_iter()
        .filter(|node| node["@type"] == "cv:Evidence")
        .map(|node| {
            let code = node["identifier"].as_str().unwrap();
            let code = code.split('/').next().unwrap();
            (code, node["title"].as_str().unwrap())
        })
        .collect();
    let (mut certain, mut uncertain) = (BTreeSet::new(), BTreeSet::new());
    let lines = export("ndjson", &[], &[]);
    for line in lines.lines() {
        let entry: Value = serde_json::from_str(line).unwrap();
        let code = entry["code"].as_str().unwrap();
        for case in entry["guide"]["cases"].as_array().unwrap() {
            for row in case["rows"].as_array().unwrap() {
                let paper = (code.to_owned(), row["words"].as_str().unwrap().to_owned());
                match row["backing"]["Curated"]["status"].as_str() {
                    Some("Verified") => certain.insert(paper),
                    _ => uncertain.insert(paper),
                };
            }
        }
    }
    let only_uncertain: Vec<_> = uncertain.difference(&certain).collect();
    assert!(only_uncertain.len() > 50, "there is something to look for");
    for (code, words) in only_uncertain {
        assert!(
            !papers.contains(&(code.as_str(), words.as_str())),
            "{code}: {words}"
        );
    }
    assert!(papers.len() > 100);
}

#[test]
fn every_service_of_schema_org_has_a_name_a_number_and_an_address() {
    let text = export("schema-org", &[fixtures()], &["--site", "https://a.vn/"]);
    let document: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(document["@context"], "https://schema.org");
    let services = nodes(&document);
    assert!(services.len() > 41);
    for service in services {
        assert_eq!(service["@type"], "GovernmentService");
        for fact in ["name", "identifier", "url"] {
            assert!(
                service[fact]
                    .as_str()
                    .is_some_and(|words| !words.is_empty()),
                "{service}"
            );
        }
    }
}

/// The published shapes, by a validator that is not ours. Python and its packages are not a part of
/// the product, so where they are missing this test says so and passes.
fn check_shapes(test: &str, sources: &[PathBuf]) {
    let Some(python) = std::env::var_os("PYSHACL") else {
        println!("{test}: skipped the shapes of CPSV-AP, because this machine has no pySHACL");
        return;
    };
    let scratch = Scratch::new("shapes");
    let data = scratch.path("catalogue.jsonld");
    let document = export("cpsv-ap", sources, &["--site", "https://a.vn/thu-tuc/"]);
    std::fs::write(&data, document).unwrap();
    let report = conforms(Path::new(&python), &data);
    assert_eq!(report, Ok(()));
}

fn conforms(python: &Path, data: &Path) -> Result<(), String> {
    let output = Command::new(python)
        .args(["-m", "pyshacl", "--format", "human", "--shacl"])
        .arg(source("tests/fixtures/shapes/cpsv-ap-3.2.0.ttl"))
        .args([
            "--shacl-file-format",
            "turtle",
            "--data-file-format",
            "json-ld",
        ])
        .arg(data)
        .output()
        .map_err(|error| error.to_string())?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.success() && said.contains("Conforms: True") {
        Ok(())
    } else {
        Err(said + &String::from_utf8_lossy(&output.stderr))
    }
}

#[test]
fn the_content_fits_the_shapes_of_cpsv_ap() {
    check_shapes("the_content_fits_the_shapes_of_cpsv_ap", &[fixtures()]);
}

#[test]
fn the_real_catalogue_fits_the_shapes_of_cpsv_ap() {
    let Some(folder) = national_catalogue("exports") else {
        return;
    };
    check_shapes("the_real_catalogue_fits_the_shapes_of_cpsv_ap", &[folder]);
}
