//! The terms of a text, and how they come to tantivy: cut before, by all processors, and handed over
//! a line each. Its own writer is one thread, and cutting is most of the work.

use pack::weights::LENGTHS;
use pack::{Shape, mark_key, pair_key, whole_key};
use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

/// Stands behind the words of a name until it has one of the [`LENGTHS`]; no text has this word.
pub(crate) const PADDING: &str = "\u{3}";

/// The terms of a text by its words, in order.
pub(crate) fn terms(words: &[viet::Token], shape: Shape) -> Vec<String> {
    match shape {
        Shape::Word => words.iter().map(|word| word.folded.clone()).collect(),
        Shape::Pair => telling(words)
            .windows(2)
            .filter(|two| !two[1].1)
            .map(|two| pair_key(two[0].0, two[1].0))
            .collect(),
        Shape::Whole => whole_key(words).into_iter().collect(),
        Shape::Mark => words
            .iter()
            .filter(|word| !word.marked.is_empty())
            .map(|word| mark_key(&word.folded, &word.marked))
            .collect(),
    }
}

/// Rounds the length of a name up to one of the [`LENGTHS`].
pub(crate) fn measure(terms: &mut Vec<String>) {
    let longer = LENGTHS
        .iter()
        .find(|length| **length as usize >= terms.len());
    let length = longer.unwrap_or(&LENGTHS[LENGTHS.len() - 1]);
    terms.resize(*length as usize, PADDING.to_owned());
}

/// The words without filler, which a plan leaves out as well: who asks for "khai sinh con" means
/// "khai sinh cho con". Each with whether it opens a phrase.
fn telling(words: &[viet::Token]) -> Vec<(&str, bool)> {
    let mut told = Vec::with_capacity(words.len());
    let mut opens = false;
    for word in words {
        opens |= word.opens;
        if !viet::is_filler(word) {
            told.push((word.folded.as_str(), opens));
            opens = false;
        }
    }
    told
}

/// The name under which [`Lines`] is registered.
pub(crate) const LINES: &str = "lines";

/// Takes every line as a term.
#[derive(Clone)]
pub(crate) struct Lines;

impl Tokenizer for Lines {
    type TokenStream<'a> = Terms<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Terms<'a> {
        Terms {
            rest: text.lines(),
            token: Token::default(),
        }
    }
}

/// Terms handed to tantivy one by one.
pub(crate) struct Terms<'a> {
    rest: std::str::Lines<'a>,
    token: Token,
}

impl TokenStream for Terms<'_> {
    fn advance(&mut self) -> bool {
        let Some(term) = self.rest.next() else {
            return false;
        };
        self.token.text.clear();
        self.token.text.push_str(term);
        self.token.position = self.token.position.wrapping_add(1);
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
    use viet::Nfc;

    #[test]
    fn gives_the_terms_of_a_name() {
        let name = viet::tokens(Nfc::assume("Đăng ký khai tử (cấp xã)"));
        assert_eq!(
            terms(&name, Shape::Word),
            ["dang", "ki", "khai", "tu", "cap", "xa"]
        );
        assert_eq!(
            terms(&name, Shape::Pair),
            ["dang ki", "ki khai", "khai tu", "cap xa"]
        );
        assert_eq!(
            terms(&name, Shape::Mark),
            [
                "dang\u{1}đăng",
                "ki\u{1}ki4",
                "tu\u{1}tư2",
                "cap\u{1}câp4",
                "xa\u{1}xa3"
            ]
        );
    }

    #[test]
    fn a_measured_name_is_as_long_as_a_length() {
        let mut name = vec!["dang".to_owned(); 5];
        measure(&mut name);
        assert_eq!(name.len(), LENGTHS[1] as usize);
        assert_eq!(name.last().map(String::as_str), Some(PADDING));
    }

    #[test]
    fn every_line_is_a_term() {
        let mut lines = Lines;
        let mut stream = lines.token_stream("dang ki\nki khai\n");
        let mut found = Vec::new();
        while stream.advance() {
            found.push(stream.token().text.clone());
        }
        assert_eq!(found, ["dang ki", "ki khai"]);
    }
}
