use super::Unreadable;
use super::files::{Document, MAX_DOCUMENT, Sink, is_lines, promising, read_all};
use flate2::read::MultiGzDecoder;
use lzma_rust2::XzReader;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, Read, Seek, SeekFrom};

/// The most memory an xz file may ask for, in KiB. `xz -9` asks for 65 MB.
const XZ_MEMORY: u32 = 256 * 1024;

/// The most members of one archive that are looked at.
const MAX_MEMBERS: usize = 1_000_000;

/// The size of a piece of a file of lines that is too large to be read at once.
const PIECE: u64 = 32 * 1024 * 1024;

/// What the first bytes of a file say it is; names lie more often.
enum Packing {
    Plain,
    Gzip,
    Tar,
    Xz,
    Zip,
}

impl Packing {
    fn of(start: &[u8]) -> Self {
        match start {
            [0xfd, b'7', b'z', b'X', b'Z', 0, ..] => Packing::Xz,
            [0x1f, 0x8b, ..] => Packing::Gzip,
            [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..] => Packing::Zip,
            start if start.get(257..262) == Some(b"ustar") => Packing::Tar,
            _ => Packing::Plain,
        }
    }
}

/// Hands the documents of one file to `sink`, whether it is an archive or not.
pub(super) fn read(name: &str, mut file: File, advance: &dyn Fn(u64), sink: &mut Sink) {
    let packing = match start(&mut file).and_then(|start| {
        file.seek(SeekFrom::Start(0))?;
        Ok(Packing::of(&start))
    }) {
        Ok(packing) => packing,
        Err(error) => return refuse(name, format!("cannot be read: {error}"), sink),
    };
    let size = file.metadata().map_or(0, |about| about.len());
    if let Packing::Zip = packing {
        zip(name, BufReader::new(file), sink);
        return advance(size);
    }
    let file = BufReader::new(Counting { file, advance });
    match packing {
        Packing::Xz => unpacked(name, XzReader::new_mem_limit(file, true, XZ_MEMORY), sink),
        Packing::Gzip => unpacked(name, MultiGzDecoder::new(file), sink),
        Packing::Tar => tar(name, file, sink),
        Packing::Plain if size > MAX_DOCUMENT && is_lines(name) => pieces(name, file, PIECE, sink),
        Packing::Plain | Packing::Zip => whole(name, file, sink),
    }
}

/// What came out of a compressor: a tar archive, or one document.
fn unpacked(name: &str, mut reader: impl Read, sink: &mut Sink) {
    match start(&mut reader) {
        Err(error) => refuse(
            name,
            format!("cannot be unpacked ({error}); copy it again from its source"),
            sink,
        ),
        Ok(start) => {
            let is_tar = matches!(Packing::of(&start), Packing::Tar);
            let reader = Cursor::new(start).chain(reader);
            if is_tar {
                tar(name, reader, sink);
            } else {
                whole(
                    name.trim_end_matches(".gz").trim_end_matches(".xz"),
                    reader,
                    sink,
                );
            }
        }
    }
}

fn whole(name: &str, reader: impl Read, sink: &mut Sink) {
    match read_all(reader) {
        Ok(bytes) => sink(Ok(Document::new(name.to_owned(), bytes))),
        Err(reason) => refuse(name, reason, sink),
    }
}

/// A file of a record a line, some whole lines at a time.
fn pieces(name: &str, mut reader: impl BufRead, size: u64, sink: &mut Sink) {
    let mut lines_before = 0;
    loop {
        let mut bytes = Vec::new();
        let read = reader.by_ref().take(size).read_to_end(&mut bytes);
        // The piece ends where its last line does; one longer than a document is no record.
        let ended = read.and_then(|_| {
            let mut rest = reader.by_ref().take(MAX_DOCUMENT);
            rest.read_until(b'\n', &mut bytes)
        });
        if let Err(error) = ended {
            return refuse(name, format!("cannot be read: {error}"), sink);
        }
        if bytes.is_empty() {
            return;
        }
        let lines = bytes.iter().filter(|byte| **byte == b'\n').count();
        // Empty lines at the end are no document that lacks its record.
        if !bytes.trim_ascii().is_empty() {
            sink(Ok(Document {
                name: name.to_owned(),
                bytes,
                lines: true,
                lines_before,
            }));
        }
        lines_before += lines;
    }
}

/// Members are read one after the other. After damage nothing that follows can be found, so
/// the archive is named once and what stood before the damage is kept.
fn tar(name: &str, reader: impl Read, sink: &mut Sink) {
    let mut archive = tar::Archive::new(reader);
    let members = match archive.entries() {
        Ok(members) => members,
        Err(error) => return refuse(name, damage(0, &error), sink),
    };
    for (count, member) in members.take(MAX_MEMBERS).enumerate() {
        let member = match member {
            Ok(member) => member,
            Err(error) => return refuse(name, damage(count, &error), sink),
        };
        let path = String::from_utf8_lossy(&member.path_bytes()).into_owned();
        if member.header().entry_type().is_file() {
            take_member(name, &path, member, sink);
        }
    }
}

/// Members stand in a list at the end of the file, so one that is damaged does not hide others.
fn zip(name: &str, file: impl Read + Seek, sink: &mut Sink) {
    let mut archive = match zip::ZipArchive::new(file) {
        Ok(archive) => archive,
        Err(error) => return refuse(name, damage(0, &error), sink),
    };
    for index in 0..archive.len().min(MAX_MEMBERS) {
        match archive.by_index(index) {
            Ok(member) if member.is_file() => {
                let path = String::from_utf8_lossy(member.name_raw()).into_owned();
                take_member(name, &path, member, sink);
            }
            Ok(_) => {}
            Err(error) => refuse(
                &format!("{name}: member {}", index + 1),
                format!("cannot be unpacked ({error}); pack it again with plain deflate"),
                sink,
            ),
        }
    }
}

fn take_member(archive: &str, path: &str, member: impl Read, sink: &mut Sink) {
    let file = path.rsplit(['/', '\\']).next().unwrap_or(path);
    if file.starts_with('.') || !promising(file) {
        return;
    }
    let name = format!("{archive}: {path}");
    match read_all(member) {
        Ok(bytes) if !matches!(Packing::of(&bytes), Packing::Plain) => refuse(
            &name,
            "is an archive inside an archive; unpack the outer one first".to_owned(),
            sink,
        ),
        Ok(bytes) => sink(Ok(Document::new(name, bytes))),
        Err(reason) => refuse(&name, reason, sink),
    }
}

fn damage(read: usize, error: &dyn std::fmt::Display) -> String {
    format!("is damaged after {read} members ({error}); copy it again from its source")
}

fn refuse(name: &str, reason: String, sink: &mut Sink) {
    sink(Err(Unreadable {
        file: name.to_owned(),
        reason,
    }));
}

/// The first bytes, enough to tell what the rest is.
fn start(reader: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(512);
    reader.take(512).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Tells how far the file on disk was read, so that progress is true for archives too.
struct Counting<'a> {
    file: File,
    advance: &'a dyn Fn(u64),
}

impl Read for Counting<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.file.read(buffer)?;
        (self.advance)(count as u64);
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::pieces;

    #[test]
    fn a_file_of_lines_in_pieces_keeps_its_lines_whole_and_their_numbers() {
        let text = b"{\"a\":1}\n{\"b\":2}\n{\"c\":3}\n{\"d\":4}";
        for size in 1..text.len() as u64 {
            let (mut joined, mut lines) = (Vec::new(), 0);
            pieces("big.jsonl", text.as_slice(), size, &mut |found| {
                let document = found.unwrap();
                assert_eq!(document.lines_before, lines);
                lines += document.bytes.iter().filter(|byte| **byte == b'\n').count();
                let last = document.bytes.last().copied();
                joined.extend(document.bytes);
                assert!(last == Some(b'\n') || joined.len() == text.len());
            });
            assert_eq!(joined, text, "pieces of {size}");
        }
    }
}
