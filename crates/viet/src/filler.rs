use crate::{Nfc, Token, tokens};
use std::sync::LazyLock;

/// Words of politeness and grammar that name no procedure, each with whether it may be told
/// without its marks: "minh" may be "mình", but also half of "chứng minh".
///
/// A word stays out of this list when official names need it ("thuê", "tại", "nhà").
const FILLERS: [(&str, Unmarked); 44] = [
    ("ạ", Unmarked::Clear),
    ("à", Unmarked::Clear),
    ("anh", Unmarked::Clear),
    ("bạn", Unmarked::Unclear),
    ("bị", Unmarked::Unclear),
    ("các", Unmarked::Clear),
    ("cái", Unmarked::Unclear),
    ("cần", Unmarked::Unclear),
    ("chị", Unmarked::Unclear),
    ("cho", Unmarked::Clear),
    ("có", Unmarked::Clear),
    ("của", Unmarked::Clear),
    ("đã", Unmarked::Unclear),
    ("đang", Unmarked::Unclear),
    ("để", Unmarked::Clear),
    ("được", Unmarked::Clear),
    ("em", Unmarked::Clear),
    ("gì", Unmarked::Clear),
    ("giờ", Unmarked::Unclear),
    ("hỏi", Unmarked::Unclear),
    ("khi", Unmarked::Clear),
    ("là", Unmarked::Clear),
    ("làm", Unmarked::Unclear),
    ("mà", Unmarked::Unclear),
    ("mình", Unmarked::Unclear),
    ("muốn", Unmarked::Clear),
    ("nào", Unmarked::Clear),
    ("này", Unmarked::Clear),
    ("nhé", Unmarked::Clear),
    ("như", Unmarked::Clear),
    ("ở", Unmarked::Unclear),
    ("ơi", Unmarked::Clear),
    ("phải", Unmarked::Clear),
    ("rồi", Unmarked::Clear),
    ("sao", Unmarked::Unclear),
    ("sẽ", Unmarked::Clear),
    ("thì", Unmarked::Clear),
    ("tôi", Unmarked::Clear),
    ("và", Unmarked::Clear),
    ("vậy", Unmarked::Clear),
    ("với", Unmarked::Clear),
    ("xin", Unmarked::Clear),
    ("xong", Unmarked::Clear),
    ("ý", Unmarked::Unclear),
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
}
