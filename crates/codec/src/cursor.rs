/// A place in some bytes.
#[derive(Clone, Copy, Debug)]
pub struct Cursor<'a> {
    rest: &'a [u8],
}

impl<'a> Cursor<'a> {
    /// The beginning of `bytes`.
    pub fn new(bytes: &'a [u8]) -> Self {
        Cursor { rest: bytes }
    }

    /// Whether everything has been read.
    pub fn is_empty(self) -> bool {
        self.rest.is_empty()
    }

    /// Everything not read yet.
    pub fn rest(self) -> &'a [u8] {
        self.rest
    }

    /// The next byte.
    pub fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*first)
    }

    /// The next `count` bytes.
    pub fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.rest.split_at_checked(count)?;
        self.rest = rest;
        Some(taken)
    }

    /// The next bytes as an array.
    pub fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (taken, rest) = self.rest.split_first_chunk::<N>()?;
        self.rest = rest;
        Some(*taken)
    }

    /// A number of seven bits a byte, the lowest first.
    pub fn number(&mut self) -> Option<u32> {
        let mut value = 0u32;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.byte()?;
            value |= u32::from(byte & 0x7f).checked_shl(shift)?;
            if byte & 0x80 == 0 {
                return (shift < 28 || byte < 0x10).then_some(value);
            }
        }
        None
    }

    /// A number, then as many bytes.
    pub fn block(&mut self) -> Option<&'a [u8]> {
        let length = self.number()? as usize;
        self.take(length)
    }

    /// A block that is UTF-8.
    pub fn text(&mut self) -> Option<&'a str> {
        core::str::from_utf8(self.block()?).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{put_block, put_number};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn numbers_and_blocks_come_back(value: u32, block: Vec<u8>) {
            let mut bytes = Vec::new();
            put_number(&mut bytes, value);
            put_block(&mut bytes, &block);
            let mut cursor = Cursor::new(&bytes);
            prop_assert_eq!(cursor.number(), Some(value));
            prop_assert_eq!(cursor.block(), Some(block.as_slice()));
            prop_assert!(cursor.is_empty());
        }

        #[test]
        fn any_bytes_are_read_without_panic(bytes: Vec<u8>) {
            let mut cursor = Cursor::new(&bytes);
            while cursor.text().is_some() {}
            while cursor.number().is_some() {}
            let _ = cursor.array::<4>();
        }
    }
}
