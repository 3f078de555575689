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
    let mut list = Record { items: Vec::new() };
    list.write(record);
    let hint = text("p", "hint", w::OFFICIAL_HINT);
    let list = el("dl").class("record").all(list.items);
    let body = reveal(w::OFFICIAL, vec![hint, list]);
    Some(el("section").class("official").add(body))
}

struct Record {
    items: Vec<El>,
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
        for channel in &record.channels {
            self.channel(channel);
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

    fn channel(&mut self, channel: &Channel) {
        let stated = figures::time_as_written(&channel.time_written, channel.time_unit);
        let name = w::CHANNELS[channel.kind as usize];
        self.item(name, &[&stated, &channel.words]);
        for line in &channel.fees {
            self.fee(line);
        }
    }

    fn fee(&mut self, line: &FeeLine) {
        let number = line.stated.number.map(|number| number.to_string());
        let number = number.as_deref().unwrap_or_default();
        let mut stated = joined([number, &line.stated.currency], " ");
        if !stated.is_empty() {
            stated = fill(w::STATED, &[&stated]);
        }
        let name = w::FEE_KINDS[line.kind as usize];
        self.item(name, &[&stated, &line.fee.official]);
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

    /// Adds what is not empty, under its label.
    fn item(&mut self, label: &str, texts: &[&str]) {
        let mut words = texts.iter().filter_map(|words| written("words", words));
        let Some(first) = words.next() else { return };
        let fact = el("dd").add(first).all(words);
        self.items
            .push(el("div").add(text("dt", "", label)).add(fact));
    }
}
