//! What follows a context: how likely a 1 is, in 22 bits, and how often it was seen, in 10.

/// A slot that has seen nothing: even, and no sighting.
pub(crate) const NEW: u32 = 1 << 31;

/// How far a slot moves by what it sees, for each number of sightings.
pub(crate) struct Steps(Vec<f64>);

impl Steps {
    pub(crate) fn new() -> Self {
        let seen = 0..1024;
        Steps(seen.map(|seen| 1.0 / (f64::from(seen) + 1.6)).collect())
    }

    /// Moves a slot towards a bit, the less the more it has seen; from `most` sightings on as if
    /// they were no more.
    #[inline]
    pub(crate) fn see(&self, slot: &mut u32, bit: bool, most: u32) {
        let seen = *slot & 1023;
        let likely = (*slot >> 10) as i32;
        let target = if bit { (1 << 22) - 1 } else { 0 };
        let likely = likely + (f64::from(target - likely) * self.0[seen as usize]) as i32;
        *slot = (likely as u32) << 10 | (seen + 1).min(most);
    }
}
