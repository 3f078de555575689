/// Chance that falls the same way every time it starts from the same seed (SplitMix64).
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        Dice(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from `least` to `most`.
    pub(super) fn between(&mut self, least: u32, most: u32) -> u32 {
        least + (self.next() % u64::from(most - least + 1)) as u32
    }

    /// Heads or tails.
    pub(super) fn toss(&mut self) -> bool {
        self.next() & 1 == 0
    }

    /// One of several.
    pub(super) fn pick<T: Copy>(&mut self, things: &[T]) -> T {
        let last = things.len() as u32 - 1;
        things[self.between(0, last) as usize]
    }
}
