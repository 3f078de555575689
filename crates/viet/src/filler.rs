use crate::{Nfc, Token, carry, tokens};
use std::sync::LazyLock;

/// Words of politeness and grammar that name no procedure, marked or not. They are one text, because
/// that is what travels with the least bytes.
///
/// A word stays out of both lists when official names need it ("thuê", "tại", "nhà").
const CLEAR: &str = "à ạ ad ah anh các cho có của dc dzậy đc để được em gì j khi là lm luôn mn muốn nào này \
    nè nếu nghen nhé như nhưng những ơi phải rồi sẽ thì tôi tui và vậy với vs xin xong z zậy";

/// The same of those that may be another word without their marks: "minh" may be "mình", but also half
/// of "chứng minh".
const UNCLEAR: &str = "ấy bạn bị cái cần chị chừ cũng dạ đã đang đây đấy đó giờ hả hé hén hỏi hông làm mà mình \
    nên nha nhá nhỉ ở rứa sao vẫn vì ý";

/// Whether a filler is still one when its marks are not typed.
#[derive(Clone, Copy, PartialEq)]
enum Unmarked {
    Clear,
    Unclear,
}

/// The fillers as they are met in a text. Cut once: every word of every name asks.
static CUT: LazyLock<Vec<(Token, Unmarked)>> = LazyLock::new(|| {
    let mut cut = Vec::new();
    for (fillers, unmarked) in [(CLEAR, Unmarked::Clear), (UNCLEAR, Unmarked::Unclear)] {
        for filler in tokens(Nfc::assume(fillers)) {
            cut.push((filler, unmarked));
        }
    }
    cut
});

/// Whether a word is politeness or grammar and names nothing.
pub fn is_filler(word: &Token) -> bool {
    CUT.iter().any(|(filler, unmarked)| {
        let as_typed = filler.folded == word.folded && filler.marked == word.marked;
        let bare = word.marked.is_empty() && filler.folded == word.folded;
        as_typed || bare && *unmarked == Unmarked::Clear
    })
}

/// Whether a word typed without marks may be filler: "da" is "đã", "da" or "đá".
pub fn may_be_filler(word: &Token) -> bool {
    word.marked.is_empty() && CUT.iter().any(|(filler, _)| filler.folded == word.folded)
}

/// Whether a word typed without marks is filler only if marks were left out: "co", not "em".
pub fn lost_its_marks(word: &Token) -> bool {
    let as_typed = |(filler, _): &(Token, Unmarked)| {
        filler.folded == word.folded && filler.marked == word.marked
    };
    word.marked.is_empty() && !CUT.iter().any(as_typed)
}

/// Whether a word would be filler, had it been written as `meant`.
pub fn was_filler(word: &Token, meant: &str) -> bool {
    is_filler(&Token {
        folded: meant.to_owned(),
        marked: carry(&word.folded, &word.marked, meant).unwrap_or_default(),
        ..word.clone()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &str) {
        let words = tokens(Nfc::assume(text));
        let left: Vec<&str> = words
            .iter()
            .filter(|word| !is_filler(word))
            .map(|word| word.folded.as_str())
            .collect();
        assert_eq!(left.join(" "), expect);
    }

    #[test]
    fn tells_filler_by_its_marks() {
        check("em xin giấy khai sinh ạ", "giay khai sinh");
        check("giấy của mình", "giay");
        check("giấy chứng minh", "giay chung minh");
        check("giay chung minh", "giay chung minh");
        check("đăng ký", "dang ki");
    }

    fn word(text: &str) -> Token {
        tokens(Nfc::assume(text)).remove(0)
    }

    #[test]
    fn tells_what_may_be_filler() {
        assert!(may_be_filler(&word("da")) && !may_be_filler(&word("đá")));
        assert!(lost_its_marks(&word("co")) && !lost_its_marks(&word("em")));
        assert!(was_filler(&word("muống"), "muon") && !was_filler(&word("mương"), "muon"));
    }
}
