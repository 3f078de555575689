//! Raw keystrokes: what a hand typed while the input method was off.
//!
//! "ddawng kys" is "đăng ký" in Telex, "d9a8ng ky1" in VNI. A decoder answers `None` when no key
//! acted as a mark, for then nothing was hidden in the word. Whether the answer is a better word
//! than what was typed, only a dictionary can tell; the caller has one.

use crate::{Letter, Shape, Tone};

/// Reads a word as Telex keystrokes.
///
/// ```
/// assert_eq!(viet::keys::telex("ddawng").as_deref(), Some("đăng"));
/// assert_eq!(viet::keys::telex("giaays").as_deref(), Some("giấy"));
/// assert_eq!(viet::keys::telex("khai"), None);
/// ```
pub fn telex(typed: &str) -> Option<String> {
    decode(typed, |word, key| match key {
        's' => word.tone(Tone::Sharp),
        'f' => word.tone(Tone::Falling),
        'r' => word.tone(Tone::Asking),
        'x' => word.tone(Tone::Tumbling),
        'j' => word.tone(Tone::Heavy),
        'w' => word.horn_or_breve(),
        'a' | 'e' | 'o' => word.hat(key),
        'd' => word.bar(),
        _ => false,
    })
}

/// Reads a word as VNI keystrokes.
///
/// ```
/// assert_eq!(viet::keys::vni("d9a8ng").as_deref(), Some("đăng"));
/// assert_eq!(viet::keys::vni("ky1").as_deref(), Some("ký"));
/// ```
pub fn vni(typed: &str) -> Option<String> {
    decode(typed, |word, key| match key {
        '1' => word.tone(Tone::Sharp),
        '2' => word.tone(Tone::Falling),
        '3' => word.tone(Tone::Asking),
        '4' => word.tone(Tone::Tumbling),
        '5' => word.tone(Tone::Heavy),
        '6' => ['a', 'e', 'o'].into_iter().any(|vowel| word.hat(vowel)),
        '7' => word.shape(&['o', 'u'], Shape::Horn),
        '8' => word.shape(&['a'], Shape::Breve),
        '9' => word.bar(),
        _ => false,
    })
}

/// The Telex keystrokes of a text, the tone at the end of each word; other characters stay.
///
/// ```
/// assert_eq!(viet::keys::as_telex("Đăng ký"), "ddawng kys");
/// ```
pub fn as_telex(text: &str) -> String {
    encode(
        text,
        |letter, doubled| match letter.shape {
            Shape::Plain => None,
            Shape::Breve | Shape::Horn => Some('w'),
            Shape::Hat | Shape::Bar => Some(doubled),
        },
        ['\0', 'f', 'r', 'x', 's', 'j'],
    )
}

/// The VNI keystrokes of a text, the tone at the end of each word; other characters stay.
///
/// ```
/// assert_eq!(viet::keys::as_vni("Đăng ký"), "d9a8ng ky1");
/// ```
pub fn as_vni(text: &str) -> String {
    encode(
        text,
        |letter, _| match letter.shape {
            Shape::Plain => None,
            Shape::Hat => Some('6'),
            Shape::Horn => Some('7'),
            Shape::Breve => Some('8'),
            Shape::Bar => Some('9'),
        },
        ['\0', '2', '3', '4', '1', '5'],
    )
}

/// Writes each letter with the key of its shape, and the key of the tone when the word ends.
fn encode(text: &str, shape_key: fn(Letter, char) -> Option<char>, tone_keys: [char; 6]) -> String {
    let mut keys = String::new();
    let mut tone = Tone::Level;
    for letter in text.chars().map(Ok).chain([Err(())]) {
        let parts = letter.ok().and_then(Letter::of);
        if parts.is_none() && tone != Tone::Level {
            keys.push(tone_keys[tone as usize]);
            tone = Tone::Level;
        }
        match (letter, parts) {
            (_, Some(parts)) => {
                keys.push(parts.base);
                keys.extend(shape_key(parts, parts.base));
                tone = tone.max(parts.tone);
            }
            (Ok(other), None) => keys.push(other),
            (Err(()), None) => {}
        }
    }
    keys
}

/// Feeds each key to `mark`; a key that marks nothing is a letter of its own.
fn decode(typed: &str, mark: impl Fn(&mut Word, char) -> bool) -> Option<String> {
    let mut word = Word::default();
    let mut marked = false;
    for key in typed.chars() {
        let key = key.to_ascii_lowercase();
        if mark(&mut word, key) {
            marked = true;
        } else if key.is_ascii_alphabetic() {
            word.letters.push(Letter::plain(key));
        } else {
            return None;
        }
    }
    marked.then(|| word.compose())
}

/// A syllable while its keys come in.
#[derive(Default)]
struct Word {
    letters: Vec<Letter>,
    tone: Option<Tone>,
}

impl Word {
    /// A tone key marks once there is a vowel; before that it is a letter.
    fn tone(&mut self, tone: Tone) -> bool {
        let marks = self.letters.iter().any(|letter| letter.is_vowel());
        if marks {
            self.tone = Some(tone);
        }
        marks
    }

    /// The second "a" of "aa" puts a hat on the first, also with letters between them.
    fn hat(&mut self, vowel: char) -> bool {
        self.shape(&[vowel], Shape::Hat)
    }

    /// "w" after a, o or u; "uo" becomes "ươ" at one stroke.
    fn horn_or_breve(&mut self) -> bool {
        self.shape(&['o', 'u'], Shape::Horn) || self.shape(&['a'], Shape::Breve)
    }

    fn bar(&mut self) -> bool {
        match self.letters.first_mut() {
            Some(first) if first.base == 'd' && first.shape == Shape::Plain => {
                first.shape = Shape::Bar;
                true
            }
            _ => false,
        }
    }

    /// Shapes the last plain vowel of `bases`, and the "u" before a horned "o" with it.
    fn shape(&mut self, bases: &[char], shape: Shape) -> bool {
        let plain = |letter: &Letter| letter.shape == Shape::Plain && bases.contains(&letter.base);
        let Some(at) = self.letters.iter().rposition(plain) else {
            return false;
        };
        self.letters[at].shape = shape;
        if shape == Shape::Horn
            && at > 0
            && self.letters[at].base == 'o'
            && self.letters[at - 1].base == 'u'
        {
            self.letters[at - 1].shape = Shape::Horn;
        }
        true
    }

    fn compose(mut self) -> String {
        if let (Some(tone), Some(at)) = (self.tone, self.tone_place()) {
            self.letters[at].tone = tone;
        }
        self.letters.into_iter().map(Letter::compose).collect()
    }

    /// On a shaped vowel if there is one, else before a final consonant on the last vowel,
    /// else on the last but one. "gi" and "qu" are consonants here.
    fn tone_place(&self) -> Option<usize> {
        let skip = match self.letters.first_chunk::<3>() {
            Some([g, i, next]) if g.base == 'g' && i.base == 'i' && next.is_vowel() => 2,
            Some([q, u, _]) if q.base == 'q' && u.base == 'u' => 2,
            _ => 0,
        };
        let vowels: Vec<usize> = (skip..self.letters.len())
            .filter(|&at| self.letters[at].is_vowel())
            .collect();
        if let Some(&shaped) = vowels
            .iter()
            .rev()
            .find(|&&at| self.letters[at].shape != Shape::Plain)
        {
            return Some(shaped);
        }
        let last = *vowels.last()?;
        let open = last + 1 == self.letters.len();
        if open && vowels.len() > 1 {
            vowels.get(vowels.len() - 2).copied()
        } else {
            Some(last)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Nfc, fold};

    #[track_caller]
    fn check(word: &str, typed_telex: &str, typed_vni: &str) {
        assert_eq!(
            telex(typed_telex).as_deref(),
            Some(word),
            "Telex {typed_telex}"
        );
        assert_eq!(vni(typed_vni).as_deref(), Some(word), "VNI {typed_vni}");
    }

    #[test]
    fn reads_raw_keys() {
        check("đăng", "ddawng", "d9a8ng");
        check("ký", "kys", "ky1");
        check("giấy", "giaays", "gia6y1");
        check("đường", "dduowngf", "d9uo7ng2");
        check("quyền", "quyeenf", "quye6n2");
        check("nghĩa", "nghiax", "nghia4");
        check("thuế", "thuees", "thue61");
        check("giá", "gias", "gia1");
    }

    #[test]
    fn reads_keys_in_any_order_a_hand_uses() {
        for typed in ["ddangw", "dangdw", "dawngd"] {
            assert_eq!(
                telex(typed).map(|word| fold(Nfc::assume(&word))).as_deref(),
                Some("dang")
            );
        }
    }

    #[test]
    fn what_is_typed_without_an_input_method_is_read_back() {
        let names = "Đăng ký khai sinh quyền sử dụng đất giấy phép hộ chiếu người nước ngoài thuế \
                     được hưởng trợ cấp nghĩa vụ quân sự tổ chức thủy sản quốc tịch giường";
        for word in names.split_whitespace() {
            for decoded in [telex(&as_telex(word)), vni(&as_vni(word))] {
                let decoded = decoded.unwrap_or_else(|| word.to_owned());
                let same = crate::tokens(Nfc::assume(&decoded));
                let meant = crate::tokens(Nfc::assume(word));
                assert_eq!(
                    (&same[0].folded, &same[0].marked),
                    (&meant[0].folded, &meant[0].marked),
                    "{word}"
                );
            }
        }
    }

    #[test]
    fn leaves_words_without_marks_alone() {
        assert_eq!(telex("khai"), None);
        assert_eq!(vni("ct"), None);
        assert_eq!(telex("đăng"), None);
    }
}
