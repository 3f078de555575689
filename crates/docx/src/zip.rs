//! Zip archives, as far as documents need them.

use crate::Error;
use codec::{Cursor, crc32};
use miniz_oxide::inflate::decompress_to_vec_with_limit;

const END: [u8; 4] = *b"PK\x05\x06";
const CENTRAL: [u8; 4] = *b"PK\x01\x02";
const LOCAL: [u8; 4] = *b"PK\x03\x04";
const STORED: u16 = 0;
const DEFLATED: u16 = 8;
/// Names are UTF-8.
const UTF8: u16 = 1 << 11;
/// 1 January 1980, the first day of this format, so that the same document has the same bytes.
const FIRST_DAY: u16 = 0x21;
/// A form without pictures is a tenth of this; a forged archive must not fill the memory.
const MOST_BYTES: usize = 16 << 20;

/// A file of an archive, as it is packed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) name: String,
    method: u16,
    sum: u32,
    size: u32,
    packed: Vec<u8>,
}

impl Entry {
    /// A file that is stored as it is.
    pub(crate) fn stored(name: &str, bytes: Vec<u8>) -> Self {
        Entry {
            name: name.to_owned(),
            method: STORED,
            sum: crc32(&bytes),
            size: bytes.len() as u32,
            packed: bytes,
        }
    }

    /// What the file holds.
    pub(crate) fn bytes(&self) -> Result<Vec<u8>, Error> {
        if self.size as usize > MOST_BYTES {
            return Err(Error::TooLarge);
        }
        let bytes = match self.method {
            STORED => self.packed.clone(),
            DEFLATED => decompress_to_vec_with_limit(&self.packed, self.size as usize)
                .map_err(|_| Error::Damaged)?,
            _ => return Err(Error::Packing),
        };
        if bytes.len() != self.size as usize || crc32(&bytes) != self.sum {
            return Err(Error::Damaged);
        }
        Ok(bytes)
    }
}

/// Reads the files of an archive in the order of its directory.
pub(crate) fn read(archive: &[u8]) -> Result<Vec<Entry>, Error> {
    if !archive.starts_with(b"PK") {
        return Err(Error::NotADocument);
    }
    let (count, start) = directory(archive).ok_or(Error::Damaged)?;
    let mut cursor = Cursor::new(archive.get(start..).ok_or(Error::Damaged)?);
    let mut entries = Vec::new();
    for _ in 0..count {
        let (entry, flags) = entry(archive, &mut cursor).ok_or(Error::Damaged)?;
        let is_encrypted = flags & 1 > 0;
        if is_encrypted || ![STORED, DEFLATED].contains(&entry.method) {
            return Err(Error::Packing);
        }
        entries.push(entry);
    }
    Ok(entries)
}

/// How many entries the directory has and where it begins; its end stands last in the archive,
/// before a comment that no document has longer than a page.
fn directory(archive: &[u8]) -> Option<(u16, usize)> {
    let from = archive.len().saturating_sub(4096);
    let tail = &archive[from..];
    let at = tail.windows(4).rposition(|window| window == END)?;
    let mut cursor = Cursor::new(&tail[at..]);
    cursor.take(10)?;
    let count = short(&mut cursor)?;
    long(&mut cursor)?;
    Some((count, long(&mut cursor)? as usize))
}

fn entry(archive: &[u8], cursor: &mut Cursor<'_>) -> Option<(Entry, u16)> {
    if cursor.array() != Some(CENTRAL) {
        return None;
    }
    cursor.take(4)?;
    let flags = short(cursor)?;
    let method = short(cursor)?;
    cursor.take(4)?;
    let (sum, packed, size) = (long(cursor)?, long(cursor)?, long(cursor)?);
    let (name, extra, comment) = (short(cursor)?, short(cursor)?, short(cursor)?);
    cursor.take(8)?;
    let place = long(cursor)? as usize;
    let name = core::str::from_utf8(cursor.take(usize::from(name))?)
        .ok()?
        .to_owned();
    cursor.take(usize::from(extra) + usize::from(comment))?;

    let mut local = Cursor::new(archive.get(place..)?);
    if local.array() != Some(LOCAL) {
        return None;
    }
    local.take(22)?;
    let (name_length, extra_length) = (short(&mut local)?, short(&mut local)?);
    local.take(usize::from(name_length) + usize::from(extra_length))?;
    let packed = local.take(packed as usize)?.to_vec();
    let entry = Entry {
        name,
        method,
        sum,
        size,
        packed,
    };
    Some((entry, flags))
}

/// Writes an archive.
pub(crate) fn write(entries: &[Entry]) -> Vec<u8> {
    let mut archive = Vec::new();
    let mut directory = Vec::new();
    for entry in entries {
        let place = archive.len() as u32;
        archive.extend_from_slice(&LOCAL);
        put_about(&mut archive, entry);
        archive.extend_from_slice(entry.name.as_bytes());
        archive.extend_from_slice(&entry.packed);

        directory.extend_from_slice(&CENTRAL);
        put_short(&mut directory, 20);
        put_about(&mut directory, entry);
        directory.extend_from_slice(&[0; 10]); // comment, disk, attributes
        put_long(&mut directory, place);
        directory.extend_from_slice(entry.name.as_bytes());
    }
    let place = archive.len() as u32;
    archive.extend_from_slice(&directory);
    archive.extend_from_slice(&END);
    archive.extend_from_slice(&[0; 4]);
    put_short(&mut archive, entries.len() as u16);
    put_short(&mut archive, entries.len() as u16);
    put_long(&mut archive, directory.len() as u32);
    put_long(&mut archive, place);
    put_short(&mut archive, 0);
    archive
}

/// What local header and directory say alike, from the version needed to the length of the extra
/// field.
fn put_about(bytes: &mut Vec<u8>, entry: &Entry) {
    for number in [20, UTF8, entry.method, 0, FIRST_DAY] {
        put_short(bytes, number);
    }
    for number in [entry.sum, entry.packed.len() as u32, entry.size] {
        put_long(bytes, number);
    }
    put_short(bytes, entry.name.len() as u16);
    put_short(bytes, 0);
}

fn put_short(bytes: &mut Vec<u8>, number: u16) {
    bytes.extend_from_slice(&number.to_le_bytes());
}

fn put_long(bytes: &mut Vec<u8>, number: u32) {
    bytes.extend_from_slice(&number.to_le_bytes());
}

fn short(cursor: &mut Cursor<'_>) -> Option<u16> {
    cursor.array().map(u16::from_le_bytes)
}

fn long(cursor: &mut Cursor<'_>) -> Option<u32> {
    cursor.array().map(u32::from_le_bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_archive_comes_back() {
        let entries = vec![
            Entry::stored("word/document.xml", b"<w:document/>".to_vec()),
            Entry::stored("ảnh.txt", Vec::new()),
        ];
        assert_eq!(read(&write(&entries)), Ok(entries));
    }

    #[test]
    fn reads_what_was_deflated() {
        let text = b"Vi Du ".repeat(40);
        let entry = Entry {
            method: DEFLATED,
            packed: miniz_oxide::deflate::compress_to_vec(&text, 6),
            ..Entry::stored("a.xml", text.clone())
        };
        let entries = read(&write(&[entry])).unwrap();
        assert_eq!(entries[0].bytes(), Ok(text));
    }

    #[test]
    fn each_fault_has_its_own_name() {
        let good = write(&[Entry::stored("a", b"text".to_vec())]);
        assert_eq!(read(b"%PDF-1.7"), Err(Error::NotADocument));
        assert_eq!(read(&good[..good.len() - 9]), Err(Error::Damaged));
        let mut altered = good.clone();
        altered[31] ^= 1;
        assert_eq!(read(&altered).unwrap()[0].bytes(), Err(Error::Damaged));
        let mut locked = good;
        let directory = locked
            .windows(4)
            .position(|window| window == CENTRAL)
            .unwrap();
        locked[directory + 8] |= 1;
        assert_eq!(read(&locked), Err(Error::Packing));
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes: Vec<u8>, at: prop::sample::Index, byte: u8) {
            let _ = read(&bytes);
            let mut archive = write(&[Entry::stored("a", bytes)]);
            let at = at.index(archive.len());
            archive[at] = byte;
            if let Ok(entries) = read(&archive) {
                let _ = entries.iter().map(Entry::bytes).collect::<Vec<_>>();
            }
        }
    }
}
