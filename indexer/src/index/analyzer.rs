//! How the terms of a text come to tantivy: cut before, by all processors, and handed over a line
//! each. Its own writer is one thread, and cutting is most of the work.

use pack::weights::LENGTHS;
use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

/// Stands behind the words of a name until it has one of the [`LENGTHS`]; no text has this word.
pub(crate) const PADDING: &str = "\u{3}";

/// Rounds the length of a name up to one of the [`LENGTHS`].
pub(crate) fn measure(terms: &mut Vec<String>) {
    let longer = LENGTHS
        .iter()
        .find(|length| **length as usize >= terms.len());
    let length = longer.unwrap_or(&LENGTHS[LENGTHS.len() - 1]);
    terms.resize(*length as usize, PADDING.to_owned());
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
