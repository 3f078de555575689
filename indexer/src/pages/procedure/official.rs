//! The whole record, all its words in the record's own order. Nothing here is chosen or guessed:
//! what the rest of the page leaves out or reads wrongly can be found here.

use super::super::figures::{self, joined};
use super::super::html::{El, el, text, written};
use super::super::parts::reveal;
use super::super::wording::{self as w, fill};
use catalog::{Case, Channel, Entry, FeeLine, Procedure, Row};

/// The national record; where there is none, all of the guide.
pub(super) fn official(entry: &Entry) -> Option<El> {
    let record = entry.listed()?;
    let mut list = Record::default();
    list.write(record);
    let hint = text("p", "hint", w::OFFICIAL_HINT);
    let items = list.items.into_iter().map(|(label, facts)| {
        let label = text("dt", "", &label);
        el("div").add(label).all(facts)
    });
    let list = el("dl").class("record").all(items);
    let body = reveal(w::OFFICIAL, vec![hint, list]);
    Some(el("div").class("official").add(body))
}

/// Labels, and what stands under each.
#[derive(Default)]
struct Record {
    items: Vec<(String, Vec<El>)>,
}

impl Record {
    fn write(&mut self, record: &Procedure) {
        self.item(w::CODE, &[record.code.as_str()]);
        self.item(w::OFFICIAL_NAME, &[&record.name, &record.short_name]);
        self.item(w::SECTOR, &[&record.sector]);
        self.item(w::LEVEL, &[&figures::levels(record.levels)]);
        for audience in &record.audiences {
            self.item(w::AUDIENCE, &[audience.official()]);
        }
        for said in &record.plain.said {
            self.item(w::SAID, &[said]);
        }
        let plain = &record.plain;
        self.item(w::WHO, &[&plain.who, &plain.purpose, &plain.place]);
        for (at, channel) in record.channels.iter().enumerate() {
            let before = record.channels[..at].iter();
            let same = before.filter(|one| one.kind == channel.kind).count();
            self.channel(channel, same);
        }
        for case in &record.cases {
            self.case(case);
        }
        for step in &record.steps {
            self.item(w::STEPS, &[&step.name, &step.words]);
        }
        for outcome in &record.outcomes {
            self.item(w::OUTCOME, &[&outcome.name, &outcome.code]);
        }
        self.item(w::REQUIREMENTS, &[&record.requirements]);
        for basis in &record.legal_bases {
            self.item(w::LEGAL, &[&basis.number, &basis.name]);
        }
        for agency in &record.agencies {
            self.item(w::ROLES[agency.role as usize], &[&agency.name]);
        }
        for related in &record.related {
            let words = [&related.name, related.code.as_str(), &related.why];
            self.item(w::RELATED, &words);
        }
        for remark in &record.remarks {
            self.item(w::REMARK_KINDS[remark.kind as usize], &[&remark.words]);
        }
        if let Some(decision) = &record.provenance.decision {
            let day = decision.date.map(figures::date).unwrap_or_default();
            self.item(w::DECISION, &[&decision.number, &day, &decision.agency]);
        }
    }

    /// A channel; one of several of its kind is told from those before it by its number.
    fn channel(&mut self, channel: &Channel, same: usize) {
        let stated = figures::time_as_written(&channel.time_written, channel.time_unit);
        let name = match (w::CHANNELS[channel.kind as usize], same) {
            (name, 0) => name.to_owned(),
            (name, same) => format!("{name} {}", same + 1),
        };
        self.item(&name, &[&stated, &channel.words]);
        for line in &channel.fees {
            self.fee(&name, line);
        }
    }

    fn fee(&mut self, channel: &str, line: &FeeLine) {
        let number = line.stated.number.map(|number| number.to_string());
        let number = number.as_deref().unwrap_or_default();
        let mut stated = joined([number, &line.stated.currency], " ");
        if !stated.is_empty() {
            stated = fill(w::STATED, &[&stated]);
        }
        let name = w::FEE_KINDS[line.kind as usize];
        let name = format!("{name} ({})", channel.to_lowercase());
        self.item(&name, &[&stated, &line.fee.official]);
    }

    fn case(&mut self, case: &Case) {
        self.item(w::PAPERS, &[&case.name]);
        for row in &case.rows {
            self.row(row);
        }
    }

    fn row(&mut self, row: &Row) {
        let electronic = if row.electronic_form { w::ONLINE } else { "" };
        let quantity = figures::quantity(row.quantity, row.hand);
        let files: Vec<&str> = row
            .attachments
            .iter()
            .map(|file| file.name.as_str())
            .collect();
        let files = files.join("\n");
        let words = [
            row.words.as_str(),
            &quantity,
            &row.when,
            &row.code,
            electronic,
            &files,
        ];
        self.item(w::PAPERS, &words);
    }

    /// Adds what is not empty, under its label; what follows under the same label is one more fact
    /// of it.
    fn item(&mut self, label: &str, texts: &[&str]) {
        let mut words = texts.iter().filter_map(|words| written("words", words));
        let Some(first) = words.next() else { return };
        let fact = el("dd").add(first).all(words);
        match self.items.last_mut() {
            Some((last, facts)) if last == label => facts.push(fact),
            _ => self.items.push((label.to_owned(), vec![fact])),
        }
    }
}
