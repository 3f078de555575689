use crate::library::Answer;
use crate::problem::Problem;
use catalog::Code;
use pack::Card;
use std::rc::Rc;
use std::sync::Arc;

/// What a query found.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Found {
    /// Nothing was asked.
    #[default]
    Nothing,
    /// The first query is under way.
    Waiting,
    /// An answer.
    Answer(Rc<Answer>),
    /// The catalogue could not answer.
    Failed(Problem),
}

impl Found {
    /// How many rows there are to choose from.
    pub fn rows(&self) -> usize {
        match self {
            Found::Answer(answer) => answer.cards.len(),
            _ => 0,
        }
    }

    /// Whether there are more than are shown.
    pub fn more(&self) -> bool {
        match self {
            Found::Answer(answer) => answer.cards.len() < answer.total,
            _ => false,
        }
    }
}

impl Found {
    /// The code of a row.
    pub fn code(&self, row: usize) -> Option<Code> {
        match self {
            Found::Answer(answer) => answer.cards.get(row).map(|card| card.code.clone()),
            _ => None,
        }
    }
}

/// Moves the procedures of other provinces behind those that hold here; nothing is left out.
pub fn local_first(cards: Vec<Arc<Card>>, province: &str) -> Vec<Arc<Card>> {
    if province.is_empty() {
        return cards;
    }
    let (mut here, mut elsewhere) = (Vec::new(), Vec::new());
    for card in cards {
        // "UBND tỉnh Thái Nguyên" holds for a page that says "Thái Nguyên".
        let holds = card.province.is_empty() || card.province.ends_with(province);
        if holds { &mut here } else { &mut elsewhere }.push(card);
    }
    here.append(&mut elsewhere);
    here
}
