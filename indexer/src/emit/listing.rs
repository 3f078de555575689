//! The list of all files of a catalogue, and the bundles in which they travel when somebody wants
//! all of them.
//!
//! ```text
//! manifest 0123456789ab          what manifest.bin this list belongs to
//! + w-0123456789ab.bin           a bundle: the files named below, one after the other
//! t-0123456789ab.bin 5012        a file and its length in bytes
//! ```
//!
//! Files stand in the order of what they hold, so that a reader of two editions sees which file
//! took the place of which. A first visit never fetches the list; the service worker does.

use pack::MANIFEST;

/// The name of the list; written just before the manifest.
pub(super) const LISTING: &str = "files.txt";

/// The size at which a bundle is full, uncompressed. Grown, fewer requests to keep everything;
/// shrunk, less is lost when a slow network breaks off in the middle.
const BUNDLE_SIZE: usize = 512_000;

type File = (String, Vec<u8>);

/// Adds the bundles and the list to the files of a folder whose manifest is the last.
pub(super) fn add(files: &mut Vec<File>) {
    let Some(manifest) = files.pop() else { return };
    let mut lines = ["manifest ", &content_name(&manifest.1), "\n"].concat();
    let mut bundles = Vec::new();
    let mut start = 0;
    while start < files.len() {
        let rest = &files[start..];
        let mut size = 0;
        let count = rest
            .iter()
            .take_while(|(_, bytes)| {
                let room = size < BUNDLE_SIZE;
                size += bytes.len();
                room
            })
            .count();
        let bundle = &rest[..count];
        bundles.push(bundled(bundle, &mut lines));
        start += count;
    }
    files.extend(bundles);
    files.push((LISTING.to_owned(), lines.into_bytes()));
    files.push(manifest);
    debug_assert!(files.last().is_some_and(|(name, _)| name == MANIFEST));
}

fn bundled(files: &[File], lines: &mut String) -> File {
    let bytes: Vec<u8> = files.iter().flat_map(|(_, bytes)| bytes).copied().collect();
    let name = ["w-", &content_name(&bytes), ".bin"].concat();
    lines.push_str(&["+ ", &name, "\n"].concat());
    for (name, bytes) in files {
        lines.push_str(&format!("{name} {}\n", bytes.len()));
    }
    (name, bytes)
}

/// Twelve hexadecimal digits, reckoned as `pack` and `places` name their files: FNV-1a, the upper
/// forty-eight bits.
pub(super) fn content_name(bytes: &[u8]) -> String {
    let hash = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3)
    });
    format!("{:012x}", hash >> 16)
}

#[cfg(test)]
mod tests {
    use super::{LISTING, add};

    #[test]
    fn every_file_is_listed_once_and_lies_in_its_bundle() {
        let file = |at: u8| (format!("e-{at:012x}.bin"), vec![at; 300_000]);
        let mut files: Vec<_> = (0..5).map(file).collect();
        files.push(("manifest.bin".into(), b"all".to_vec()));
        add(&mut files);
        let named: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(named[8..], [LISTING, "manifest.bin"]);
        let lengths: Vec<usize> = files[5..8].iter().map(|(_, bytes)| bytes.len()).collect();
        assert_eq!(lengths, [600_000, 600_000, 300_000]);
        let listing = String::from_utf8(files[8].1.clone()).unwrap();
        let lines: Vec<&str> = listing.lines().collect();
        assert!(lines[0].starts_with("manifest "));
        assert_eq!(lines[1], ["+ ", named[5]].concat());
        assert_eq!(lines[2], "e-000000000000.bin 300000");
        assert_eq!(lines.len(), 1 + 3 + 5);
    }

    #[test]
    fn content_is_named_as_the_pack_names_it() {
        assert_eq!(super::content_name(b""), "cbf29ce48422");
        assert_eq!(super::content_name(b"a"), "af63dc4c8601");
    }
}
