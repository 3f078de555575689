//! Which words of a query name the office that a citizen would go to.
//!
//! "Sở Tài nguyên Môi trường cấp phép khoan giếng" is about wells, and most names with "tài nguyên
//! môi trường" are not. "Làm giấy khai sinh ở phường" is about no ward. Where the rest of a query
//! says what it is about, such words only prefer; offices are renamed and merged, and who names one
//! names the one he knew.

use crate::phrases::{Phrases, beginning, length_at, phrases};
use viet::Token;

/// How many words beside an office say what a query is about.
const TELLING: usize = 2;

/// Where one goes, before a level: "ở xã", "lên huyện".
const TOWARDS: Phrases = phrases!("o|len|ra|tren|duoi|ngoai|den|tai|ve|toi|xuong|qua|sang");

/// Levels of offices, then places of them.
const LEVELS: Phrases =
    phrases!("xa|phuong|huyen|quan|tinh|thi tran|thi xa|thanh pho|trung uong|ap|thon|dia phuong");

/// Offices that are named by a level, or by none: "ủy ban xã".
const COMMITTEES: Phrases =
    phrases!("uy ban nhan dan|uy ban|ubnd|mot cua|trung tam hanh chinh cong");

/// What stands before the name of a department.
const DEPARTMENTS: Phrases = phrases!("so|phong|bo|chi cuc");

/// Departments, of today and of before they were merged, with how they are shortened.
const OF_DEPARTMENTS: Phrases = phrases!(
    "tai nguyen moi truong|tai nguyen|tnmt|nong nghiep phat trien nong thon|\
    nong nghiep moi truong|nong nghiep|nnptnt|nnmt|tu phap|xay dung|giao thong van tai|\
    giao thong|gtvt|y te|giao duc dao tao|giao duc|gddt|gd dt|cong thuong|\
    lao dong thuong binh xa hoi|lao dong thuong binh|lao dong|ldtbxh|ld tbxh|noi vu|\
    tai chinh ke hoach|tai chinh|ke hoach dau tu|khdt|van hoa the thao du lich|van hoa the thao|\
    van hoa thong tin|van hoa|vhttdl|vhtt|khoa hoc cong nghe|khcn|thong tin truyen thong|tttt|\
    du lich|ngoai vu|ngoai giao|kinh te ha tang|kinh te|quan li do thi"
);

/// For each word, filler taken out, whether it names an office, in a query that says more than that.
pub(crate) fn offices(words: &[Token]) -> Vec<bool> {
    let mut named = vec![false; words.len()];
    let mut at = 0;
    while at < words.len() {
        let length = office(&words[at..]);
        named[at..at + length].fill(true);
        at += length.max(1);
    }
    let others = named.iter().filter(|named| !**named).count();
    if others < TELLING {
        named.fill(false);
    }
    named
}

/// How many words name an office, when `words` begin with one.
fn office(words: &[Token]) -> usize {
    let committee = longest(COMMITTEES, words);
    if committee > 0 {
        return committee + longest(LEVELS, &words[committee..]);
    }
    let department = longest(DEPARTMENTS, words);
    if department > 0 {
        return match longest(OF_DEPARTMENTS, &words[department..]) {
            0 => 0,
            name => department + name + longest(LEVELS, &words[department + name..]),
        };
    }
    match (longest(TOWARDS, words), words.get(1..)) {
        (1, Some(rest)) => match longest(LEVELS, rest) {
            0 => 0,
            level => 1 + level,
        },
        _ => 0,
    }
}

/// How many words the longest of these phrases has with which `words` begin.
fn longest(phrases: Phrases, words: &[Token]) -> usize {
    let letter = words.first().and_then(|word| word.folded.bytes().next());
    let begun = beginning(phrases, letter);
    let lengths = begun.filter_map(|phrase| length_at(phrase, words));
    lengths.max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::phrases;
    use viet::Nfc;

    #[track_caller]
    fn check(query: &str, named: &str) {
        let words = viet::tokens(Nfc::assume(query));
        let offices = offices(&words);
        let mut found = Vec::new();
        for (word, named) in words.iter().zip(offices) {
            if named {
                found.push(word.folded.as_str());
            }
        }
        assert_eq!(found.join(" "), named, "{query}");
    }

    #[test]
    fn an_office_is_named_beside_what_is_asked() {
        check(
            "Sở Tài nguyên Môi trường cấp phép khoan giếng",
            "so tai nguyen moi truong",
        );
        check("làm khai sinh ở phường", "o phuong");
        check(
            "lên uỷ ban nhân dân xã xin xác nhận độc thân",
            "uy ban nhan dan xa",
        );
        check("bộ y tế cấp chứng chỉ hành nghề", "bo y te");
    }

    #[test]
    fn an_office_alone_is_what_is_asked() {
        check("ủy ban nhân dân xã", "");
        check("phòng giáo dục", "");
    }

    #[test]
    fn what_is_no_office_stays() {
        check("số tài khoản ngân hàng ở nước ngoài", "");
        check("giấy phép phòng khám đa khoa", "");
    }

    #[test]
    fn every_phrase_is_written_as_it_is_compared() {
        let all = [TOWARDS, LEVELS, COMMITTEES, DEPARTMENTS, OF_DEPARTMENTS];
        for phrase in all.into_iter().flat_map(phrases::all) {
            let phrase = str::from_utf8(phrase).unwrap();
            let words = viet::tokens(Nfc::assume(phrase));
            let folded: Vec<&str> = words.iter().map(|word| word.folded.as_str()).collect();
            assert_eq!(folded.join(" "), phrase);
        }
    }
}
