use crate::Error;
use crate::places::{DOCUMENT, is_text, text_of};
use crate::scan::{Found, scan};
use crate::xml::put_escaped;
use crate::zip::{self, Entry};
use core::ops::Range;

/// What goes into the places of a template.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// The name of each place and its text. A line end in it breaks the line.
    ///
    /// A place in a repeated row is looked up with the number of the row after the list's name:
    /// `{{members.name}}` in the second copy is "members.2.name".
    pub slots: Vec<(String, String)>,
    /// Lists, and how many rows each has. A table row with a place `{{list.…}}` is repeated so
    /// often.
    pub rows: Vec<(String, usize)>,
    /// What a place gets that has no answer: dots, to be filled in by hand.
    pub blank: String,
}

/// A filled document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    /// The .docx.
    pub bytes: Vec<u8>,
    /// Names of places that had no answer, each once.
    pub unknown: Vec<String>,
}

/// Fills a template. Broken places stay as they are; [`places`](crate::places()) finds them before.
pub fn fill(template: &[u8], answers: &Answers) -> Result<Filled, Error> {
    let mut unknown = Vec::new();
    let mut entries = zip::read(template)?;
    if !entries.iter().any(|entry| entry.name == DOCUMENT) {
        return Err(Error::NoText);
    }
    for entry in entries.iter_mut().filter(|entry| is_text(&entry.name)) {
        let xml = text_of(entry)?;
        let found = scan(&xml).ok_or_else(|| Error::Malformed {
            part: entry.name.clone(),
        })?;
        if !found.is_empty() {
            let filled = Filling::new(&xml, found, answers).run(&mut unknown);
            *entry = Entry::stored(&entry.name, filled.into_bytes());
        }
    }
    Ok(Filled {
        bytes: zip::write(&entries),
        unknown,
    })
}

/// A part while it is filled.
struct Filling<'a> {
    xml: &'a str,
    answers: &'a Answers,
    changes: Vec<Change>,
    /// Table rows to repeat, with their list, in the order of the text.
    rows: Vec<(Range<usize>, &'a str, usize)>,
}

/// A change of the XML.
struct Change {
    place: Range<usize>,
    new: New,
}

enum New {
    /// The text of a place.
    Answer(String),
    /// A later piece of a place.
    Nothing,
    /// An attribute without which spaces at the ends of a text are lost.
    KeepSpaces,
}

impl<'a> Filling<'a> {
    fn new(xml: &'a str, found: Vec<Found>, answers: &'a Answers) -> Self {
        let mut filling = Filling {
            xml,
            answers,
            changes: Vec::new(),
            rows: Vec::new(),
        };
        for place in found.into_iter().filter(|place| place.fault.is_none()) {
            filling.add(place);
        }
        filling
    }

    fn add(&mut self, place: Found) {
        let list = place.name.split_once('.').map_or("", |(list, _)| list);
        let list = self.answers.rows.iter().find(|(known, _)| known == list);
        if let (Some(row), Some((name, count))) = (place.row, list)
            && !self.rows.iter().any(|(known, ..)| *known == row)
        {
            self.rows.push((row, name, *count));
        }
        let mut name = Some(place.name);
        for piece in place.pieces {
            let tag = &self.xml[piece.tag.clone()];
            if !tag.contains("xml:space") {
                let end = piece.tag.end - 1;
                self.insert(end..end, New::KeepSpaces);
            }
            self.insert(piece.place, name.take().map_or(New::Nothing, New::Answer));
        }
    }

    /// Changes stand in the order of the XML; two places in one text share its tag.
    fn insert(&mut self, place: Range<usize>, new: New) {
        let start = place.start;
        let at = self
            .changes
            .partition_point(|change| change.place.start < start);
        if self
            .changes
            .get(at)
            .is_none_or(|change| change.place.start != start)
        {
            self.changes.insert(at, Change { place, new });
        }
    }

    fn run(&self, unknown: &mut Vec<String>) -> String {
        let mut out = String::with_capacity(self.xml.len() * 2);
        self.put(&mut out, 0..self.xml.len(), None, unknown);
        out
    }

    /// Writes a range with its changes, repeating the rows in it; `row` says which copy this is.
    fn put(
        &self,
        out: &mut String,
        range: Range<usize>,
        row: Option<(&str, usize)>,
        unknown: &mut Vec<String>,
    ) {
        let mut at = range.start;
        let inner = self.rows.iter().filter(|(place, ..)| {
            range.start <= place.start && place.end <= range.end && *place != range
        });
        for (place, list, count) in inner {
            // A row inside a row that is being repeated was written with it.
            if place.start < at {
                continue;
            }
            self.put_changed(out, at..place.start, row, unknown);
            for number in 1..=*count {
                self.put(out, place.clone(), Some((list, number)), unknown);
            }
            at = place.end;
        }
        self.put_changed(out, at..range.end, row, unknown);
    }

    fn put_changed(
        &self,
        out: &mut String,
        range: Range<usize>,
        row: Option<(&str, usize)>,
        unknown: &mut Vec<String>,
    ) {
        let mut at = range.start;
        let inside =
            |change: &&Change| range.start <= change.place.start && change.place.end <= range.end;
        for change in self.changes.iter().filter(inside) {
            out.push_str(&self.xml[at..change.place.start]);
            match &change.new {
                New::Answer(name) => self.put_answer(out, name, row, unknown),
                New::Nothing => {}
                New::KeepSpaces => out.push_str(" xml:space=\"preserve\""),
            }
            at = change.place.end;
        }
        out.push_str(&self.xml[at..range.end]);
    }

    fn put_answer(
        &self,
        out: &mut String,
        name: &str,
        row: Option<(&str, usize)>,
        unknown: &mut Vec<String>,
    ) {
        let numbered = row.and_then(|(list, number)| {
            let field = name.strip_prefix(list)?.strip_prefix('.')?;
            Some([list, ".", &number.to_string(), ".", field].concat())
        });
        let name = numbered.as_deref().unwrap_or(name);
        let answer = self.answers.slots.iter().find(|(known, _)| known == name);
        if answer.is_none() && !unknown.iter().any(|known| known == name) {
            unknown.push(name.to_owned());
        }
        let text = answer.map_or(self.answers.blank.as_str(), |(_, text)| text);
        for (at, line) in text.split('\n').enumerate() {
            if at > 0 {
                out.push_str("</w:t><w:br/><w:t xml:space=\"preserve\">");
            }
            put_escaped(out, line);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers() -> Answers {
        let slots = [
            ("name", "Ví & <Dụ>"),
            ("note", "một\nhai"),
            ("m.1.a", "A1"),
            ("m.2.a", "A2"),
            ("m.1.b", "B1"),
        ];
        Answers {
            slots: slots
                .map(|(name, text)| (name.to_owned(), text.to_owned()))
                .to_vec(),
            rows: vec![("m".to_owned(), 2)],
            blank: "…".to_owned(),
        }
    }

    #[track_caller]
    fn check(xml: &str, expect: &str) {
        let template = zip::write(&[Entry::stored(DOCUMENT, xml.as_bytes().to_vec())]);
        let filled = fill(&template, &answers()).unwrap();
        let entries = zip::read(&filled.bytes).unwrap();
        assert_eq!(text_of(&entries[0]).as_deref(), Ok(expect));
    }

    #[test]
    fn puts_answers_in_their_places() {
        check(
            "<w:p><w:r><w:t>Tên: {{name}}.</w:t></w:r></w:p>",
            "<w:p><w:r><w:t xml:space=\"preserve\">Tên: Ví &amp; &lt;Dụ&gt;.</w:t></w:r></w:p>",
        );
        check(
            "<w:p><w:r><w:t xml:space=\"preserve\">{{note}}</w:t></w:r></w:p>",
            "<w:p><w:r><w:t xml:space=\"preserve\">một</w:t><w:br/><w:t xml:space=\"preserve\">hai</w:t></w:r></w:p>",
        );
    }

    #[test]
    fn puts_an_answer_into_the_first_of_several_runs() {
        check(
            "<w:p><w:r><w:t>a {{na</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>me}} b {{x}}</w:t></w:r></w:p>",
            "<w:p><w:r><w:t xml:space=\"preserve\">a Ví &amp; &lt;Dụ&gt;</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\"> b …</w:t></w:r></w:p>",
        );
    }

    #[test]
    fn repeats_a_row_for_each_of_a_list() {
        let cell = |text: &str| {
            format!("<w:tc><w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p></w:tc>")
        };
        let row = |a: &str, b: &str| format!("<w:tr>{}{}</w:tr>", cell(a), cell(b));
        check(
            &format!(
                "<w:tbl>{}{}{}</w:tbl>",
                row("Tên", "Số"),
                row("{{m.a}}", "{{m.b}}"),
                row("x", "{{name}}")
            ),
            &format!(
                "<w:tbl>{}{}{}{}</w:tbl>",
                row("Tên", "Số"),
                row("A1", "B1"),
                row("A2", "…"),
                row("x", "Ví &amp; &lt;Dụ&gt;")
            ),
        );
    }

    #[test]
    fn says_which_places_had_no_answer() {
        let xml = "<w:p><w:r><w:t>{{x}} {{x}} {{name}}</w:t></w:r></w:p>";
        let template = zip::write(&[Entry::stored(DOCUMENT, xml.as_bytes().to_vec())]);
        assert_eq!(fill(&template, &answers()).unwrap().unknown, ["x"]);
    }

    #[test]
    fn what_has_no_places_stays_byte_for_byte() {
        let packed = [
            Entry::stored(DOCUMENT, b"<w:p/>".to_vec()),
            Entry::stored("word/media/a.png", vec![1, 2, 3]),
        ];
        let template = zip::write(&packed);
        assert_eq!(fill(&template, &answers()).unwrap().bytes, template);
    }

    proptest::proptest! {
        #[test]
        fn any_part_is_filled_or_refused(parts in proptest::collection::vec("<w:p>|</w:p>|<w:t>|</w:t>|<w:tr>|</w:tr>|\\{\\{m.a\\}\\}|\\{\\{name|\\}\\}|ễ", 0..30)) {
            let xml = parts.concat();
            let template = zip::write(&[Entry::stored(DOCUMENT, xml.into_bytes())]);
            let _ = fill(&template, &answers());
        }
    }
}
