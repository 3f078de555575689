//! Procedures that are one to a citizen: the same at another level of the state, or in another
//! province.

use crate::emit::entries::sector;
use catalog::Entry;
use pack::Twins;
use viet::Nfc;

/// The words after "cấp" that name a level and not a thing that is issued.
const LEVELS: [&[&str]; 6] = [
    &["tinh"],
    &["huyen"],
    &["xa"],
    &["trung", "uong"],
    &["bo"],
    &["quoc", "gia"],
];

/// Runs of neighbours with one name. [`entries`](crate::emit::entries()) sorts by that name.
pub(crate) fn twins(entries: &[Entry]) -> Vec<Twins> {
    let names: Vec<(&str, String)> = entries
        .iter()
        .map(|entry| (sector(entry), bare_name(entry.official_name())))
        .collect();
    let mut first = 0_u32;
    let runs = names.chunk_by(|one, other| one == other).map(|run| {
        let count = run.len() as u32;
        first += count;
        Twins {
            first: first - count,
            count,
        }
    });
    runs.filter(|run| run.count > 1).collect()
}

/// The folded words of an official name without "thủ tục" and without the level of the state.
pub(crate) fn bare_name(official: &str) -> String {
    let words = viet::tokens(Nfc::assume(official));
    let words: Vec<&str> = words.iter().map(|word| word.folded.as_str()).collect();
    let mut rest = words.strip_prefix(&["thu", "tuc"]).unwrap_or(&words);
    let mut bare: Vec<&str> = Vec::new();
    while let [word, after @ ..] = rest {
        let level = LEVELS
            .iter()
            .find(|level| *word == "cap" && after.starts_with(level));
        match level {
            Some(level) => rest = &after[level.len()..],
            None => {
                bare.push(word);
                rest = after;
            }
        }
    }
    bare.join(" ")
}

#[cfg(test)]
mod tests {
    use super::bare_name;

    #[track_caller]
    fn check(one: &str, other: &str, same: bool) {
        assert_eq!(bare_name(one) == bare_name(other), same, "{one} / {other}");
    }

    #[test]
    fn the_level_alone_makes_no_other_procedure() {
        check(
            "Giải quyết tố cáo tại cấp tỉnh",
            "THỦ TỤC giải quyết tố cáo tại cấp xã",
            true,
        );
        check("Công nhận hội (cấp trung ương)", "Công nhận hội", true);
        check("Cấp thẻ căn cước", "Cấp lại thẻ căn cước", false);
        check("Cấp bổ sung giấy phép", "Bổ sung giấy phép", false);
    }
}
