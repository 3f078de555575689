/// Bits on their way out or in. What writes and what reads follow one and the same description of
/// the symbols, so the two cannot drift apart.
pub(crate) trait Bits {
    /// Passes a bit that was expected to be 1 in `guess` of 65,536 cases. Who writes is told the
    /// bit and gives it back; who reads is told nothing of worth and answers what was written.
    fn bit(&mut self, bit: bool, guess: u32) -> bool;

    /// Whether there is nothing left to read, which a sound reader never meets.
    fn is_spent(&self) -> bool;
}

/// Writes bits: the interval of all numbers narrows with every bit, the more the less likely it was.
pub(crate) struct Writer {
    low: u32,
    high: u32,
    bytes: Vec<u8>,
}

impl Writer {
    pub(crate) fn new() -> Self {
        Writer {
            low: 0,
            high: u32::MAX,
            bytes: Vec::new(),
        }
    }

    /// The bytes; four more than were sent lie in the interval whatever follows.
    pub(crate) fn finish(mut self) -> Vec<u8> {
        self.bytes.extend_from_slice(&self.low.to_be_bytes());
        self.bytes
    }
}

impl Bits for Writer {
    #[inline]
    fn bit(&mut self, bit: bool, guess: u32) -> bool {
        let middle = middle(self.low, self.high, guess);
        if bit {
            self.high = middle;
        } else {
            self.low = middle + 1;
        }
        while (self.low ^ self.high) >> 24 == 0 {
            self.bytes.push((self.low >> 24) as u8);
            self.low <<= 8;
            self.high = self.high << 8 | 0xff;
        }
        bit
    }

    fn is_spent(&self) -> bool {
        false
    }
}

/// Reads bits. Behind the end come zeros, which is noticed a little later.
pub(crate) struct Reader {
    low: u32,
    high: u32,
    number: u32,
    bytes: Vec<u8>,
    next: usize,
}

impl Reader {
    pub(crate) fn new(bytes: Vec<u8>) -> Self {
        let mut reader = Reader {
            low: 0,
            high: u32::MAX,
            number: 0,
            bytes,
            next: 0,
        };
        for _ in 0..4 {
            reader.shift();
        }
        reader
    }

    fn shift(&mut self) {
        let byte = self.bytes.get(self.next).copied().unwrap_or(0);
        self.number = self.number << 8 | u32::from(byte);
        self.next += 1;
    }
}

impl Bits for Reader {
    #[inline]
    fn bit(&mut self, _: bool, guess: u32) -> bool {
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

    fn is_spent(&self) -> bool {
        self.next > self.bytes.len()
    }
}

/// Where the interval is cut, in halves of thirty-two bits, because that is what a browser has.
/// `guess` is between 1 and 65,535, so both sides keep some of it.
#[inline]
fn middle(low: u32, high: u32, guess: u32) -> u32 {
    let width = high - low;
    low + (width >> 16) * guess + (((width & 0xffff) * guess) >> 16)
}
