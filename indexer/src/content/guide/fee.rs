use crate::content::fault::Objection;
use catalog::{Fee, Vnd};

/// Reads a fee as guides write it.
pub(super) fn fee(written: &str) -> Result<Fee, Objection> {
    match written {
        "free" => Ok(Fee::Free),
        "set-by-province" => Ok(Fee::SetByProvince),
        "as-written" => Ok(Fee::AsWritten),
        _ => sums(written).ok_or_else(|| {
            Objection::new(
                format!("\"{written}\" is not a fee"),
                "write e.g. \"free\", \"8000 VND\", \"8000-50000 VND\", \"set-by-province\" or \"as-written\"",
            )
        }),
    }
}

fn sums(written: &str) -> Option<Fee> {
    let sums = written.strip_suffix(" VND")?;
    let Some((least, most)) = sums.split_once('-') else {
        return Some(Fee::Amount(sum(sums)?));
    };
    let (least, most) = (sum(least)?, sum(most)?);
    (least < most).then_some(Fee::Range { least, most })
}

/// A sum above 0: what costs nothing is written "free".
fn sum(written: &str) -> Option<Vnd> {
    let digits = written.bytes().all(|byte| byte.is_ascii_digit());
    let sum: u64 = written.parse().ok()?;
    (digits && sum > 0).then_some(Vnd(sum))
}

/// Objects to words that take back what the fee says.
///
/// "Free" is believed at a glance, so nothing beside it may name money.
pub(super) fn check_words(fee: &Fee, words: &str) -> Result<(), Objection> {
    match fee {
        Fee::Free if names_money(words) => Err(Objection::new(
            "names money beside \"free\"",
            "write the sum or \"as-written\" as the fee, or say it in a line of its own",
        )),
        Fee::Free => Ok(()),
        _ if words.is_empty() => Err(Objection::new(
            "nothing says what this is paid for",
            "explain the sum in plain words",
        )),
        _ => Ok(()),
    }
}

/// Whether words name a sum above 0, a share, or those who set one.
fn names_money(words: &str) -> bool {
    let words = words.to_lowercase();
    let set_elsewhere = ["hđnd", "hội đồng nhân dân", "%"];
    set_elsewhere.iter().any(|name| words.contains(name)) || names_sum(&words)
}

fn names_sum(words: &str) -> bool {
    ["đồng", "vnđ", "vnd", "đ"].iter().any(|currency| {
        words.match_indices(currency).any(|(at, _)| {
            let number = last_number(&words[..at]);
            let rest = &words[at + currency.len()..];
            let whole_word = !rest.starts_with(char::is_alphabetic);
            whole_word && number.contains(|digit| matches!(digit, '1'..='9'))
        })
    })
}

/// The digits, with points and spaces between them, at the end of some words.
fn last_number(words: &str) -> &str {
    let of_number =
        |letter: char| letter.is_ascii_digit() || letter == '.' || letter.is_whitespace();
    let start = words.trim_end_matches(of_number).len();
    &words[start..]
}

#[cfg(test)]
mod tests {
    use super::{check_words, fee};
    use catalog::{Fee, Vnd};

    #[test]
    fn reads_fees() {
        check("free", Fee::Free);
        check("8000 VND", Fee::Amount(Vnd(8000)));
        let (least, most) = (Vnd(8000), Vnd(50_000));
        check("8000-50000 VND", Fee::Range { least, most });
        check("set-by-province", Fee::SetByProvince);
        check("as-written", Fee::AsWritten);
    }

    #[test]
    fn refuses_what_is_no_fee() {
        for written in [
            "8000",
            "8.000 VND",
            "8000VND",
            "0 VND",
            "+8000 VND",
            "50000-8000 VND",
            "10 USD",
            "8000-8000 VND",
            " VND",
            "Free",
            "99999999999999999999999 VND",
        ] {
            let objection = fee(written).unwrap_err();
            assert_eq!(objection.said, format!("\"{written}\" is not a fee"));
        }
    }

    #[test]
    fn believes_free_only_where_no_word_names_money() {
        for words in [
            "",
            "Miễn lệ phí.",
            "Phí: 0 đồng",
            "Miễn trong 60 ngày đầu",
            "Nộp trong 15 đợt",
            "Điều 3 Đạo luật",
            "Theo Thông tư 12 đã sửa",
        ] {
            assert_eq!(check_words(&Fee::Free, words), Ok(()), "{words}");
        }
        for words in [
            "8.000 đồng/bản",
            "quá hạn: 8000đ",
            "25 000 VNĐ",
            "giảm 50%",
            "do HĐND cấp tỉnh",
            "Hội đồng nhân dân tỉnh quy định",
        ] {
            assert!(check_words(&Fee::Free, words).is_err(), "{words}");
        }
    }

    #[track_caller]
    fn check(written: &str, expected: Fee) {
        assert_eq!(fee(written), Ok(expected));
    }
}
