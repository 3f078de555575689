//! The list of all files of a catalogue, and the bundles in which they travel when somebody wants
//! all of them.
//!
//! ```text
//! manifest 0123456789ab          what manifest.bin this list belongs to
//! + w-0123456789ab.bin           a bundle: the files named below, one after the other
//! t-0123456789ab.bin 5012        a file and its length in bytes
//! = w-0123456789ab.bin           a bundle whose files follow from the entries
//! ```
//!
//! Who fetches every entry makes the files behind a `=` from them (`crates/bodies`); who keeps only
//! what is searched fetches that bundle as the others.
//!
//! Files stand in the order of what they hold, so that a reader of two editions sees which file
//! took the place of which. A first visit never fetches the list; the service worker does.

/// The name of the list; written just before the manifest.
pub(super) const LISTING: &str = "files.txt";

/// The size at which a bundle is full, uncompressed; about a megabyte pressed. Grown, the whole
/// country takes fewer bytes, because procedures repeat each other; shrunk, less is lost when a slow
/// network breaks off in the middle, and a phone needs less memory.
const BUNDLE_SIZE: usize = 24_000_000;

/// The same of a catalogue so large that bundles are not pressed.
const HUGE_BUNDLE_SIZE: usize = 8_000_000;

/// What the files of a bundle have in common. Some devices keep what is searched, and no entries;
/// who has the entries needs no words of papers and steps.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Entries,
    /// Words of papers and steps.
    Bodies,
    Rest,
}

impl Kind {
    /// By the letter that says what a file holds.
    fn of(name: &str) -> Self {
        match name.as_bytes().first_chunk() {
            Some(b"e-") => Kind::Entries,
            Some(b"b-" | b"p-") => Kind::Bodies,
            _ => Kind::Rest,
        }
    }
}

/// The list as far as it is written, and the bundle that is being filled.
pub(super) struct Listing {
    size: usize,
    /// What stands before a bundle of words of papers and steps.
    made: &'static str,
    bundles: String,
    names: String,
    bytes: Vec<u8>,
    kind: Kind,
}

impl Listing {
    /// A list whose bundles are pressed.
    pub(super) fn of_bales() -> Self {
        Listing::filling(BUNDLE_SIZE, "= ")
    }

    /// A list of a catalogue so large that they are not, and that no device would make words from.
    pub(super) fn of_a_huge_catalogue() -> Self {
        Listing::filling(HUGE_BUNDLE_SIZE, "+ ")
    }

    fn filling(size: usize, made: &'static str) -> Self {
        Listing {
            size,
            made,
            bundles: String::new(),
            names: String::new(),
            bytes: Vec::new(),
            kind: Kind::Rest,
        }
    }

    /// Adds a file; answers the bundle before it, when that is full.
    pub(super) fn add(&mut self, name: &str, bytes: &[u8]) -> Option<(String, Vec<u8>)> {
        let kind = Kind::of(name);
        let ends = self.bytes.len() >= self.size || kind != self.kind;
        let bundle = if ends { self.bundle() } else { None };
        self.kind = kind;
        self.names.push_str(&format!("{name} {}\n", bytes.len()));
        self.bytes.extend_from_slice(bytes);
        bundle
    }

    /// The bundle that is being filled; none when nothing is in it.
    pub(super) fn bundle(&mut self) -> Option<(String, Vec<u8>)> {
        if self.names.is_empty() {
            return None;
        }
        let bytes = std::mem::take(&mut self.bytes);
        let name = ["w-", &bundle_name(&bytes), ".bin"].concat();
        let names = std::mem::take(&mut self.names);
        let sign = match self.kind {
            Kind::Bodies => self.made,
            Kind::Entries | Kind::Rest => "+ ",
        };
        self.bundles.push_str(&[sign, &name, "\n", &names].concat());
        Some((name, bytes))
    }

    /// The whole list, once the last bundle is taken.
    pub(super) fn text(self, manifest: &[u8]) -> String {
        ["manifest ", &content_name(manifest), "\n", &self.bundles].concat()
    }
}

/// Twelve hexadecimal digits, reckoned as `pack` and `places` name their files: FNV-1a, the upper
/// forty-eight bits.
pub(super) fn content_name(bytes: &[u8]) -> String {
    format!("{:012x}", hash(0xcbf2_9ce4_8422_2325, bytes) >> 16)
}

/// The name of a bundle: by what is in it and how that is pressed, because it is not pressed yet.
fn bundle_name(bytes: &[u8]) -> String {
    let pressed = hash(0xcbf2_9ce4_8422_2325, &[bale::FORMAT]);
    format!("{:012x}", hash(pressed, bytes) >> 16)
}

fn hash(start: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(start, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::Listing;

    #[test]
    fn every_file_is_listed_once_and_lies_in_its_bundle() {
        let mut listing = Listing::filling(500_000, "= ");
        let mut bundles = Vec::new();
        for at in 0..5_u8 {
            let name = format!("e-{at:012x}.bin");
            bundles.extend(listing.add(&name, &vec![at; 300_000]));
        }
        bundles.extend(listing.bundle());
        let lengths: Vec<usize> = bundles.iter().map(|(_, bytes)| bytes.len()).collect();
        assert_eq!(lengths, [600_000, 600_000, 300_000]);
        let text = listing.text(b"all");
        let lines: Vec<&str> = text.lines().collect();
        assert!(lines[0].starts_with("manifest "));
        assert_eq!(lines[1], ["+ ", &bundles[0].0].concat());
        assert_eq!(lines[2], "e-000000000000.bin 300000");
        assert_eq!(lines.len(), 1 + 3 + 5);
    }

    #[test]
    fn what_not_every_device_fetches_has_bundles_of_its_own() {
        let mut listing = Listing::of_bales();
        let names = [
            "t-0.bin", "t-1.bin", "e-2.bin", "e-3.bin", "p-4.bin", "b-5.bin", "c-6.bin",
        ];
        let mut bundles: Vec<_> = names
            .iter()
            .filter_map(|name| listing.add(name, name.as_bytes()))
            .collect();
        bundles.extend(listing.bundle());
        let held: Vec<&[u8]> = bundles.iter().map(|(_, bytes)| &bytes[..]).collect();
        let expect: [&[u8]; 4] = [
            b"t-0.bint-1.bin",
            b"e-2.bine-3.bin",
            b"p-4.binb-5.bin",
            b"c-6.bin",
        ];
        assert_eq!(held, expect);
        let signs: String = listing
            .bundles
            .lines()
            .filter_map(|line| line.chars().next().filter(|sign| !sign.is_alphabetic()))
            .collect();
        assert_eq!(signs, "++=+");
        assert!(listing.bundle().is_none());
    }

    #[test]
    fn content_is_named_as_the_pack_names_it() {
        assert_eq!(super::content_name(b""), "cbf29ce48422");
        assert_eq!(super::content_name(b"a"), "af63dc4c8601");
    }
}
