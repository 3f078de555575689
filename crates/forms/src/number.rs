/// Reads a whole number as people write it: "1.500.000", "1 500 000", "1500000 đồng".
///
/// `None` for anything that is not plainly one number, so that nothing is guessed.
pub fn whole(text: &str) -> Option<u64> {
    let text = text.trim();
    let text = ["đồng", "đ", "VND", "VNĐ"]
        .iter()
        .find_map(|unit| text.strip_suffix(unit))
        .unwrap_or(text)
        .trim_end();
    let mut number: u64 = 0;
    let mut since_point: Option<u8> = None;
    for letter in text.chars() {
        match letter {
            '0'..='9' => {
                number = number
                    .checked_mul(10)?
                    .checked_add(u64::from(letter as u8 - b'0'))?;
                since_point = since_point.map(|digits| digits.saturating_add(1));
            }
            '.' | ',' | ' ' | '\u{A0}' if since_point.is_none_or(|digits| digits == 3) => {
                since_point = Some(0);
            }
            _ => return None,
        }
    }
    let grouped = since_point.is_none_or(|digits| digits == 3);
    let starts = text.starts_with(|letter: char| letter.is_ascii_digit());
    (grouped && starts).then_some(number)
}

/// Reads a number with at most two digits after a comma, in hundredths: "120,5" is 12050.
///
/// A point before exactly three digits groups thousands, as Vietnamese writes them; any other
/// point is taken for a comma.
pub fn hundredths(text: &str) -> Option<u64> {
    let text = text.trim();
    let at = text.bytes().rposition(|byte| matches!(byte, b',' | b'.'));
    let (before, after) = match at.and_then(|at| Some((text.get(..at)?, text.get(at..)?))) {
        // A point before three digits stands between thousands.
        Some((before, after)) if after.starts_with(',') || after.len() != 4 => (before, after),
        _ => (text, ""),
    };
    let after = after.trim_start_matches([',', '.']);
    let fraction = match after.as_bytes() {
        [] => 0,
        [tenths @ b'0'..=b'9'] => u64::from(tenths - b'0') * 10,
        [tenths @ b'0'..=b'9', rest @ b'0'..=b'9'] => {
            u64::from(tenths - b'0') * 10 + u64::from(rest - b'0')
        }
        _ => return None,
    };
    whole(before)?.checked_mul(100)?.checked_add(fraction)
}

/// A number with a point between thousands: 1500000 is "1.500.000".
pub(crate) fn grouped(number: u64) -> String {
    let mut text = String::new();
    if number >= 1_000 {
        text = grouped(number / 1_000);
        text.push('.');
        push_padded(&mut text, number % 1_000, 3);
    } else {
        push_padded(&mut text, number, 1);
    }
    text
}

/// Writes a number with at least so many digits. Unlike `to_string` it brings no formatter.
pub(crate) fn push_padded(text: &mut String, number: u64, digits: u32) {
    if number > 9 || digits > 1 {
        push_padded(text, number / 10, digits.saturating_sub(1));
    }
    text.push(char::from(b'0' + (number % 10) as u8));
}

#[cfg(test)]
mod tests {
    use super::{grouped, hundredths, whole};

    #[test]
    fn reads_sums_as_people_write_them() {
        for (text, number) in [
            ("0", Some(0)),
            ("500000000", Some(500_000_000)),
            ("1.500.000", Some(1_500_000)),
            ("1,500,000", Some(1_500_000)),
            ("1 500 000 đồng", Some(1_500_000)),
            ("1500000đ", Some(1_500_000)),
            (" 12 ", Some(12)),
            ("", None),
            (".500", None),
            ("1.50", None),
            ("1.5000", None),
            ("1,5 triệu", None),
            ("một triệu", None),
            ("-5", None),
            ("99999999999999999999999", None),
        ] {
            assert_eq!(whole(text), number, "{text}");
        }
    }

    #[test]
    fn reads_areas_with_a_comma_or_a_point() {
        for (text, number) in [
            ("120", Some(12_000)),
            ("120,5", Some(12_050)),
            ("120.5", Some(12_050)),
            ("120,55", Some(12_055)),
            ("1.200", Some(120_000)),
            ("1.200,5", Some(120_050)),
            ("120,555", None),
            ("120,5 m", None),
            ("rộng", None),
        ] {
            assert_eq!(hundredths(text), number, "{text}");
        }
    }

    #[test]
    fn groups_thousands_by_points() {
        assert_eq!(grouped(0), "0");
        assert_eq!(grouped(999), "999");
        assert_eq!(grouped(1_000), "1.000");
        assert_eq!(grouped(1_234_567), "1.234.567");
    }
}
