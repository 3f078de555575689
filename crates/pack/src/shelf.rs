/// Files of one kind by number, as far as they have been fetched.
#[derive(Debug)]
pub(crate) struct Shelf<T>(Vec<Option<T>>);

impl<T> Shelf<T> {
    pub(crate) fn empty() -> Self {
        Shelf(Vec::new())
    }

    pub(crate) fn get(&self, at: u16) -> Option<&T> {
        self.0.get(usize::from(at))?.as_ref()
    }

    /// Those that are here.
    pub(crate) fn all(&self) -> impl Iterator<Item = &T> {
        self.0.iter().flatten()
    }

    pub(crate) fn put(&mut self, at: u16, file: T) {
        let at = usize::from(at);
        if self.0.len() <= at {
            self.0.resize_with(at + 1, || None);
        }
        self.0[at] = Some(file);
    }

    /// Those of `wanted` that are not here, each once, in order.
    pub(crate) fn lacks(&self, wanted: impl Iterator<Item = u16>) -> Vec<u16> {
        let mut missing: Vec<u16> = Vec::new();
        for at in wanted.filter(|at| self.get(*at).is_none()) {
            if let Err(place) = missing.binary_search(&at) {
                missing.insert(place, at);
            }
        }
        missing
    }
}
