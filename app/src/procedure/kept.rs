//! What a citizen ticked and picked, for as long as the widget lives.

/// The papers citizens ticked: the code of the procedure, and which paper, as the module that
/// draws them counts. A list, for there are never many.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ticks(Vec<(String, u32)>);

impl Ticks {
    /// Ticks a paper, or takes the tick away.
    pub fn toggle(&mut self, code: &str, paper: u32) {
        let known = self
            .0
            .iter()
            .position(|(of, known)| of == code && *known == paper);
        match known {
            Some(at) => drop(self.0.swap_remove(at)),
            None => self.0.push((code.to_owned(), paper)),
        }
    }

    /// Whether a paper is ticked.
    pub fn has(&self, code: &str, paper: u32) -> bool {
        self.0
            .iter()
            .any(|(of, known)| of == code && *known == paper)
    }
}

/// The case citizens picked, by procedure, in the words of the module that draws them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picked(Vec<(String, String)>);

impl Picked {
    /// Picks a case.
    pub fn pick(&mut self, code: &str, case: &str) {
        self.0.retain(|(of, _)| of != code);
        self.0.push((code.to_owned(), case.to_owned()));
    }

    /// The picked case; empty when none was.
    pub fn of(&self, code: &str) -> &str {
        let known = self.0.iter().find(|(known, _)| known == code);
        known.map_or("", |(_, case)| case)
    }
}

/// A paper that counts: whose it is, which need it answers, and which paper it is. Papers with one
/// need count once, and one tick is enough.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The code of the procedure.
    pub code: String,
    /// The need.
    pub need: String,
    /// The paper.
    pub paper: u32,
}

/// How many needs no tick answers yet.
pub fn left(counted: &[Counted], ticks: &Ticks) -> usize {
    let same = |one: &Counted, other: &Counted| one.code == other.code && one.need == other.need;
    let mut left = 0;
    for (at, one) in counted.iter().enumerate() {
        let is_first = !counted[..at].iter().any(|before| same(before, one));
        let is_answered = counted
            .iter()
            .any(|other| same(other, one) && ticks.has(&other.code, other.paper));
        left += usize::from(is_first && !is_answered);
    }
    left
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(code: &str, need: &str, paper: u32) -> Counted {
        Counted {
            code: code.to_owned(),
            need: need.to_owned(),
            paper,
        }
    }

    #[test]
    fn one_of_several_papers_is_enough() {
        let papers = [
            counted("1", "0", 0),
            counted("1", "1", 2),
            counted("1", "1", 3),
            counted("2", "1", 2),
        ];
        let mut ticks = Ticks::default();
        assert_eq!(left(&papers, &ticks), 3);
        ticks.toggle("1", 3);
        assert_eq!(left(&papers, &ticks), 2, "another procedure has its own");
        ticks.toggle("1", 2);
        assert_eq!(left(&papers, &ticks), 2);
        ticks.toggle("1", 3);
        ticks.toggle("1", 2);
        assert_eq!(left(&papers, &ticks), 3);
    }

    #[test]
    fn the_last_pick_of_each_procedure_holds() {
        let mut picked = Picked::default();
        picked.pick("1", "2");
        picked.pick("2", "*");
        picked.pick("1", "0");
        assert_eq!(
            (picked.of("1"), picked.of("2"), picked.of("3")),
            ("0", "*", "")
        );
    }
}
