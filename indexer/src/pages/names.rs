//! Where each page stands in the folder, and how one page names another.
//!
//! Names follow the addresses of the widget's screens (`#/tt/…`, `#/linh-vuc/…`, `#/viec/…`). Every
//! link names a file, never a folder, so that the pages also work from a USB stick.

use catalog::Code;
use viet::{Letter, Nfc};

pub(super) const HOME: &str = "index.html";
pub(super) const SECTORS: &str = "linh-vuc/index.html";
pub(super) const EVENTS: &str = "viec/index.html";
pub(super) const CODES: &str = "ma/index.html";
pub(super) const STYLE: &str = "style.css";
pub(super) const ICON: &str = "icon.svg";

/// The page of a procedure: `1.001193.html`.
pub(super) fn procedure(code: &Code) -> String {
    format!("{}.html", stem(code.as_str()))
}

/// A page of a field: `linh-vuc/ho-tich.html`, `linh-vuc/ho-tich.trang-2.html`.
pub(super) fn sector(slug: &str, page: usize) -> String {
    match page {
        0 => format!("linh-vuc/{slug}.html"),
        page => format!("linh-vuc/{slug}.trang-{}.html", page + 1),
    }
}

/// The page of a life event.
pub(super) fn event(id: &str) -> String {
    format!("viec/{}.html", stem(id))
}

/// The page of procedures that are done together.
pub(super) fn bundle(id: &str) -> String {
    format!("cung-luc/{}.html", stem(id))
}

/// A page of the list of codes.
pub(super) fn codes(page: usize) -> String {
    format!("ma/{}.html", page + 1)
}

/// The way from a page back to the folder, to be put before the place of another page.
pub(super) fn up(place: &str) -> String {
    "../".repeat(place.matches('/').count())
}

/// A name for a file that every system and every address can hold: the letters without marks,
/// words joined by hyphens. Letters of other scripts keep their bytes.
pub(super) fn slug(words: &str) -> String {
    let mut slug = String::with_capacity(words.len());
    for letter in words.chars() {
        match Letter::of(letter) {
            Some(letter) => slug.push(letter.base),
            None if letter.is_alphanumeric() => slug.push(letter),
            None if slug.is_empty() || slug.ends_with('-') => {}
            None => slug.push('-'),
        }
    }
    stem(slug.trim_end_matches('-'))
}

/// Two texts never have one stem: whatever is no letter, digit, point or hyphen is written as its
/// bytes. The name of an index is nobody's, and a name that begins with a point is a hidden file.
fn stem(text: &str) -> String {
    let mut stem = String::with_capacity(text.len());
    for (at, byte) in text.bytes().enumerate() {
        let is_plain = byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'.' && at > 0;
        if is_plain && text != "index" {
            stem.push(char::from(byte));
        } else {
            stem.push_str(&format!("_{byte:02x}"));
        }
    }
    if stem.is_empty() {
        stem.push('_');
    }
    stem
}

/// Whether an official name tells a citizen more than the short one: many only put "Thủ tục"
/// before it. As the widget decides it.
pub(super) fn says_more(official: &str, short: &str) -> bool {
    let folded = |name| -> Vec<String> {
        let words = viet::tokens(Nfc::assume(name));
        words.into_iter().map(|word| word.folded).collect()
    };
    let (official, short) = (folded(official), folded(short));
    let bare = match official.as_slice() {
        [one, two, rest @ ..] if one == "thu" && two == "tuc" => rest,
        all => all,
    };
    !bare.is_empty() && bare != short
}

#[cfg(test)]
mod tests {
    use super::{event, procedure, says_more, sector, slug, up};
    use catalog::Code;

    #[track_caller]
    fn check(code: &str, place: &str) {
        assert_eq!(procedure(&Code::new(code)), place);
    }

    #[test]
    fn every_code_has_a_file_of_its_own_that_every_system_can_keep() {
        check("1.001193", "1.001193.html");
        check("1.014955-Xoa", "1.014955-Xoa.html");
        check("1.01/5", "1.01_2f5.html");
        check("1.01_5", "1.01_5f5.html");
        check("../1", "_2e._2f1.html");
        check("", "_.html");
        check("index", "_69_6e_64_65_78.html");
    }

    #[test]
    fn fields_are_named_by_their_words() {
        assert_eq!(slug("Hộ tịch"), "ho-tich");
        assert_eq!(
            slug("Quản lý đất đai, môi trường (2)"),
            "quan-ly-dat-dai-moi-truong-2"
        );
        assert_eq!(sector("ho-tich", 0), "linh-vuc/ho-tich.html");
        assert_eq!(sector("ho-tich", 1), "linh-vuc/ho-tich.trang-2.html");
        assert_eq!(event("birth"), "viec/birth.html");
        assert_eq!(up("viec/birth.html"), "../");
        assert_eq!(up("1.001193.html"), "");
    }

    #[test]
    fn a_name_is_not_said_twice() {
        assert!(!says_more("Thủ tục đăng ký khai sinh", "Đăng ký khai sinh"));
        assert!(!says_more("", "Đăng ký khai sinh"));
        assert!(says_more(
            "Đăng ký thường trú cho người đã có chỗ ở",
            "Đăng ký thường trú"
        ));
    }
}
