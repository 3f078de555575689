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

/// Whether an official name tells a citizen more than the short one: many only put
/// "Thủ tục" before it.
pub fn says_more(official: &str, short: &str) -> bool {
    let official = viet::tokens(viet::Nfc::assume(official));
    let short = viet::tokens(viet::Nfc::assume(short));
    let bare = match official.as_slice() {
        [one, two, rest @ ..] if one.folded == "thu" && two.folded == "tuc" => rest,
        all => all,
    };
    let same = |(one, other): (&viet::Token, &viet::Token)| one.folded == other.folded;
    let repeats = bare.len() == short.len() && bare.iter().zip(&short).all(same);
    !bare.is_empty() && !repeats
}

#[cfg(test)]
mod tests {
    use super::says_more;

    #[test]
    fn a_name_is_not_said_twice() {
        assert!(!says_more("Thủ tục đăng ký khai sinh", "Đăng ký khai sinh"));
        assert!(!says_more("Đăng ký khai sinh", "Đăng ký khai sinh"));
        assert!(!says_more("", "Đăng ký khai sinh"));
        assert!(says_more(
            "Đăng ký thường trú cho người đã có chỗ ở",
            "Đăng ký thường trú"
        ));
    }
}
