//! Where in the sources a panic would have happened: the compiler writes it into the data of a
//! module, with the paths of the machine it ran on, for sentences that are not said any more.

use super::module::place;
use std::ops::Range;
use wasmparser::{DataKind, Operator, Parser, Payload};

/// `core::panic::Location` on this target: address and length of a file's name, line, column.
const LOCATION: usize = 16;

/// The longest name of a file, the last line and the last column that are believed: what is
/// anything else is left alone.
const LIKELY: [u32; 3] = [400, 100_000, 1_000];

/// The module with zeros in place of locations and of the names they point to, which optimising
/// and compressing then make nothing of.
pub(super) fn blank(module: &[u8]) -> anyhow::Result<Vec<u8>> {
    let segments = segments(module)?;
    let mut blanked = module.to_vec();
    for segment in &segments {
        let aligned = (4 - segment.address as usize % 4) % 4;
        for at in (segment.bytes.start + aligned..segment.bytes.end).step_by(4) {
            let here = at..at + LOCATION;
            if here.end > segment.bytes.end {
                break;
            }
            if let Some(name) = file_name(module, &module[here.clone()], &segments) {
                blanked[here].fill(0);
                blanked[name].fill(0);
            }
        }
    }
    Ok(blanked)
}

/// Bytes that are in memory from an address on when the module starts.
pub(super) struct Segment {
    address: u32,
    pub(super) bytes: Range<usize>,
}

pub(super) fn segments(module: &[u8]) -> anyhow::Result<Vec<Segment>> {
    let mut found = Vec::new();
    for payload in Parser::new(0).parse_all(module) {
        let Payload::DataSection(section) = payload? else {
            continue;
        };
        for data in section {
            let data = data?;
            let DataKind::Active { offset_expr, .. } = data.kind else {
                continue;
            };
            if let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? {
                let end = place(data.range).end;
                found.push(Segment {
                    address: value as u32,
                    bytes: end - data.data.len()..end,
                });
            }
        }
    }
    Ok(found)
}

/// Where the name of a file stands, if these bytes are a location in it.
fn file_name(module: &[u8], location: &[u8], segments: &[Segment]) -> Option<Range<usize>> {
    let number = |at: usize| -> Option<u32> {
        let bytes = location.get(at..at + 4)?;
        Some(u32::from_le_bytes(bytes.try_into().ok()?))
    };
    let address = number(0)?;
    let [length, line, column] = [number(4)?, number(8)?, number(12)?];
    let numbers = [length, line, column].into_iter().zip(LIKELY);
    if !{ numbers }.all(|(number, most)| (1..=most).contains(&number)) {
        return None;
    }
    let name = segments.iter().find_map(|segment| {
        let start = address.checked_sub(segment.address)? as usize + segment.bytes.start;
        let name = start..start + length as usize;
        (name.end <= segment.bytes.end).then_some(name)
    })?;
    let text = &module[name.clone()];
    (text.ends_with(b".rs") && text.iter().all(u8::is_ascii_graphic)).then_some(name)
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::module::{put_number, put_section};
    use super::*;

    /// A module with one memory and these bytes in it from address 1,024 on.
    pub(in super::super) fn module(data: &[u8]) -> Vec<u8> {
        let mut bytes = b"\0asm\x01\0\0\0".to_vec();
        put_section(&mut bytes, 5, &[1, 0, 1]);
        let mut section = vec![1, 0, 0x41, 0x80, 0x08, 0x0b];
        put_number(&mut section, data.len());
        section.extend_from_slice(data);
        put_section(&mut bytes, 11, &section);
        bytes
    }

    fn location(address: u32, length: u32, line: u32, column: u32) -> Vec<u8> {
        [address, length, line, column]
            .map(u32::to_le_bytes)
            .concat()
    }

    #[test]
    fn a_place_in_the_sources_is_blanked_and_nothing_else() {
        let said = b"said.ok ";
        let name = b"src/a.rs";
        let kept = [location(1_024, 7, 1, 1), location(1_032, 8, 0, 5)].concat();
        let data = [&said[..], name, &location(1_032, 8, 12, 5), &kept].concat();
        let blanked = blank(&module(&data)).unwrap();
        let expected = [&said[..], &[0; 8], &[0; LOCATION], &kept].concat();
        assert_eq!(blanked, module(&expected));
    }

    #[test]
    fn numbers_that_lead_outside_of_the_data_are_left_alone() {
        let data = [location(u32::MAX, 8, 1, 1), location(0, 8, 1, 1)].concat();
        assert_eq!(blank(&module(&data)).unwrap(), module(&data));
    }
}
