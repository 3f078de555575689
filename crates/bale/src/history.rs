/// How many places are remembered by what stood before them, as a power of two.
const PLACES: u32 = 20;

/// What stood before, as the contexts and the search for repetitions see it.
///
/// A token is a symbol, or two where the first says that its word is named by two.
pub(crate) struct History {
    symbols: Vec<u8>,
    /// The last tokens, the newest first.
    tokens: [u32; 4],
    /// The first symbol of a token of two, whose second comes next; else 0.
    lead: u32,
    long: Places,
    short: Places,
}

/// The first symbol of a token of two is at least this.
pub(crate) const LEADS: u8 = 0xc0;

/// Earlier places by a rolling hash of the symbols before them: each symbol shifts the hash up by
/// the zeros at the end of its factor, and after thirty-two bits is forgotten.
struct Places {
    factor: u32,
    hash: u32,
    /// The end of the newest place of each hash; 0 for none.
    ends: Vec<u32>,
    /// The place before this one that had its hash.
    found: usize,
}

impl Places {
    fn new(factor: u32) -> Self {
        Places {
            factor,
            hash: 0,
            ends: vec![0; 1 << PLACES],
            found: 0,
        }
    }

    #[inline]
    fn push(&mut self, symbol: u8, end: usize) {
        let sum = self.hash.wrapping_add(u32::from(symbol) + 1);
        self.hash = sum.wrapping_mul(self.factor);
        let known = &mut self.ends[(self.hash >> (32 - PLACES)) as usize];
        self.found = *known as usize;
        *known = end as u32;
    }
}

impl History {
    pub(crate) fn new(count: usize) -> Self {
        History {
            symbols: Vec::with_capacity(count),
            tokens: [0; 4],
            lead: 0,
            // Three zeros at its end: eleven symbols; six: five and a little.
            long: Places::new(0x2f0b_4c48),
            short: Places::new(0x5f35_6640),
        }
    }

    #[inline]
    pub(crate) fn push(&mut self, symbol: u8) {
        self.symbols.push(symbol);
        self.long.push(symbol, self.symbols.len());
        self.short.push(symbol, self.symbols.len());
        if self.lead == 0 && symbol >= LEADS {
            self.lead = u32::from(symbol);
            return;
        }
        let [a, b, c, _] = self.tokens;
        self.tokens = [self.lead << 8 | u32::from(symbol), a, b, c];
        self.lead = 0;
    }

    pub(crate) fn len(&self) -> usize {
        self.symbols.len()
    }

    pub(crate) fn into_symbols(self) -> Vec<u8> {
        self.symbols
    }

    #[inline]
    pub(crate) fn at(&self, place: usize) -> u8 {
        self.symbols[place]
    }

    /// Whether the second symbol of a token comes next.
    pub(crate) fn is_within(&self) -> bool {
        self.lead > 0
    }

    /// The newest place before which the last `count` symbols stand as well.
    pub(crate) fn repeats(&self, count: usize) -> Option<usize> {
        let found = self.long.found;
        (found > 0 && self.agrees(found, count) == count).then_some(found)
    }

    /// The newest place like this one and how many symbols before it agree, at most `most`.
    pub(crate) fn like_this(&self, most: usize) -> (usize, usize) {
        match self.short.found {
            0 => (0, 0),
            found => (found, self.agrees(found, most)),
        }
    }

    fn agrees(&self, place: usize, most: usize) -> usize {
        let before = self.symbols[..place].iter().rev();
        let pairs = before.zip(self.symbols.iter().rev());
        pairs
            .take(most)
            .take_while(|(one, other)| one == other)
            .count()
    }

    pub(crate) fn contexts(&self) -> [u32; 6] {
        let [a, b, c, d] = self.tokens;
        let none = hash(self.lead, 7);
        let one = hash(a, none);
        let two = hash(one, b);
        let three = hash(two, c);
        let four = hash(three, d);
        let skipped = hash(hash(b, c), none ^ 0x55);
        [
            none,
            one ^ 0x1111,
            two ^ 0x2222,
            three ^ 0x3333,
            hash(four, 4),
            skipped,
        ]
    }

    /// Which correction a bit gets: by the token before and the bits of the symbol so far.
    pub(crate) fn correction(&self, partial: u32) -> usize {
        (hash(self.tokens[0], self.lead) >> 24 << 8 | partial) as usize & 0xffff
    }
}

/// Mixes two numbers into one.
#[inline]
pub(crate) fn hash(one: u32, other: u32) -> u32 {
    let mixed = (one ^ other.wrapping_mul(0x85eb_ca6b)).wrapping_mul(0x9e37_79b1);
    mixed ^ mixed >> 15
}
