//! Reads the rows of plain tables out of a SQLite file, and nothing else of that format.
//!
//! A library would bring a database engine and a C compiler into the build for two tables that
//! are read once a year. The format is described at sqlite.org/fileformat2.html; indexes, other
//! encodings than UTF-8 and changes not yet written back are not read.

use anyhow::{Context, Result, bail, ensure};
use std::collections::BTreeMap;

/// A value of a row.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    Null,
    Integer(i64),
    Text(String),
    /// A fraction or bytes, which no table of ours needs.
    Other,
}

/// A row, by the names of its columns.
pub(super) type Row = BTreeMap<String, Value>;

/// A SQLite file in memory.
pub(super) struct Database<'a> {
    bytes: &'a [u8],
    page_size: usize,
}

/// No file of units is deeper; a loop of pages ends here.
const DEEPEST: usize = 12;

impl<'a> Database<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self> {
        ensure!(bytes.starts_with(b"SQLite format 3\0"), "not a SQLite file");
        let page_size = match big_endian(bytes, 16, 2)? {
            1 => 65_536,
            size => size,
        };
        ensure!(page_size >= 512, "a page size of {page_size}");
        Ok(Database { bytes, page_size })
    }

    /// Every row of a table, in the order of the file.
    pub(super) fn table(&self, name: &str) -> Result<Vec<Row>> {
        let mut schema = Vec::new();
        self.walk(1, 0, &mut schema)?;
        let text = |value: Option<&Value>| match value {
            Some(Value::Text(text)) => text.clone(),
            _ => String::new(),
        };
        let entry = schema
            .iter()
            .find(|row| text(row.first()) == "table" && text(row.get(1)) == name)
            .with_context(|| format!("no table {name}"))?;
        let Some(Value::Integer(root)) = entry.get(3) else {
            bail!("the table {name} has no place");
        };
        let columns = columns(&text(entry.get(4)));
        let mut rows = Vec::new();
        self.walk(usize::try_from(*root)?, 0, &mut rows)?;
        let named = |row: Vec<Value>| columns.iter().cloned().zip(row).collect();
        Ok(rows.into_iter().map(named).collect())
    }

    fn page(&self, number: usize) -> Result<&'a [u8]> {
        let start = number.checked_sub(1).context("page 0")? * self.page_size;
        let page = self.bytes.get(start..start + self.page_size);
        page.with_context(|| format!("page {number} is missing"))
    }

    /// Goes down a tree of pages and takes the rows of its leaves.
    fn walk(&self, number: usize, depth: usize, rows: &mut Vec<Vec<Value>>) -> Result<()> {
        ensure!(depth < DEEPEST, "the pages of the table run in a circle");
        let page = self.page(number)?;
        let start = if number == 1 { 100 } else { 0 };
        let cells = big_endian(page, start + 3, 2)?;
        match page.get(start) {
            Some(0x05) => {
                for cell in 0..cells {
                    let at = big_endian(page, start + 12 + 2 * cell, 2)?;
                    self.walk(big_endian(page, at, 4)?, depth + 1, rows)?;
                }
                self.walk(big_endian(page, start + 8, 4)?, depth + 1, rows)
            }
            Some(0x0d) => {
                for cell in 0..cells {
                    let at = big_endian(page, start + 8 + 2 * cell, 2)?;
                    rows.push(record(&self.payload(page, at)?)?);
                }
                Ok(())
            }
            other => bail!("page {number} is of kind {other:?}, not of a table"),
        }
    }

    /// The bytes of a row, gathered from the pages it overflows into.
    fn payload(&self, page: &[u8], at: usize) -> Result<Vec<u8>> {
        let mut at = at;
        let length = usize::try_from(varint(page, &mut at)?)?;
        varint(page, &mut at)?; // the number of the row
        let usable = self.page_size;
        let most = usable - 35;
        if length <= most {
            return Ok(bytes(page, at, length)?.to_vec());
        }
        let least = (usable - 12) * 32 / 255 - 23;
        let fitting = least + (length - least) % (usable - 4);
        let local = if fitting <= most { fitting } else { least };
        let mut payload = bytes(page, at, local)?.to_vec();
        let mut next = big_endian(page, at + local, 4)?;
        while payload.len() < length {
            let page = self.page(next)?;
            next = big_endian(page, 0, 4)?;
            let rest = (length - payload.len()).min(usable - 4);
            payload.extend_from_slice(bytes(page, 4, rest)?);
        }
        Ok(payload)
    }
}

/// The values of one row.
fn record(payload: &[u8]) -> Result<Vec<Value>> {
    let mut head = 0;
    let body = usize::try_from(varint(payload, &mut head)?)?;
    let mut at = body;
    let mut values = Vec::new();
    while head < body {
        let kind = usize::try_from(varint(payload, &mut head)?)?;
        let (value, length) = match kind {
            0 => (Value::Null, 0),
            1..=6 => {
                let length = [1, 2, 3, 4, 6, 8][kind - 1];
                (
                    Value::Integer(big_endian(payload, at, length)? as i64),
                    length,
                )
            }
            7 => (Value::Other, 8),
            8 | 9 => (Value::Integer(kind as i64 - 8), 0),
            kind if kind >= 13 && kind % 2 == 1 => {
                let length = (kind - 13) / 2;
                let text = String::from_utf8(bytes(payload, at, length)?.to_vec())?;
                (Value::Text(text), length)
            }
            kind => (Value::Other, kind.saturating_sub(12) / 2),
        };
        at += length;
        values.push(value);
    }
    Ok(values)
}

/// The names between the quotes of a `CREATE TABLE`, after the table's own.
fn columns(sql: &str) -> Vec<String> {
    let quoted = sql.split('"').skip(1).step_by(2);
    quoted.skip(1).map(str::to_owned).collect()
}

fn bytes(from: &[u8], at: usize, length: usize) -> Result<&[u8]> {
    from.get(at..at.saturating_add(length))
        .context("the file ends in the middle of a row")
}

fn big_endian(from: &[u8], at: usize, length: usize) -> Result<usize> {
    let number = bytes(from, at, length)?.iter();
    Ok(number.fold(0, |sum, byte| sum << 8 | usize::from(*byte)))
}

/// Seven bits a byte, the highest first; a ninth byte gives all its eight.
fn varint(from: &[u8], at: &mut usize) -> Result<u64> {
    let mut value = 0;
    for count in 1..=9 {
        let byte = bytes(from, *at, 1)?[0];
        *at += 1;
        if count == 9 {
            return Ok(value << 8 | u64::from(byte));
        }
        value = value << 7 | u64::from(byte & 0x7f);
        if byte < 0x80 {
            break;
        }
    }
    Ok(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_no_database_is_refused_with_a_sentence() {
        let refused = Database::open(b"PK").map(|_| ()).unwrap_err();
        assert_eq!(refused.to_string(), "not a SQLite file");
    }

    #[test]
    fn reads_the_columns_of_a_table() {
        let sql = "CREATE TABLE \"admin_units\" (\n\"province\" TEXT,\n  \"ward\" TEXT\n)";
        assert_eq!(columns(sql), ["province", "ward"]);
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(mut bytes in prop::collection::vec(any::<u8>(), 512..1500)) {
            bytes[..18].copy_from_slice(b"SQLite format 3\0\x02\0");
            bytes[100] = 0x0d;
            if let Ok(database) = Database::open(&bytes) {
                let _ = database.table("admin_units");
            }
        }
    }
}
