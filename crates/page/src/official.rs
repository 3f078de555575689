//! The whole record, all its words in the record's own order. Nothing here is folded, chosen or
//! guessed: what the rest of the page leaves out or reads wrongly can be found here. Rows of papers
//! have names ([`row_name`]), so that a line of the citizen's list leads to the row it comes from.

use crate::el::{El, el, text};
use crate::parts::{audience, quantity, reveal, written};
use crate::words::Words;
use catalog::{Case, Channel, Entry, FeeLine, Procedure, Row, RowRef};
use figures::{digits, fill, joined};

/// The national record; where there is none, all of the guide.
pub(crate) fn official(t: &Words, entry: &Entry) -> Option<El> {
    let record = entry.national.as_deref().or(entry.guide.as_deref())?;
    let mut list = Record {
        t,
        list: el("dl").class("record").attr("lang", "vi"),
    };
    list.write(record);
    let hint = text("p", "hint", t.official_hint);
    let body = reveal(t.official, vec![hint, list.list]);
    Some(el("section").class("official").add(body))
}

/// The name of a row on the page of its procedure.
pub(crate) fn row_name(at: RowRef) -> String {
    ["row", &digits(at.case.into()), &digits(at.row.into())].join("-")
}

struct Record<'a> {
    t: &'a Words,
    list: El,
}

impl Record<'_> {
    fn write(&mut self, record: &Procedure) {
        let t = self.t;
        self.item(t.code, &[record.code.as_str()]);
        self.item(t.official_name, &[&record.name, &record.short_name]);
        self.item(t.sector, &[&record.sector]);
        self.item(t.level, &[&figures::levels(record.levels, t.terms)]);
        for class in &record.audiences {
            self.item(t.audience, &[&audience(class, t)]);
        }
        for said in &record.plain.said {
            self.item(t.said, &[said]);
        }
        let plain = &record.plain;
        self.item(t.who, &[&plain.who, &plain.purpose, &plain.place]);
        record
            .channels
            .iter()
            .for_each(|channel| self.channel(channel));
        for (at, case) in (0..=u16::MAX).zip(&record.cases) {
            self.case(at, case);
        }
        for step in &record.steps {
            self.item(t.steps, &[&step.name, &step.words]);
        }
        for outcome in &record.outcomes {
            self.item(t.outcome, &[&outcome.name, &outcome.code]);
        }
        self.item(t.requirements, &[&record.requirements]);
        for basis in &record.legal_bases {
            self.item(t.legal, &[&basis.number, &basis.name]);
        }
        for agency in &record.agencies {
            self.item(t.roles[agency.role as usize], &[&agency.name]);
        }
        for related in &record.related {
            self.item(
                t.related,
                &[&related.name, related.code.as_str(), &related.why],
            );
        }
        for remark in &record.remarks {
            self.item(t.remark_kinds[remark.kind as usize], &[&remark.words]);
        }
        if let Some(decision) = &record.provenance.decision {
            let day = decision.date.map(figures::date).unwrap_or_default();
            self.item(t.decision, &[&decision.number, &decision.agency, &day]);
        }
        for source in &record.provenance.sources {
            self.item(t.source, &[&source.title]);
        }
    }

    fn channel(&mut self, channel: &Channel) {
        let t = self.t;
        let stated = figures::time_as_written(&channel.time_written, channel.time_unit, t.terms);
        self.item(
            t.channels[channel.kind as usize],
            &[&stated, &channel.words],
        );
        channel.fees.iter().for_each(|line| self.fee(line));
    }

    fn fee(&mut self, line: &FeeLine) {
        let number = line.stated.number.map(signed);
        let stated = [number.as_deref().unwrap_or_default(), &line.stated.currency];
        let mut stated = joined(stated, " ");
        if !stated.is_empty() {
            stated = fill(self.t.stated, &stated);
        }
        self.item(
            self.t.fee_kinds[line.kind as usize],
            &[&stated, &line.fee.official],
        );
    }

    fn case(&mut self, at: u16, case: &Case) {
        self.item(self.t.papers, &[&case.name]);
        for (row, words) in (0..=u16::MAX).zip(&case.rows) {
            self.row(RowRef { case: at, row }, words);
        }
    }

    fn row(&mut self, at: RowRef, row: &Row) {
        let t = self.t;
        let electronic = if row.electronic_form { t.online } else { "" };
        let quantity = quantity(row, t);
        let files: Vec<&str> = row
            .attachments
            .iter()
            .map(|file| file.name.as_str())
            .collect();
        let texts = written_all(&[
            &row.words,
            &quantity,
            &row.when,
            &row.code,
            electronic,
            &files.join("\n"),
        ]);
        let name = row_name(at);
        // Seen only while the row has the keyboard: whoever came from the list goes back to it.
        let back = text("button", "quiet to-line", t.to_line).attr("data-line", &name);
        let row = el("div")
            .class("official-row")
            .attr("id", &name)
            .attr("tabindex", "-1")
            .add(el("dd").all(texts).add(back));
        self.add(row);
    }

    /// Adds what is not empty, under its label. An empty label continues the item above.
    fn item(&mut self, label: &str, texts: &[&str]) {
        let texts = written_all(texts);
        if texts.is_empty() {
            return;
        }
        let label = (!label.is_empty()).then(|| text("dt", "", label));
        self.add(el("div").add(label).add(el("dd").all(texts)));
    }

    fn add(&mut self, item: El) {
        let list = std::mem::replace(&mut self.list, el("dl"));
        self.list = list.add(item);
    }
}

/// A paragraph for each text that is not empty.
fn written_all(texts: &[&str]) -> Vec<El> {
    let texts = texts.iter();
    texts.filter_map(|words| written("words", words)).collect()
}

fn signed(number: i64) -> String {
    let sign = if number < 0 { "-" } else { "" };
    [sign, &digits(number.unsigned_abs())].concat()
}
