//! An arithmetic coder over bits: the interval of all numbers narrows with every bit, the more the
//! less likely the bit was.

/// Writes bits.
pub(super) struct Writer {
    low: u32,
    high: u32,
    bytes: Vec<u8>,
}

impl Writer {
    /// Goes on after `bytes`.
    pub(super) fn new(bytes: Vec<u8>) -> Self {
        Writer {
            low: 0,
            high: u32::MAX,
            bytes,
        }
    }

    /// Writes a bit that was expected to be 1 in `guess` of 65,536 cases.
    pub(super) fn put(&mut self, bit: bool, guess: u32) {
        let middle = middle(self.low, self.high, guess);
        if bit {
            self.high = middle;
        } else {
            self.low = middle + 1;
        }
        while (self.low ^ self.high) >> 24 == 0 {
            self.bytes.push((self.high >> 24) as u8);
            self.low <<= 8;
            self.high = self.high << 8 | 0xff;
        }
    }

    /// The fewest bytes that, with zeros after them, lie in the interval.
    pub(super) fn finish(mut self) -> Vec<u8> {
        for count in 0..=4u32 {
            let mask = u32::MAX.checked_shr(8 * count).unwrap_or(0);
            if let Some(number) = self.low.checked_add(mask).map(|number| number & !mask)
                && (self.low..=self.high).contains(&number)
            {
                let bytes = number.to_be_bytes();
                self.bytes.extend_from_slice(&bytes[..count as usize]);
                break;
            }
        }
        self.bytes
    }
}

/// Reads bits; beyond the end there are zeros.
pub(super) struct Reader<'a> {
    low: u32,
    high: u32,
    number: u32,
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        let mut reader = Reader {
            low: 0,
            high: u32::MAX,
            number: 0,
            rest: bytes,
        };
        for _ in 0..4 {
            reader.shift();
        }
        reader
    }

    /// Reads a bit that was expected to be 1 in `guess` of 65,536 cases.
    pub(super) fn take(&mut self, guess: u32) -> bool {
        let middle = middle(self.low, self.high, guess);
        let bit = self.number <= middle;
        if bit {
            self.high = middle;
        } else {
            self.low = middle + 1;
        }
        while (self.low ^ self.high) >> 24 == 0 {
            self.low <<= 8;
            self.high = self.high << 8 | 0xff;
            self.shift();
        }
        bit
    }

    fn shift(&mut self) {
        let (byte, rest) = self.rest.split_first().unwrap_or((&0, &[]));
        self.number = self.number << 8 | u32::from(*byte);
        self.rest = rest;
    }
}

/// Where the interval is cut; `guess` is between 1 and 65,535, so both sides keep some of it.
fn middle(low: u32, high: u32, guess: u32) -> u32 {
    let width = u64::from(high - low);
    low + ((width * u64::from(guess)) >> 16) as u32
}
