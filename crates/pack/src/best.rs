use core::cmp::Ordering;

/// The best few of many, kept in order while candidates come.
///
/// A list shows ten of a thousand; keeping those costs less than sorting all, and the browser
/// less code than the standard library's sorts, which would be compiled in for each type.
pub(crate) struct Best<T> {
    kept: Vec<T>,
    most: usize,
    order: fn(&T, &T) -> Ordering,
}

impl<T> Best<T> {
    /// Keeps at most `most`, the least by `order` first; of equals the one that came first.
    pub(crate) fn new(most: usize, order: fn(&T, &T) -> Ordering) -> Self {
        Best {
            kept: Vec::new(),
            most,
            order,
        }
    }

    pub(crate) fn offer(&mut self, candidate: T) {
        let last = self.last_of_all();
        if self.most == 0 || last.is_some_and(|last| (self.order)(last, &candidate).is_le()) {
            return;
        }
        let at = self
            .kept
            .partition_point(|kept| (self.order)(kept, &candidate).is_le());
        self.kept.insert(at, candidate);
        self.kept.truncate(self.most);
    }

    /// The last of those kept, once they are as many as may be.
    pub(crate) fn last_of_all(&self) -> Option<&T> {
        self.kept.last().filter(|_| self.kept.len() >= self.most)
    }

    pub(crate) fn into_vec(self) -> Vec<T> {
        self.kept
    }
}

#[cfg(test)]
mod tests {
    use super::Best;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn keeps_what_sorting_would_put_first(many: Vec<(u8, u8)>, most in 0usize..20) {
            let by_first = |one: &(u8, u8), other: &(u8, u8)| one.0.cmp(&other.0);
            let mut best = Best::new(most, by_first);
            many.iter().for_each(|one| best.offer(*one));
            let mut sorted = many;
            sorted.sort_by(by_first);
            sorted.truncate(most);
            prop_assert_eq!(best.into_vec(), sorted);
        }
    }
}
