use crate::problem::Problem;
use pack::Card;

/// What a query found.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Found {
    /// Nothing was asked.
    #[default]
    Nothing,
    /// The first query is under way.
    Waiting,
    /// An answer, best first.
    Cards {
        /// What the rows show.
        cards: Vec<Card>,
        /// How many matched at all.
        total: usize,
    },
    /// The catalogue could not answer.
    Failed(Problem),
}

impl Found {
    /// How many rows there are to choose from.
    pub fn rows(&self) -> usize {
        match self {
            Found::Cards { cards, .. } => cards.len(),
            _ => 0,
        }
    }
}

/// Moves the procedures of other provinces behind those that hold here; nothing is left out.
pub fn local_first(mut cards: Vec<Card>, province: &str) -> Vec<Card> {
    if !province.is_empty() {
        cards.sort_by_key(|card| !card.province.is_empty() && !card.province.contains(province));
    }
    cards
}
