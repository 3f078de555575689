use crate::{Error, ProvinceId};
use codec::crc32;

/// A file besides the root.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum File {
    /// The communes of a province.
    Communes(ProvinceId),
    /// The units of before in a province.
    Old(ProvinceId),
}

/// An answer, or what to fetch first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Want<T> {
    /// The answer.
    Ready(T),
    /// Give these to [`Places::add`](crate::Places::add) and ask again.
    Missing(Vec<File>),
}

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Kind {
    Root = 1,
    Communes = 2,
    Old = 3,
    Offices = 4,
}

/// The format this build writes and reads.
pub(crate) const VERSION: u8 = 1;
const MAGIC: [u8; 3] = *b"TTX";

/// Puts the nine bytes of the door before `body`.
pub(crate) fn seal(kind: Kind, body: &[u8]) -> Vec<u8> {
    let mut file = Vec::with_capacity(9 + body.len());
    file.extend_from_slice(&MAGIC);
    file.push(VERSION);
    file.extend_from_slice(&crc32(body).to_le_bytes());
    file.push(kind as u8);
    file.extend_from_slice(body);
    file
}

/// The body of a file, once everything about it has been checked, cheapest first.
pub(crate) fn open(kind: Kind, file: &[u8]) -> Result<&[u8], Error> {
    if !file.starts_with(&MAGIC[..MAGIC.len().min(file.len())]) {
        return Err(Error::NotPlaces);
    }
    let Some((header, body)) = file.split_first_chunk::<9>() else {
        return Err(Error::TooShort { len: file.len() });
    };
    let [_, _, _, got, a, b, c, d, found] = *header;
    if got != VERSION {
        return Err(Error::Version {
            expected: VERSION,
            got,
        });
    }
    if crc32(body) != u32::from_le_bytes([a, b, c, d]) {
        return Err(Error::Checksum);
    }
    if found != kind as u8 {
        return Err(Error::Kind);
    }
    Ok(body)
}

/// Six bytes that name a file by its content: FNV-1a, the upper forty-eight bits.
pub(crate) type FileId = [u8; 6];

pub(crate) fn content_id(bytes: &[u8]) -> FileId {
    let hash = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3)
    });
    let [a, b, c, d, e, f, ..] = hash.to_be_bytes();
    [a, b, c, d, e, f]
}

/// `x-0123456789ab.bin` for communes, `o-…` for old units.
pub(crate) fn file_name(kind: Kind, id: FileId) -> String {
    let mut name = String::from(if kind == Kind::Old { "o-" } else { "x-" });
    for byte in id {
        for half in [byte >> 4, byte & 15] {
            name.push(char::from_digit(u32::from(half), 16).unwrap_or('0'));
        }
    }
    name + ".bin"
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn each_fault_has_its_own_name() {
        let good = seal(Kind::Communes, b"body");
        assert_eq!(open(Kind::Communes, &good), Ok(&b"body"[..]));
        assert_eq!(open(Kind::Communes, b""), Err(Error::TooShort { len: 0 }));
        assert_eq!(
            open(Kind::Communes, &good[..6]),
            Err(Error::TooShort { len: 6 })
        );
        assert_eq!(
            open(Kind::Communes, b"<!doctype html>"),
            Err(Error::NotPlaces)
        );
        assert_eq!(open(Kind::Old, &good), Err(Error::Kind));
        assert_eq!(open(Kind::Communes, &good[..11]), Err(Error::Checksum));
        let mut newer = good;
        newer[3] = 7;
        let version = Error::Version {
            expected: 1,
            got: 7,
        };
        assert_eq!(open(Kind::Communes, &newer), Err(version));
    }

    proptest! {
        #[test]
        fn a_flipped_bit_is_never_missed(body: Vec<u8>, at: prop::sample::Index, bit in 0u8..8) {
            let mut bad = seal(Kind::Old, &body);
            let at = at.index(bad.len());
            bad[at] ^= 1 << bit;
            prop_assert!(open(Kind::Old, &bad).is_err());
        }
    }
}
