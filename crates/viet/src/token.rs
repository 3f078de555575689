use crate::{Letter, Nfc, Shape, Tone};
use core::iter::Peekable;
use core::ops::Range;
use core::str::CharIndices;

/// A word of a text: mostly one syllable, else a number or a form number such as "CT01".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Without marks and in lower case, i and y united: the form everyone can type.
    pub folded: String,
    /// The same with its marks, the tone as a digit at the end, so that "hoá" and "hóa" agree;
    /// empty when no mark was typed.
    pub marked: String,
    /// Where it stands in the text, in bytes.
    pub place: Range<usize>,
    /// Whether it stands at the beginning of a phrase: no pair reaches over a full stop.
    pub opens: bool,
}

/// Cuts a text into words.
///
/// ```
/// let words = viet::tokens(viet::Nfc::assume("Uỷ ban; CT01, 1.001193"));
/// let folded: Vec<_> = words.iter().map(|word| word.folded.as_str()).collect();
/// assert_eq!(folded, ["uy", "ban", "ct01", "1.001193"]);
/// assert_eq!(words[0].marked, "uy2");
/// ```
pub fn tokens(text: Nfc<'_>) -> Vec<Token> {
    let mut found = Vec::new();
    for (place, opens) in Words::of(text) {
        found.push(token(&text.as_str()[place.clone()], place, opens));
    }
    found
}

/// The words of a text as they are written, for who counts many and folds few.
pub fn words(text: Nfc<'_>) -> impl Iterator<Item = &str> {
    let places = Words::of(text);
    places.map(move |(place, _)| &text.as_str()[place])
}

/// Where the words of a text stand, and whether they open a phrase.
struct Words<'a> {
    text: &'a str,
    rest: Peekable<CharIndices<'a>>,
    opens: bool,
}

impl<'a> Words<'a> {
    fn of(text: Nfc<'a>) -> Self {
        let text = text.as_str();
        Words {
            text,
            rest: text.char_indices().peekable(),
            opens: true,
        }
    }
}

impl Iterator for Words<'_> {
    type Item = (Range<usize>, bool);

    fn next(&mut self) -> Option<Self::Item> {
        while let Some((start, letter)) = self.rest.next() {
            if !is_word_letter(letter) {
                self.opens |= ends_phrase(letter);
                continue;
            }
            let mut end = start + letter.len_utf8();
            let mut last = letter;
            while let Some(&(at, next)) = self.rest.peek() {
                let inner_point =
                    next == '.' && last.is_ascii_digit() && digit_follows(self.text, at + 1);
                if !is_word_letter(next) && !inner_point {
                    break;
                }
                self.rest.next();
                end = at + next.len_utf8();
                last = next;
            }
            return Some((start..end, core::mem::take(&mut self.opens)));
        }
        None
    }
}

/// The folded form of one word, as [`tokens`] would give it.
pub fn fold(word: Nfc<'_>) -> String {
    token(word.as_str(), 0..0, false).folded
}

/// Letters and digits of any script. ASCII and Vietnamese are told here; the rest of Unicode
/// counts as a letter unless it is plainly a space or a mark of punctuation.
fn is_word_letter(letter: char) -> bool {
    match letter {
        letter if letter.is_ascii() => letter.is_ascii_alphanumeric(),
        '\u{80}'..='\u{BF}' | '×' | '÷' => false,
        '\u{2000}'..='\u{2BFF}' | '\u{3000}'..='\u{303F}' => false,
        '\u{E000}'..='\u{F8FF}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFFD}' => false,
        _ => true,
    }
}

fn ends_phrase(letter: char) -> bool {
    matches!(
        letter,
        '.' | ';' | ':' | '(' | ')' | '[' | ']' | '\n' | '?' | '!'
    )
}

fn digit_follows(text: &str, at: usize) -> bool {
    text.as_bytes().get(at).is_some_and(u8::is_ascii_digit)
}

fn token(word: &str, place: Range<usize>, opens: bool) -> Token {
    let mut folded = String::with_capacity(word.len());
    let mut marked = String::with_capacity(word.len() + 1);
    let mut tone = Tone::Level;
    let mut has_shape = false;
    for written in word.chars() {
        let Some(letter) = Letter::of(written) else {
            folded.push(written);
            marked.push(written);
            continue;
        };
        folded.push(letter.base);
        marked.push(
            Letter {
                tone: Tone::Level,
                ..letter
            }
            .compose(),
        );
        has_shape |= letter.shape != Shape::Plain;
        tone = tone.max(letter.tone);
    }
    unite_i_and_y(&mut folded);
    unite_i_and_y(&mut marked);
    if tone != Tone::Level {
        marked.push(char::from(b'0' + tone as u8));
    } else if !has_shape {
        marked.clear();
    }
    Token {
        folded,
        marked,
        place,
        opens,
    }
}

/// "kỹ" and "kĩ", "lý" and "lí", "quý" and "quí" are one word each in two spellings.
fn unite_i_and_y(syllable: &mut String) {
    let Some(onset) = syllable.strip_suffix('y') else {
        return;
    };
    if matches!(onset, "h" | "k" | "l" | "m" | "s" | "t" | "qu") {
        syllable.pop();
        syllable.push('i');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &str) {
        let words = tokens(Nfc::assume(text));
        let shown: Vec<String> = words
            .iter()
            .map(|word| {
                let opens = if word.opens { "|" } else { "" };
                let mark = if word.marked.is_empty() { "" } else { "~" };
                format!("{opens}{}{mark}{}", word.folded, word.marked)
            })
            .collect();
        assert_eq!(shown.join(" "), expect);
    }

    #[test]
    fn cuts_words_and_keeps_their_marks() {
        check("Đăng ký khai sinh", "|dang~đăng ki~ki4 khai sinh");
        check("", "");
        check("  --  ", "");
        check("Mẫu CT01 (TT 53/2025)", "|mau~mâu3 ct01 |tt 53 2025");
        check("mã 1.001193.", "|ma~ma3 1.001193");
        check("8.000 đồng/bản", "|8.000 dong~đông1 ban~ban2");
    }

    #[test]
    fn one_word_in_two_spellings_is_one() {
        check("hoá hóa", "|hoa~hoa4 hoa~hoa4");
        check(
            "kỹ kĩ quý quí lý lí",
            "|ki~ki3 ki~ki3 qui~qui4 qui~qui4 li~li4 li~li4",
        );
        check("Uỷ Ủy", "|uy~uy2 uy~uy2");
    }

    #[test]
    fn invisible_characters_part_words_and_are_no_words() {
        check("ký\u{200e} tên", "|ki~ki4 ten~tên");
        check("\u{f0fc} Bản sao", "|ban~ban2 sao");
    }
}
