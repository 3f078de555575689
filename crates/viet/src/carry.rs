/// A word with the marks of the one it was written for: who types "xổ" for "sổ" has told the hook
/// and the hat, and who types "gaíy" for "giấy" most of them.
///
/// `folded` and `marked` are of the [`Token`](crate::Token) as it was typed, `meant` is the folded
/// word that was meant. Answers nothing when no mark is left to carry.
///
/// ```
/// assert_eq!(viet::carry("xo", "xô2", "so").as_deref(), Some("sô2"));
/// assert_eq!(viet::carry("gian", "giân", "dan").as_deref(), Some("dân"));
/// assert_eq!(viet::carry("dang", "đang", "gang"), None);
/// ```
pub fn carry(folded: &str, marked: &str, meant: &str) -> Option<String> {
    let plain: Vec<char> = folded.chars().collect();
    let marked: Vec<char> = marked.chars().collect();
    let meant: Vec<char> = meant.chars().collect();
    let (letters, tone) = marked.split_at_checked(plain.len())?;
    let alike = |(one, other): &(&char, &char)| one == other;
    let start = plain.iter().zip(&meant).take_while(alike).count();
    let shorter = plain.len().min(meant.len());
    let ends = plain.iter().rev().zip(meant.iter().rev());
    let end = ends.take_while(alike).count().min(shorter - start);
    let middle = start..plain.len() - end;
    let mut carried: String = letters[..start].iter().collect();
    for letter in &meant[start..meant.len() - end] {
        let same = middle.clone().find(|at| plain[*at] == *letter);
        carried.push(same.map_or(*letter, |at| letters[at]));
    }
    carried.extend(&letters[plain.len() - end..]);
    carried.extend(tone);
    (!carried.chars().eq(meant)).then_some(carried)
}

#[cfg(test)]
mod tests {
    use super::carry;

    #[track_caller]
    fn check(typed: &str, meant: &str, expect: Option<&str>) {
        let token = crate::tokens(crate::Nfc::assume(typed)).remove(0);
        let wanted = expect.map(|word| crate::tokens(crate::Nfc::assume(word)).remove(0).marked);
        assert_eq!(carry(&token.folded, &token.marked, meant), wanted);
    }

    #[test]
    fn a_slip_keeps_its_marks() {
        check("xổ", "so", Some("sổ"));
        check("dấy", "giay", Some("giấy"));
        check("đăn", "dang", Some("đăng"));
        check("đnăg", "dang", Some("đăng"));
        check("chứn", "chung", Some("chứng"));
        check("giân", "dan", Some("dân"));
    }

    #[test]
    fn what_bears_no_mark_carries_none() {
        check("xinh", "sinh", None);
        check("đang", "gang", None);
    }
}
