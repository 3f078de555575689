//! Finding the keys that an input method swallowed, from what it changed; the rules are in `wedge`.

use crate::alphabet::is_unicode_only;
use crate::refusal::Refusal;
use crate::wedge::Stroke;
use viet::{Letter, Method, Shape, is_syllable};

/// What the scanner typed, as far as one method explains it.
#[derive(Debug, Default)]
pub(crate) struct Typed {
    letters: Vec<Typing>,
    /// Whether some change may have been made in two ways.
    doubtful: bool,
}

#[derive(Clone, Copy, Debug)]
struct Typing {
    letter: char,
    /// Not seen, but told from what it changed.
    swallowed: bool,
}

/// The keys behind the strokes, or `None` when this method does not explain them.
pub(crate) fn undo(strokes: &[Stroke], method: Method) -> Option<Typed> {
    let mut page = Page::default();
    let mut rest = strokes;
    while let Some((first, after)) = rest.split_first() {
        rest = match first {
            Stroke::Letter(letter) => {
                page.show(*letter);
                after
            }
            Stroke::Back => page.change(rest, method)?,
        };
    }
    Some(page.typed)
}

/// What stands in the field, and what must have been typed for it.
#[derive(Default)]
struct Page {
    shown: Vec<char>,
    typed: Typed,
    /// Where the word begins, in `shown` and in `typed`.
    word: (usize, usize),
}

impl Page {
    fn show(&mut self, letter: char) {
        self.shown.push(letter);
        self.typed.letters.push(Typing {
            letter,
            swallowed: false,
        });
        if ends_word(letter) {
            self.word = (self.shown.len(), self.typed.letters.len());
        }
    }

    /// Takes a run of Backspaces and the letters put in their place; gives the strokes after them.
    fn change<'s>(&mut self, strokes: &'s [Stroke], method: Method) -> Option<&'s [Stroke]> {
        let mut backs = strokes.iter().take_while(|s| **s == Stroke::Back).count();
        let rest = &strokes[backs..];
        // Some input methods type a mark without width first, to break a browser's completion.
        if matches!(self.shown.last(), Some('\u{200B}' | '\u{202F}')) {
            self.shown.pop();
            self.typed.letters.pop();
            backs -= 1;
        }
        if backs == 0 {
            return Some(rest);
        }
        let before: String = self.shown.get(self.word.0..)?.iter().collect();
        let kept_end = self.shown.len().checked_sub(backs)?;
        let kept: String = self.shown.get(self.word.0..kept_end)?.iter().collect();
        let after = |count: usize| {
            let new = rest.get(..count)?.iter().map(|stroke| match stroke {
                Stroke::Letter(letter) if !ends_word(*letter) => Some(*letter),
                _ => None,
            });
            Some(
                kept.chars()
                    .chain(new.collect::<Option<Vec<_>>>()?)
                    .collect::<String>(),
            )
        };

        let doubled = after(backs + 1).and_then(|after| doubled_key(&before, &after, method));
        let given_back = self.given_back(&kept, rest);
        let (key, count) = if let Some(count) = given_back {
            self.typed.doubtful |= doubled.is_some();
            (None, count)
        } else if let Some(key) = doubled {
            (Some((key, false)), backs + 1)
        } else if let Some(key) = after(backs).and_then(|after| method.swallowed(&before, &after)) {
            (Some((key, true)), backs)
        } else {
            let key = after(backs + 1).and_then(|after| moved_mark(&before, &after))?;
            (Some((key, false)), backs + 1)
        };
        self.shown.truncate(kept_end);
        self.shown
            .extend(rest.iter().take(count).filter_map(|stroke| match stroke {
                Stroke::Letter(letter) => Some(*letter),
                Stroke::Back => None,
            }));
        self.typed
            .letters
            .extend(key.map(|(letter, swallowed)| Typing { letter, swallowed }));
        rest.get(count..)
    }

    /// How many letters put back the word exactly as it was typed: an input method does that when
    /// it sees that the word is none of its language.
    fn given_back(&self, kept: &str, rest: &[Stroke]) -> Option<usize> {
        let word = self.typed.letters.get(self.word.1..)?;
        let kept_count = kept.chars().count();
        let same = |typing: &Typing, letter: char| {
            typing.letter == letter
                || typing.swallowed && typing.letter == letter.to_ascii_lowercase()
        };
        if !word
            .iter()
            .zip(kept.chars())
            .all(|(t, letter)| same(t, letter))
        {
            return None;
        }
        let missing = word.get(kept_count..)?;
        let given = rest.get(..missing.len())?;
        let all = missing.iter().zip(given).all(
            |(typing, stroke)| matches!(stroke, Stroke::Letter(letter) if same(typing, *letter)),
        );
        (all && !missing.is_empty()).then_some(missing.len())
    }
}

/// The same mark twice takes it away and leaves the key: "á", then s, is "as".
fn doubled_key(before: &str, after: &str, method: Method) -> Option<char> {
    let key = after.chars().last()?;
    let bare = &after[..after.len() - key.len_utf8()];
    // Going back, the same key would have made the mark.
    let mark = method.swallowed(bare, before)?;
    (mark == key.to_ascii_lowercase()).then_some(key)
}

/// A plain letter at the end may move a tone or a horn that is there already: "hóa", then n, is
/// "hoán"; "uơ", then n, is "ươn".
fn moved_mark(before: &str, after: &str) -> Option<char> {
    let key = after.chars().last()?;
    let moved = &after[..after.len() - key.len_utf8()];
    let parts = |word: &str| -> Option<Vec<Letter>> { word.chars().map(Letter::of).collect() };
    let (before, moved) = (parts(before)?, parts(moved)?);
    let tone = |word: &[Letter]| word.iter().map(|letter| letter.tone).max();
    let same_letters = before.len() == moved.len()
        && before
            .iter()
            .zip(&moved)
            .all(|(old, new)| old.base == new.base && (old.shape == new.shape || new.base == 'u'));
    (key.is_ascii_alphabetic() && same_letters && tone(&before) == tone(&moved)).then_some(key)
}

/// Input methods look at one word at a time.
fn ends_word(letter: char) -> bool {
    !(letter.is_ascii_digit()
        || Letter::of(letter).is_some()
        || matches!(letter, '\u{200B}' | '\u{202F}'))
}

impl Typed {
    /// A text in which nothing was changed.
    pub(crate) fn untouched(text: String) -> Self {
        let typing = |letter| Typing {
            letter,
            swallowed: false,
        };
        Typed {
            letters: text.chars().map(typing).collect(),
            doubtful: false,
        }
    }

    /// Whether there are only keys and no letters of Unicode: then it can only be read as keys.
    pub(crate) fn is_coded(&self) -> bool {
        !self
            .letters
            .iter()
            .any(|typing| is_unicode_only(typing.letter))
    }

    /// The keys, to be put together. A capital alone with a swallowed key is "A1" or "AS", and
    /// every reading that follows would choose.
    pub(crate) fn keys(&self) -> Result<String, Refusal> {
        let mut words = self.letters.split(|typing| ends_word(typing.letter));
        let choice = |word: &[Typing]| matches!(word, [seen, key] if key.swallowed && seen.letter.is_ascii_uppercase());
        if self.doubtful || words.any(choice) {
            return Err(Refusal::Changed);
        }
        Ok(self.letters.iter().map(|typing| typing.letter).collect())
    }

    /// The text, if each word of it can only have been typed so; `None` when a word of it is one
    /// that nobody writes, so that it was typed with another method.
    pub(crate) fn certain_text(&self) -> Result<Option<String>, Refusal> {
        let mut text = String::with_capacity(self.letters.len());
        for word in self
            .letters
            .split_inclusive(|typing| ends_word(typing.letter))
        {
            let end = word.last().filter(|last| ends_word(last.letter));
            let letters = &word[..word.len() - usize::from(end.is_some())];
            match certain_word(letters) {
                Word::Certain(word) => text.push_str(&word),
                Word::Doubtful => return Err(Refusal::Changed),
                Word::Nobodys => return Ok(None),
            }
            text.extend(end.map(|last| last.letter));
        }
        if self.doubtful {
            return Err(Refusal::Changed);
        }
        Ok(Some(text))
    }
}

/// What can be said about a word with swallowed keys.
enum Word {
    Certain(String),
    /// It can be read in two ways.
    Doubtful,
    /// It is no word and no code.
    Nobodys,
}

fn certain_word(word: &[Typing]) -> Word {
    let plain: String = word.iter().map(|typing| typing.letter).collect();
    let horned = |letter| {
        Letter::of(letter).is_some_and(|parts| parts.base == 'u' && parts.shape == Shape::Horn)
    };
    // A lone w becomes ư in Telex without a trace.
    if plain.chars().any(horned) && !is_syllable(&plain) {
        return Word::Doubtful;
    }
    let swallowed = || word.iter().filter(|typing| typing.swallowed);
    if swallowed().count() == 0 {
        return Word::Certain(plain);
    }
    if swallowed().any(|typing| typing.letter.is_ascii_digit()) {
        return if is_code(&plain) {
            Word::Certain(plain)
        } else {
            Word::Nobodys
        };
    }
    restored(word)
}

/// "A1", "CT2": up to three capitals, then digits.
fn is_code(word: &str) -> bool {
    let capitals = word.bytes().take_while(u8::is_ascii_uppercase).count();
    let digits = word
        .bytes()
        .skip(capitals)
        .all(|byte| byte.is_ascii_digit());
    (1..=3).contains(&capitals) && digits
}

/// The word with its swallowed letters in the case of the others, where those tell it.
fn restored(word: &[Typing]) -> Word {
    if word.iter().any(|typing| typing.letter.is_ascii_digit()) {
        return Word::Doubtful;
    }
    let is_small = |letter| Letter::of(letter).is_some_and(|parts| parts.compose() == letter);
    let seen = || word.iter().filter(|typing| !typing.swallowed);
    let small = seen().any(|typing| is_small(typing.letter));
    if !small && seen().count() < 2 {
        return Word::Doubtful;
    }
    let letters = word.iter().map(|typing| match typing.letter {
        key if typing.swallowed && !small => key.to_ascii_uppercase(),
        key => key,
    });
    Word::Certain(letters.collect())
}
