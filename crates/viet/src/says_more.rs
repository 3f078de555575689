use crate::{Nfc, Token, tokens};

/// Whether an official name tells a citizen more than the short one: many only put
/// "Thủ tục" before it.
pub fn says_more(official: &str, short: &str) -> bool {
    let official = tokens(Nfc::assume(official));
    let short = tokens(Nfc::assume(short));
    let bare = match official.as_slice() {
        [one, two, rest @ ..] if one.folded == "thu" && two.folded == "tuc" => rest,
        all => all,
    };
    let same = |(one, other): (&Token, &Token)| one.folded == other.folded;
    let repeats = bare.len() == short.len() && bare.iter().zip(&short).all(same);
    !bare.is_empty() && !repeats
}

#[cfg(test)]
mod tests {
    use super::says_more;

    #[test]
    fn a_name_is_not_said_twice() {
        assert!(!says_more("Thủ tục đăng ký khai sinh", "Đăng ký khai sinh"));
        assert!(!says_more("Đăng ký khai sinh", "Đăng ký khai sinh"));
        assert!(!says_more("", "Đăng ký khai sinh"));
        assert!(says_more(
            "Đăng ký thường trú cho người đã có chỗ ở",
            "Đăng ký thường trú"
        ));
    }
}
