//! Names in capitals.

use super::words::lower;

/// Abbreviations with vowels; those without are known by having none.
const ABBREVIATIONS: [&str; 24] = [
    "UBND", "ODA", "FDI", "ASEAN", "APEC", "WTO", "EU", "ATA", "CO", "C/O", "QSDĐ", "CĐ", "ĐH",
    "TTHC", "ATTP", "VSATTP", "AIDS", "HIV", "INTERNET", "HACCP", "GDP", "GSP", "GPP", "GMP",
];

/// Whether a name shouts: at least three words and four fifths of its letters in capitals.
pub(super) fn is_shouted(name: &str) -> bool {
    let letters = name.chars().filter(|letter| letter.is_alphabetic()).count();
    let capitals = name.chars().filter(|letter| letter.is_uppercase()).count();
    letters >= 8 && name.split_whitespace().count() >= 3 && capitals * 5 >= letters * 4
}

/// The name as a sentence. Abbreviations and the country's name keep their capitals.
pub(super) fn calm(name: &str) -> String {
    let words: Vec<String> = name.split_whitespace().map(calm_word).collect();
    words
        .join(" ")
        .replace("việt nam", "Việt Nam")
        .replace("hà nội", "Hà Nội")
}

fn calm_word(word: &str) -> String {
    let bare = word.trim_matches(|letter: char| !letter.is_alphanumeric());
    let small = lower(bare);
    let keep = ABBREVIATIONS.contains(&bare)
        || bare.chars().any(|letter| letter.is_ascii_digit())
        || (bare.chars().count() > 1 && !small.chars().any(is_vowel));
    if keep { word.to_owned() } else { lower(word) }
}

/// Every Vietnamese vowel with any mark is outside ASCII or one of six letters.
fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y') || (!letter.is_ascii() && letter != 'đ')
}

#[cfg(test)]
mod tests {
    use super::{calm, is_shouted};

    #[test]
    fn hears_shouting() {
        assert!(is_shouted("CẤP LẠI CHỨNG CHỈ HÀNH NGHỀ"));
        assert!(!is_shouted("Cấp lại chứng chỉ hành nghề"));
        assert!(!is_shouted("UBND"));
        assert!(!is_shouted("Cấp giấy cho TNHH MTV"));
    }

    #[test]
    fn calms_a_name_and_keeps_abbreviations() {
        assert_eq!(
            calm("CẤP LẠI CHỨNG CHỈ CHO CÔNG TY TNHH (TẠI UBND XÃ) Ở VIỆT NAM"),
            "cấp lại chứng chỉ cho công ty TNHH (tại UBND xã) ở Việt Nam"
        );
    }
}
