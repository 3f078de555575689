use crate::{Letter, Shape, Tone, keys};

/// The two ways to type Vietnamese on a keyboard that has no Vietnamese letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Marks are letters: "ddawng kys".
    Telex,
    /// Marks are digits: "d9a8ng ky1".
    Vni,
}

impl Method {
    /// Both, in the order in which people use them.
    pub const ALL: [Method; 2] = [Method::Telex, Method::Vni];

    /// Reads a word as keystrokes of this method; see [`keys::telex`] and [`keys::vni`].
    pub fn decode(self, typed: &str) -> Option<String> {
        match self {
            Method::Telex => keys::telex(typed),
            Method::Vni => keys::vni(typed),
        }
    }

    /// The key that an input method swallowed when it turned one word into another, or `None`
    /// when no single key of this method does that.
    ///
    /// A letter comes back in lower case: whether it was typed with Shift cannot be seen.
    ///
    /// ```
    /// use viet::Method;
    /// assert_eq!(Method::Telex.swallowed("Kso", "Ksỏ"), Some('r'));
    /// assert_eq!(Method::Vni.swallowed("A", "Á"), Some('1'));
    /// assert_eq!(Method::Telex.swallowed("toan", "tuấn"), None);
    /// ```
    pub fn swallowed(self, before: &str, after: &str) -> Option<char> {
        let (before, after) = (letters(before)?, letters(after)?);
        let same_bases =
            before.len() == after.len() && before.iter().zip(&after).all(|(b, a)| b.base == a.base);
        if !same_bases {
            return None;
        }
        let (old_tone, new_tone) = (tone_of(&before), tone_of(&after));
        match (old_tone != new_tone, shape_change(&before, &after)?) {
            (true, None) => Some(self.tone_key(new_tone)),
            (false, Some((base, shape))) => self.shape_key(base, shape),
            _ => None,
        }
    }

    /// The key of a tone; the level tone has one too, which takes a tone away.
    pub fn tone_key(self, tone: Tone) -> char {
        let keys = match self {
            Method::Telex => ['z', 'f', 'r', 'x', 's', 'j'],
            Method::Vni => ['0', '2', '3', '4', '1', '5'],
        };
        keys[tone as usize]
    }

    /// The key that gives a letter its shape; `None` for plain letters, which need none.
    pub fn shape_key(self, base: char, shape: Shape) -> Option<char> {
        match (self, shape) {
            (_, Shape::Plain) => None,
            (Method::Telex, Shape::Hat | Shape::Bar) => Some(base),
            (Method::Telex, Shape::Breve | Shape::Horn) => Some('w'),
            (Method::Vni, Shape::Hat) => Some('6'),
            (Method::Vni, Shape::Horn) => Some('7'),
            (Method::Vni, Shape::Breve) => Some('8'),
            (Method::Vni, Shape::Bar) => Some('9'),
        }
    }
}

fn letters(word: &str) -> Option<Vec<Letter>> {
    word.chars().map(Letter::of).collect()
}

fn tone_of(word: &[Letter]) -> Tone {
    let tones = word.iter().map(|letter| letter.tone);
    tones.max().unwrap_or(Tone::Level)
}

/// The base and new shape of the letters whose shape changed; `Some(None)` when none did, `None`
/// when letters changed in different ways, which is more than one key can do.
fn shape_change(before: &[Letter], after: &[Letter]) -> Option<Option<(char, Shape)>> {
    let mut change: Option<(char, Shape)> = None;
    for (old, new) in before.iter().zip(after) {
        if old.shape == new.shape {
            continue;
        }
        match change {
            Some((_, shape)) if shape != new.shape => return None,
            _ => change = Some((new.base, new.shape)),
        }
    }
    Some(change)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(before: &str, after: &str, telex: Option<char>, vni: Option<char>) {
        assert_eq!(Method::Telex.swallowed(before, after), telex);
        assert_eq!(Method::Vni.swallowed(before, after), vni);
    }

    #[test]
    fn names_the_key_behind_a_change() {
        check("ga", "gả", Some('r'), Some('3'));
        check("toan", "toán", Some('s'), Some('1'));
        check("hóa", "hoà", Some('f'), Some('2'));
        check("á", "a", Some('z'), Some('0'));
        check("uo", "ươ", Some('w'), Some('7'));
        check("To", "Tơ", Some('w'), Some('7'));
        check("Đak", "Đăk", Some('w'), Some('8'));
        check("e", "ê", Some('e'), Some('6'));
        check("D", "Đ", Some('d'), Some('9'));
    }

    #[test]
    fn names_none_when_no_one_key_did_it() {
        check("a", "a", None, None);
        check("a", "ấ", None, None);
        check("ao", "ăơ", None, None);
        check("a", "as", None, None);
        check("ga", "go", None, None);
        check("a1", "á1", None, None);
    }
}
