/// How many places are remembered by what stood before them, as a power of two.
const PLACES: u32 = 20;

/// What stood before, as the contexts and the search for repetitions see it.
///
/// A token is a symbol, or two where the first says that its word is named by two.
pub(crate) struct History {
    symbols: Vec<u8>,
    /// The last tokens, the newest first.
    tokens: [u32; 6],
    /// The first symbol of a token of two, whose second comes next; else 0.
    lead: u32,
    text: Text,
    long: Places,
    short: Places,
}

/// Whether a text is being written, and what stood outside of texts: kinds and numbers, in the order
/// of the fields of a record, so they tell which field this is.
struct Text {
    is_open: bool,
    /// The last tokens outside of texts, the newest first; that a text began is one of them.
    outside: [u32; 6],
    /// The first token of this text or the last, and how many it has.
    opening: u32,
    count: u32,
}

/// The first symbol of a token of two is at least this, and not one of those below.
pub(crate) const LEADS: u8 = 0xc0;
/// Here a text begins whose length was left out.
pub(crate) const TEXT: u8 = 254;
/// Here it ends. No text holds this byte.
pub(crate) const TEXT_ENDS: u8 = 0;

/// How many contexts guess.
pub(crate) const CONTEXTS: usize = 9;

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

impl Text {
    #[inline]
    fn push(&mut self, token: u32) {
        if !self.is_open {
            self.outside.copy_within(..5, 1);
            self.outside[0] = token;
            if token == u32::from(TEXT) {
                (self.is_open, self.opening, self.count) = (true, 0, 0);
            }
            return;
        }
        if token == u32::from(TEXT_ENDS) {
            self.is_open = false;
            return;
        }
        self.count += 1;
        if self.count == 1 {
            self.opening = token;
        }
    }
}

impl History {
    pub(crate) fn new(count: usize) -> Self {
        History {
            symbols: Vec::with_capacity(count),
            tokens: [0; 6],
            lead: 0,
            text: Text {
                is_open: false,
                outside: [0; 6],
                opening: 0,
                count: 0,
            },
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
        if self.lead == 0 && symbol >= LEADS && symbol != TEXT {
            self.lead = u32::from(symbol);
            return;
        }
        let token = self.lead << 8 | u32::from(symbol);
        self.tokens.copy_within(..5, 1);
        self.tokens[0] = token;
        self.lead = 0;
        self.text.push(token);
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

    /// The last tokens, the newest first.
    pub(crate) fn tokens(&self) -> &[u32; 6] {
        &self.tokens
    }

    /// The last tokens outside of texts, the newest first.
    pub(crate) fn outside(&self) -> &[u32; 6] {
        &self.text.outside
    }

    /// Of four: in a text or not, and if so whether at its beginning, if not whether behind a zero.
    pub(crate) fn stand(&self) -> usize {
        match (self.text.is_open, self.text.count, self.tokens[0]) {
            (true, 0, _) => 3,
            (true, ..) => 1,
            (false, _, 0) => 2,
            (false, ..) => 0,
        }
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

    /// Behind nothing, one to three tokens and six; behind the second and third to last; in the
    /// field that what stands outside of texts tells, by three and by six of it; and in a text by
    /// how it began.
    pub(crate) fn contexts(&self) -> [u32; CONTEXTS] {
        let [a, b, c, d, e, f] = self.tokens;
        let none = hash(self.lead, 7);
        let one = hash(a, none);
        let two = hash(one, b);
        let three = hash(two, c);
        let six = hash(hash(hash(three, d), e), f);
        let skipped = hash(hash(b, c), none ^ 0x55);
        let text = &self.text;
        let is_open = u32::from(text.is_open);
        let [o, p, q, r, s, t] = text.outside;
        let field = hash(hash(hash(o, p), q), none ^ is_open << 9);
        let fields = hash(hash(hash(field, r), s), t);
        let (begun, last) = match text.is_open {
            true => (text.count.min(3), hash(a, 3)),
            false => (0, 0),
        };
        [
            none,
            one ^ 0x1111,
            two ^ 0x2222,
            three ^ 0x3333,
            skipped,
            hash(six, 6),
            hash(field, 0x77) ^ begun,
            hash(fields, 0x88) ^ last,
            hash(hash(text.opening, a), none ^ 0xbb) ^ is_open,
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
