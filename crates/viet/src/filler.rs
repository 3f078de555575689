use crate::{Nfc, Token, carry, tokens};
use std::sync::LazyLock;

/// Words of politeness and grammar that name no procedure, each with whether it may be told
/// without its marks: "minh" may be "mình", but also half of "chứng minh".
///
/// A word stays out of this list when official names need it ("thuê", "tại", "nhà").
const FILLERS: [(&str, Unmarked); 80] = [
    ("à", Unmarked::Clear),
    ("ạ", Unmarked::Clear),
    ("ad", Unmarked::Clear),
    ("ah", Unmarked::Clear),
    ("anh", Unmarked::Clear),
    ("ấy", Unmarked::Unclear),
    ("bạn", Unmarked::Unclear),
    ("bị", Unmarked::Unclear),
    ("các", Unmarked::Clear),
    ("cái", Unmarked::Unclear),
    ("cần", Unmarked::Unclear),
    ("chị", Unmarked::Unclear),
    ("cho", Unmarked::Clear),
    ("chừ", Unmarked::Unclear),
    ("có", Unmarked::Clear),
    ("của", Unmarked::Clear),
    ("cũng", Unmarked::Unclear),
    ("dạ", Unmarked::Unclear),
    ("dc", Unmarked::Clear),
    ("đã", Unmarked::Unclear),
    ("đang", Unmarked::Unclear),
    ("dzậy", Unmarked::Clear),
    ("đây", Unmarked::Unclear),
    ("đấy", Unmarked::Unclear),
    ("đc", Unmarked::Clear),
    ("để", Unmarked::Clear),
    ("đó", Unmarked::Unclear),
    ("được", Unmarked::Clear),
    ("em", Unmarked::Clear),
    ("gì", Unmarked::Clear),
    ("giờ", Unmarked::Unclear),
    ("hả", Unmarked::Unclear),
    ("hé", Unmarked::Unclear),
    ("hén", Unmarked::Unclear),
    ("hỏi", Unmarked::Unclear),
    ("hông", Unmarked::Unclear),
    ("j", Unmarked::Clear),
    ("khi", Unmarked::Clear),
    ("là", Unmarked::Clear),
    ("làm", Unmarked::Unclear),
    ("lm", Unmarked::Clear),
    ("luôn", Unmarked::Clear),
    ("mà", Unmarked::Unclear),
    ("mình", Unmarked::Unclear),
    ("mn", Unmarked::Clear),
    ("muốn", Unmarked::Clear),
    ("nào", Unmarked::Clear),
    ("này", Unmarked::Clear),
    ("nè", Unmarked::Clear),
    ("nên", Unmarked::Unclear),
    ("nếu", Unmarked::Clear),
    ("nghen", Unmarked::Clear),
    ("nha", Unmarked::Unclear),
    ("nhá", Unmarked::Unclear),
    ("nhé", Unmarked::Clear),
    ("nhỉ", Unmarked::Unclear),
    ("như", Unmarked::Clear),
    ("nhưng", Unmarked::Clear),
    ("những", Unmarked::Clear),
    ("ở", Unmarked::Unclear),
    ("ơi", Unmarked::Clear),
    ("phải", Unmarked::Clear),
    ("rồi", Unmarked::Clear),
    ("rứa", Unmarked::Unclear),
    ("sao", Unmarked::Unclear),
    ("sẽ", Unmarked::Clear),
    ("thì", Unmarked::Clear),
    ("tôi", Unmarked::Clear),
    ("tui", Unmarked::Clear),
    ("và", Unmarked::Clear),
    ("vẫn", Unmarked::Unclear),
    ("vậy", Unmarked::Clear),
    ("vì", Unmarked::Unclear),
    ("với", Unmarked::Clear),
    ("vs", Unmarked::Clear),
    ("xin", Unmarked::Clear),
    ("xong", Unmarked::Clear),
    ("ý", Unmarked::Unclear),
    ("z", Unmarked::Clear),
    ("zậy", Unmarked::Clear),
];

/// Whether a filler is still one when its marks are not typed.
#[derive(Clone, Copy, PartialEq)]
enum Unmarked {
    Clear,
    Unclear,
}

/// The fillers as they are met in a text. Cut once: every word of every name asks.
static CUT: LazyLock<Vec<(Token, Unmarked)>> = LazyLock::new(|| {
    let cut = |filler| tokens(Nfc::assume(filler)).into_iter().next();
    FILLERS
        .iter()
        .filter_map(|&(filler, unmarked)| Some((cut(filler)?, unmarked)))
        .collect()
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
