/// What is changed in the body of a letter: the hat of "â", the horn of "ơ", the bar of "đ".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// a, e, o …
    Plain,
    /// ă.
    Breve,
    /// â, ê, ô.
    Hat,
    /// ơ, ư.
    Horn,
    /// đ.
    Bar,
}

/// The tone, in the order schools teach it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tone {
    /// Ngang.
    Level,
    /// Huyền.
    Falling,
    /// Hỏi.
    Asking,
    /// Ngã.
    Tumbling,
    /// Sắc.
    Sharp,
    /// Nặng.
    Heavy,
}

impl Tone {
    const ALL: [Tone; 6] = [
        Tone::Level,
        Tone::Falling,
        Tone::Asking,
        Tone::Tumbling,
        Tone::Sharp,
        Tone::Heavy,
    ];
}

/// One letter taken apart. Upper case is folded away: no search of ours tells it from lower.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The letter without any mark, lower case.
    pub base: char,
    /// The mark on its body.
    pub shape: Shape,
    /// The tone over or under it.
    pub tone: Tone,
}

/// Every vowel with its six tones, lower then upper case, each row a base and a shape.
const VOWELS: [(char, Shape, &str, &str); 12] = [
    ('a', Shape::Plain, "aàảãáạ", "AÀẢÃÁẠ"),
    ('a', Shape::Breve, "ăằẳẵắặ", "ĂẰẲẴẮẶ"),
    ('a', Shape::Hat, "âầẩẫấậ", "ÂẦẨẪẤẬ"),
    ('e', Shape::Plain, "eèẻẽéẹ", "EÈẺẼÉẸ"),
    ('e', Shape::Hat, "êềểễếệ", "ÊỀỂỄẾỆ"),
    ('i', Shape::Plain, "iìỉĩíị", "IÌỈĨÍỊ"),
    ('o', Shape::Plain, "oòỏõóọ", "OÒỎÕÓỌ"),
    ('o', Shape::Hat, "ôồổỗốộ", "ÔỒỔỖỐỘ"),
    ('o', Shape::Horn, "ơờởỡớợ", "ƠỜỞỠỚỢ"),
    ('u', Shape::Plain, "uùủũúụ", "UÙỦŨÚỤ"),
    ('u', Shape::Horn, "ưừửữứự", "ƯỪỬỮỨỰ"),
    ('y', Shape::Plain, "yỳỷỹýỵ", "YỲỶỸÝỴ"),
];

impl Letter {
    /// Takes a letter apart; `None` for what is no letter of the Vietnamese or Latin alphabet.
    ///
    /// "Ð" (U+00D0, Icelandic) stands for "Đ" in some records and is read as such.
    pub fn of(letter: char) -> Option<Self> {
        if letter.is_ascii() {
            let base = letter.to_ascii_lowercase();
            return base.is_ascii_lowercase().then_some(Letter::plain(base));
        }
        if matches!(letter, 'đ' | 'Đ' | 'ð' | 'Ð') {
            return Some(Letter {
                base: 'd',
                shape: Shape::Bar,
                tone: Tone::Level,
            });
        }
        VOWELS.iter().find_map(|&(base, shape, lower, upper)| {
            let mut tones = lower.chars().zip(upper.chars()).zip(Tone::ALL);
            tones
                .find(|((low, high), _)| *low == letter || *high == letter)
                .map(|(_, tone)| Letter { base, shape, tone })
        })
    }

    /// A letter without marks.
    pub fn plain(base: char) -> Self {
        Letter {
            base,
            shape: Shape::Plain,
            tone: Tone::Level,
        }
    }

    /// Puts the letter together again, lower case.
    ///
    /// A combination that does not exist, such as "g" with a tone, gives the bare letter.
    pub fn compose(self) -> char {
        if self.base == 'd' && self.shape == Shape::Bar {
            return 'đ';
        }
        self.vowel_row()
            .and_then(|(lower, _)| lower.chars().nth(self.tone as usize))
            .unwrap_or(self.base)
    }

    /// Puts the letter together as a capital.
    ///
    /// ```
    /// use viet::Letter;
    /// assert_eq!(Letter::of('ế').map(Letter::capital), Some('Ế'));
    /// ```
    pub fn capital(self) -> char {
        if self.base == 'd' && self.shape == Shape::Bar {
            return 'Đ';
        }
        self.vowel_row()
            .and_then(|(_, upper)| upper.chars().nth(self.tone as usize))
            .unwrap_or(self.base.to_ascii_uppercase())
    }

    fn vowel_row(self) -> Option<(&'static str, &'static str)> {
        VOWELS
            .iter()
            .find(|(base, shape, ..)| *base == self.base && *shape == self.shape)
            .map(|&(_, _, lower, upper)| (lower, upper))
    }

    /// Whether it is one of a, e, i, o, u, y in any shape.
    pub fn is_vowel(self) -> bool {
        matches!(self.base, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_vowel_comes_apart_and_together() {
        for (base, shape, lower, upper) in VOWELS {
            for ((low, high), tone) in lower.chars().zip(upper.chars()).zip(Tone::ALL) {
                let letter = Letter { base, shape, tone };
                assert_eq!(Letter::of(low), Some(letter));
                assert_eq!(Letter::of(high), Some(letter));
                assert_eq!(letter.compose(), low);
                assert_eq!(letter.capital(), high);
            }
        }
    }

    #[test]
    fn reads_the_icelandic_letter_that_some_records_carry() {
        assert_eq!(Letter::of('Ð'), Letter::of('đ'));
    }
}
