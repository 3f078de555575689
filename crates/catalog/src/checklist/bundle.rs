use super::ask::weights;
use super::{Answers, Applies, Handing, papers};
use crate::{Code, Entry, Quantity, Status};
use serde::Serialize;

/// Procedures that one event of life brings together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Bundle {
    /// Its name in links.
    pub id: String,
    /// Its name in Vietnamese.
    pub name_vi: String,
    /// Its name in English.
    pub name_en: String,
    /// The procedures, in the order in which one goes through them.
    pub procedures: Vec<Code>,
    /// The one procedure that does all of them at once, where there is one.
    pub joint: Option<Code>,
    /// What to know about the whole.
    pub note: String,
    /// What the note rests on.
    pub source: String,
    /// How far the note was checked.
    pub status: Status,
}
codec::coded!(struct Bundle { id, name_vi, name_en, procedures, joint, note, source, status });

/// One list for several procedures: the union of theirs, equal papers once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// The papers, by what is done with them.
    pub groups: Vec<MergedGroup>,
    /// Who has to come.
    pub people: Vec<MergedPerson>,
    /// The procedures that have no checklist, by their place; their own pages have their papers.
    pub without_list: Vec<usize>,
}

/// The lines with which the same is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MergedGroup {
    /// What is done.
    pub hand: Handing,
    /// The lines; never none.
    pub lines: Vec<MergedLine>,
}

/// A paper, and every procedure that wants it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MergedLine {
    /// Where it is wanted. The first is the use that asks most; its item has the words to show.
    pub uses: Vec<Use>,
    /// What is done with it where most is asked.
    pub hand: Handing,
    /// The largest count of any use.
    pub quantity: Quantity,
    /// Whether it is certain for at least one procedure.
    pub applies: Applies,
    /// How many procedures keep one: handed in one by one, that many are needed.
    pub kept: usize,
}

/// A paper in one procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Use {
    /// Which entry.
    pub entry: usize,
    /// Which item of its checklist.
    pub item: usize,
    /// Whether it is certain there.
    pub applies: Applies,
}

/// A person, and every procedure she has to come for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MergedPerson {
    /// Which entry, and which person of its checklist.
    pub of: Vec<(usize, usize)>,
    /// Whether it is certain for at least one procedure.
    pub applies: Applies,
}

/// Puts the lists of several procedures together.
pub fn merge(entries: &[&Entry], answers: &Answers) -> Merged {
    let mut merged = Merged::default();
    let mut lines: Vec<(&str, MergedLine)> = Vec::new();
    let mut people: Vec<(&str, MergedPerson)> = Vec::new();
    for (entry, list) in entries.iter().map(|entry| &entry.checklist).enumerate() {
        let Some(list) = list else {
            merged.without_list.push(entry);
            continue;
        };
        let papers = papers(list, answers);
        for line in papers.lines() {
            let item = &list.items[line.at];
            let mine = MergedLine {
                uses: vec![Use {
                    entry,
                    item: line.at,
                    applies: line.applies,
                }],
                hand: item.hand,
                quantity: item.quantity,
                applies: line.applies,
                kept: usize::from(item.hand.is_kept()),
            };
            match lines.iter_mut().find(|(paper, _)| *paper == item.paper) {
                Some((_, known)) => join(known, mine),
                None => lines.push((&item.paper, mine)),
            }
        }
        for line in &papers.people {
            let of = (entry, line.at);
            let id = list.people[line.at].id.as_str();
            match people.iter_mut().find(|(known, _)| *known == id) {
                Some((_, known)) => {
                    known.of.push(of);
                    known.applies = known.applies.min(line.applies);
                }
                None => people.push((
                    id,
                    MergedPerson {
                        of: vec![of],
                        applies: line.applies,
                    },
                )),
            }
        }
    }
    merged.people = people.into_iter().map(|(_, person)| person).collect();
    merged.groups = grouped(lines.into_iter().map(|(_, line)| line).collect());
    merged
}

/// One more use of a paper that is wanted already. Within one procedure it is the same paper in
/// another situation, so it is not kept twice.
fn join(known: &mut MergedLine, more: MergedLine) {
    let Some(last) = known.uses.last() else {
        return;
    };
    if more.uses.iter().all(|more| more.entry != last.entry) {
        known.kept += more.kept;
    }
    if more.hand < known.hand {
        known.hand = more.hand;
        known.uses.splice(0..0, more.uses);
    } else {
        known.uses.extend(more.uses);
    }
    known.quantity = larger(known.quantity, more.quantity);
    known.applies = known.applies.min(more.applies);
}

fn larger(one: Quantity, other: Quantity) -> Quantity {
    match (one, other) {
        (Quantity::Unstated, stated) | (stated, Quantity::Unstated) => stated,
        (
            Quantity::Stated { originals, copies },
            Quantity::Stated {
                originals: other_originals,
                copies: other_copies,
            },
        ) => Quantity::Stated {
            originals: originals.max(other_originals),
            copies: copies.max(other_copies),
        },
    }
}

fn grouped(lines: Vec<MergedLine>) -> Vec<MergedGroup> {
    let group = |hand| {
        let mut of_hand = lines.clone();
        of_hand.retain(|line| line.hand == hand);
        MergedGroup {
            hand,
            lines: of_hand,
        }
    };
    let mut groups: Vec<MergedGroup> = Handing::ALL.into_iter().map(group).collect();
    groups.retain(|group| !group.lines.is_empty());
    groups
}

/// The questions of several procedures to ask now: which entry and which of its questions, the
/// most deciding first.
///
/// One that several share is asked once and counts for all. It is asked as the procedure with the
/// fewest answers to it asks, so that whatever is answered means something to each of them.
pub fn next_questions_of(entries: &[&Entry], answers: &Answers) -> Vec<(usize, usize)> {
    let mut asked: Vec<Asked<'_>> = Vec::new();
    for (entry, list) in entries.iter().map(|entry| &entry.checklist).enumerate() {
        let Some(list) = list else { continue };
        for (at, weight) in weights(list, answers).into_iter().enumerate() {
            if weight == 0 {
                continue;
            }
            let question = &list.questions[at];
            let mine = Asked {
                id: &question.id,
                weight,
                choices: question.answers.len(),
                place: (entry, at),
            };
            match asked.iter_mut().find(|known| known.id == mine.id) {
                Some(known) => {
                    let weight = known.weight + mine.weight;
                    if mine.choices < known.choices {
                        *known = mine;
                    }
                    known.weight = weight;
                }
                None => asked.push(mine),
            }
        }
    }
    asked.sort_by_key(|asked| std::cmp::Reverse(asked.weight));
    asked.into_iter().map(|asked| asked.place).collect()
}

struct Asked<'a> {
    id: &'a str,
    weight: usize,
    choices: usize,
    place: (usize, usize),
}
