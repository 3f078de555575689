//! Bytes as decimal digits: seventeen for seven bytes.
//!
//! A code stores digits as densely as bytes: 3 1/3 bits each make 56.7 bits of 56, where the letters
//! of base 45 take 57.75. And digits pass through a scanner that types while Telex or VNI is on,
//! for no vowel ever stands before them; "AS" of base 45 would come out as "Á".

/// How many digits hold so many bytes; 10 to their power is just larger than 256 to the other.
const LENGTHS: [usize; 8] = [0, 3, 5, 8, 10, 13, 15, 17];
const BYTES: usize = 7;

/// How many bytes fit into so many digits.
pub(crate) fn room(digits: usize) -> usize {
    let rest = digits % LENGTHS[BYTES];
    let fits = LENGTHS.iter().rposition(|length| *length <= rest);
    digits / LENGTHS[BYTES] * BYTES + fits.unwrap_or(0)
}

/// Adds the digits of the bytes.
pub(crate) fn put(text: &mut String, bytes: &[u8]) {
    for group in bytes.chunks(BYTES) {
        let number = group
            .iter()
            .fold(0u64, |sum, byte| sum << 8 | u64::from(*byte));
        let length = LENGTHS[group.len()];
        let mut scale = 10u64.pow(length as u32 - 1);
        while scale > 0 {
            text.push(char::from(b'0' + (number / scale % 10) as u8));
            scale /= 10;
        }
    }
}

/// The bytes behind the digits; `None` for other letters, a length or a number that [`put`] does
/// not write.
pub(crate) fn read(digits: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(digits.len() / 2);
    for group in digits.as_bytes().chunks(LENGTHS[BYTES]) {
        let count = LENGTHS.iter().position(|length| *length == group.len())?;
        let mut number = 0u64;
        for digit in group {
            let digit = digit.wrapping_sub(b'0');
            if digit > 9 {
                return None;
            }
            number = number * 10 + u64::from(digit);
        }
        if number >> (8 * count) > 0 {
            return None;
        }
        bytes.extend_from_slice(&number.to_be_bytes()[8 - count..]);
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn knows_how_much_fits() {
        for (digits, bytes) in [(0, 0), (2, 0), (3, 1), (17, 7), (18, 7), (20, 8), (34, 14)] {
            assert_eq!(room(digits), bytes, "{digits}");
        }
    }

    proptest! {
        #[test]
        fn bytes_come_back(bytes: Vec<u8>) {
            let mut text = String::new();
            put(&mut text, &bytes);
            prop_assert_eq!(room(text.len()), bytes.len());
            prop_assert_eq!(read(&text), Some(bytes));
        }

        #[test]
        fn any_text_is_read_in_one_way_or_refused(text in "\\PC{0,40}|[0-9]{0,80}") {
            if let Some(bytes) = read(&text) {
                let mut again = String::new();
                put(&mut again, &bytes);
                prop_assert_eq!(again, text);
            }
        }
    }
}
