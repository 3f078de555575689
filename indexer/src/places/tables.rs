use super::package::{OldUnit, Package, Unit};
use anyhow::{Context, Result, ensure};
use std::collections::{BTreeMap, BTreeSet};
use viet::Letter;

/// The three tables, as files.
pub(crate) struct Tables {
    /// Communes of today.
    pub(crate) units: String,
    /// Units before 1 July 2025 and where they went.
    pub(crate) old_units: String,
    /// Names that units had earlier still.
    pub(crate) earlier_names: String,
}

/// Names the package does not know: Huế was "Thừa Thiên Huế" until it was made a city under the
/// central government half a year before the other changes; "TPHCM" is how people write that city.
const MORE_NAMES: [[&str; 4]; 2] = [
    ["Thành phố Huế", "", "", "tinhthuathienhue"],
    ["Thành phố Hồ Chí Minh", "", "", "tphcm"],
];

/// Writes the tables. Everything is sorted, so that two versions can be compared line by line.
pub(crate) fn tables(package: &Package) -> Result<Tables> {
    let codes = codes(&package.units);
    Ok(Tables {
        units: units(&package.units),
        old_units: old_units(package, &codes)?,
        earlier_names: earlier_names(&package.old_units),
    })
}

type Codes<'a> = BTreeMap<(&'a str, &'a str), &'a str>;

fn codes(units: &[Unit]) -> Codes<'_> {
    let places = units.iter();
    places
        .map(|unit| {
            (
                (unit.province_key.as_str(), unit.key.as_str()),
                unit.code.as_str(),
            )
        })
        .collect()
}

fn units(units: &[Unit]) -> String {
    let rows = units.iter().map(|unit| {
        [
            unit.province_code.as_str(),
            &unit.province,
            &unit.code,
            &unit.kind,
            &unit.name,
        ]
        .join("\t")
    });
    table("province_code\tprovince\tcode\ttype\tname", rows.collect())
}

fn old_units(package: &Package, codes: &Codes<'_>) -> Result<String> {
    let mut targets: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let code = |province: &str, commune: &str| {
        let code = codes.get(&(province, commune)).copied();
        code.with_context(|| {
            format!("the conversion names {commune} of {province}, which is no unit")
        })
    };
    for (province, communes) in &package.conversion.whole {
        for (commune, old_units) in communes {
            for old in old_units {
                targets
                    .entry(old)
                    .or_default()
                    .push(code(province, commune)?);
            }
        }
    }
    for (province, divided) in &package.conversion.divided {
        for (old, shares) in divided {
            let mut shares: Vec<_> = shares.iter().collect();
            shares.sort_by_key(|share| (!share.main, &share.key));
            for share in shares {
                targets
                    .entry(old)
                    .or_default()
                    .push(code(province, &share.key)?);
            }
        }
    }
    let mut rows = BTreeSet::new();
    for unit in &package.old_units {
        let to = targets.get(unit.key.as_str());
        let to =
            to.with_context(|| format!("the conversion does not say where {} went", unit.key))?;
        rows.insert(
            [&unit.province, &unit.district, &unit.ward, &to.join(" ")]
                .map(String::as_str)
                .join("\t"),
        );
    }
    ensure!(
        rows.len() == package.old_units.len(),
        "two old units have one name"
    );
    Ok(table("province\tdistrict\tcommune\tto", rows))
}

fn earlier_names(old_units: &[OldUnit]) -> String {
    let mut rows = BTreeSet::from(MORE_NAMES.map(|row| row.join("\t")));
    for unit in old_units {
        let [province, district, ward] = &unit.earlier;
        let paths = [
            ([unit.province.as_str(), "", ""], province),
            ([unit.province.as_str(), &unit.district, ""], district),
            ([unit.province.as_str(), &unit.district, &unit.ward], ward),
        ];
        for (path, keys) in paths {
            rows.extend(full_keys(keys).map(|key| [path.join("\t"), unmarked(key)].join("\t")));
        }
    }
    table("province\tdistrict\tcommune\tearlier", rows)
}

/// The package lists most names twice, with and without the kind of unit; the full one says more.
fn full_keys(keys: &[String]) -> impl Iterator<Item = &str> {
    keys.iter()
        .filter(|key| {
            !keys
                .iter()
                .any(|other| other != *key && other.ends_with(key.as_str()))
        })
        .map(String::as_str)
}

/// Six keys of the package kept their marks.
fn unmarked(key: &str) -> String {
    let letters = key
        .chars()
        .map(|letter| Letter::of(letter).map_or(letter, |parts| parts.base));
    letters.collect()
}

fn table(heading: &str, rows: BTreeSet<String>) -> String {
    let mut text = String::from(heading);
    for row in rows {
        text.push('\n');
        text.push_str(&row);
    }
    text.push('\n');
    text
}
