/// Bytes while they are read.
pub(crate) struct Reader<'b> {
    rest: &'b [u8],
    failed: bool,
}

impl<'b> Reader<'b> {
    pub(crate) fn new(bytes: &'b [u8]) -> Self {
        Reader {
            rest: bytes,
            failed: false,
        }
    }

    /// Whether everything was right and nothing is left over.
    pub(crate) fn finish(&self) -> bool {
        !self.failed && self.rest.is_empty()
    }

    /// Remembers that something is wrong. What follows makes no sense any more.
    pub(crate) fn fail(&mut self) {
        self.failed = true;
        self.rest = &[];
    }

    pub(crate) fn byte(&mut self) -> u8 {
        match self.rest.split_first() {
            Some((byte, rest)) => {
                self.rest = rest;
                *byte
            }
            None => {
                self.fail();
                0
            }
        }
    }

    /// Seven bits to a byte, the lowest first.
    pub(crate) fn number(&mut self) -> u32 {
        let mut number = 0;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.byte();
            number |= u32::from(byte & 127) << shift;
            if byte < 128 {
                if shift == 28 && byte > 15 {
                    self.fail();
                }
                return number;
            }
        }
        self.fail();
        0
    }

    /// A number below 65,536.
    pub(crate) fn short(&mut self) -> u16 {
        let number = self.number();
        u16::try_from(number).unwrap_or_else(|_| {
            self.fail();
            0
        })
    }

    pub(crate) fn flag(&mut self) -> bool {
        let byte = self.byte();
        if byte > 1 {
            self.fail();
        }
        byte == 1
    }

    pub(crate) fn text(&mut self) -> String {
        let length = self.number() as usize;
        let Some((text, rest)) = self.rest.split_at_checked(length) else {
            self.fail();
            return String::new();
        };
        self.rest = rest;
        match core::str::from_utf8(text) {
            Ok(text) => text.to_owned(),
            Err(_) => {
                self.fail();
                String::new()
            }
        }
    }

    pub(crate) fn list<T>(&mut self, one: fn(&mut Reader<'b>) -> T) -> Vec<T> {
        let count = self.number();
        let mut list = Vec::new();
        // Each entry takes a byte at least, so a count out of thin air ends with the bytes.
        for _ in 0..count {
            let entry = one(self);
            if self.failed {
                break;
            }
            list.push(entry);
        }
        list
    }

    pub(crate) fn option<T>(&mut self, one: fn(&mut Reader<'b>) -> T) -> Option<T> {
        if self.flag() { Some(one(self)) } else { None }
    }

    /// One of so many variants.
    pub(crate) fn one_of<T: Copy>(&mut self, variants: &[T]) -> T {
        let at = self.number() as usize;
        match variants.get(at) {
            Some(variant) => *variant,
            None => {
                self.fail();
                variants[0]
            }
        }
    }
}
