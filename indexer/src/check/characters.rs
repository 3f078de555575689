//! Characters nobody meant to write.

use catalog::Span;

/// The first stray character of a text.
pub(super) fn stray(text: &str) -> Option<Span> {
    let mut before = ' ';
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let after = letters.peek().map_or(' ', |(_, letter)| *letter);
        if is_stray(before, letter, after) {
            return Some(Span {
                start: at as u32,
                end: (at + letter.len_utf8()) as u32,
            });
        }
        before = letter;
    }
    None
}

fn is_stray(before: char, letter: char, after: char) -> bool {
    let invisible = matches!(letter,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    let of_a_font = matches!(letter, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}');
    let broken = letter == '\u{fffd}' || (letter.is_control() && !matches!(letter, '\n' | '\t'));
    // A mark that still stands alone in composed text belongs to no letter of Vietnamese.
    let loose_mark = matches!(letter, '\u{300}'..='\u{36f}');
    let icelandic = matches!(letter, 'Ð' | 'ð');
    let disguised = is_lookalike(letter) && (is_latin(before) || is_latin(after));
    invisible || of_a_font || broken || loose_mark || icelandic || disguised
}

/// Greek and Cyrillic letters that look like Latin ones. Beside a Latin letter they are no Greek
/// and no Cyrillic; alone they may be a unit or a symbol.
fn is_lookalike(letter: char) -> bool {
    "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονАВЕЅІЈКМНОРСТУХаеѕіјорсухԁɡ".contains(letter)
}

fn is_latin(letter: char) -> bool {
    letter.is_ascii_alphabetic() || matches!(letter, '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}')
}

#[cfg(test)]
mod tests {
    use super::stray;

    #[track_caller]
    fn check(text: &str, expect: Option<&str>) {
        assert_eq!(
            stray(text).and_then(|span| span.of(text)),
            expect,
            "{text:?}"
        );
    }

    #[test]
    fn finds_what_nobody_meant_to_write() {
        check("đăng k\u{200e}ý", Some("\u{200e}"));
        check("\u{f0fc} Đơn", Some("\u{f0fc}"));
        check("Ðăng ký", Some("Ð"));
        check("Cοn", Some("ο"));
        check("СО form", None);
        check("cấp С/O", None);
        check("Cấp tia α", None);
        check("Đăng ký ở xã\n\tmột", None);
        check("a\u{a0}b", None);
    }
}
