use crate::{Shape, mark_key, pair_key, whole_key};

/// The terms of a text by its words, in order.
pub fn terms_of(words: &[viet::Token], shape: Shape) -> Vec<String> {
    match shape {
        Shape::Word => words.iter().map(|word| word.folded.clone()).collect(),
        Shape::Pair => telling(words)
            .windows(2)
            .filter(|two| !two[1].1)
            .map(|two| pair_key(two[0].0, two[1].0))
            .collect(),
        Shape::Whole => whole_key(words).into_iter().collect(),
        Shape::Mark => words
            .iter()
            .filter(|word| !word.marked.is_empty())
            .map(|word| mark_key(&word.folded, &word.marked))
            .collect(),
    }
}

/// The words without filler, which a plan leaves out as well: who asks for "khai sinh con" means
/// "khai sinh cho con". Each with whether it opens a phrase.
fn telling(words: &[viet::Token]) -> Vec<(&str, bool)> {
    let mut told = Vec::with_capacity(words.len());
    let mut opens = false;
    for word in words {
        opens |= word.opens;
        if !viet::is_filler(word) {
            told.push((word.folded.as_str(), opens));
            opens = false;
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use super::terms_of;
    use crate::Shape;
    use viet::Nfc;

    #[test]
    fn gives_the_terms_of_a_name() {
        let name = viet::tokens(Nfc::assume("Đăng ký khai tử (cấp xã)"));
        assert_eq!(
            terms_of(&name, Shape::Word),
            ["dang", "ki", "khai", "tu", "cap", "xa"]
        );
        assert_eq!(
            terms_of(&name, Shape::Pair),
            ["dang ki", "ki khai", "khai tu", "cap xa"]
        );
        assert_eq!(
            terms_of(&name, Shape::Mark),
            [
                "dang\u{1}đăng",
                "ki\u{1}ki4",
                "tu\u{1}tư2",
                "cap\u{1}câp4",
                "xa\u{1}xa3"
            ]
        );
    }
}
