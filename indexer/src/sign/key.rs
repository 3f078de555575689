use anyhow::{Context, anyhow, bail, ensure};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ed25519_compact::{KeyPair, Seed};
use std::fmt::{self, Display};
use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::Path;
use std::str::FromStr;

/// The first line of a key file, so that nobody takes it for something harmless.
const HEAD: &str = "thu-tuc signing key 1: keep this file secret";

/// The half that signs.
pub(crate) struct SecretKey(KeyPair);

/// The half that everybody may know, as the `key` attribute of the widget takes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PublicKey(ed25519_compact::PublicKey);

impl SecretKey {
    /// Makes a key from what the system's randomness gives.
    pub(crate) fn generate() -> Self {
        SecretKey(KeyPair::from_seed(Seed::generate()))
    }

    /// Reads a key file.
    pub(crate) fn read(path: &Path) -> anyhow::Result<Self> {
        let text = fs::read_to_string(path)
            .with_context(|| format!("cannot read the key {}", path.display()))?;
        SecretKey::parse(&text).with_context(|| path.display().to_string())
    }

    /// Writes a key file that only its owner can read. A key that is there already is never
    /// written over: whoever trusts it would be left without updates.
    pub(crate) fn write(&self, path: &Path) -> anyhow::Result<()> {
        let seed = URL_SAFE_NO_PAD.encode(*self.0.sk.seed());
        let text = format!("{HEAD}\nsecret {seed}\npublic {}\n", self.public());
        let mut file = create(path).with_context(|| {
            format!(
                "cannot make the key file {}: name one that is not there yet",
                path.display()
            )
        })?;
        file.write_all(text.as_bytes())
            .and_then(|()| file.sync_all())
            .with_context(|| format!("cannot write {}", path.display()))
    }

    /// The other half.
    pub(crate) fn public(&self) -> PublicKey {
        PublicKey(self.0.pk)
    }

    /// Signs; the same message always gets the same signature.
    pub(super) fn sign(&self, message: &[u8]) -> [u8; 64] {
        *self.0.sk.sign(message, None)
    }

    fn parse(text: &str) -> anyhow::Result<Self> {
        let mut lines = text.lines();
        ensure!(
            lines.next() == Some(HEAD),
            "this is no signing key; `indexer keygen` makes one"
        );
        let mut line = |name: &str| {
            let line = lines.next().and_then(|line| line.strip_prefix(name));
            line.with_context(|| format!("the line \"{}\" is missing", name.trim()))
        };
        let seed = URL_SAFE_NO_PAD.decode(line("secret ")?).unwrap_or_default();
        let seed = Seed::from_slice(&seed).map_err(|_| anyhow!("the secret is damaged"))?;
        let key = SecretKey(KeyPair::from_seed(seed));
        // A slip of the pen in the secret would make a key that nobody knows.
        if key.public().to_string() != line("public ")? {
            bail!("the secret and the public half do not belong together");
        }
        Ok(key)
    }
}

impl PublicKey {
    /// Whether the other half of this key signed the message.
    pub(super) fn verifies(&self, message: &[u8], signature: &[u8; 64]) -> bool {
        let signature = ed25519_compact::Signature::new(*signature);
        self.0.verify(message, &signature).is_ok()
    }
}

impl Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&URL_SAFE_NO_PAD.encode(*self.0))
    }
}

impl FromStr for PublicKey {
    type Err = anyhow::Error;

    fn from_str(text: &str) -> anyhow::Result<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(text.trim()).unwrap_or_default();
        let key = ed25519_compact::PublicKey::from_slice(&bytes);
        let key = key.map_err(|_| {
            anyhow!(
                "\"{text}\" is no public key: it is the 43 letters that `indexer keygen` prints"
            )
        })?;
        Ok(PublicKey(key))
    }
}

#[cfg(unix)]
fn create(path: &Path) -> std::io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)
}

/// Other systems keep a new file from other users by the folder it is made in.
#[cfg(not(unix))]
fn create(path: &Path) -> std::io::Result<File> {
    OpenOptions::new().write(true).create_new(true).open(path)
}

#[cfg(test)]
mod tests {
    use super::{HEAD, PublicKey, SecretKey};

    /// The first test of RFC 8032, 7.1.
    const SECRET: &str = "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A";
    const PUBLIC: &str = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";

    fn file(secret: &str, public: &str) -> String {
        format!("{HEAD}\nsecret {secret}\npublic {public}\n")
    }

    #[test]
    fn keys_and_signatures_are_those_of_the_standard() {
        let key = SecretKey::parse(&file(SECRET, PUBLIC)).unwrap();
        assert_eq!(key.public().to_string(), PUBLIC);
        let signature = key.sign(b"");
        assert_eq!(signature[..4], [0xe5, 0x56, 0x43, 0x00]);
        assert_eq!(signature[60..], [0x8e, 0x7a, 0x10, 0x0b]);
        assert!(key.public().verifies(b"", &signature));
        assert!(!key.public().verifies(b"a", &signature));
    }

    #[test]
    fn a_damaged_key_file_is_refused_with_a_sentence() {
        let refusal = |text: &str| format!("{:#}", SecretKey::parse(text).err().unwrap());
        assert!(refusal("").contains("no signing key"));
        assert!(refusal(&file("short", PUBLIC)).contains("damaged"));
        let other = SecretKey::generate().public().to_string();
        assert!(refusal(&file(SECRET, &other)).contains("do not belong together"));
        assert!(refusal(&format!("{HEAD}\nsecret {SECRET}\n")).contains("public"));
    }

    #[test]
    fn a_public_key_is_read_as_it_is_printed() {
        let key: PublicKey = PUBLIC.parse().unwrap();
        assert_eq!(key.to_string(), PUBLIC);
        for wrong in ["", "abc", &PUBLIC[..42], &format!("{PUBLIC}A")] {
            assert!(wrong.parse::<PublicKey>().is_err(), "{wrong}");
        }
    }
}
