/// A place in some bytes that may be anything.
#[derive(Clone, Debug)]
pub struct Reader<'a> {
    rest: &'a [u8],
    failed: bool,
}

impl<'a> Reader<'a> {
    /// Begins at the first byte.
    pub fn new(bytes: &'a [u8]) -> Self {
        Reader {
            rest: bytes,
            failed: false,
        }
    }

    /// Whether nothing is left to read, or nothing that makes sense.
    pub fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    /// How many bytes are left.
    pub fn left(&self) -> usize {
        self.rest.len()
    }

    /// Whether everything so far made sense.
    pub fn is_sound(&self) -> bool {
        !self.failed
    }

    /// Notes that the bytes make no sense; nothing is left after that.
    #[inline(never)]
    pub fn fail(&mut self) {
        self.failed = true;
        self.rest = &[];
    }

    /// One byte; 0 when there is none.
    #[inline(never)]
    pub fn byte(&mut self) -> u8 {
        match self.rest {
            [first, rest @ ..] => {
                self.rest = rest;
                *first
            }
            [] => {
                self.failed = true;
                0
            }
        }
    }

    /// So many bytes; none when there are not so many.
    #[inline(never)]
    pub fn take(&mut self, count: usize) -> &'a [u8] {
        match self.rest.split_at_checked(count) {
            Some((taken, rest)) => {
                self.rest = rest;
                taken
            }
            None => {
                self.fail();
                &[]
            }
        }
    }

    /// What [`put_number`] wrote.
    #[inline(never)]
    pub fn number(&mut self) -> u64 {
        let mut value = 0;
        let mut shift = 0;
        loop {
            let byte = self.byte();
            let bits = u64::from(byte & 0x7f);
            // The tenth byte has room for one bit.
            if shift > 63 || shift == 63 && bits > 1 {
                self.fail();
                return 0;
            }
            value |= bits << shift;
            if byte & 0x80 == 0 {
                return value;
            }
            shift += 7;
        }
    }

    /// A number that must fit; 0 when it does not.
    pub fn small(&mut self) -> u32 {
        let number = self.number();
        u32::try_from(number).unwrap_or_else(|_| {
            self.fail();
            0
        })
    }

    /// What [`put_block`] wrote.
    pub fn block(&mut self) -> &'a [u8] {
        let length = self.small() as usize;
        self.take(length)
    }

    /// A block that is text; empty when it is not.
    #[inline(never)]
    pub fn text(&mut self) -> &'a str {
        core::str::from_utf8(self.block()).unwrap_or_else(|_| {
            self.fail();
            ""
        })
    }
}

/// Writes a number, seven bits a byte, the lowest first.
pub fn put_number(to: &mut Vec<u8>, value: impl Into<u64>) {
    let mut value = value.into();
    while value >= 0x80 {
        to.push(value as u8 | 0x80);
        value >>= 7;
    }
    to.push(value as u8);
}

/// Writes the length of some bytes, then the bytes.
pub fn put_block(to: &mut Vec<u8>, block: &[u8]) {
    put_number(to, block.len() as u64);
    to.extend_from_slice(block);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn numbers_come_back(value: u64) {
            let mut bytes = Vec::new();
            put_number(&mut bytes, value);
            let mut reader = Reader::new(&bytes);
            prop_assert_eq!(reader.number(), value);
            prop_assert!(reader.is_sound() && reader.is_empty());
        }

        #[test]
        fn any_bytes_are_read_to_an_end(bytes: Vec<u8>) {
            let mut reader = Reader::new(&bytes);
            while reader.is_sound() {
                reader.block();
            }
            let mut reader = Reader::new(&bytes);
            while reader.is_sound() {
                reader.number();
            }
        }
    }

    #[test]
    fn a_number_that_is_too_large_is_no_number() {
        for bytes in [
            &[0xff; 12][..],
            &[0x80; 10],
            &[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 2],
        ] {
            let mut reader = Reader::new(bytes);
            assert_eq!(reader.number(), 0);
            assert!(!reader.is_sound());
        }
    }
}
