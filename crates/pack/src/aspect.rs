//! What a citizen wants to know about a procedure, apart from which.

use crate::phrases::{Phrases, all, length_at, phrases};
use viet::Token;

/// A part of a procedure's page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aspect {
    /// Which papers.
    Papers,
    /// How much money.
    Fee,
    /// How long.
    Time,
    /// Where, and by which way.
    Place,
    /// Which form.
    Form,
}

/// How citizens ask for an aspect, or for nothing in particular, folded; and whether the words name
/// nothing but the aspect, so that no procedure is looked for by them.
const ASKED: [(Option<Aspect>, bool, Phrases); 6] = [
    (
        Some(Aspect::Papers),
        true,
        phrases!(
            "can nhung giay to gi|can nhung giay gi|gom nhung giay to gi|gom nhung giay gi|\
             giay to gom nhung gi|ho so gom nhung gi|can dem theo gi|can mang theo gi|\
             can mang nhung gi|can nhung giay to nao|can giay to gi|giay to nhung gi|\
             giay to ra sao|gom nhung gi|can nhung gi|can giay gi|dem giay gi|mang giay gi|\
             dem theo gi|mang theo gi|nop giay gi|ho so gom gi|giay to gi|giay to nao|\
             nhung giay gi|giay to chi|nhung giay chi|can nhung chi|giay gi|giay chi|can chi|\
             thu tuc gom nhung gi|ho so gom nhung giay to gi|ho so gom j|giay to j|giay j|\
             can giay j|can j|ho so gi"
        ),
    ),
    (
        Some(Aspect::Fee),
        true,
        phrases!(
            "mat bao nhieu tien|het bao nhieu tien|ton bao nhieu tien|dong bao nhieu tien|\
             nhung khoan tien gi|le phi bao nhieu|le phi la bao nhieu|co mat tien khong|\
             co mat phi khong|co ton tien khong|bao nhieu tien|gia bao nhieu|phi bao nhieu|\
             het bao nhieu|ton bao nhieu|mat tien khong|mat phi khong|het may tien|\
             mat may tien|may tien|tinh may phan tram|mat bao nhieu"
        ),
    ),
    (
        Some(Aspect::Time),
        true,
        phrases!(
            "mat bao nhieu ngay|cho bao nhieu ngay|bao lau thi xong|bao lau thi co|\
             bao lau thi lay duoc|may ngay thi xong|may ngay thi co|bao nhieu ngay|\
             mat bao lau|may ngay co|may hom|may ngay|mat may nam|mat may thang|mat may hom|\
             mat may ngay|may nam thi xong|may thang thi xong|bao lau nhan duoc|\
             bao lau duoc nhan|may thang mot lan|bao lau|bao gio xong|bao gio co|khi nao co|\
             khi nao xong"
        ),
    ),
    (
        Some(Aspect::Place),
        true,
        phrases!(
            "nop ho so o dau|nop giay to o dau|gui ho so di dau|gui don di dau|\
             gui don den dau|o cho nao|den cho nao|nop cho ai|o co quan nao|co quan nao|\
             nop o dau|lam o dau|xin o dau|gui di dau|gui don o dau|gui don dau|nop dau|\
             cho nao|den dau|o dau|o xa hay len tinh|o xa hay tinh|nop qua mang duoc khong|\
             nop online duoc khong|lam online duoc khong|lam qua mang duoc khong|\
             online duoc khong|qua mang duoc khong|qua mang dc khong|online dc ko|\
             nop qua mang|nop online|nop len dau|nop mo|o mo rua|o cho mo|o mo|di mo|cho mo|\
             di dau|gui ai|xin ai|hoi ai|nho ai|lien he ai"
        ),
    ),
    (
        Some(Aspect::Form),
        false,
        phrases!("dien mau nao|mau to khai|to khai nao|mau don|mau nao|bang mau nao"),
    ),
    // What is asked of anything at all: how, whether, please.
    (
        None,
        true,
        phrases!(
            "mong duoc huong dan|xin duoc huong dan|xin huong dan|huong dan giup|\
             bat dau tu dau|thu tuc nhu the nao|thu tuc the nao|thu tuc ra sao|thu tuc gi|\
             thu tuc nao|lam nhu the nao|lam the nao|nhu the nao|the nao|nhu nao|ntn|kieu gi|\
             cach nao|lam sao|ra sao|sao day|man sao|man rang|rang chu|rang rua|rang day|\
             mo rua|phai lam gi|can lam gi|lam gi|co duoc khong|duoc khong|duoc ko|duoc hong|\
             dc khong|dc ko|dc k|phai khong|dung khong|khong biet|cho em hoi|cho toi hoi|\
             cho hoi|xin hoi|muon hoi|chi giup|giup em|giup toi|giup minh|giup voi|cam on|\
             xin chao|em chao"
        ),
    ),
];

/// "… không" at the end of a question, as it is said in the north, the centre and the south, and
/// as it is typed in haste.
const WHETHER: [&str; 5] = ["khong", "ko", "hong", "hok", "khon"];

/// The aspect that is asked for first, and the words that are left to find the procedure by. Who
/// asks for nothing but an aspect is taken by his words.
pub(crate) fn aspect(words: Vec<Token>) -> (Option<Aspect>, Vec<Token>) {
    let mut first = None;
    let mut left = Vec::with_capacity(words.len());
    let mut at = 0;
    while at < words.len() {
        if asks_whether(&words, at) {
            at += 1;
            continue;
        }
        let mut found: Option<(usize, Option<Aspect>, bool)> = None;
        let first_letters = first_letters(&words[at].folded);
        for (aspect, bare, phrases) in ASKED {
            for phrase in all(phrases) {
                if first_letters & letter(phrase[0]) == 0 {
                    continue;
                }
                let length = length_at(phrase, &words[at..]).unwrap_or(0);
                if length > found.map_or(0, |(length, ..)| length) {
                    found = Some((length, aspect, bare));
                }
            }
        }
        match found {
            Some((length, aspect, bare)) => {
                first = first.or(aspect);
                if !bare {
                    left.extend_from_slice(&words[at..at + length]);
                }
                at += length;
            }
            None => {
                left.push(words[at].clone());
                at += 1;
            }
        }
    }
    let says_something = left.iter().any(|word| !viet::is_filler(word));
    if says_something {
        (first, left)
    } else {
        (first, words)
    }
}

/// With what a word may begin that is written as it sounds elsewhere, or with two letters swapped: a
/// bit for each letter. Few phrases do, and at every key all of them are looked for at every word.
fn first_letters(word: &str) -> u32 {
    let heard = viet::confusable(word);
    let heard = heard.iter().filter_map(|word| word.bytes().next());
    let own = word.bytes().take(2);
    heard
        .chain(own)
        .fold(0, |letters, first| letters | letter(first))
}

/// The bit of a letter. Whatever is none shares one with a letter, and is looked for in vain.
fn letter(byte: u8) -> u32 {
    1 << (byte & 31)
}

/// Whether the word at `at` only turns what stands before it into a question.
fn asks_whether(words: &[Token], at: usize) -> bool {
    let ends = words.get(at + 1).is_none_or(|next| next.opens);
    ends && at > 0
        && words
            .get(at)
            .is_some_and(|word| WHETHER.contains(&word.folded.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use viet::Nfc;

    #[track_caller]
    fn check(query: &str, asked: Option<Aspect>, left: &str) {
        let (aspect, words) = aspect(viet::tokens(Nfc::assume(query)));
        let words: Vec<&str> = words.iter().map(|word| word.folded.as_str()).collect();
        assert_eq!((aspect, words.join(" ").as_str()), (asked, left), "{query}");
    }

    #[test]
    fn an_aspect_is_no_part_of_a_name() {
        check(
            "làm hộ chiếu hết bao nhiêu tiền",
            Some(Aspect::Fee),
            "lam ho chieu",
        );
        check(
            "kết hôn cần giấy tờ gì, mất mấy ngày",
            Some(Aspect::Papers),
            "ket hon",
        );
        check("mẫu đơn ly hôn", Some(Aspect::Form), "mau don li hon");
        check("đăng ký khai sinh", None, "dang ki khai sinh");
        check("bao nhiêu tiền", Some(Aspect::Fee), "bao nhieu tien");
        check(
            "xây nhà có phải xin phép không",
            None,
            "xay nha co phai xin phep",
        );
        check("không có đất ở", None, "khong co dat o");
        check(
            "mần giấy khai sinh ở mô rứa",
            Some(Aspect::Place),
            "man giay khai sinh",
        );
        check("tách thửa thì làm thế nào", None, "tach thua thi");
    }

    #[test]
    fn an_aspect_may_be_written_as_it_sounds() {
        check("kết hôn cần dấy tờ gì", Some(Aspect::Papers), "ket hon");
        // In its first letter too.
        check("kết hôn dấy tờ gì", Some(Aspect::Papers), "ket hon");
        check("kết hôn gấiy tờ gì", Some(Aspect::Papers), "ket hon");
        check(
            "làm hộ chiếu hết bao nhiêu tiềng",
            Some(Aspect::Fee),
            "lam ho chieu",
        );
        // Two words prove too little.
        check("trồng rau ở rầu", None, "trong rau o rau");
    }
}
