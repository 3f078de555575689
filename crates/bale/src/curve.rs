//! The logistic curve, in tables.
//!
//! Made of nothing but sums, products and quotients of doubles, which every machine and every
//! browser rounds alike; `exp` and `ln` they do not.

/// A guess far from even is at most this many e-folds away.
const FAR: f64 = 12.0;

/// Steps of the tables.
const STEPS: usize = 4096;

/// e to the power of one step, and of minus [`FAR`].
const ONE_STEP: f64 = 1.005_876_574_714_478_2;
const FARTHEST: f64 = 6.144_212_353_328_21e-6;

/// How the likelihood of a bit and its weight of evidence belong together.
pub(crate) struct Curve {
    /// From a likelihood of 4,096 to evidence in e-folds.
    pub(crate) evidence: Vec<f64>,
    /// From a step of evidence to a likelihood of 65,536.
    likelihood: Vec<u32>,
}

impl Curve {
    pub(crate) fn new() -> Self {
        let mut odds = Vec::with_capacity(STEPS + 1);
        let mut next = FARTHEST;
        for _ in 0..=STEPS {
            odds.push(next);
            next *= ONE_STEP;
        }
        let likelihood = odds[..STEPS].iter().map(|odds| {
            let likely = odds / (1.0 + odds) * 65_536.0;
            (likely as u32).clamp(1, 65_535)
        });
        let mut at = 1;
        let evidence = (0..4096_u32).map(|likely| {
            let likely = (f64::from(likely) + 0.5) / 4096.0;
            let wanted = likely / (1.0 - likely);
            while at < STEPS && odds[at] < wanted {
                at += 1;
            }
            let between = (wanted - odds[at - 1]) / (odds[at] - odds[at - 1]);
            (at as f64 - 1.0 + between) * (2.0 * FAR / STEPS as f64) - FAR
        });
        Curve {
            evidence: evidence.collect(),
            likelihood: likelihood.collect(),
        }
    }

    /// The step of some evidence.
    #[inline]
    pub(crate) fn step(evidence: f64) -> usize {
        ((evidence * (STEPS as f64 / (2.0 * FAR)) + STEPS as f64 / 2.0) as i32)
            .clamp(0, STEPS as i32 - 1) as usize
    }

    /// How likely a 1 is at a step, of 65,536.
    #[inline]
    pub(crate) fn likelihood(&self, step: usize) -> u32 {
        self.likelihood[step]
    }
}

#[cfg(test)]
mod tests {
    use super::Curve;

    #[test]
    fn the_constants_are_what_they_say() {
        assert!((super::ONE_STEP.ln() - 24.0 / 4096.0).abs() < 1e-12);
        assert!((super::FARTHEST.ln() + 12.0).abs() < 1e-9);
    }

    #[test]
    fn evidence_and_likelihood_are_two_sides_of_one_curve() {
        let curve = Curve::new();
        for likely in [40_usize, 700, 2048, 3000, 4050] {
            let back = curve.likelihood(Curve::step(curve.evidence[likely]));
            assert!(
                (back as f64 / 16.0 - likely as f64).abs() < 8.0,
                "{likely} {back}"
            );
        }
    }
}
