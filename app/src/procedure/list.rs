use super::asked::{asked, lines, to_do};
use super::paper::paper;
use super::papers::counter;
use super::plan::{self, ITEM, RowId};
use super::{Entries, part};
use crate::messages::{Messages, fill};
use crate::session::Session;
use crate::ui::{self, El, el, text};
use catalog::{
    Applies, Backing, Checklist, Entry, Hand, Handing, Item, LegalBasis, Merged, MergedLine,
    Remembered, Row, RowKind, RowRef, other_rows,
};

/// What of the list stands there.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// All of it, each line with the official words it comes from, and the rows beside it.
    Whole,
    /// What to do and to know at the counter.
    Bag,
}

/// What to bring in the citizen's own case, by what is done with it.
pub fn list(s: &Session, t: &'static Messages, entries: &Entries, extent: Extent) -> El {
    let (of_count, of_lines) = (entries.clone(), entries.clone());
    let progress = counter(s, t, move |s| progress(s, t, &of_count));
    let lines = el("div").live(s, move |s| drawn(s, t, &of_lines, extent));
    let checked = shared(entries);
    let body = vec![progress, lines];
    part("papers", t.papers, ui::status(checked, t), body)
}

/// The status of all lines, when they share one.
fn shared(entries: &Entries) -> Option<catalog::Status> {
    let entries = entries.all();
    let items = super::asked::lists(&entries);
    let items = items.iter().flat_map(|list| &list.items);
    plan::shared_status(items.map(|item| item.backing))
}

/// "Còn 2 giấy · 3 câu hỏi chưa trả lời".
fn progress(s: &Session, t: &Messages, entries: &Entries) -> Option<String> {
    let entries = entries.all();
    let (to_do, open) = s.answers.with(|answers| {
        let open = asked(&entries, answers).1;
        (to_do(&lines(&entries, answers)), open)
    });
    let left = s.ticks.with(|ticks| {
        let is_left = |(entry, item): &&(usize, usize)| {
            let code = entries[*entry].front().map(|front| front.code.as_str());
            !ticks.has(code.unwrap_or_default(), (ITEM, *item))
        };
        to_do.iter().filter(is_left).count()
    });
    if open > 0 {
        let questions = t.questions_left.of(open);
        return Some(match left {
            0 => questions,
            left => [&t.papers_left.of(left), " · ", &questions].concat(),
        });
    }
    Some(if left == 0 {
        t.papers_done.to_owned()
    } else {
        t.papers_left.of(left)
    })
}

fn drawn(s: &Session, t: &'static Messages, entries: &Entries, extent: Extent) -> Vec<El> {
    let all = entries.all();
    let merged = s.answers.with(|answers| lines(&all, answers));
    let list = Lines {
        s,
        t,
        entries: &all,
        merged: &merged,
        shared: shared(entries).is_some(),
        extent,
    };
    let (mut drawn, sure) = list.that(Applies::Surely);
    let (perhaps, count) = list.that(Applies::Perhaps);
    if count > 0 {
        let mut perhaps = ui::reveal(&t.perhaps.of(count), perhaps);
        if sure == 0 {
            perhaps = perhaps.attr("open", "");
        }
        drawn.push(el("div").class("perhaps").add(perhaps));
    }
    if let [entry] = all[..]
        && let Some(checklist) = &entry.checklist
    {
        drawn.extend(remembered(t, t.receipt, &checklist.receipt));
        drawn.extend(remembered(t, t.counter_hours, &checklist.hours));
        if extent == Extent::Whole {
            let others = s.answers.with(|answers| other_rows(entry, answers));
            drawn.extend(rows(&t.elsewhere, entry, &others.elsewhere));
            drawn.extend(rows(&t.notes, entry, &others.notes));
        }
    }
    drawn
}

fn remembered(t: &Messages, label: &str, said: &Option<Remembered>) -> Option<El> {
    let said = said.as_ref()?;
    let words = text("p", "", &said.words).text(" ");
    let words = words.add(ui::status(plan::status(said.backing), t));
    Some(super::about::pair(label, Some(words)))
}

/// Official rows that no line on view comes from, one tap away.
fn rows(label: &crate::messages::Counted, entry: &Entry, rows: &[RowRef]) -> Option<El> {
    let listed = entry.listed()?;
    let words = rows.iter().filter_map(|row| listed.row(*row));
    let words: Vec<El> = words
        .filter_map(|row| ui::written("words", &row.words))
        .collect();
    (!rows.is_empty()).then(|| ui::reveal(&label.of(rows.len()), words))
}

/// The lines of a list while they are drawn.
struct Lines<'a> {
    s: &'a Session,
    t: &'static Messages,
    entries: &'a [&'a Entry],
    merged: &'a Merged,
    shared: bool,
    extent: Extent,
}

impl Lines<'_> {
    /// The lines that are as certain as this, under their headings, and how many they are.
    fn that(&self, applies: Applies) -> (Vec<El>, usize) {
        let (mut drawn, mut count) = (Vec::new(), 0);
        for group in &self.merged.groups {
            let mut list = el("ul").class("checklist");
            let before = count;
            for line in group.lines.iter().filter(|line| line.applies == applies) {
                list = list.add(self.line(line));
                count += 1;
            }
            if count > before {
                drawn.push(text("h3", "", self.t.handing[group.hand as usize]));
                drawn.push(list);
            }
        }
        let mut people = el("ul").class("plain-list");
        let before = count;
        for person in self
            .merged
            .people
            .iter()
            .filter(|one| one.applies == applies)
        {
            people = people.add(self.person(person.of.first().copied()));
            count += 1;
        }
        if count > before {
            drawn.extend([text("h3", "", self.t.attend), people]);
        }
        (drawn, count)
    }

    fn person(&self, of: Option<(usize, usize)>) -> Option<El> {
        let (entry, at) = of?;
        let person = self.checklist(entry)?.people.get(at)?;
        let checked = ui::status(plan::status(person.backing), self.t);
        let checked = checked.filter(|_| !self.shared);
        Some(text("li", "", &person.words).text(" ").add(checked))
    }

    fn checklist(&self, entry: usize) -> Option<&Checklist> {
        self.entries.get(entry)?.checklist.as_ref()
    }

    /// A paper with all that is known about it. The first use is the one that asks most.
    fn line(&self, line: &MergedLine) -> Option<El> {
        let t = self.t;
        let first = line.uses.first()?;
        let list = self.checklist(first.entry)?;
        let item = list.items.get(first.item)?;
        let code = self.entries.get(first.entry)?.front()?.code.as_str();
        let mut row = row(item, line);
        let mut official: Vec<&str> = Vec::new();
        let mut users: Vec<&str> = Vec::new();
        for one in &line.uses {
            let Some(entry) = self.entries.get(one.entry) else {
                continue;
            };
            if !users.contains(&entry.short_name()) {
                users.push(entry.short_name());
            }
            let item = self.checklist(one.entry)?.items.get(one.item)?;
            for published in item.rows.iter().filter_map(|at| entry.listed()?.row(*at)) {
                if official.contains(&published.words.as_str()) {
                    continue;
                }
                official.push(&published.words);
                row.attachments.extend_from_slice(&published.attachments);
            }
        }
        let id: RowId = (ITEM, first.item);
        let mut drawn = paper(self.s, t, code, id, &row, self.shared);
        drawn = drawn.add(item.law.as_ref().map(|law| self.law(law)));
        if self.entries.len() > 1 {
            let mut used = [t.used_for, ": ", &ui::joined(users, "; ")].concat();
            if line.kept > 1 {
                let kept = fill(t.kept, &parts::digits(line.kept as u64));
                used = [&used, " · ", &kept].concat();
            }
            drawn = drawn.add(text("p", "of-paper", &used));
        }
        if self.extent == Extent::Bag {
            return Some(drawn);
        }
        let mut words: Vec<El> = Vec::new();
        for official in &official {
            words.extend(ui::written("words", official));
        }
        if let Backing::Curated { source, .. } = item.backing
            && official.is_empty()
            && let Some(source) = list.sources.get(usize::from(source))
        {
            words.push(text("p", "words", t.source).text(": ").text(&source.title));
        }
        let label = if official.is_empty() {
            t.source
        } else {
            t.official_words
        };
        Some(drawn.add(ui::reveal(label, words)))
    }

    fn law(&self, law: &LegalBasis) -> El {
        let number = text("b", "", &law.number).attr("translate", "no");
        text("p", "of-paper", self.t.law)
            .text(": ")
            .add(number)
            .text(" ")
            .text(&law.name)
            .text(" ")
            .add(ui::status(plan::status(law.backing), self.t))
    }
}

/// An item as a row of a list of papers, so that both are drawn alike.
fn row(item: &Item, line: &MergedLine) -> Row {
    Row {
        kind: RowKind::Paper,
        words: item.words.clone(),
        when: item.note.clone(),
        quantity: line.quantity,
        hand: if line.hand <= Handing::Online {
            Hand::Unstated
        } else {
            Hand::Data
        },
        code: String::new(),
        electronic_form: false,
        attachments: Vec::new(),
        backing: item.backing,
    }
}

/// How many lines a procedure with questions asks of a citizen; nothing while questions are open.
pub fn count(s: &Session, entry: &Entry) -> Option<usize> {
    s.answers.with(|answers| match asked(&[entry], answers) {
        (_, 0) => Some(to_do(&lines(&[entry], answers)).len()),
        _ => None,
    })
}
