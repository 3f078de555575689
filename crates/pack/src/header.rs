//! The sixteen bytes at the door of every file.

use crate::Error;
use codec::crc32;

/// The format this build writes and reads. Any change to an encoded type is a new number,
/// because the bytes do not describe themselves.
pub(crate) const VERSION: u16 = 11;

const MAGIC: [u8; 4] = *b"TTHC";
const LENGTH: usize = 16;

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Kind {
    Manifest = 1,
    Terms = 2,
    Cards = 3,
    Entries = 4,
    Codes = 5,
    Facets = 6,
    Bodies = 7,
    Node = 8,
    Questions = 9,
    Sectors = 10,
}

/// Puts the header before `body`.
pub(crate) fn seal(kind: Kind, body: &[u8]) -> Vec<u8> {
    let mut file = Vec::with_capacity(LENGTH + body.len());
    file.extend_from_slice(&MAGIC);
    file.extend_from_slice(&VERSION.to_le_bytes());
    file.push(kind as u8);
    file.push(0);
    file.extend_from_slice(&(body.len() as u32).to_le_bytes());
    file.extend_from_slice(&crc32(body).to_le_bytes());
    file.extend_from_slice(body);
    file
}

/// The body of a file, once everything about it has been checked, cheapest first.
pub(crate) fn open(kind: Kind, file: &[u8]) -> Result<&[u8], Error> {
    let Some((header, body)) = file.split_first_chunk::<LENGTH>() else {
        return Err(if MAGIC.starts_with(file.get(..4).unwrap_or(file)) {
            Error::TooShort { len: file.len() }
        } else {
            Error::NotAPack
        });
    };
    let [
        m0,
        m1,
        m2,
        m3,
        v0,
        v1,
        kind_byte,
        _,
        l0,
        l1,
        l2,
        l3,
        c0,
        c1,
        c2,
        c3,
    ] = *header;
    if [m0, m1, m2, m3] != MAGIC {
        return Err(Error::NotAPack);
    }
    let got = u16::from_le_bytes([v0, v1]);
    if got != VERSION {
        return Err(Error::Version {
            expected: VERSION,
            got,
        });
    }
    if kind_byte != kind as u8 {
        return Err(Error::Kind);
    }
    let expected = u32::from_le_bytes([l0, l1, l2, l3]) as usize;
    if body.len() != expected {
        return Err(Error::Length {
            expected,
            got: body.len(),
        });
    }
    if crc32(body) != u32::from_le_bytes([c0, c1, c2, c3]) {
        return Err(Error::Checksum);
    }
    Ok(body)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn each_fault_has_its_own_sentence() {
        let good = seal(Kind::Cards, b"body");
        assert_eq!(open(Kind::Cards, &good), Ok(&b"body"[..]));
        assert_eq!(
            open(Kind::Cards, &good[..7]),
            Err(Error::TooShort { len: 7 })
        );
        assert_eq!(open(Kind::Cards, b""), Err(Error::TooShort { len: 0 }));
        assert_eq!(
            open(Kind::Cards, b"<!doctype html><html>"),
            Err(Error::NotAPack)
        );
        assert_eq!(open(Kind::Cards, b"<html>"), Err(Error::NotAPack));
        assert_eq!(open(Kind::Terms, &good), Err(Error::Kind));
        assert_eq!(
            open(Kind::Cards, &good[..18]),
            Err(Error::Length {
                expected: 4,
                got: 2
            })
        );
        let mut newer = good.clone();
        newer[4] = 99;
        assert_eq!(
            open(Kind::Cards, &newer),
            Err(Error::Version {
                expected: VERSION,
                got: 99
            })
        );
        let mut damaged = good;
        damaged[17] ^= 1;
        assert_eq!(open(Kind::Cards, &damaged), Err(Error::Checksum));
    }

    proptest! {
        #[test]
        fn any_bytes_are_refused_or_opened(bytes: Vec<u8>) {
            let _ = open(Kind::Manifest, &bytes);
        }

        #[test]
        fn a_flipped_bit_is_never_missed(body: Vec<u8>, at: prop::sample::Index, bit in 0u8..8) {
            let good = seal(Kind::Entries, &body);
            let mut bad = good.clone();
            let at = at.index(bad.len());
            bad[at] ^= 1 << bit;
            // The seventh byte of the header is reserved and may be anything.
            prop_assert!(at == 7 || open(Kind::Entries, &bad).is_err());
        }
    }
}
