use super::{Pages, Places, read};
use crate::content::fault::Fault;
use crate::content::page::Page;
use std::path::Path;

const UNITS: &str = "province_code\tprovince\tcode\ttype\tname\n\
    19\tTỉnh Thái Nguyên\t05443\tPhường\tPhan Đình Phùng\n\
    19\tTỉnh Thái Nguyên\t05551\tXã\tPhượng Tiến\n\
    20\tTỉnh Lạng Sơn\t05986\tPhường\tKỳ Lừa\n";
const OLD_UNITS: &str = "province\tdistrict\tcommune\tto\n\
    Tỉnh Thái Nguyên\tHuyện Định Hóa\tXã Tân Thịnh\t05551\n\
    Tỉnh Thái Nguyên\tThành phố Thái Nguyên\tPhường Tân Thịnh\t05443 05551\n";
const EARLIER_NAMES: &str = "province\tdistrict\tcommune\tearlier\n\
    Tỉnh Thái Nguyên\tHuyện Định Hóa\tXã Tân Thịnh\txacu\n";
const COUNTERS: &str = include_str!("../fixtures/counters.toml");

/// The text of each file, in the order in which [`Pages`] names them.
fn pages(texts: [&str; 4]) -> Pages {
    let [units, old_units, earlier_names, counters] = texts;
    Pages {
        units: Page::new("units.tsv", units),
        old_units: Page::new("old-units.tsv", old_units),
        earlier_names: Page::new("earlier-names.tsv", earlier_names),
        counters: Page::new("counters.toml", counters),
    }
}

const GOOD: [&str; 4] = [UNITS, OLD_UNITS, EARLIER_NAMES, COUNTERS];

#[test]
fn reads_units_and_counters() {
    let places = read(pages(GOOD)).unwrap();
    assert_eq!(places.source.provinces.len(), 2);
    assert_eq!(places.source.old_units[1].to, ["05443", "05551"]);
    assert_eq!(places.source.earlier[0].1, "xacu");
    let [office] = places.offices.as_slice() else {
        panic!("one office")
    };
    assert!(office.example);
    assert_eq!(office.plan, (12, 8));
    assert_eq!(office.counters[0].sectors, ["Hộ tịch", "Chứng thực"]);
    assert!(office.marks[1].here);
}

#[track_caller]
fn check(file: usize, right: &str, wrong: &str, expect: &str) {
    let mut texts = GOOD;
    assert!(texts[file].contains(right), "the fixture has no {right}");
    let text = texts[file].replacen(right, wrong, 1);
    texts[file] = &text;
    let faults = read(pages(texts)).map(|_: Places| ()).unwrap_err();
    let lines: Vec<String> = faults.iter().map(Fault::to_string).collect();
    assert_eq!(lines, [expect]);
}

#[test]
fn names_line_and_column_of_every_slip_in_a_table() {
    check(
        0,
        "code\ttype",
        "code\tkind",
        "units.tsv:1: not the heading of this table; write province_code, province, code, type, name, with tabs between them",
    );
    check(
        0,
        "20\tTỉnh Lạng Sơn\t05986\tPhường\tKỳ Lừa",
        "20\tTỉnh Lạng Sơn",
        "units.tsv:4: 2 columns; write 5, with tabs between them",
    );
    check(
        0,
        "05986",
        "5986",
        "units.tsv:4: code: \"5986\" is no code; write 5 digits",
    );
    check(
        0,
        "Phường\tKỳ Lừa",
        "Quận\tKỳ Lừa",
        "units.tsv:4: type: \"Quận\" is not known here; write Xã, Phường or Đặc khu",
    );
    check(
        0,
        "Kỳ Lừa",
        "Ky\u{300} Lừa",
        "units.tsv:4: name: letters are stored in pieces (not NFC); type the words again with an input method set to Unicode (dựng sẵn)",
    );
    check(
        0,
        "Kỳ Lừa",
        "",
        "units.tsv:4: name: empty; write what belongs here",
    );
    check(
        0,
        "Tỉnh Lạng Sơn",
        "Lạng Sơn",
        "units.tsv:4: province: \"Lạng Sơn\" does not say what it is; begin with Tỉnh or Thành phố",
    );
    check(
        0,
        "20\t",
        "18\t",
        "units.tsv:4: province_code: not after the code before it; sort the rows by code",
    );
    check(
        1,
        "05443 05551",
        "05443 99999",
        "old-units.tsv:3: to: units.tsv has no commune \"99999\"; write codes from there, with spaces between them",
    );
    check(
        1,
        "05443 05551",
        "05443 05986",
        "old-units.tsv:3: to: communes of several provinces; write communes of one province",
    );
    check(
        2,
        "xacu",
        "Xã Cũ",
        "earlier-names.tsv:2: earlier: \"Xã Cũ\" is no key; write small letters without marks and spaces",
    );
    check(
        2,
        "Xã Tân Thịnh",
        "Xã Tân Thanh",
        "earlier-names.tsv:2: commune: old-units.tsv has no such unit; write its names as they stand there",
    );
}

#[test]
fn names_line_and_field_of_every_slip_in_the_counters() {
    check(
        3,
        "(ví dụ, không có thật)",
        "một",
        "counters.toml:7: office[1].name: an example that does not say so; write (ví dụ) into it, so that nobody looks for the office",
    );
    check(
        3,
        "\"05443\"",
        "\"00000\"",
        "counters.toml:8: office[1].commune: units.tsv has no commune \"00000\"; write a code from there",
    );
    check(
        3,
        "column = 5",
        "column = 2",
        "counters.toml:25: office[1].counter[2].column: lies on something that was there before; move one of them",
    );
    check(
        3,
        "column = 9",
        "column = 11",
        "counters.toml:33: office[1].counter[3].column: does not lie on the plan; make the plan larger or move this",
    );
    check(
        3,
        "number = \"2\"",
        "number = \"1\"",
        "counters.toml:22: office[1].counter[2].number: \"1\" stands on another counter already; give each counter its own",
    );
    check(
        3,
        "here = true",
        "there = true",
        "counters.toml:46: office[1].mark[2].there: no such key; the keys here are name, column, row, width, height, here",
    );
}

#[test]
fn the_places_of_this_repository_have_no_fault() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content");
    match super::load(&dir) {
        Ok(places) => {
            assert_eq!(places.source.provinces.len(), 34);
            assert_eq!(places.source.old_units.len(), 10_040);
            assert!(places.offices.iter().all(|office| office.example));
        }
        Err(faults) => {
            let lines: Vec<String> = faults.iter().map(Fault::to_string).collect();
            panic!("{}", lines.join("\n"));
        }
    }
}
