//! Words that sound alike in some part of the country, and so are written for each other.

/// Beginnings that are confused, each with what is written for it.
const BEGINNINGS: [(&str, &[&str]); 11] = [
    ("s", &["x"]),
    ("x", &["s"]),
    ("ch", &["tr"]),
    ("tr", &["ch"]),
    ("gi", &["d", "r", "v"]),
    ("d", &["gi", "r", "v"]),
    ("r", &["d", "gi"]),
    ("v", &["d", "gi"]),
    ("l", &["n"]),
    ("ng", &["ngh"]),
    ("n", &["l"]),
];

/// Endings that are confused.
const ENDINGS: [(&str, &[&str]); 6] = [
    ("ng", &["n"]),
    ("nh", &["n"]),
    ("n", &["ng", "nh"]),
    ("ch", &["t"]),
    ("c", &["t"]),
    ("t", &["c", "ch"]),
];

/// The folded words that a folded word may have been written for. Not all of them are words.
///
/// ```
/// assert!(viet::confusable("xinh").contains(&"sinh".to_owned()));
/// assert!(viet::confusable("dang").contains(&"giang".to_owned()));
/// assert!(viet::confusable("thuon").contains(&"thuong".to_owned()));
/// ```
pub fn confusable(word: &str) -> Vec<String> {
    let mut others = Vec::new();
    // The longest beginning is the one that is heard: "nghe" begins with "ngh", not with "n".
    let begins = |(from, _): &&(&str, &[&str])| word.starts_with(from);
    let most = BEGINNINGS
        .iter()
        .filter(begins)
        .map(|(from, _)| from.len())
        .max();
    for (from, to) in BEGINNINGS.iter().filter(begins) {
        if Some(from.len()) == most {
            let rest = &word[from.len()..];
            others.extend(to.iter().map(|start| [start, rest].concat()));
        }
    }
    let ends = |(from, _): &&(&str, &[&str])| word.ends_with(from) && word.len() > from.len();
    let most = ENDINGS
        .iter()
        .filter(ends)
        .map(|(from, _)| from.len())
        .max();
    for (from, to) in ENDINGS.iter().filter(ends) {
        if Some(from.len()) == most {
            let rest = &word[..word.len() - from.len()];
            others.extend(to.iter().map(|end| [rest, end].concat()));
        }
    }
    others
}

/// The same, and the words that have two letters swapped.
///
/// ```
/// assert!(viet::near("xinh").contains(&"sinh".to_owned()));
/// assert!(viet::near("mioi").contains(&"moii".to_owned()));
/// ```
pub fn near(word: &str) -> Vec<String> {
    let mut others = confusable(word);
    let letters: Vec<char> = word.chars().collect();
    for at in 1..letters.len() {
        let mut swapped = letters.clone();
        swapped.swap(at - 1, at);
        others.push(swapped.into_iter().collect());
    }
    others
}
