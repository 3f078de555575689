use super::sqlite::{Database, Row, Value};
use anyhow::{Context, Result};
use lzma_rust2::XzReader;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::Path;

/// What the package says, in the package's own words.
pub(crate) struct Package {
    /// The communes of today.
    pub(super) units: Vec<Unit>,
    /// The units before 1 July 2025.
    pub(super) old_units: Vec<OldUnit>,
    /// Which old units went into which commune of today.
    pub(super) conversion: Conversion,
}

/// A commune of today.
pub(super) struct Unit {
    pub(super) province_code: String,
    pub(super) province: String,
    pub(super) province_key: String,
    pub(super) code: String,
    pub(super) kind: String,
    pub(super) name: String,
    pub(super) key: String,
}

/// A commune of before, or a district that had none.
pub(super) struct OldUnit {
    pub(super) province: String,
    pub(super) district: String,
    pub(super) ward: String,
    /// Province, district and ward as the conversion writes them.
    pub(super) key: String,
    /// Keys of earlier names of province, district and ward.
    pub(super) earlier: [Vec<String>; 3],
}

/// `converter_2025.json`: by province of today.
#[derive(Deserialize)]
pub(super) struct Conversion {
    /// Commune of today → old units that lie in it whole.
    #[serde(rename = "DICT_PROVINCE_WARD_NO_DIVIDED")]
    pub(super) whole: BTreeMap<String, BTreeMap<String, Vec<String>>>,
    /// Old unit → the communes of today it was divided among.
    #[serde(rename = "DICT_PROVINCE_WARD_DIVIDED")]
    pub(super) divided: BTreeMap<String, BTreeMap<String, Vec<Share>>>,
}

/// A part of a divided unit.
#[derive(Deserialize)]
pub(super) struct Share {
    #[serde(rename = "newWardKey")]
    pub(super) key: String,
    /// The part where its office stood.
    #[serde(rename = "isDefaultNewWard")]
    pub(super) main: bool,
}

impl Package {
    /// Opens the package's data folder, or a copy of it with the database packed by xz.
    pub(crate) fn open(dir: &Path) -> Result<Self> {
        let json = read(&dir.join("converter_2025.json"))?;
        let packed = dir.join("dataset.db.xz");
        let bytes = if packed.exists() {
            let mut bytes = Vec::new();
            XzReader::new(read(&packed)?.as_slice(), true)
                .read_to_end(&mut bytes)
                .with_context(|| format!("{} cannot be unpacked", packed.display()))?;
            bytes
        } else {
            read(&dir.join("dataset.db"))?
        };
        let database = Database::open(&bytes).context("the units")?;
        Ok(Package {
            units: database.table("admin_units")?.iter().map(unit).collect(),
            old_units: old_units(&database.table("admin_units_legacy")?)?,
            conversion: serde_json::from_slice(&json).context("converter_2025.json")?,
        })
    }
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

fn unit(row: &Row) -> Unit {
    Unit {
        province_code: text(row, "provinceCode"),
        province: text(row, "province"),
        province_key: text(row, "provinceKey"),
        code: text(row, "wardCode"),
        kind: text(row, "wardType"),
        name: text(row, "wardShort"),
        key: text(row, "wardKey"),
    }
}

fn old_units(rows: &[Row]) -> Result<Vec<OldUnit>> {
    rows.iter()
        .map(|row| {
            let keys = ["provinceKey", "districtKey", "wardKey"].map(|column| text(row, column));
            Ok(OldUnit {
                province: text(row, "province"),
                // One city is written with a capital in the middle of its kind.
                district: text(row, "district").replace("Thành Phố ", "Thành phố "),
                ward: text(row, "ward"),
                key: keys.join("_"),
                earlier: [
                    earlier(row, "provinceAlias")?,
                    earlier(row, "districtAlias")?,
                    earlier(row, "wardAlias")?,
                ],
            })
        })
        .collect()
}

fn text(row: &Row, column: &str) -> String {
    match row.get(column) {
        Some(Value::Text(text)) => text.clone(),
        _ => String::new(),
    }
}

fn earlier(row: &Row, column: &str) -> Result<Vec<String>> {
    match row.get(column) {
        Some(Value::Text(list)) => {
            serde_json::from_str(list).with_context(|| format!("{column}: {list}"))
        }
        _ => Ok(Vec::new()),
    }
}
