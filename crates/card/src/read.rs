use crate::alphabet::{is_address_letter, is_name_letter};
use crate::refusal::{Field, Refusal};
use catalog::Date;
use viet::Nfc;

/// What a card says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The personal number, twelve digits.
    pub number: String,
    /// The number of the identity card before it; empty when there was none.
    pub old_number: String,
    /// The full name, as written on the card.
    pub name: String,
    /// The day of birth.
    pub born: Date,
    /// The sex.
    pub sex: Sex,
    /// The place of residence on the day of issue, in one line.
    pub residence: String,
    /// The day of issue.
    pub issued: Date,
    /// How many further fields the card carries. The newer card has four whose meaning is not
    /// confirmed; they are not read, and the citizen should be told that they are not.
    pub unread: u8,
}

/// The sex a card states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sex {
    /// Nam.
    Male,
    /// Nữ.
    Female,
}

/// The longest name and address we take for one: three times the longest anybody has shown us.
const MOST_LETTERS: usize = 300;
/// Nobody who needs a form today was born before.
const EARLIEST_BIRTH: i16 = 1890;

/// Reads the text of a card's code. A line end that a scanner adds is no part of it.
///
/// ```
/// use catalog::Date;
/// use viet::Nfc;
///
/// let today = Date { year: 2026, month: 8, day: 1 };
/// let text = "001190000018||Ví Thị Dụ|15081990|Nữ|Tổ 1, Tân Thịnh, Thái Nguyên|02052021";
/// let card = card::read(Nfc::assume(text), today)?;
/// assert_eq!(card.born.to_string(), "1990-08-15");
/// # Ok::<(), card::Refusal>(())
/// ```
pub fn read(text: Nfc<'_>, today: Date) -> Result<Card, Refusal> {
    let text = text.as_str().trim_end_matches(['\r', '\n']);
    refuse_broken_letters(text)?;
    let fields: Vec<&str> = text.split('|').collect();
    let (first, unread) = match fields.len() {
        7 => (&fields[..], 0),
        11 => (&fields[..7], 4),
        found => return Err(Refusal::Fields { found }),
    };
    let &[number, old_number, name, born, sex, residence, issued] = first else {
        return Err(Refusal::Fields { found: first.len() });
    };
    let card = Card {
        number: digits(number, &[12]).ok_or(Refusal::Number)?,
        old_number: digits(old_number, &[0, 9, 12]).ok_or(Refusal::OldNumber)?,
        name: words(name, Field::Name, is_name_letter)?,
        born: day(born, Field::Born, today)?,
        sex: read_sex(sex)?,
        residence: words(residence, Field::Residence, is_address_letter)?,
        issued: day(issued, Field::Issued, today)?,
        unread,
    };
    if card.issued < card.born {
        return Err(Refusal::IssuedBeforeBirth);
    }
    if !card.number_agrees() {
        return Err(Refusal::Contradiction);
    }
    Ok(card)
}

impl Card {
    /// The fourth digit of the number counts half centuries of women and men from 1900 on, the
    /// next two are the year: the only check that the code has against an altered digit.
    fn number_agrees(&self) -> bool {
        let digit = |at: usize| i16::from(self.number.as_bytes()[at] - b'0');
        let woman = i16::from(self.sex == Sex::Female);
        let year = self.born.year - 1900;
        digit(3) == year.div_euclid(100) * 2 + woman
            && digit(4) * 10 + digit(5) == year.rem_euclid(100)
    }
}

/// Composing leaves a mark alone only where it belongs to no letter.
fn refuse_broken_letters(text: &str) -> Result<(), Refusal> {
    for letter in text.chars() {
        match letter {
            '\u{FFFD}' => return Err(Refusal::Replacement),
            '\u{300}'..='\u{36F}' => return Err(Refusal::LooseMark),
            _ => {}
        }
    }
    Ok(())
}

fn digits(written: &str, lengths: &[usize]) -> Option<String> {
    let right = lengths.contains(&written.len()) && written.bytes().all(|b| b.is_ascii_digit());
    right.then(|| written.to_owned())
}

/// Words with single spaces between them: spaces are the one thing that may be put in order, for
/// nobody reads them.
fn words(written: &str, field: Field, allowed: fn(char) -> bool) -> Result<String, Refusal> {
    if let Some(letter) = written.chars().find(|letter| !allowed(*letter)) {
        return Err(Refusal::Stray { field, letter });
    }
    let mut kept = String::with_capacity(written.len());
    for word in written.split(' ').filter(|word| !word.is_empty()) {
        if !kept.is_empty() {
            kept.push(' ');
        }
        kept.push_str(word);
    }
    if !kept
        .chars()
        .any(|letter| viet::Letter::of(letter).is_some())
    {
        return Err(Refusal::Missing { field });
    }
    if kept.chars().count() > MOST_LETTERS {
        return Err(Refusal::TooLong { field });
    }
    Ok(kept)
}

/// Day, month and year without anything between them.
fn day(written: &str, field: Field, today: Date) -> Result<Date, Refusal> {
    let bytes = digits(written, &[8]).ok_or(Refusal::Date { field })?;
    let number = |range: core::ops::Range<usize>| {
        let digits = &bytes.as_bytes()[range];
        digits
            .iter()
            .fold(0i16, |sum, digit| sum * 10 + i16::from(digit - b'0'))
    };
    let date = Date::new(number(4..8), number(2..4) as u8, number(0..2) as u8)
        .ok_or(Refusal::Date { field })?;
    if date > today || date.year < EARLIEST_BIRTH {
        return Err(Refusal::ImpossibleDate { field });
    }
    Ok(date)
}

fn read_sex(written: &str) -> Result<Sex, Refusal> {
    match written {
        "Nam" => Ok(Sex::Male),
        "Nữ" => Ok(Sex::Female),
        _ => Err(Refusal::Sex),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TODAY: Date = Date {
        year: 2026,
        month: 8,
        day: 1,
    };
    const GOOD: &str = "001190000018|012345678|Ví Thị Dụ|15081990|Nữ|Tổ 1, Tân Thịnh|02052021";

    #[track_caller]
    fn check(right: &str, wrong: &str, refusal: Refusal) {
        assert!(GOOD.contains(right));
        let text = GOOD.replacen(right, wrong, 1);
        assert_eq!(read(Nfc::assume(&text), TODAY), Err(refusal), "{text}");
    }

    #[test]
    fn reads_the_seven_fields() {
        let card = read(Nfc::assume(GOOD), TODAY).unwrap();
        assert_eq!(card.number, "001190000018");
        assert_eq!(card.old_number, "012345678");
        assert_eq!(card.name, "Ví Thị Dụ");
        assert_eq!(card.born, Date::new(1990, 8, 15).unwrap());
        assert_eq!(card.sex, Sex::Female);
        assert_eq!(card.residence, "Tổ 1, Tân Thịnh");
        assert_eq!(card.issued, Date::new(2021, 5, 2).unwrap());
        assert_eq!(card.unread, 0);
    }

    #[test]
    fn an_empty_old_number_is_two_bars_in_a_row() {
        let text = GOOD.replace("012345678", "");
        let card = read(Nfc::assume(&text), TODAY).unwrap();
        assert_eq!(card.old_number, "");
    }

    #[test]
    fn reads_seven_fields_of_the_newer_card_and_says_that_four_are_unread() {
        for rest in ["||||", "|a|b|c|d", "||x y|Ví Dụ|"] {
            let text = [GOOD, rest].concat();
            let card = read(Nfc::assume(&text), TODAY).unwrap();
            assert_eq!(
                (card.unread, card.residence.as_str()),
                (4, "Tổ 1, Tân Thịnh")
            );
        }
    }

    #[test]
    fn puts_spaces_and_the_line_end_of_a_scanner_in_order() {
        let text = GOOD.replace("Ví Thị", " Ví  Thị") + "\r\n";
        assert_eq!(read(Nfc::assume(&text), TODAY).unwrap().name, "Ví Thị Dụ");
    }

    #[test]
    fn refuses_everything_else_by_name() {
        use Field::{Born, Issued, Name, Residence};
        check("|02052021", "", Refusal::Fields { found: 6 });
        check("|02052021", "|02052021|", Refusal::Fields { found: 8 });
        check("00119", "119", Refusal::Number);
        check("001190000018", "００1190000018", Refusal::Number);
        check("012345678", "1234", Refusal::OldNumber);
        check("Thị", "Th\u{FFFD}", Refusal::Replacement);
        check("Thị", "Thi\u{323}", Refusal::LooseMark);
        check(
            "Thị",
            "Thá»‹",
            Refusal::Stray {
                field: Name,
                letter: '»',
            },
        );
        check(
            "Dụ",
            "D9",
            Refusal::Stray {
                field: Name,
                letter: '9',
            },
        );
        check(
            "Dụ",
            "Ðỗ",
            Refusal::Stray {
                field: Name,
                letter: 'Ð',
            },
        );
        check(
            "Tổ 1",
            "T?",
            Refusal::Stray {
                field: Residence,
                letter: '?',
            },
        );
        check("Ví Thị Dụ", " ", Refusal::Missing { field: Name });
        check(
            "Tổ 1, Tân Thịnh",
            "1",
            Refusal::Missing { field: Residence },
        );
        check("15081990", "29021990", Refusal::Date { field: Born });
        check("15081990", "1990", Refusal::Date { field: Born });
        check("02052021", "00002021", Refusal::Date { field: Issued });
        check(
            "02052021",
            "02082026",
            Refusal::ImpossibleDate { field: Issued },
        );
        check(
            "15081990",
            "15081790",
            Refusal::ImpossibleDate { field: Born },
        );
        check("02052021", "02051980", Refusal::IssuedBeforeBirth);
        check("Nữ", "Nu", Refusal::Sex);
        check("Nữ", "NỮ", Refusal::Sex);
        check("Nữ", "Nam", Refusal::Contradiction);
        check("15081990", "15081991", Refusal::Contradiction);
        check("001190", "001390", Refusal::Contradiction);
    }

    #[test]
    fn refuses_fields_that_no_card_can_hold() {
        let text = GOOD.replace("Tân", &"Tân ".repeat(300));
        let field = Field::Residence;
        assert_eq!(
            read(Nfc::assume(&text), TODAY),
            Err(Refusal::TooLong { field })
        );
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text: String) {
            let _ = read(Nfc::assume(&text), TODAY);
        }

        #[test]
        fn any_fields_are_read_or_refused(fields in prop::collection::vec("[0-9]{12}|Nam|Nữ|[0-3][0-9][01][0-9](19|20)[0-9]{2}|.{0,9}", 7)) {
            let _ = read(Nfc::assume(&fields.join("|")), TODAY);
        }
    }
}
