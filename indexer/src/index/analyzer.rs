//! `viet` as tantivy tokenizers: one for words, one for pairs, one for marks.

use pack::weights::LENGTHS;
use pack::{Shape, mark_key, pair_key, whole_key};
use tantivy::tokenizer::{Token, TokenStream, Tokenizer};
use viet::Nfc;

/// Stands behind the words of a name until it has one of the [`LENGTHS`]; no text has this word.
pub(crate) const PADDING: &str = "\u{3}";

/// Cuts composed text into the terms of one shape.
#[derive(Clone)]
pub(crate) struct Analyzer {
    pub(crate) shape: Shape,
    /// Whether the length of the text counts, and is rounded.
    pub(crate) measured: bool,
}

impl Tokenizer for Analyzer {
    type TokenStream<'a> = Terms;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Terms {
        let mut terms = terms(text, self.shape);
        if self.measured {
            let longer = LENGTHS
                .iter()
                .find(|length| **length as usize >= terms.len());
            let length = longer.unwrap_or(&LENGTHS[LENGTHS.len() - 1]);
            terms.resize(*length as usize, PADDING.to_owned());
        }
        Terms {
            rest: terms.into_iter(),
            token: Token::default(),
            position: 0,
        }
    }
}

/// The terms of a text, in order.
pub(crate) fn terms(text: &str, shape: Shape) -> Vec<String> {
    let words = viet::tokens(Nfc::assume(text));
    match shape {
        Shape::Word => words.into_iter().map(|word| word.folded).collect(),
        Shape::Pair => telling(words)
            .windows(2)
            .filter(|two| !two[1].opens)
            .map(|two| pair_key(&two[0].folded, &two[1].folded))
            .collect(),
        Shape::Whole => whole_key(&words).into_iter().collect(),
        Shape::Mark => words
            .iter()
            .filter(|word| !word.marked.is_empty())
            .map(|word| mark_key(&word.folded, &word.marked))
            .collect(),
    }
}

/// The words without filler, which a plan leaves out as well: who asks for "khai sinh con" means
/// "khai sinh cho con".
fn telling(words: Vec<viet::Token>) -> Vec<viet::Token> {
    let mut told: Vec<viet::Token> = Vec::with_capacity(words.len());
    let mut opens = false;
    for mut word in words {
        opens |= word.opens;
        if !viet::is_filler(&word) {
            word.opens = opens;
            opens = false;
            told.push(word);
        }
    }
    told
}

/// Terms handed to tantivy one by one.
pub(crate) struct Terms {
    rest: std::vec::IntoIter<String>,
    token: Token,
    position: usize,
}

impl TokenStream for Terms {
    fn advance(&mut self) -> bool {
        let Some(text) = self.rest.next() else {
            return false;
        };
        self.token = Token {
            text,
            position: self.position,
            ..Token::default()
        };
        self.position += 1;
        true
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gives_the_terms_of_a_name() {
        let name = "Đăng ký khai tử (cấp xã)";
        assert_eq!(
            terms(name, Shape::Word),
            ["dang", "ki", "khai", "tu", "cap", "xa"]
        );
        assert_eq!(
            terms(name, Shape::Pair),
            ["dang ki", "ki khai", "khai tu", "cap xa"]
        );
        assert_eq!(
            terms(name, Shape::Mark),
            [
                "dang\u{1}đăng",
                "ki\u{1}ki4",
                "tu\u{1}tư2",
                "cap\u{1}câp4",
                "xa\u{1}xa3"
            ]
        );
    }
}
