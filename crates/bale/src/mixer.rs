use crate::curve::Curve;

/// Weighs what several guesses say by how right each has been, one set of weights for each
/// circumstance.
pub(crate) struct Mixer<const INPUTS: usize> {
    sets: Vec<[f64; INPUTS]>,
    /// How fast it learns. Larger learns sooner and errs more.
    rate: f64,
}

impl<const INPUTS: usize> Mixer<INPUTS> {
    pub(crate) fn new(sets: usize, weight: f64, rate: f64) -> Self {
        Mixer {
            sets: vec![[weight; INPUTS]; sets],
            rate,
        }
    }

    /// The evidence of all together.
    #[inline]
    pub(crate) fn sum(&self, set: usize, said: &[f64; INPUTS]) -> f64 {
        let mut sums = [0.0; 4];
        for (at, (weight, said)) in self.sets[set].iter().zip(said).enumerate() {
            sums[at % 4] += weight * said;
        }
        ((sums[0] + sums[1]) + (sums[2] + sums[3])).clamp(-100.0, 100.0)
    }

    /// Learns what came instead of the `sum`.
    #[inline]
    pub(crate) fn learn(
        &mut self,
        set: usize,
        said: &[f64; INPUTS],
        sum: f64,
        bit: bool,
        curve: &Curve,
    ) {
        let right = if bit { 65_536.0 } else { 0.0 };
        let likely = curve.likelihood(Curve::step(sum));
        let wrong = (right - f64::from(likely)) * (self.rate / 65_536.0);
        for (weight, said) in self.sets[set].iter_mut().zip(said) {
            *weight += said * wrong;
        }
    }
}
