use super::fault::Objection;
use unicode_normalization::is_nfc;

/// Takes the words of a string, without the white space around them.
///
/// Content is compared, searched and printed letter by letter, so letters that look right and are
/// stored otherwise are refused at the door rather than repaired on every page.
pub(super) fn words(written: &str) -> Result<String, Objection> {
    if let Some(stray) = written.chars().find(|letter| is_stray(*letter)) {
        return Err(Objection::new(
            format!("holds the stray character U+{:04X}", u32::from(stray)),
            "delete it, or type the word again",
        ));
    }
    if !is_nfc(written) {
        return Err(Objection::new(
            "letters are stored in pieces (not NFC)",
            "type the words again with an input method set to Unicode (dựng sẵn)",
        ));
    }
    Ok(written.trim().to_owned())
}

/// Whether a character has no business in Vietnamese prose, visible or not.
///
/// Line ends are allowed, for longer texts are written over several lines. A no-break space is
/// harmless: whoever splits words treats it as white space.
fn is_stray(letter: char) -> bool {
    match letter {
        '\n' | '\r' => false,
        // Eth, which looks like Đ and is another letter.
        'Ð' | 'ð' => true,
        '\u{AD}' | '\u{FEFF}' | '\u{FFFD}' => true,
        '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' => true,
        '\u{E000}'..='\u{F8FF}' => true,
        _ => letter.is_control(),
    }
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn takes_prose_and_refuses_what_only_looks_like_it() {
        assert_eq!(
            words(" Đăng ký\nkhai sinh "),
            Ok("Đăng ký\nkhai sinh".to_owned())
        );
        assert_eq!(words("25\u{A0}000 đồng"), Ok("25\u{A0}000 đồng".to_owned()));
        check("\u{F0FC} Tờ khai", "U+F0FC");
        check("Tờ\u{200B}khai", "U+200B");
        check("Tờ\tkhai", "U+0009");
        check("Ðăng ký", "U+00D0");
        check("a\u{309}nh", "NFC");
    }

    #[track_caller]
    fn check(written: &str, said: &str) {
        let objection = words(written).unwrap_err();
        assert!(objection.said.contains(said), "{objection:?}");
    }
}
