use super::rows::{Row, rows};
use crate::content::page::Page;
use ::places::{Commune, CommuneKind, OldUnit, Province};
use std::collections::{BTreeMap, BTreeSet};

/// A province and its communes.
type Communes = (Province, Vec<Commune>);

/// Reads `units.tsv`, which is in the order of codes.
pub(super) fn units(page: &Page) -> Vec<Communes> {
    let mut provinces: Vec<Communes> = Vec::new();
    for row in rows(page, &["province_code", "province", "code", "type", "name"]) {
        let province = Province {
            code: row.digits("province_code", 2).to_owned(),
            name: row.text("province").to_owned(),
        };
        if !["Tỉnh ", "Thành phố "]
            .iter()
            .any(|kind| province.name.starts_with(kind))
        {
            let said = format!("\"{}\" does not say what it is", province.name);
            row.object_to("province", &said, "begin with Tỉnh or Thành phố");
        }
        let commune = Commune {
            code: row.digits("code", 5).to_owned(),
            kind: kind(&row),
            name: row.text("name").to_owned(),
        };
        match provinces.last_mut() {
            Some((last, communes)) if last.code == province.code => {
                if *last != province {
                    row.object_to(
                        "province",
                        "another name for the same code",
                        "keep one name",
                    );
                }
                if communes
                    .last()
                    .is_some_and(|before| before.code >= commune.code)
                {
                    row.object_to(
                        "code",
                        "not after the code before it",
                        "sort the rows by code",
                    );
                }
                communes.push(commune);
            }
            last => {
                if last.is_some_and(|(before, _)| before.code >= province.code) {
                    row.object_to(
                        "province_code",
                        "not after the code before it",
                        "sort the rows by code",
                    );
                }
                provinces.push((province, vec![commune]));
            }
        }
    }
    provinces
}

fn kind(row: &Row<'_>) -> CommuneKind {
    let word = row.text("type");
    let known = CommuneKind::ALL
        .into_iter()
        .find(|kind| kind.name() == word);
    known.unwrap_or_else(|| {
        let said = format!("\"{word}\" is not known here");
        row.object_to("type", &said, "write Xã, Phường or Đặc khu");
        CommuneKind::Rural
    })
}

/// Reads `old-units.tsv`; where a unit went must be communes of one province of today.
pub(super) fn old_units(page: &Page, provinces: &[Communes]) -> Vec<OldUnit> {
    let province_of: BTreeMap<&str, &str> = provinces
        .iter()
        .flat_map(|(province, communes)| {
            communes
                .iter()
                .map(|c| (c.code.as_str(), province.code.as_str()))
        })
        .collect();
    let mut seen = BTreeSet::new();
    let mut units = Vec::new();
    for row in rows(page, &["province", "district", "commune", "to"]) {
        let unit = OldUnit {
            province: row.text("province").to_owned(),
            district: row.text("district").to_owned(),
            commune: row.text_or_empty("commune").to_owned(),
            to: row.text("to").split(' ').map(str::to_owned).collect(),
        };
        let unknown = unit
            .to
            .iter()
            .find(|code| !province_of.contains_key(code.as_str()));
        if let Some(code) = unknown.filter(|code| !code.is_empty()) {
            let said = format!("units.tsv has no commune \"{code}\"");
            row.object_to(
                "to",
                &said,
                "write codes from there, with spaces between them",
            );
        }
        let homes: BTreeSet<_> = unit
            .to
            .iter()
            .filter_map(|code| province_of.get(code.as_str()))
            .collect();
        if homes.len() > 1 {
            row.object_to(
                "to",
                "communes of several provinces",
                "write communes of one province",
            );
        }
        if !seen.insert([
            unit.province.clone(),
            unit.district.clone(),
            unit.commune.clone(),
        ]) {
            row.object_to("commune", "this unit stands here already", "delete one row");
        }
        units.push(unit);
    }
    units
}

/// Reads `earlier-names.tsv`; whose earlier name it is must be an old unit, district or province.
pub(super) fn earlier_names(page: &Page, old_units: &[OldUnit]) -> Vec<([String; 3], String)> {
    let known: BTreeSet<[&str; 3]> = old_units
        .iter()
        .flat_map(|unit| {
            let [province, district, commune] =
                [&unit.province, &unit.district, &unit.commune].map(String::as_str);
            [
                [province, "", ""],
                [province, district, ""],
                [province, district, commune],
            ]
        })
        .collect();
    let mut names = Vec::new();
    for row in rows(page, &["province", "district", "commune", "earlier"]) {
        let path = [
            row.text("province"),
            row.text_or_empty("district"),
            row.text_or_empty("commune"),
        ];
        if !known.contains(&path) {
            row.object_to(
                "commune",
                "old-units.tsv has no such unit",
                "write its names as they stand there",
            );
        }
        let earlier = row.text("earlier");
        let plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit();
        if !earlier.chars().all(plain) {
            let said = format!("\"{earlier}\" is no key");
            row.object_to(
                "earlier",
                &said,
                "write small letters without marks and spaces",
            );
        }
        names.push((path.map(str::to_owned), earlier.to_owned()));
    }
    names
}
