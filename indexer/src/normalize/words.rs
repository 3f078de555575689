use super::findings::Findings;
use catalog::{Code, Field, Kind};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Takes official texts in, one after the other, and notes what had to be repaired.
pub(super) struct Words {
    pub(super) findings: Findings,
}

impl Words {
    pub(super) fn of(code: Code) -> Self {
        Words {
            findings: Findings::of(code),
        }
    }

    /// A text as the product keeps it: whole, with its line breaks, composed (NFC), without white
    /// space around it. The first text of each field that is not composed is a finding; a whole
    /// record of them would tell its owner nothing more.
    pub(super) fn clean(&mut self, field: Field, at: usize, text: &str) -> String {
        let composed = nfc(text);
        if composed != text && !self.findings.has(Kind::NotNfc, field) {
            self.findings.add(Kind::NotNfc, field, at, &pieces(text));
        }
        tidy(&composed)
    }
}

/// Line breaks as one character, nothing around.
fn tidy(text: &str) -> String {
    let text = text.trim();
    if text.contains('\r') {
        text.replace("\r\n", "\n").replace('\r', "\n")
    } else {
        text.to_owned()
    }
}

pub(crate) fn nfc(text: &str) -> String {
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => text.to_owned(),
        _ => text.nfc().collect(),
    }
}

/// The word that holds the first letter stored in pieces, with its neighbours.
fn pieces(text: &str) -> String {
    let broken = |word: &&str| nfc(word) != **word;
    match text.split_whitespace().position(|word| broken(&word)) {
        Some(at) => {
            let words: Vec<&str> = text
                .split_whitespace()
                .skip(at.saturating_sub(3))
                .take(8)
                .collect();
            words.join(" ")
        }
        None => text.to_owned(),
    }
}

/// Lower case, letter by letter, so that every offset into the result is one into `text`.
/// A letter whose small form has another length stays; Vietnamese has none.
pub(crate) fn lower(text: &str) -> String {
    text.chars()
        .map(|letter| {
            // Most letters; the rest go through tables, which takes ten times as long.
            if letter.is_ascii() {
                return letter.to_ascii_lowercase();
            }
            let mut small = letter.to_lowercase();
            match (small.next(), small.next()) {
                (Some(one), None) if one.len_utf8() == letter.len_utf8() => one,
                _ => letter,
            }
        })
        .collect()
}

/// White space folded to single blanks.
pub(crate) fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    folded
}

/// What stands after the bullets, numbers and brackets a clerk puts before a line:
/// "- ", "++", "(4.3)", "a)", "6.3.1. ", "(ii)".
pub(super) fn after_bullet(text: &str) -> &str {
    let mut rest = text.trim_start();
    for _ in 0..4 {
        let next = strip_one_bullet(rest).trim_start();
        if next.len() == rest.len() {
            break;
        }
        rest = next;
    }
    rest
}

/// The bullets before a line, as written.
pub(super) fn bullet(text: &str) -> &str {
    let text = text.trim_start();
    text[..text.len() - after_bullet(text).len()].trim_end()
}

fn strip_one_bullet(text: &str) -> &str {
    let signs = |letter: char| {
        matches!(
            letter,
            '-' | '+' | '*' | '•' | '–' | '—' | '·' | '●' | '►' | '\u{e000}'..='\u{f8ff}'
        )
    };
    let bare = text.trim_start_matches(signs);
    if bare.len() < text.len() {
        return bare;
    }
    numbered(text).unwrap_or(text)
}

/// "(1)", "(4.3)", "a)", "a.1)", "ii)", "1.", "6.3.1.", "1/" and what follows.
fn numbered(text: &str) -> Option<&str> {
    let (open, inner) = match text.strip_prefix('(') {
        Some(inner) => (true, inner),
        None => (false, text),
    };
    let label = inner
        .find(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '.' || letter == 'đ'))
        .unwrap_or(inner.len());
    let (label, rest) = inner.split_at(label);
    let digits = label.bytes().any(|byte| byte.is_ascii_digit());
    let short = label.len() <= if digits { 12 } else { 4 };
    if label.is_empty() || !short {
        return None;
    }
    match rest.chars().next() {
        Some(')') => Some(&rest[1..]),
        Some('/') if !open && digits && label.len() <= 3 => {
            let after = &rest[1..];
            (!after.starts_with(|next: char| next.is_ascii_digit())).then_some(after)
        }
        _ if !open && label.ends_with('.') && (digits || label.len() == 2) => Some(rest),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{after_bullet, lower};

    #[test]
    fn strips_what_a_clerk_puts_before_a_line() {
        for (text, expect) in [
            ("- Đơn", "Đơn"),
            ("++ Đơn", "Đơn"),
            ("(4.3) Đối với", "Đối với"),
            ("a) Đơn", "Đơn"),
            ("đ) Đơn", "Đơn"),
            ("6.3.1.6. Khi nộp", "Khi nộp"),
            ("(ii) Giấy", "Giấy"),
            ("*Lưu ý: - Giấy", "Lưu ý: - Giấy"),
            ("1. Đơn", "Đơn"),
            ("01 ảnh 4x6", "01 ảnh 4x6"),
            ("03 ảnh", "03 ảnh"),
            ("A. Hồ sơ", "Hồ sơ"),
            ("(Trường hợp khai thác)", "(Trường hợp khai thác)"),
            ("02/03 đơn", "02/03 đơn"),
            ("UBND", "UBND"),
            ("", ""),
        ] {
            assert_eq!(after_bullet(text), expect);
        }
    }

    #[test]
    fn lower_case_moves_no_offset() {
        for text in ["ĐƯỜNG", "İstanbul", "ẠẢ ẪỆ Ỵ", "ẞß"] {
            assert_eq!(lower(text).len(), text.len());
        }
        assert_eq!(lower("HỘ KHẨU"), "hộ khẩu");
    }
}
