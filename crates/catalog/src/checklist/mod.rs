//! A few questions, and what of a dossier list they leave.
//!
//! A [`Checklist`] is written by an officer for one procedure: [`Question`]s in plain words, the
//! [`Item`]s to prepare with the [`Condition`] under which each is needed, and who has to come.
//! [`next_questions`] says what to ask, [`papers()`] what to prepare, [`other_rows`] which official
//! rows are left over, so that none is ever lost. [`bag()`] is the sheet for the way out of the door,
//! [`merge`] one list for several procedures. [`Answers`] travel in a link.
//!
//! All of it is total: bytes from anywhere and answers from any link give some list, never a panic.

mod condition;
pub use condition::{AnswerSet, Condition, Term};
mod answers;
pub use answers::Answers;
mod situation;
pub use situation::{MOST_SITUATIONS, Pick, situations};
mod ask;
pub use ask::{changed_by, next_questions};
mod papers;
pub use papers::{Applies, Group, Line, Papers, papers};
mod rows;
pub use rows::{OtherRows, other_rows};
mod bag;
pub use bag::{Bag, BagLine, answered_channel, bag};
mod bundle;
pub use bundle::{
    Bundle, Merged, MergedGroup, MergedLine, MergedPerson, Use, merge, next_questions_of,
};

use crate::{Backing, ChannelKind, LegalBasis, Quantity, Source};
use serde::Serialize;

/// What decides which papers apply in one procedure, and those papers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Checklist {
    /// The questions; one may depend on answers to those before it.
    pub questions: Vec<Question>,
    /// What there is to prepare, in the order of the counter's list.
    pub items: Vec<Item>,
    /// Who has to come in person.
    pub people: Vec<Attendance>,
    /// The paper to ask for when handing in.
    pub receipt: Option<Remembered>,
    /// When the counter is open, where a source says so.
    pub hours: Option<Remembered>,
    /// What all this rests on.
    pub sources: Vec<Source>,
}
codec::coded!(struct Checklist { questions, items, people, receipt, hours, sources });

/// A question in words a neighbour would use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Question {
    /// Its name in links; never changed once published.
    pub id: String,
    /// The question.
    pub words: String,
    /// Help for those who are unsure; often empty.
    pub hint: String,
    /// What one can answer, two to four.
    pub answers: Vec<Answer>,
    /// When it is asked at all.
    pub asked_when: Condition,
}
codec::coded!(struct Question { id, words, hint, answers, asked_when });

/// One answer to a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Answer {
    /// Its name in links.
    pub id: String,
    /// The answer.
    pub words: String,
    /// The way of handing in that it means, which tells the fee and the time apart.
    pub channel: Option<ChannelKind>,
}
codec::coded!(struct Answer { id, words, channel });

/// What is done with a paper, as far as its owner is concerned.
///
/// Declared in the order of the list, what costs most trouble first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Handing {
    /// Nộp bản chính.
    Original,
    /// Nộp bản sao có chứng thực.
    Certified,
    /// Nộp bản sao hoặc bản chụp thường, thường kèm bản chính để đối chiếu.
    Plain,
    /// Cho xem rồi cầm về.
    Show,
    /// Điền hoặc tải lên khi nộp qua mạng; không mang giấy.
    Online,
    /// Không phải mang: cơ quan đã có dữ liệu, hoặc quy định không đòi trong trường hợp này.
    NoNeed,
    /// Cơ quan tự làm, người dân không phải chuẩn bị.
    ByOffice,
}
codec::coded!(
    enum Handing {
        Original,
        Certified,
        Plain,
        Show,
        Online,
        NoNeed,
        ByOffice,
    }
);

impl Handing {
    /// Every way, in the order of the list.
    pub const ALL: [Handing; 7] = [
        Handing::Original,
        Handing::Certified,
        Handing::Plain,
        Handing::Show,
        Handing::Online,
        Handing::NoNeed,
        Handing::ByOffice,
    ];

    /// Whether it is something to carry to the counter.
    pub fn in_the_bag(self) -> bool {
        self <= Handing::Show
    }

    /// Whether the office keeps it, so that two offices need two.
    pub fn is_kept(self) -> bool {
        self <= Handing::Plain
    }
}

/// One thing to prepare, or not to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Item {
    /// Its name within the checklist.
    pub id: String,
    /// Which paper it is: the same key in two procedures means the same paper.
    pub paper: String,
    /// What it is, in plain words with the official name in them.
    pub words: String,
    /// What is done with it.
    pub hand: Handing,
    /// How many; unstated for what is not in the bag.
    pub quantity: Quantity,
    /// When it is needed.
    pub when: Condition,
    /// The official rows it comes from; none when it comes from another part of the record.
    pub rows: Vec<RowRef>,
    /// What else to know about it; often empty.
    pub note: String,
    /// Why it need not be brought; there for every [`Handing::NoNeed`].
    pub law: Option<LegalBasis>,
    /// Who vouches for it; sources are those of the checklist.
    pub backing: Backing,
}
codec::coded!(struct Item { id, paper, words, hand, quantity, when, rows, note, law, backing });

/// Someone who has to come in person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Attendance {
    /// Its name within the checklist; the same in two procedures means the same person.
    pub id: String,
    /// Who, and what for.
    pub words: String,
    /// When.
    pub when: Condition,
    /// Who vouches for it.
    pub backing: Backing,
}
codec::coded!(struct Attendance { id, words, when, backing });

/// A sentence to remember, with who vouches for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Remembered {
    /// The sentence.
    pub words: String,
    /// Who vouches for it.
    pub backing: Backing,
}
codec::coded!(struct Remembered { words, backing });

/// A row of the list that [`Entry::listed`](crate::Entry::listed) shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct RowRef {
    /// Which case, from 0.
    pub case: u16,
    /// Which of its rows, from 0.
    pub row: u16,
}
codec::coded!(struct RowRef { case, row });

#[cfg(test)]
mod sample;
#[cfg(test)]
mod tests;
