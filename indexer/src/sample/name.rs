use super::dice::Dice;
use super::pool::{Pool, Sector};
use std::collections::BTreeSet;

/// Words that begin a phrase of an official name: "Cấp giấy phép | cho người nước ngoài | tại cấp
/// tỉnh". A name cut before them and joined with phrases of another stays a sentence.
const JOINTS: [&str; 14] = [
    "cho",
    "đối với",
    "của",
    "trong",
    "khi",
    "theo",
    "tại",
    "để",
    "thuộc",
    "từ",
    "do",
    "bằng",
    "ở",
    "(",
];

/// How often a name that was made before is made anew before a phrase of another field is added.
const TRIES: usize = 6;

/// A name that has this many phrases takes no further one: real names seldom have more.
const MOST_PHRASES: usize = 6;

/// Makes names, and remembers them so that most differ.
#[derive(Default)]
pub(super) struct Names {
    /// Of each name made a mark of eight bytes: a whole one would cost a hundred.
    made: BTreeSet<u64>,
}

impl Names {
    /// Makes a name for a record of this field.
    ///
    /// Small fields have few phrases to join. When all that is tried exists already, a phrase of
    /// some other field makes the difference; when even that exists, so does the name: real
    /// catalogues hold procedures of one name too.
    pub(super) fn make(&mut self, sector: &Sector, pool: &Pool, dice: &mut Dice) -> String {
        let mut name = String::new();
        for attempt in 0..2 * TRIES {
            let mut phrases = joined(sector, dice);
            if attempt >= TRIES && phrases.len() < MOST_PHRASES {
                let other = pool.sector(dice.below(pool.len()));
                phrases.extend(later_phrase(other, 1, dice));
            }
            name = phrases.join(" ");
            if self.made.insert(mark(&name)) {
                break;
            }
        }
        name
    }
}

/// As many phrases as some name of the field has, each from another.
fn joined<'s>(sector: &'s Sector, dice: &mut Dice) -> Vec<&'s str> {
    let first = &sector.records[dice.below(sector.records.len())].phrases;
    let mut phrases = vec![first[0].as_str()];
    for place in 1..first.len().clamp(2, MOST_PHRASES) {
        let next = later_phrase(sector, place, dice);
        phrases.extend(next.filter(|next| !phrases.contains(next)));
    }
    phrases
}

/// The phrase at this place of some name of the field that is so long; `None` when a few draws
/// meet none.
fn later_phrase<'s>(sector: &'s Sector, place: usize, dice: &mut Dice) -> Option<&'s str> {
    (0..TRIES).find_map(|_| {
        let drawn = &sector.records[dice.below(sector.records.len())].phrases;
        drawn.get(place).map(String::as_str)
    })
}

/// Cuts a name before every joint that is not within brackets.
pub(super) fn phrases(name: &str) -> Vec<String> {
    let mut phrases: Vec<String> = Vec::new();
    let mut depth = 0_usize;
    let mut rest = name;
    while let Some((word, after)) = next_word(rest) {
        // The first two words stay together: "Cho thuê đất" begins with a joint.
        let count = phrases.last().map_or(0, |phrase| phrase.split(' ').count());
        let begins = depth == 0 && count >= 2 && is_joint(rest);
        match phrases.last_mut() {
            Some(phrase) if !begins => {
                phrase.push(' ');
                phrase.push_str(word);
            }
            _ => phrases.push(word.to_owned()),
        }
        depth += word.matches('(').count();
        depth = depth.saturating_sub(word.matches(')').count());
        rest = after;
    }
    // A bracket that is never closed would swallow whatever is joined after it.
    if depth > 0 {
        phrases.truncate(1);
    }
    phrases
}

fn next_word(text: &str) -> Option<(&str, &str)> {
    match text.split_once(' ') {
        Some((word, rest)) => Some((word, rest)),
        None if text.is_empty() => None,
        None => Some((text, "")),
    }
}

fn is_joint(rest: &str) -> bool {
    JOINTS.iter().any(|joint| {
        rest.strip_prefix(joint)
            .is_some_and(|after| *joint == "(" || after.starts_with(' '))
    })
}

/// The FNV-1a hash in 64 bits: among a million names two would share one once in 37,000 runs, and
/// then one name is made anew.
fn mark(name: &str) -> u64 {
    name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::phrases;

    #[track_caller]
    fn check(name: &str, expect: &str) {
        assert_eq!(phrases(name).join(" | "), expect);
    }

    #[test]
    fn cuts_a_name_where_another_can_go_on() {
        check("Đăng ký khai sinh", "Đăng ký khai sinh");
        check(
            "Cấp thẻ tạm trú cho người nước ngoài tại Công an cấp tỉnh",
            "Cấp thẻ tạm trú | cho người nước ngoài | tại Công an cấp tỉnh",
        );
        check(
            "Cho thuê đất đối với tổ chức",
            "Cho thuê đất | đối với tổ chức",
        );
        check(
            "Cấp giấy phép (trừ trường hợp cấp cho tổ chức) theo ủy quyền",
            "Cấp giấy phép | (trừ trường hợp cấp cho tổ chức) | theo ủy quyền",
        );
        check("", "");
    }

    #[test]
    fn a_bracket_left_open_ends_the_name_before_it() {
        check("Cấp giấy phép cho tổ chức (trừ hộ", "Cấp giấy phép");
    }
}
