//! What to ask back when several procedures compete: the questions of `content/questions.toml`, and
//! those that names themselves raise because they differ in nothing but what is to be done.

use crate::content::{self, folded};
use crate::emit::entries::sector;
use crate::emit::twins::bare_name;
use catalog::Entry;
use pack::{Asks, ClarifyAnswer, ClarifyQuestion};
use std::collections::{BTreeMap, BTreeSet};

/// How many words of a name, behind what is to be done, tell what it is done to.
const OBJECT_WORDS: usize = 6;

/// How many words an object has at least: "giấy phép" alone is no one thing.
const LEAST_OBJECT_WORDS: usize = 3;

/// What is done, by how names begin, the longer beginnings first; with what is said of it.
const DEEDS: [(&[&str], usize); 15] = [
    (&["cap", "lai"], 1),
    (&["dang", "ki", "lai"], 1),
    (&["cap", "doi"], 2),
    (&["sua", "doi", "bo", "sung"], 4),
    (&["dieu", "chinh"], 4),
    (&["thay", "doi"], 4),
    (&["cap", "moi"], 0),
    (&["cap", "lan", "dau"], 0),
    (&["gia", "han"], 3),
    (&["thu", "hoi"], 5),
    (&["cham", "dut"], 5),
    (&["dang", "ki"], 0),
    (&["doi"], 2),
    (&["huy"], 5),
    (&["cap"], 0),
];

/// The question of names that differ in the deed, and its answers, in the order of [`DEEDS`].
const DEED_QUESTION: (&str, &str) = ("Bạn cần làm việc nào?", "What do you need done?");
const DEED_ANSWERS: [(&str, &str); 6] = [
    ("Làm lần đầu", "For the first time"),
    (
        "Cấp lại vì mất, hỏng",
        "Again, because it is lost or damaged",
    ),
    ("Đổi sang giấy khác", "Exchange it for another"),
    ("Gia hạn", "Extend it"),
    ("Sửa đổi, bổ sung", "Change or add to it"),
    ("Chấm dứt, thu hồi", "End or withdraw it"),
];

/// The questions of a catalogue, and which answer of which question each entry is.
pub(crate) fn clarify(
    entries: &[Entry],
    questions: &[content::Question],
) -> (Vec<ClarifyQuestion>, Vec<Vec<Asks>>) {
    let mut asks: Vec<Vec<Asks>> = entries
        .iter()
        .map(|entry| of_content(entry, questions))
        .collect();
    let mut all: Vec<ClarifyQuestion> = questions.iter().map(published).collect();
    let deeds = all.len() as u16;
    // By field and object, the entries with what each does to it.
    let mut objects: BTreeMap<_, Vec<(usize, usize)>> = BTreeMap::new();
    for (doc, entry) in entries.iter().enumerate() {
        if let Some((deed, object)) = deed(&bare_name(entry.official_name())) {
            let same = objects.entry((sector(entry), object)).or_default();
            same.push((doc, deed));
        }
    }
    let several = objects.into_values().filter(|same| {
        let deeds: BTreeSet<usize> = same.iter().map(|(_, deed)| *deed).collect();
        deeds.len() > 1
    });
    let mut question = deeds;
    for same in several {
        for (doc, deed) in same {
            asks[doc].push(Asks {
                question,
                answer: deed as u8,
            });
        }
        question = question.saturating_add(1);
    }
    // Every number from here on asks the same, each of its own procedures.
    all.push(said(DEED_QUESTION, &DEED_ANSWERS));
    (all, asks)
}

fn of_content(entry: &Entry, questions: &[content::Question]) -> Vec<Asks> {
    let Some(front) = entry.front() else {
        return Vec::new();
    };
    let official = folded(entry.official_name());
    let answers = questions.iter().enumerate().filter_map(|(at, question)| {
        Some(Asks {
            question: at as u16,
            answer: question.answer(&front.code, &official)? as u8,
        })
    });
    answers.collect()
}

fn published(question: &content::Question) -> ClarifyQuestion {
    ClarifyQuestion {
        vi: question.vi.clone(),
        en: question.en.clone(),
        answers: question
            .answers
            .iter()
            .map(|answer| ClarifyAnswer {
                vi: answer.vi.clone(),
                en: answer.en.clone(),
            })
            .collect(),
    }
}

fn said((vi, en): (&str, &str), answers: &[(&str, &str)]) -> ClarifyQuestion {
    ClarifyQuestion {
        vi: vi.to_owned(),
        en: en.to_owned(),
        answers: answers
            .iter()
            .map(|(vi, en)| ClarifyAnswer {
                vi: (*vi).to_owned(),
                en: (*en).to_owned(),
            })
            .collect(),
    }
}

/// What a name says is done, and to what.
fn deed(bare_name: &str) -> Option<(usize, Vec<String>)> {
    let words: Vec<&str> = bare_name.split(' ').collect();
    let (begins, deed) = DEEDS.iter().find(|(begins, _)| words.starts_with(begins))?;
    let object = &words[begins.len()..];
    let object: Vec<String> = object
        .iter()
        .take(OBJECT_WORDS)
        .map(|word| (*word).to_owned())
        .collect();
    (object.len() >= LEAST_OBJECT_WORDS).then_some((*deed, object))
}

#[cfg(test)]
mod tests {
    use super::deed;

    #[track_caller]
    fn check(name: &str, expect: Option<(usize, &str)>) {
        let found = deed(name).map(|(deed, object)| (deed, object.join(" ")));
        assert_eq!(
            found,
            expect.map(|(deed, object)| (deed, object.to_owned()))
        );
    }

    #[test]
    fn names_say_what_is_done_to_what() {
        check(
            "cap lai giay phep lao dong",
            Some((1, "giay phep lao dong")),
        );
        check(
            "gia han giay phep lao dong",
            Some((3, "giay phep lao dong")),
        );
        check("cap giay phep", None);
        check("tham dinh du an dau tu", None);
    }
}
