//! An input method that was left on, as the page sees it: letters and Backspaces.

use viet::{Letter, Method, Shape, Tone, is_syllable};

/// What input methods do differently.
#[derive(Clone, Copy, Debug)]
pub(crate) struct InputMethod {
    pub(crate) method: Method,
    /// Whether a letter that no key has is part of the word it watches, or ends it.
    pub(crate) watches_letters: bool,
    /// Whether Telex makes "ư" of a lone "w".
    pub(crate) lone_w: bool,
    /// Whether it gives the typed keys back when a word ends that is no syllable.
    pub(crate) gives_back: bool,
    /// Whether it types a mark without width before its Backspaces.
    pub(crate) joins: bool,
}

pub(crate) const BACK: &str = "Backspace";

/// Every combination of habits.
pub(crate) fn all() -> Vec<InputMethod> {
    let mut all = Vec::new();
    for method in Method::ALL {
        for habits in 0..16 {
            all.push(InputMethod {
                method,
                watches_letters: habits & 1 > 0,
                lone_w: habits & 2 > 0,
                gives_back: habits & 4 > 0,
                joins: habits & 8 > 0,
            });
        }
    }
    all
}

impl InputMethod {
    /// The keys the page gets when these letters are typed.
    pub(crate) fn keys(self, typed: &str) -> Vec<String> {
        let mut keys = Vec::new();
        let mut word = String::new();
        let mut raw = String::new();
        for key in typed.chars() {
            if key.is_ascii_alphanumeric() {
                let after = self.apply(&word, key);
                if self.lone_w
                    && self.method == Method::Telex
                    && after.is_none()
                    && key.eq_ignore_ascii_case(&'w')
                {
                    let letter = if key == 'w' { 'ư' } else { 'Ư' };
                    keys.push(letter.to_string());
                    word.push(letter);
                } else {
                    let after = after.unwrap_or_else(|| format!("{word}{key}"));
                    self.replace(&mut keys, &word, &after);
                    word = after;
                }
                raw.push(key);
            } else if key.is_alphabetic() {
                keys.push(key.to_string());
                if self.watches_letters {
                    word.push(key);
                    raw.push(key);
                } else {
                    word.clear();
                    raw.clear();
                }
            } else {
                if self.gives_back && word != raw && !is_syllable(&word) {
                    self.replace(&mut keys, &word, &raw);
                }
                keys.push(key.to_string());
                word.clear();
                raw.clear();
            }
        }
        keys
    }

    /// Backspaces over what changes, then the new letters.
    fn replace(self, keys: &mut Vec<String>, old: &str, new: &str) {
        let same = old
            .chars()
            .zip(new.chars())
            .take_while(|(a, b)| a == b)
            .count();
        let backs = old.chars().count() - same;
        if backs > 0 && self.joins {
            keys.push('\u{202F}'.to_string());
            keys.push(BACK.to_owned());
        }
        keys.extend(std::iter::repeat_n(BACK.to_owned(), backs));
        keys.extend(new.chars().skip(same).map(String::from));
    }

    /// The word after a key that acts as a mark.
    fn apply(self, word: &str, key: char) -> Option<String> {
        let small = key.to_ascii_lowercase();
        let tones = [
            Tone::Falling,
            Tone::Asking,
            Tone::Tumbling,
            Tone::Sharp,
            Tone::Heavy,
        ];
        if let Some(tone) = tones
            .into_iter()
            .find(|tone| self.method.tone_key(*tone) == small)
        {
            return with_tone(word, tone, key);
        }
        let shapes: &[(char, Shape)] = match (self.method, small) {
            (Method::Telex, 'w') => &[('o', Shape::Horn), ('u', Shape::Horn), ('a', Shape::Breve)],
            (Method::Telex, 'a') => &[('a', Shape::Hat)],
            (Method::Telex, 'e') => &[('e', Shape::Hat)],
            (Method::Telex, 'o') => &[('o', Shape::Hat)],
            (Method::Telex, 'd') | (Method::Vni, '9') => &[('d', Shape::Bar)],
            (Method::Vni, '6') => &[('a', Shape::Hat), ('e', Shape::Hat), ('o', Shape::Hat)],
            (Method::Vni, '7') => &[('o', Shape::Horn), ('u', Shape::Horn)],
            (Method::Vni, '8') => &[('a', Shape::Breve)],
            _ => return None,
        };
        shapes
            .iter()
            .find_map(|(base, shape)| with_shape(word, *base, *shape, key))
    }
}

fn with_tone(word: &str, tone: Tone, key: char) -> Option<String> {
    let mut letters: Vec<char> = word.chars().collect();
    let parts = |letter: &char| Letter::of(*letter);
    let vowels: Vec<usize> = (0..letters.len())
        .filter(|at| parts(&letters[*at]).is_some_and(Letter::is_vowel))
        .collect();
    let last = *vowels.last()?;
    let old = vowels
        .iter()
        .copied()
        .find(|at| parts(&letters[*at]).is_some_and(|l| l.tone != Tone::Level));
    if let Some(at) = old {
        let had = parts(&letters[at])?.tone;
        letters[at] = changed(letters[at], |l| Letter {
            tone: Tone::Level,
            ..l
        });
        if had == tone {
            letters.push(key);
            return Some(letters.into_iter().collect());
        }
    }
    let shaped = vowels
        .iter()
        .rev()
        .find(|at| parts(&letters[**at]).is_some_and(|l| l.shape != Shape::Plain));
    let open = last + 1 == letters.len() && vowels.len() > 1;
    let at = shaped
        .copied()
        .unwrap_or(if open { vowels[vowels.len() - 2] } else { last });
    letters[at] = changed(letters[at], |l| Letter { tone, ..l });
    Some(letters.into_iter().collect())
}

fn with_shape(word: &str, base: char, shape: Shape, key: char) -> Option<String> {
    let mut letters: Vec<char> = word.chars().collect();
    let at = letters
        .iter()
        .rposition(|letter| Letter::of(*letter).is_some_and(|l| l.base == base))?;
    let parts = Letter::of(letters[at])?;
    if parts.shape == shape {
        letters[at] = changed(letters[at], |l| Letter {
            shape: Shape::Plain,
            ..l
        });
        letters.push(key);
    } else if parts.shape == Shape::Plain && (shape != Shape::Bar || at == 0) {
        letters[at] = changed(letters[at], |l| Letter { shape, ..l });
    } else {
        return None;
    }
    Some(letters.into_iter().collect())
}

fn changed(letter: char, change: impl Fn(Letter) -> Letter) -> char {
    let parts = change(Letter::of(letter).expect("a letter"));
    if letter.is_uppercase() {
        parts.capital()
    } else {
        parts.compose()
    }
}
