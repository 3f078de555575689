use super::Case;
use crate::code_of;
use crate::official::row_name;
use crate::step::Kind;
use crate::tree::Tree;
use crate::words::fill;
use catalog::{
    Applies, Backing, Checklist, Handing, LegalBasis, Merged, MergedLine, Quantity, Row, RowRef,
};
use figures::digits;

/// The lines of a list, drawn by what is done with them.
pub(crate) struct Lines<'a> {
    pub(crate) case: &'a Case<'a>,
    pub(crate) merged: &'a Merged,
    /// Whether each line says how far it was checked, because they differ.
    pub(crate) says_each: bool,
    /// Whether each line shows the official words it comes from.
    pub(crate) whole: bool,
}

impl Lines<'_> {
    /// How many lines are as certain as this.
    pub(crate) fn count(&self, applies: Applies) -> usize {
        let lines = self.merged.groups.iter().flat_map(|group| &group.lines);
        let lines = lines.filter(|line| line.applies == applies).count();
        let people = self.merged.people.iter();
        lines + people.filter(|person| person.applies == applies).count()
    }

    /// The lines that are as certain as this, under their headings.
    pub(crate) fn draw(&self, tree: &mut Tree, applies: Applies) {
        for group in &self.merged.groups {
            let is = |line: &&MergedLine| line.applies == applies;
            if group.lines.iter().any(|line| is(&line)) {
                tree.line("h3", "", self.case.t.handing[group.hand as usize]);
                tree.open("ul", "checklist");
                for line in group.lines.iter().filter(is) {
                    self.line(tree, line);
                }
                tree.close();
            }
        }
        let mut people = self.merged.people.iter();
        if people.any(|person| person.applies == applies) {
            tree.line("h3", "", self.case.t.attend);
            tree.open("ul", "plain-list");
            for person in &self.merged.people {
                if person.applies == applies {
                    self.person(tree, person.of.first().copied());
                }
            }
            tree.close();
        }
    }

    fn checklist(&self, entry: usize) -> Option<&Checklist> {
        self.case.entries.get(entry)?.checklist.as_deref()
    }

    fn person(&self, tree: &mut Tree, of: Option<(usize, usize)>) -> Option<()> {
        let (entry, at) = of?;
        let person = self.checklist(entry)?.people.get(at)?;
        tree.open("li", "");
        tree.text(&person.words);
        if self.says_each {
            tree.status(person.backing, self.case.t);
        }
        tree.close();
        Some(())
    }

    /// A paper with all that is known about it. The first use is the one that asks most.
    fn line(&self, tree: &mut Tree, line: &MergedLine) -> Option<()> {
        let first = line.uses.first()?;
        let list = self.checklist(first.entry)?;
        let item = list.items.get(first.item)?;
        tree.open("li", "");
        if line.hand <= Handing::Online {
            let need = match line.applies {
                Applies::Surely => digits(first.item as u64),
                Applies::Perhaps => String::new(),
            };
            let code = code_of(self.case.entries.get(first.entry)?);
            tree.open("label", "paper");
            tree.step(Kind::Tick, first.item, code, &need);
        } else {
            tree.open("div", "paper data");
            tree.icon(signs::CHECK);
        }
        tree.open("span", "body");
        tree.line("span", "name", &item.words);
        tree.line("span", "quantity", &self.quantity(line.quantity));
        // On the sheet, what is not certain is no more than a name.
        let tells = self.whole || line.applies == Applies::Surely;
        if tells {
            tree.line("span", "when", &item.note);
        }
        if self.says_each
            && let Some(status) = item.backing.status()
        {
            tree.checked(status, self.case.t);
        }
        tree.close();
        tree.close();
        if let Some(law) = item.law.as_ref().filter(|_| tells) {
            self.law(tree, law);
        }
        self.users(tree, line);
        if self.whole {
            self.official(tree, line, list, item.backing);
        }
        tree.close();
        Some(())
    }

    fn quantity(&self, quantity: Quantity) -> String {
        let Quantity::Stated { originals, copies } = quantity else {
            return String::new();
        };
        let mut text = String::new();
        for (pattern, count) in [
            (self.case.t.originals, originals),
            (self.case.t.copies, copies),
        ] {
            if count > 0 {
                text.push_str(if text.is_empty() { "" } else { " · " });
                text.push_str(&fill(pattern, usize::from(count)));
            }
        }
        text
    }

    fn law(&self, tree: &mut Tree, law: &LegalBasis) {
        tree.open("p", "of-paper");
        tree.text(self.case.t.law);
        tree.text(": ");
        tree.line("b", "", &law.number);
        tree.text(" ");
        tree.text(&law.name);
        tree.status(law.backing, self.case.t);
        tree.close();
    }

    /// Which procedures of a bundle want a paper, and how many of it.
    fn users(&self, tree: &mut Tree, line: &MergedLine) {
        if self.case.entries.len() < 2 {
            return;
        }
        let mut users: Vec<&str> = Vec::new();
        for entry in line
            .uses
            .iter()
            .filter_map(|one| self.case.entries.get(one.entry))
        {
            if !users.contains(&entry.short_name()) {
                users.push(entry.short_name());
            }
        }
        tree.open("p", "of-paper");
        tree.text(self.case.t.used_for);
        tree.text(": ");
        tree.text(&users.join("; "));
        if line.kept > 1 {
            tree.text(" · ");
            tree.text(&fill(self.case.t.kept, line.kept));
        }
        tree.close();
    }

    /// The way to a row in the full official text, which stands on the page of one procedure only.
    fn to_row(&self, tree: &mut Tree, at: RowRef) {
        if let [entry] = self.case.entries[..] {
            tree.open("a", "to-row");
            tree.attribute("href", &["#/tt/", code_of(entry)].concat());
            tree.attribute("data-row", &row_name(at));
            tree.text(self.case.t.to_row);
            tree.close();
        }
    }

    /// The official rows of a line; of one that has none, the source it has instead.
    fn official(&self, tree: &mut Tree, line: &MergedLine, list: &Checklist, backing: Backing) {
        let mut rows: Vec<(RowRef, &Row)> = Vec::new();
        for one in &line.uses {
            let item = self
                .checklist(one.entry)
                .and_then(|list| list.items.get(one.item));
            let listed = self
                .case
                .entries
                .get(one.entry)
                .and_then(|entry| entry.listed());
            let (Some(item), Some(listed)) = (item, listed) else {
                continue;
            };
            for at in &item.rows {
                if let Some(row) = listed.row(*at)
                    && !rows.iter().any(|(_, known)| *known == row)
                {
                    rows.push((*at, row));
                }
            }
        }
        let mut forms = String::new();
        for file in rows.iter().flat_map(|(_, row)| &row.attachments) {
            forms.push_str(if forms.is_empty() { ": " } else { ", " });
            forms.push_str(&file.name);
        }
        if !forms.is_empty() {
            tree.open("p", "files");
            tree.text(self.case.t.form_file);
            tree.text(&forms);
            tree.close();
        }
        let source = match backing {
            Backing::Curated { source, .. } => list.sources.get(usize::from(source)),
            Backing::Published => None,
        };
        if !rows.is_empty() {
            tree.reveal(self.case.t.official_words, false);
            for (at, row) in rows {
                tree.line("p", "words", &row.words);
                self.to_row(tree, at);
            }
        } else if let Some(source) = source {
            tree.reveal(self.case.t.source, false);
            tree.line("p", "words", &source.title);
        } else {
            return;
        }
        tree.close();
        tree.close();
    }
}
