use super::{PublicKey, SecretKey};
use thiserror::Error;

const MAGIC: [u8; 4] = *b"TTSG";
const VERSION: u16 = 1;
const HEAD: usize = 16;
const LENGTH: usize = HEAD + 64;

/// Why a signature is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub(super) enum Refused {
    /// Something else stands where the signature should.
    #[error("this is no signature of a catalogue")]
    NotASignature,
    /// It was written by a later program.
    #[error(
        "the signature is of layout {got}, this program reads {VERSION}: use the newer program"
    )]
    Version {
        /// The layout it is of.
        got: u16,
    },
    /// It is not the signature of this manifest with this key.
    #[error(
        "the manifest was not signed with this key, or was changed after that: do not use this catalogue; get it again from the agency that publishes it"
    )]
    WrongSignature,
}

/// A manifest's signature with its edition, as [`crate::sign`] lays it out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sidecar {
    head: [u8; HEAD],
    edition: u64,
    signature: [u8; 64],
}

impl Sidecar {
    /// Signs a manifest.
    pub(super) fn sign(manifest: &[u8], key: &SecretKey, edition: u64) -> Self {
        let mut head = [0; HEAD];
        head[..4].copy_from_slice(&MAGIC);
        head[4..6].copy_from_slice(&VERSION.to_le_bytes());
        head[8..].copy_from_slice(&edition.to_le_bytes());
        let signature = key.sign(&message(&head, manifest));
        Sidecar {
            head,
            edition,
            signature,
        }
    }

    /// Reads the bytes of a file.
    pub(super) fn open(bytes: &[u8]) -> Result<Self, Refused> {
        let head = bytes.first_chunk::<HEAD>().ok_or(Refused::NotASignature)?;
        let [m0, m1, m2, m3, v0, v1, _, _, edition @ ..] = *head;
        if [m0, m1, m2, m3] != MAGIC {
            return Err(Refused::NotASignature);
        }
        let got = u16::from_le_bytes([v0, v1]);
        if got != VERSION {
            return Err(Refused::Version { got });
        }
        let signature = bytes[HEAD..].try_into();
        Ok(Sidecar {
            head: *head,
            edition: u64::from_le_bytes(edition),
            signature: signature.map_err(|_| Refused::NotASignature)?,
        })
    }

    /// Whether this is the signature of that manifest.
    pub(super) fn verify(&self, manifest: &[u8], key: &PublicKey) -> Result<(), Refused> {
        if key.verifies(&message(&self.head, manifest), &self.signature) {
            Ok(())
        } else {
            Err(Refused::WrongSignature)
        }
    }

    /// The edition. It means something only once [`Sidecar::verify`] has said yes.
    pub(super) fn edition(&self) -> u64 {
        self.edition
    }

    /// The bytes of the file.
    pub(super) fn bytes(&self) -> [u8; LENGTH] {
        let mut bytes = [0; LENGTH];
        bytes[..HEAD].copy_from_slice(&self.head);
        bytes[HEAD..].copy_from_slice(&self.signature);
        bytes
    }
}

fn message(head: &[u8; HEAD], manifest: &[u8]) -> Vec<u8> {
    [head, manifest].concat()
}

#[cfg(test)]
mod tests {
    use super::{Refused, SecretKey, Sidecar};
    use proptest::prelude::*;

    #[test]
    fn what_was_signed_is_known_again() {
        let key = SecretKey::generate();
        let sidecar = Sidecar::sign(b"manifest", &key, 20_652);
        assert_eq!(sidecar, Sidecar::sign(b"manifest", &key, 20_652));
        let opened = Sidecar::open(&sidecar.bytes()).unwrap();
        assert_eq!(opened.edition(), 20_652);
        assert_eq!(opened.verify(b"manifest", &key.public()), Ok(()));
    }

    #[test]
    fn any_change_is_refused() {
        let key = SecretKey::generate();
        let good = Sidecar::sign(b"manifest", &key, 7);
        let refused = Err(Refused::WrongSignature);
        assert_eq!(good.verify(b"Manifest", &key.public()), refused);
        let other = SecretKey::generate().public();
        assert_eq!(good.verify(b"manifest", &other), refused);
        for bit in 0..80 * 8 {
            let mut bytes = good.bytes();
            bytes[bit / 8] ^= 1 << (bit % 8);
            let verified = Sidecar::open(&bytes)
                .and_then(|changed| changed.verify(b"manifest", &key.public()));
            assert!(verified.is_err(), "bit {bit}");
        }
    }

    #[test]
    fn what_is_no_signature_has_its_own_sentence() {
        let key = SecretKey::generate();
        let good = Sidecar::sign(b"", &key, 0).bytes();
        assert_eq!(Sidecar::open(b""), Err(Refused::NotASignature));
        assert_eq!(Sidecar::open(&good[..79]), Err(Refused::NotASignature));
        assert_eq!(
            Sidecar::open(&[&good[..], b"x"].concat()),
            Err(Refused::NotASignature)
        );
        let mut newer = good;
        newer[4] = 2;
        assert_eq!(Sidecar::open(&newer), Err(Refused::Version { got: 2 }));
    }

    proptest! {
        #[test]
        fn any_bytes_are_opened_or_refused(bytes: Vec<u8>) {
            let _ = Sidecar::open(&bytes);
        }
    }
}
