use crate::{Letter, Shape, Tone};

/// The rimes of the written language without their tone, as the school grammar lists them.
/// "i" and "y" are both listed where both are written.
const RIMES: &str = " a ac ach ai am an ang anh ao ap at au ay \
    ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây \
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu \
    i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu \
    o oc oi om on ong ooc oong op ot oa oac oach oai oam oan oang oanh oao oap oat oay \
    oăc oăm oăn oăng oăt oe oen oeo oet ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt \
    u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uơ uy uya uych uynh uyt uyu \
    uyên uyêt uôc uôi uôm uôn uông uôt ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu \
    y ych ynh yt yêm yên yêng yêt yêu ";

/// The beginnings of syllables, longer ones first so that "ngh" is not taken for "n".
const ONSETS: [&str; 28] = [
    "ngh", "ng", "nh", "ch", "gh", "gi", "kh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g",
    "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
];

/// Whether a word is spelled as a Vietnamese syllable, marks included.
///
/// "Nguyễn" is one; "Nguyen" is not, for no syllable ends in "uyen" without the hat, and neither
/// are "Kar", "Đắk" or "CT01". Names of other languages of the country are often none: that makes
/// them foreign to this spelling, not wrong.
///
/// ```
/// assert!(viet::is_syllable("Nguyễn") && viet::is_syllable("Quốc") && viet::is_syllable("gì"));
/// assert!(!viet::is_syllable("Nguyen") && !viet::is_syllable("Ksỏ") && !viet::is_syllable("quoc"));
/// ```
pub fn is_syllable(word: &str) -> bool {
    let mut bare = String::with_capacity(word.len());
    let mut tone = Tone::Level;
    let mut tones = 0;
    for written in word.chars() {
        let Some(letter) = Letter::of(written) else {
            return false;
        };
        if letter.tone != Tone::Level {
            tone = letter.tone;
            tones += 1;
        }
        bare.push(
            Letter {
                tone: Tone::Level,
                ..letter
            }
            .compose(),
        );
    }
    tones <= 1 && ONSETS.iter().any(|onset| reads(&bare, onset, tone))
}

/// Whether the syllable can be read as this onset and a rime that goes with it and with the tone.
fn reads(syllable: &str, onset: &str, tone: Tone) -> bool {
    let Some(rime) = syllable.strip_prefix(onset) else {
        return false;
    };
    let Some(first) = rime.chars().next().and_then(Letter::of) else {
        return false;
    };
    is_rime(rime) && spelling_agrees(onset, first) && tone_agrees(rime, tone)
}

fn is_rime(rime: &str) -> bool {
    RIMES.split(' ').any(|known| known == rime)
}

/// One sound has two spellings: k, gh and ngh stand before e, ê, i and y; c, g and ng elsewhere,
/// but "gì" and "giếng" are written with a plain g. After "qu" no other u or o follows but "quốc".
fn spelling_agrees(onset: &str, first: Letter) -> bool {
    let front = matches!(first.base, 'e' | 'i' | 'y');
    match onset {
        "k" | "gh" | "ngh" => front,
        "c" | "ng" => !front,
        "g" => !front || first.base == 'i',
        "gi" => first.base != 'i' && first.base != 'y',
        "qu" => first.base != 'u' && (first.base != 'o' || first.shape != Shape::Plain),
        _ => true,
    }
}

/// A syllable that ends in c, ch, p or t is said with a rising or a heavy tone only.
fn tone_agrees(rime: &str, tone: Tone) -> bool {
    let stopped = rime.ends_with(['c', 'p', 't']) || rime.ends_with("ch");
    !stopped || matches!(tone, Tone::Sharp | Tone::Heavy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &str, expect: bool) {
        for word in words.split_whitespace() {
            assert_eq!(is_syllable(word), expect, "{word}");
        }
    }

    #[test]
    fn knows_the_syllables_of_names_and_places() {
        check(
            "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Quách \
             Thị Văn Xuân Tuyết Quỳnh Thuỳ Thủy Oanh Khuê Huế Nghĩa Nghiêm Giang gì giếng Giêng \
             Quốc quận quyền quýt Thái Nguyên Yên Ý Y Ưng Ô Tuyên thuở khuya Khuyết ngoằn \
             phường xã tỉnh tổ xóm đường ươm yêu chuyến rượu bưu xoong hoặc hóa hoá",
            true,
        );
    }

    #[test]
    fn tells_what_is_spelled_otherwise() {
        check(
            "Nguyen quoc Viet Ksor Ksỏ Kar Kả Kon Đắk Kạn gar W CT01 Ng B nghà kà cì ngì quủ \
             hoáà sach tap tàp T",
            false,
        );
    }
}
