//! Upper and lower case of the Vietnamese alphabet.
//!
//! `char::to_uppercase` knows every script and carries tables for it; names here are Vietnamese.

/// A text in capitals.
///
/// ```
/// assert_eq!(forms::capitals("Nguyễn Thị Ưu Đãi"), "NGUYỄN THỊ ƯU ĐÃI");
/// ```
pub fn capitals(text: &str) -> String {
    text.chars().map(upper).collect()
}

/// The capital of a letter.
pub(crate) fn upper(letter: char) -> char {
    let code = letter as u32;
    let capital = match letter {
        'a'..='z' | 'à'..='ö' | 'ø'..='þ' => code - 0x20,
        // From here on each capital stands before its letter, most on even places.
        'ă' | 'đ' | 'ĩ' | 'ũ' | 'ơ' => code & !1,
        'ư' => code - 1,
        'ạ'..='ỹ' => code & !1,
        _ => code,
    };
    char::from_u32(capital).unwrap_or(letter)
}

/// The small letter of a capital.
pub(crate) fn lower(letter: char) -> char {
    let code = letter as u32;
    let small = match letter {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' => code + 0x20,
        'Ă' | 'Đ' | 'Ĩ' | 'Ũ' | 'Ơ' | 'Ư' => code + 1,
        'Ạ'..='Ỹ' => code | 1,
        _ => code,
    };
    char::from_u32(small).unwrap_or(letter)
}

/// Each word with a capital in front and small letters behind.
pub(crate) fn title_case(text: &str) -> String {
    let mut starts = true;
    text.chars()
        .map(|letter| {
            let cased = if starts { upper(letter) } else { lower(letter) };
            starts = letter.is_ascii_whitespace();
            cased
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{lower, title_case, upper};

    #[test]
    fn every_vietnamese_letter_has_its_capital() {
        let small = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ";
        let capital = "AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬBCDĐEÈẺẼÉẸÊỀỂỄẾỆGHIÌỈĨÍỊKLMNOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢPQRSTUÙỦŨÚỤƯỪỬỮỨỰVXYỲỶỸÝỴ";
        assert_eq!(small.chars().count(), capital.chars().count());
        for (small, capital) in small.chars().zip(capital.chars()) {
            assert_eq!((upper(small), lower(capital)), (capital, small));
            assert_eq!((upper(capital), lower(small)), (capital, small));
        }
    }

    #[test]
    fn what_is_no_letter_stays() {
        for letter in ['1', ' ', '-', '÷', '×', '…', '字'] {
            assert_eq!((upper(letter), lower(letter)), (letter, letter));
        }
    }

    #[test]
    fn writes_names_as_names() {
        assert_eq!(title_case("nguyễn văn ỐC"), "Nguyễn Văn Ốc");
    }
}
