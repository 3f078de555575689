use crate::Node;
use crate::search::Scores;
use std::cell::RefCell;
use std::sync::Arc;

/// How many scores are kept in all, eight bytes each.
const MOST_SCORES: usize = 1 << 17;

/// How many nodes they are kept for; each is compared with what is looked for.
const MOST_NODES: usize = 256;

/// What the words of the last keys scored.
///
/// A citizen types one word while the others stay. A node is scored only when every file it needs
/// is here, and a file of a name is always the same, so what was scored once holds.
#[derive(Debug, Default)]
pub(crate) struct Remembered(RefCell<Vec<(Node, Arc<Scores>)>>);

impl Remembered {
    /// The scores of a node, from memory or by asking.
    pub(crate) fn of(&self, node: &Node, ask: &dyn Fn() -> Scores) -> Arc<Scores> {
        let mut kept = self.0.borrow_mut();
        for (known, scores) in kept.iter() {
            if known == node {
                return Arc::clone(scores);
            }
        }
        let scores = Arc::new(ask());
        let many: usize = kept.iter().map(|(_, scores)| scores.len()).sum();
        if many + scores.len() > MOST_SCORES || kept.len() >= MOST_NODES {
            kept.clear();
        }
        kept.push((node.clone(), Arc::clone(&scores)));
        scores
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    #[test]
    fn asks_once_and_forgets_when_full() {
        let remembered = Remembered::default();
        let asked = Cell::new(0);
        let of = |node: &Node, many: usize| {
            let found = remembered.of(node, &|| {
                asked.set(asked.get() + 1);
                vec![(0, 1.0); many]
            });
            (found.len(), asked.get())
        };
        let (one, other) = (Node::Sum(Vec::new()), Node::Best(Vec::new()));
        assert_eq!(of(&one, 3), (3, 1));
        assert_eq!(of(&one, 9), (3, 1));
        assert_eq!(of(&other, MOST_SCORES), (MOST_SCORES, 2));
        assert_eq!(of(&one, 9), (9, 3));
    }
}
