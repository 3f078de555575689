//! Telling a scanner that types from a hand, and reading what it typed.
//!
//! # What really happens
//!
//! A scanner of this kind is a keyboard to the computer. Letters of ASCII come as keys; "ễ" comes
//! as one letter that no key has (a driver or an Alt code makes it), or, from scanners made for
//! this country, as the keys of Telex or VNI for an input method to put together.
//!
//! An input method that is on sees the keys first. Most (those that hook the keyboard) let a key
//! through until it acts as a mark; then they swallow it, send Backspaces and the new letters. The
//! page sees all of that, so what was swallowed can be told from what it changed: "ga", Backspace,
//! "ả" hides an "r" in Telex and a "3" in VNI. Others compose out of sight: the browser then names
//! each key `Process` but still says in `code` which key it was, and the caller should pass the
//! letter of that key.
//!
//! # What is undone, and what is refused
//!
//! Words spelled in Vietnamese hide nothing: their letters without marks hold no Telex key in an
//! acting place, and no digit follows a letter. Damage comes to names of other languages ("Ksor",
//! "M'gar") and to house and block codes ("A1"). It is undone when exactly one reading is left:
//!
//! - The changes must be ones that single keys of one method make, in every place of the text.
//! - A key restored by Telex must leave a word of letters, one restored by VNI a code of capitals
//!   with digits after them. "gả" was "gar", never "ga3". "Á" may have been "A1" or "AS": refused,
//!   unless the caller knows the method.
//! - A text typed as Telex or VNI keys with no input method on is put together if every word of it
//!   comes out as a Vietnamese syllable, an abbreviation of capitals or a number, and if at least
//!   three words and half of them carry marks. Where a tone stands ("hoà", "hòa") the keys do not say.
//! - All readings that give a card must give the same card.
//!
//! Refused in any case: a text without a single letter of the Unicode block that only Vietnamese
//! uses (ạ … ỹ). A scanner that cannot type those may leave letters out or, with Alt codes cut to
//! one byte, turn "Phạm" into "Phím", and no reader could tell. Also refused: keys kept from the
//! page, cursor keys, words with "ư" that are no syllable (Telex makes "ư" of a lone "w"
//! without a trace), and a change that may have been a doubled key or the input method giving
//! back what was typed.

use crate::read::{Card, read};
use crate::refusal::Refusal;
use crate::{coded, undo};
use catalog::Date;
use viet::{Method, Nfc};

/// The longest pause between two keys of a scanner, in milliseconds: slow wireless ones need
/// thirty; the fastest hands stay above sixty on average.
const FAST: u32 = 50;
/// So many digits and then a bar begin the code of every card. No hand types that without a pause,
/// and nothing that types in a citizen's place does: words put in for an abbreviation, a switch, a
/// test. What else comes fast is left to the field.
const DIGITS: usize = 12;
/// After such a pause a scanner has said all it had to say.
const PAUSE: u32 = 300;
/// More keys than the largest code holds.
const MOST_KEYS: usize = 20_000;

/// Listens to keys, whoever types them.
#[derive(Debug, Default)]
pub struct Wedge {
    burst: Burst,
    last: u32,
}

/// What a key means so far.
#[derive(Debug, PartialEq, Eq)]
pub enum Heard {
    /// A hand may be typing: let the key pass.
    Hand,
    /// A scanner is typing: keep the key from the focused field.
    Scanner,
    /// The scanner ended its line.
    Finished(Burst),
}

/// The keys of one scan.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Burst {
    pub(crate) strokes: Vec<Stroke>,
    hidden: bool,
}

/// A key that leaves a trace in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stroke {
    Letter(char),
    Back,
}

impl Wedge {
    /// Takes a key as `KeyboardEvent.key` names it, and when it came, in milliseconds of any clock.
    ///
    /// Leave out keys with `repeat`. Of an Alt code leave out the digits (`altKey`) and pass the
    /// letter that the following `input` event brings.
    pub fn press(&mut self, key: &str, at: u32) -> Heard {
        let pause = at.wrapping_sub(self.last);
        self.last = at;
        let limit = if self.is_sure() { PAUSE } else { FAST };
        if pause > limit || self.burst.strokes.len() >= MOST_KEYS {
            self.forget();
        }
        match key {
            "Enter" | "Tab" if self.is_sure() => return Heard::Finished(self.take()),
            "Enter" | "Tab" => self.forget(),
            "Shift" | "Alt" | "AltGraph" | "Control" | "CapsLock" | "NumLock" => {}
            "Backspace" => self.push(Stroke::Back),
            _ => {
                let mut letters = key.chars();
                match (letters.next(), letters.next()) {
                    (Some(letter), None) => self.push(Stroke::Letter(letter)),
                    _ => self.burst.hidden = true,
                }
            }
        }
        if self.is_sure() {
            Heard::Scanner
        } else {
            Heard::Hand
        }
    }

    /// What the scanner typed, when it has been silent long enough at `at`; scanners that send no
    /// line end are asked for this by a timer.
    pub fn silent(&mut self, at: u32) -> Option<Burst> {
        let over = self.is_sure() && at.wrapping_sub(self.last) > PAUSE;
        over.then(|| self.take())
    }

    fn is_sure(&self) -> bool {
        let strokes = &self.burst.strokes;
        let is_digit =
            |stroke: &Stroke| matches!(stroke, Stroke::Letter(letter) if letter.is_ascii_digit());
        strokes.get(DIGITS) == Some(&Stroke::Letter('|')) && strokes[..DIGITS].iter().all(is_digit)
    }

    fn push(&mut self, stroke: Stroke) {
        self.burst.strokes.push(stroke);
    }

    fn take(&mut self) -> Burst {
        core::mem::take(&mut self.burst)
    }

    fn forget(&mut self) {
        self.take();
    }
}

/// How a Backspace is written among the letters of [`Burst::keys`].
const BACK: char = '\u{8}';

impl Burst {
    /// The keys in one text, for code that listens but does not read; `None` when some were kept
    /// from the page, and no card can be certain. A Backspace is U+0008.
    pub fn keys(&self) -> Option<String> {
        let mut keys = String::new();
        for stroke in &self.strokes {
            keys.push(match stroke {
                Stroke::Letter(letter) => *letter,
                Stroke::Back => BACK,
            });
        }
        (!self.hidden).then_some(keys)
    }

    /// The burst that wrote these [`Burst::keys`].
    pub fn from_keys(keys: &str) -> Self {
        let strokes = keys.chars().map(|key| match key {
            BACK => Stroke::Back,
            letter => Stroke::Letter(letter),
        });
        Burst {
            strokes: strokes.collect(),
            hidden: false,
        }
    }

    /// The text, if no input method laid hands on it.
    pub fn text(&self) -> Result<String, Refusal> {
        if self.hidden {
            return Err(Refusal::Hidden);
        }
        let letters = self.strokes.iter().map(|stroke| match stroke {
            Stroke::Letter(letter) => Some(*letter),
            Stroke::Back => None,
        });
        letters.collect::<Option<String>>().ok_or(Refusal::Changed)
    }

    /// The card the scanner typed, if that is certain.
    ///
    /// `known` is the input method of this machine where the caller knows it; it decides where two
    /// methods explain the keys.
    pub fn card(&self, known: Option<Method>, today: Date) -> Result<Card, Refusal> {
        if self.hidden {
            return Err(Refusal::Hidden);
        }
        let mut found: Option<Card> = None;
        let mut refusal = None;
        for text in self.readings(known)? {
            match read(Nfc::assume(&text), today) {
                Ok(card) if found.as_ref().is_some_and(|other| *other != card) => {
                    return Err(Refusal::Changed);
                }
                Ok(card) => found = Some(card),
                Err(reason) => refusal = refusal.or(Some(reason)),
            }
        }
        found.ok_or(refusal.unwrap_or(Refusal::Changed))
    }

    /// Every text the scanner may have meant.
    fn readings(&self, known: Option<Method>) -> Result<Vec<String>, Refusal> {
        let typed = match self.text() {
            Ok(text) => vec![undo::Typed::untouched(text)],
            Err(_) => {
                let methods = known
                    .as_ref()
                    .map_or(&Method::ALL[..], core::slice::from_ref);
                methods
                    .iter()
                    .filter_map(|method| undo::undo(&self.strokes, *method))
                    .collect()
            }
        };
        let mut readings = Vec::new();
        for typed in typed {
            if typed.is_coded() {
                let keys = typed.keys()?;
                let methods = Method::ALL.into_iter();
                readings.extend(methods.filter_map(|method| coded::decode(&keys, method)));
            } else {
                readings.extend(typed.certain_text()?);
            }
        }
        if readings.is_empty() {
            return Err(if self.text().is_ok() {
                Refusal::MarksLost
            } else {
                Refusal::Changed
            });
        }
        Ok(readings)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: Date = Date {
        year: 2026,
        month: 8,
        day: 1,
    };

    /// Feeds a text, one key every `pause` milliseconds; `⌫` is a Backspace.
    fn type_in(wedge: &mut Wedge, text: &str, pause: u32) -> Vec<Heard> {
        let mut at = 5_000;
        let mut heard = Vec::new();
        for letter in text.chars() {
            at += pause;
            let mut key = [0; 4];
            let key = match letter {
                '⌫' => "Backspace",
                '\n' => "Enter",
                letter => letter.encode_utf8(&mut key),
            };
            heard.push(wedge.press(key, at));
        }
        heard
    }

    fn burst(text: &str) -> Burst {
        let heard = type_in(&mut Wedge::default(), &[text, "\n"].concat(), 5).pop();
        match heard {
            Some(Heard::Finished(burst)) => {
                if let Some(keys) = burst.keys() {
                    assert_eq!(Burst::from_keys(&keys), burst, "{keys}");
                }
                burst
            }
            other => panic!("{other:?}"),
        }
    }

    #[track_caller]
    fn check(keys: &str, expect: Result<&str, Refusal>) {
        let text = ["064190000018||", keys, "|02052021"].concat();
        let card = burst(&text).card(None, TODAY);
        let shown = card.map(|card| [card.name, card.residence].join("; "));
        assert_eq!(shown.as_deref(), expect.as_ref().copied(), "{keys}");
    }

    #[test]
    fn tells_a_scanner_from_a_hand() {
        let slow = type_in(&mut Wedge::default(), "Nguyễn Văn Ví Dụ\n", 90);
        assert!(slow.iter().all(|heard| *heard == Heard::Hand));
        let held = type_in(&mut Wedge::default(), "aaaaaaaaaaaaaaaaaa\n", 33);
        assert!(held.iter().all(|heard| *heard == Heard::Hand));
        let fast = type_in(&mut Wedge::default(), "001190000018||Ví", 4);
        assert_eq!(fast.last(), Some(&Heard::Scanner));
        for words in [
            "Nguyễn Văn Ví Dụ\n",
            "0912345678\n",
            "001190000018\n",
            "12|34|56|78|90\n",
        ] {
            let heard = type_in(&mut Wedge::default(), words, 1);
            assert!(heard.iter().all(|heard| *heard == Heard::Hand), "{words}");
        }
    }

    #[test]
    fn what_a_hand_typed_before_is_no_part_of_the_scan() {
        let mut wedge = Wedge::default();
        type_in(&mut wedge, "xin chào", 90);
        assert_eq!(wedge.press("0", 9_000), Heard::Hand);
        let mut at = 9_000;
        for digit in "01234567890|1".chars() {
            at += 4;
            wedge.press(&digit.to_string(), at);
        }
        assert_eq!(wedge.silent(at + 10), None);
        let burst = wedge.silent(at + 400).unwrap();
        assert_eq!(burst.text().as_deref(), Ok("001234567890|1"));
    }

    #[test]
    fn reads_letters_as_they_are_typed() {
        check(
            "Ví Thị Dụ|15081990|Nữ|Tổ 5, Tân Thịnh, Thái Nguyên",
            Ok("Ví Thị Dụ; Tổ 5, Tân Thịnh, Thái Nguyên"),
        );
    }

    #[test]
    fn puts_telex_and_vni_keys_together() {
        let expect = Ok("Ví Thị Dụ; Tổ 5, P. Tân Thịnh, TP Thái Nguyên");
        check(
            "Vis Thij Duj|15081990|Nuwx|Toor 5, P. Taan Thinhj, TP Thais Nguyeen",
            expect,
        );
        check(
            "Vi1 Thi5 Du5|15081990|Nu74|To63 5, P. Ta6n Thi5nh, TP Tha1i Nguye6n",
            expect,
        );
    }

    #[test]
    fn gives_back_what_an_input_method_swallowed() {
        // Telex: "Kso", then r.
        check(
            "Kso⌫ỏ H Dụ|15081990|Nữ|Cư M'ga⌫ả, Đắk Lắk",
            Ok("Ksor H Dụ; Cư M'gar, Đắk Lắk"),
        );
        // Telex keys from the scanner and Telex on: both ways give one text.
        check(
            "Vi⌫í Thi⌫ị Du⌫ụ|15081990|Nu⌫ư⌫ữ|To⌫ô⌫ổ 5, Tha⌫ái⌫⌫ái",
            Err(Refusal::Changed),
        );
        check(
            "Vi⌫í Thi⌫ị Du⌫ụ|15081990|Nu⌫ư⌫ữ|To⌫ô⌫ổ 5, Thai⌫⌫ái",
            Ok("Ví Thị Dụ; Tổ 5, Thái"),
        );
    }

    #[test]
    fn asks_rather_than_choose_between_two_methods() {
        let keys = "Ví Thị Dụ|15081990|Nữ|Khu A⌫Á, Tân Thịnh";
        check(keys, Err(Refusal::Changed));
        let text = ["064190000018||", keys, "|02052021"].concat();
        let card = burst(&text).card(Some(Method::Vni), TODAY).unwrap();
        assert_eq!(card.residence, "Khu A1, Tân Thịnh");
    }

    #[test]
    fn refuses_what_nobody_can_know() {
        // Marks left out, replaced, or cut to one byte.
        check(
            "Vi Thi Du|15081990|Nam|To 5, Tan Thinh",
            Err(Refusal::MarksLost),
        );
        check("Phím Vn Nam|15081990|Nam|Ta Vn", Err(Refusal::MarksLost));
        // A lone w becomes ư and leaves no trace.
        check("Ưang Thị Dụ|15081990|Nữ|Tổ 5", Err(Refusal::Changed));
        // Twice r, or the input method giving back what was typed.
        check("Kso⌫ỏ⌫or H Dụ|15081990|Nữ|Tổ 5", Err(Refusal::Changed));
        // Backspaces that no key explains.
        check("Thanh⌫⌫⌫⌫uỷ Dụ|15081990|Nữ|Tổ 5", Err(Refusal::Changed));
        check("⌫Ví Thị Dụ|15081990|Nữ|Tổ 5", Err(Refusal::Changed));
    }

    #[test]
    fn keys_that_never_reached_the_page_are_not_invented() {
        let mut wedge = Wedge::default();
        type_in(&mut wedge, "012345678901|", 4);
        wedge.press("Process", 5_054);
        match wedge.press("Enter", 5_056) {
            Heard::Finished(burst) => assert_eq!(burst.card(None, TODAY), Err(Refusal::Hidden)),
            other => panic!("{other:?}"),
        }
    }

    proptest::proptest! {
        #[test]
        fn any_keys_are_read_or_refused(keys: Vec<(String, u8)>) {
            let mut wedge = Wedge::default();
            let mut at = 0u32;
            for (key, pause) in keys {
                at = at.wrapping_add(u32::from(pause));
                wedge.press(&key, at);
            }
            let _ = wedge.silent(at.wrapping_add(1_000));
        }

        #[test]
        fn any_burst_is_read_or_refused(keys in "[a-zA-Z0-9|ễưÁ⌫⌫⌫ ]{0,80}", known: bool) {
            let text = ["012345678901|", &keys].concat();
            let known = known.then_some(Method::Vni);
            let _ = burst(&text).card(known, TODAY);
        }
    }
}
