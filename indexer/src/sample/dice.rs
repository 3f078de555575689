/// A source of numbers that only the seed decides, the same on every machine and for ever: a
/// crate's generator may change with its version, and a catalogue that is measured against an
/// earlier one must not. This is SplitMix64.
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        Dice(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `bound`, which is at least one; every one about as likely.
    pub(super) fn below(&mut self, bound: usize) -> usize {
        // The high half of the product spreads evenly where a remainder would favour the small.
        ((u128::from(self.next()) * bound as u128) >> 64) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::Dice;

    #[test]
    fn the_seed_alone_decides() {
        let thrown = |seed| {
            let mut dice = Dice::new(seed);
            [0; 8].map(|_| dice.below(1000))
        };
        assert_eq!(thrown(7), thrown(7));
        assert_ne!(thrown(7), thrown(8));
        assert!(thrown(7).iter().all(|number| *number < 1000));
    }
}
