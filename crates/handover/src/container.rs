use crate::Error;
use codec::{Cursor, crc32};

/// The format this build writes and reads.
const VERSION: u8 = 1;
/// The first bytes of a file: "Thủ tục, hồ sơ".
const MAGIC: [u8; 4] = *b"TTHS";
const PLAIN: u8 = 0;
const SEALED: u8 = 1;

/// More rounds than this would keep a cheap phone busy for minutes; we ask for a tenth.
pub const MOST_ITERATIONS: u32 = 6_000_000;

/// Pressed bytes on their way, in the clear or sealed with a passphrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Container {
    /// What [`Message::press`](crate::Message::press) gave.
    Plain(Vec<u8>),
    /// The same, encrypted.
    Sealed(Sealed),
}

/// What decrypting needs besides the passphrase. The browser encrypts (AES-GCM, its key by PBKDF2
/// over SHA-256); here the bytes are only carried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// Random, for the key.
    pub salt: [u8; 16],
    /// Random, for the cipher.
    pub iv: [u8; 12],
    /// Rounds of PBKDF2.
    pub iterations: u32,
    /// The encrypted bytes with their tag.
    pub secret: Vec<u8>,
}

impl Container {
    /// The file a citizen keeps.
    pub fn to_file(&self) -> Vec<u8> {
        let body = self.to_body();
        let mut file = MAGIC.to_vec();
        file.extend_from_slice(&crc32(&body).to_le_bytes());
        file.extend_from_slice(&body);
        file
    }

    /// Reads a kept file.
    pub fn from_file(file: &[u8]) -> Result<Self, Error> {
        let mut cursor = Cursor::new(file);
        if cursor.array() != Some(MAGIC) {
            return Err(Error::NotOurFile);
        }
        let sum = cursor.array().ok_or(Error::Damaged)?;
        if crc32(cursor.rest()) != u32::from_le_bytes(sum) {
            return Err(Error::Damaged);
        }
        Container::from_body(cursor.rest())
    }

    /// Version, kind, what sealing needs, the bytes.
    pub(crate) fn to_body(&self) -> Vec<u8> {
        let mut body = vec![VERSION];
        match self {
            Container::Plain(bytes) => {
                body.push(PLAIN);
                body.extend_from_slice(bytes);
            }
            Container::Sealed(sealed) => {
                body.push(SEALED);
                body.extend_from_slice(&sealed.salt);
                body.extend_from_slice(&sealed.iv);
                body.extend_from_slice(&sealed.iterations.to_le_bytes());
                body.extend_from_slice(&sealed.secret);
            }
        }
        body
    }

    pub(crate) fn from_body(body: &[u8]) -> Result<Self, Error> {
        let mut cursor = Cursor::new(body);
        let got = cursor.byte().ok_or(Error::Malformed)?;
        if got != VERSION {
            return Err(Error::Version {
                expected: VERSION,
                got,
            });
        }
        match cursor.byte() {
            Some(PLAIN) => Ok(Container::Plain(cursor.rest().to_vec())),
            Some(SEALED) => {
                let sealed = sealed(cursor).ok_or(Error::Malformed)?;
                if (1..=MOST_ITERATIONS).contains(&sealed.iterations) {
                    Ok(Container::Sealed(sealed))
                } else {
                    Err(Error::Iterations)
                }
            }
            _ => Err(Error::Malformed),
        }
    }
}

fn sealed(mut cursor: Cursor<'_>) -> Option<Sealed> {
    Some(Sealed {
        salt: cursor.array()?,
        iv: cursor.array()?,
        iterations: u32::from_le_bytes(cursor.array()?),
        secret: cursor.rest().to_vec(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sealed_in(iterations: u32) -> Container {
        Container::Sealed(Sealed {
            salt: [7; 16],
            iv: [9; 12],
            iterations,
            secret: vec![1, 2, 3],
        })
    }

    #[test]
    fn a_kept_file_comes_back() {
        for container in [Container::Plain(vec![5, 6]), sealed_in(600_000)] {
            assert_eq!(Container::from_file(&container.to_file()), Ok(container));
        }
    }

    #[test]
    fn each_fault_has_its_own_name() {
        let good = Container::Plain(vec![5, 6]).to_file();
        assert_eq!(Container::from_file(b""), Err(Error::NotOurFile));
        assert_eq!(Container::from_file(b"%PDF-1.7"), Err(Error::NotOurFile));
        assert_eq!(Container::from_file(&good[..6]), Err(Error::Damaged));
        assert_eq!(Container::from_file(&good[..9]), Err(Error::Damaged));
        let forged = sealed_in(MOST_ITERATIONS + 1).to_file();
        assert_eq!(Container::from_file(&forged), Err(Error::Iterations));
        let version = Error::Version {
            expected: 1,
            got: 9,
        };
        assert_eq!(Container::from_body(&[9, 0]), Err(version));
        assert_eq!(Container::from_body(&[1, 2]), Err(Error::Malformed));
        assert_eq!(Container::from_body(&[1, 1, 0]), Err(Error::Malformed));
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes: Vec<u8>) {
            let _ = Container::from_body(&bytes);
            let _ = Container::from_file(&[&MAGIC[..], &bytes].concat());
        }

        #[test]
        fn a_flipped_bit_is_never_missed(bytes: Vec<u8>, at: prop::sample::Index, bit in 0u8..8) {
            let mut file = Container::Plain(bytes).to_file();
            let at = at.index(file.len());
            file[at] ^= 1 << bit;
            prop_assert!(Container::from_file(&file).is_err());
        }
    }
}
