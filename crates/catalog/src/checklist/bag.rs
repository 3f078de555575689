use super::{Answers, Applies, Checklist, Handing, Papers, Remembered, next_questions, papers};
use crate::{AgencyRole, Channel, ChannelKind, Entry, Hand, Procedure, Quantity, Row};

/// The sheet for the way out of the door: what to put into the bag, and what to know.
///
/// It holds nothing that is not in the entry: money and time are the channels' own, and opening
/// hours are there only when a source states them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bag<'a> {
    /// Papers to carry, to be ticked.
    pub bring: Vec<BagLine<'a>>,
    /// What is filled in or uploaded on the screen.
    pub online: Vec<BagLine<'a>>,
    /// What need not be brought, with the reason to show at the counter.
    pub no_need: Vec<BagLine<'a>>,
    /// What the office does itself.
    pub by_office: Vec<BagLine<'a>>,
    /// Who has to come.
    pub people: Vec<(&'a str, Applies)>,
    /// Where to go.
    pub places: Vec<&'a str>,
    /// The ways of handing in that are meant, with their time and their money.
    pub channels: Vec<&'a Channel>,
    /// When the counter is open, if a source says so.
    pub hours: Option<&'a Remembered>,
    /// The paper to ask for.
    pub receipt: Option<&'a Remembered>,
    /// How many questions are still open; above none, the sheet says too much.
    pub open_questions: usize,
}

/// One line of the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BagLine<'a> {
    /// What it is.
    pub words: &'a str,
    /// What else to know: the note of an item, the condition of an official row.
    pub note: &'a str,
    /// How many.
    pub quantity: Quantity,
    /// What is done with it; `None` when the record does not say.
    pub hand: Option<Handing>,
    /// Whether it is certain.
    pub applies: Applies,
    /// Which item of the checklist; `None` for an official row.
    pub item: Option<usize>,
}

/// Packs the bag. For a procedure without a checklist the papers of the cases on view are taken
/// as they are, by their place in the procedure on the page's front.
pub fn bag<'a>(entry: &'a Entry, answers: &Answers, cases_on_view: &[usize]) -> Bag<'a> {
    let mut bag = Bag {
        bring: Vec::new(),
        online: Vec::new(),
        no_need: Vec::new(),
        by_office: Vec::new(),
        people: Vec::new(),
        places: places(entry),
        channels: Vec::new(),
        hours: None,
        receipt: None,
        open_questions: 0,
    };
    if let Some(list) = &entry.checklist {
        bag.pack(list, &papers(list, answers));
        bag.hours = list.hours.as_ref();
        bag.receipt = list.receipt.as_ref();
        bag.open_questions = next_questions(list, answers).len();
    } else if let Some(front) = entry.front() {
        let cases = cases_on_view.iter().filter_map(|at| front.cases.get(*at));
        for row in cases.flat_map(crate::Case::papers) {
            bag.put(official(row));
        }
    }
    if let Some(front) = entry.front() {
        bag.channels = channels(front, entry.checklist.as_deref(), answers);
    }
    bag
}

impl<'a> Bag<'a> {
    fn pack(&mut self, list: &'a Checklist, papers: &Papers) {
        for line in papers.lines() {
            let item = &list.items[line.at];
            self.put(BagLine {
                words: &item.words,
                note: &item.note,
                quantity: item.quantity,
                hand: Some(item.hand),
                applies: line.applies,
                item: Some(line.at),
            });
        }
        for line in &papers.people {
            let words = list.people[line.at].words.as_str();
            self.people.push((words, line.applies));
        }
    }

    fn put(&mut self, line: BagLine<'a>) {
        match line.hand {
            Some(Handing::Online) => self.online.push(line),
            Some(Handing::NoNeed) => self.no_need.push(line),
            Some(Handing::ByOffice) => self.by_office.push(line),
            _ => self.bring.push(line),
        }
    }
}

/// An official row as it is. That it applies is never certain: its own words say when it does.
fn official(row: &Row) -> BagLine<'_> {
    let has_original = matches!(row.quantity, Quantity::Stated { originals: 1.., .. });
    BagLine {
        words: &row.words,
        note: &row.when,
        quantity: row.quantity,
        hand: match row.hand {
            Hand::Submit if has_original => Some(Handing::Original),
            Hand::Show => Some(Handing::Show),
            Hand::Data => Some(Handing::NoNeed),
            Hand::Submit | Hand::Unstated => None,
        },
        applies: Applies::Perhaps,
        item: None,
    }
}

/// Where to go: in the guide's plain words, else the agencies the record names.
fn places(entry: &Entry) -> Vec<&str> {
    let Some(front) = entry.front() else {
        return Vec::new();
    };
    if !front.plain.place.is_empty() {
        return vec![&front.plain.place];
    }
    let of_role = |role| {
        let mut agencies: Vec<&str> = Vec::new();
        for agency in front.agencies.iter().filter(|agency| agency.role == role) {
            agencies.push(&agency.name);
        }
        agencies
    };
    let receive = of_role(AgencyRole::Receives);
    if receive.is_empty() {
        of_role(AgencyRole::Executes)
    } else {
        receive
    }
}

/// The channels of the kind that was answered; all of them when none was, or when the procedure
/// has none of that kind.
fn channels<'a>(
    front: &'a Procedure,
    list: Option<&Checklist>,
    answers: &Answers,
) -> Vec<&'a Channel> {
    let kind = list.and_then(|list| answered_channel(list, answers));
    let mut channels: Vec<&Channel> = front.channels.iter().collect();
    if channels.iter().any(|channel| Some(channel.kind) == kind) {
        channels.retain(|channel| Some(channel.kind) == kind);
    }
    channels
}

/// The way of handing in that the answers mean, if any says so.
///
/// Online, what a list says to hand in or to show is photographed and uploaded.
pub fn answered_channel(list: &Checklist, answers: &Answers) -> Option<ChannelKind> {
    let picks = answers.picks(list);
    let mut answered = list.questions.iter().zip(picks);
    answered.find_map(|(question, pick)| {
        let answer = question.answers.get(usize::from(pick?))?;
        answer.channel
    })
}
