use crate::Error;
use crate::parts::{Part, When, parts};
use crate::place::{Test, What};
use crate::places::{DOCUMENT, is_text, text_of};
use crate::scan::{Found, scan};
use crate::xml::put_escaped;
use crate::zip::{self, Entry};
use core::ops::Range;

/// What goes into the places of a template.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// The name of each place and what stands there.
    ///
    /// A place in a repeated row is looked up with the number of the row after the list's name:
    /// `{{members.name}}` in the second copy is "members.2.name".
    pub slots: Vec<(String, Answer)>,
    /// Lists, and how many rows each has. A table row with a place `{{list.…}}` is repeated so
    /// often, and what stands between `{{each list}}` and `{{end}}`.
    pub rows: Vec<(String, usize)>,
}

/// What stands in a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Words; a line end breaks the line.
    Text(String),
    /// A box, ticked or not.
    Tick(bool),
    /// Dots, to be filled in by hand.
    Blank(Room),
}

/// How much room a blank leaves for a hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// A day, a month, a number of copies.
    Short,
    /// A date, a name, a word or two.
    Middle,
}

const SHORT_DOTS: &str = "……";
const MIDDLE_DOTS: &str = "………………………";

/// Ends a text and begins the next, with something between.
const TEXT_END: &str = "</w:t>";
const TEXT_START: &str = "<w:t xml:space=\"preserve\">";
/// The frame of a digit. Frames that touch become one around all.
const FRAME: &str = r#"<w:bdr w:val="single" w:sz="4" w:space="0" w:color="auto"/>"#;
/// Keeps a paragraph on one page with the next.
const STAYS: &str = "<w:keepNext/>";
/// A space as wide as a digit.
const NO_DIGIT: &str = "\u{2007}";

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
            let filled = Filling::new(&xml, &found, answers).run(&mut unknown);
            *entry = Entry::stored(&entry.name, filled.into_bytes());
        }
    }
    Ok(Filled {
        bytes: zip::write(&entries),
        unknown,
    })
}

/// A part of the archive while it is filled.
struct Filling<'a> {
    xml: &'a str,
    answers: &'a Answers,
    changes: Vec<Change<'a>>,
    parts: Vec<Part>,
}

/// A change of the XML.
struct Change<'a> {
    place: Range<usize>,
    new: New<'a>,
}

enum New<'a> {
    /// What a place asks for.
    Asked(&'a Found),
    /// A later piece of a place.
    Nothing,
    /// An attribute without which spaces at the ends of a text are lost.
    KeepSpaces,
}

/// What was written so far.
struct Out<'u> {
    xml: String,
    /// The last number that was printed.
    number: usize,
    unknown: &'u mut Vec<String>,
}

/// The row of a list that is being printed.
type Row<'a> = Option<(&'a str, usize)>;

impl<'a> Filling<'a> {
    fn new(xml: &'a str, found: &'a [Found], answers: &'a Answers) -> Self {
        let mut filling = Filling {
            xml,
            answers,
            changes: Vec::new(),
            parts: parts(found, &answers.rows),
        };
        for place in found.iter().filter(|place| place.what.is_ok()) {
            filling.add(place);
        }
        filling
    }

    fn add(&mut self, found: &'a Found) {
        let mut asked = Some(found);
        for piece in &found.pieces {
            let tag = &self.xml[piece.tag.clone()];
            if !tag.contains("xml:space") {
                let end = piece.tag.end - 1;
                self.insert(end..end, New::KeepSpaces);
            }
            let new = asked.take().map_or(New::Nothing, New::Asked);
            self.insert(piece.place.clone(), new);
        }
    }

    /// Changes stand in the order of the XML; two places in one text share its tag.
    fn insert(&mut self, place: Range<usize>, new: New<'a>) {
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
        let mut out = Out {
            xml: String::with_capacity(self.xml.len() * 2),
            number: 0,
            unknown,
        };
        self.put(&mut out, 0..self.xml.len(), None, 0);
        out.xml
    }

    /// Writes a range with its changes and the parts in it, of which `from` is the first.
    fn put<'s>(&'s self, out: &mut Out<'_>, range: Range<usize>, row: Row<'s>, from: usize) {
        let mut at = range.start;
        for (next, part) in (from + 1..).zip(self.parts.iter().skip(from)) {
            // A part in a part that was printed was printed with it.
            if part.outer.start < at || range.end < part.outer.end {
                continue;
            }
            self.put_changed(out, at..part.outer.start, row);
            self.put_part(out, part, row, next);
            at = part.outer.end;
        }
        self.put_changed(out, at..range.end, row);
    }

    fn put_part<'s>(&'s self, out: &mut Out<'_>, part: &'s Part, row: Row<'s>, from: usize) {
        let inner = || part.inner.clone();
        match &part.when {
            When::Holds(test) => {
                if self.holds(test, row) {
                    self.put(out, inner(), row, from);
                }
            }
            // Inside one row of a list its other rows are not asked for.
            When::Each(list) if row.is_some_and(|(known, _)| known == list) => {
                self.put(out, inner(), row, from);
            }
            When::Each(list) => {
                // Each list counts from one, whatever was counted above it.
                let counted = core::mem::take(&mut out.number);
                let count = self.rows(list);
                for number in 1..=count {
                    let begin = out.xml.len();
                    self.put(out, inner(), Some((list, number)), from);
                    // A row that stays with what follows the table is its last one.
                    if number < count && part.outer == part.inner {
                        let row = out.xml.split_off(begin);
                        out.xml.push_str(&row.replace(STAYS, ""));
                    }
                }
                out.number = counted;
            }
            When::Unused(list, most) => {
                for _ in self.rows(list)..*most {
                    self.put(out, inner(), row, from);
                }
            }
        }
    }

    fn put_changed(&self, out: &mut Out<'_>, range: Range<usize>, row: Row<'_>) {
        let mut at = range.start;
        let inside = |change: &&Change<'_>| {
            range.start <= change.place.start && change.place.end <= range.end
        };
        for change in self.changes.iter().filter(inside) {
            out.xml.push_str(&self.xml[at..change.place.start]);
            match &change.new {
                New::Asked(found) => self.put_asked(out, found, row),
                New::Nothing => {}
                New::KeepSpaces => out.xml.push_str(" xml:space=\"preserve\""),
            }
            at = change.place.end;
        }
        out.xml.push_str(&self.xml[at..range.end]);
    }

    fn put_asked(&self, out: &mut Out<'_>, found: &Found, row: Row<'_>) {
        match &found.what {
            Ok(What::Answer {
                name,
                boxes,
                or_nothing,
            }) => {
                let name = numbered(name, row);
                let answer = self.answer(&name);
                if answer.is_none() && !out.unknown.contains(&name) {
                    out.unknown.push(name);
                }
                let answer = answer.unwrap_or(&Answer::Blank(Room::Middle));
                if *boxes > 0 {
                    let look = found.pieces.first().map(|piece| piece.look.clone());
                    put_boxes(
                        &mut out.xml,
                        &self.xml[look.unwrap_or(0..0)],
                        answer,
                        *boxes,
                    );
                } else if !(*or_nothing && matches!(answer, Answer::Blank(_))) {
                    put_answer(&mut out.xml, answer, found.around.has_dots);
                }
            }
            Ok(What::Number) => {
                out.number += 1;
                out.xml.push_str(&out.number.to_string());
            }
            // The others say where something begins or ends.
            _ => {}
        }
    }

    /// Whether a box is ticked or an answer is there.
    fn holds(&self, Test(any): &Test, row: Row<'_>) -> bool {
        let is_met = |(name, expected): &(String, bool)| {
            let answer = self.answer(&numbered(name, row));
            let is_there = matches!(answer, Some(Answer::Text(_) | Answer::Tick(true)));
            is_there == *expected
        };
        any.iter().any(|all| all.iter().all(is_met))
    }

    fn answer(&self, name: &str) -> Option<&Answer> {
        let mut slots = self.answers.slots.iter();
        let (_, answer) = slots.find(|(known, _)| known == name)?;
        Some(answer)
    }

    fn rows(&self, list: &str) -> usize {
        let mut rows = self.answers.rows.iter();
        rows.find(|(known, _)| known == list)
            .map_or(0, |(_, count)| *count)
    }
}

/// The name a place has in a row of its list.
fn numbered(name: &str, row: Row<'_>) -> String {
    let numbered = row.and_then(|(list, number)| {
        let field = name.strip_prefix(list)?.strip_prefix('.')?;
        Some([list, ".", &number.to_string(), ".", field].concat())
    });
    numbered.unwrap_or_else(|| name.to_owned())
}

fn put_answer(xml: &mut String, answer: &Answer, has_dots: bool) {
    match answer {
        Answer::Text(text) => {
            for (at, line) in text.split('\n').enumerate() {
                if at > 0 {
                    push(xml, &[TEXT_END, "<w:br/>", TEXT_START]);
                }
                put_escaped(xml, line);
            }
        }
        Answer::Tick(true) => xml.push('☒'),
        Answer::Tick(false) => xml.push('☐'),
        Answer::Blank(_) if has_dots => push(xml, &[TEXT_END, "<w:tab/>", TEXT_START]),
        Answer::Blank(Room::Short) => xml.push_str(SHORT_DOTS),
        Answer::Blank(Room::Middle) => xml.push_str(MIDDLE_DOTS),
    }
}

/// A framed letter for each box, between the run that was begun and one like it.
fn put_boxes(xml: &mut String, look: &str, answer: &Answer, boxes: usize) {
    let text = match answer {
        Answer::Text(text) => text.as_str(),
        _ => "",
    };
    let mut digits = text.chars().filter(|letter| letter.is_alphanumeric());
    let count = boxes.max(digits.clone().count());
    for at in 1..=count {
        push(
            xml,
            &[
                TEXT_END,
                "</w:r><w:r><w:rPr>",
                look,
                FRAME,
                "</w:rPr>",
                TEXT_START,
            ],
        );
        match digits.next() {
            Some(digit) => put_escaped(xml, digit.encode_utf8(&mut [0; 4])),
            None => xml.push_str(NO_DIGIT),
        }
        let space = if at < count { " " } else { "" };
        push(
            xml,
            &[
                TEXT_END,
                "</w:r><w:r><w:rPr>",
                look,
                "</w:rPr>",
                TEXT_START,
                space,
            ],
        );
    }
}

fn push(xml: &mut String, pieces: &[&str]) {
    for piece in pieces {
        xml.push_str(piece);
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
        ]
        .map(|(name, text)| (name.to_owned(), Answer::Text(text.to_owned())));
        let rest = [
            ("m.2.b", Answer::Blank(Room::Short)),
            ("box.yes", Answer::Tick(true)),
            ("box.no", Answer::Tick(false)),
            ("gone", Answer::Blank(Room::Middle)),
        ]
        .map(|(name, answer)| (name.to_owned(), answer));
        Answers {
            slots: slots.into_iter().chain(rest).collect(),
            rows: vec![("m".to_owned(), 2), ("none".to_owned(), 0)],
        }
    }

    fn paragraph(text: &str) -> String {
        format!("<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
    }

    fn row(cells: &[&str]) -> String {
        let cells = cells
            .iter()
            .map(|text| format!("<w:tc>{}</w:tc>", paragraph(text)));
        format!("<w:tr>{}</w:tr>", cells.collect::<String>())
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
            "<w:p><w:r><w:t xml:space=\"preserve\">a Ví &amp; &lt;Dụ&gt;</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\"> b ………………………</w:t></w:r></w:p>",
        );
    }

    #[test]
    fn repeats_a_row_for_each_of_a_list_and_strikes_those_it_has_not() {
        let table = |rows: &[String]| format!("<w:tbl>{}</w:tbl>", rows.concat());
        check(
            &table(&[
                row(&["Tên", "Số"]),
                row(&["{{#}}. {{m.a}}", "{{m.b}}"]),
                row(&["{{unused m 4}}/", "/"]),
                row(&["{{#}}", "{{name}}"]),
                row(&["{{none.a}}", "x"]),
            ]),
            &table(&[
                row(&["Tên", "Số"]),
                row(&["1. A1", "B1"]),
                row(&["2. A2", "……"]),
                row(&["/", "/"]),
                row(&["/", "/"]),
                row(&["1", "Ví &amp; &lt;Dụ&gt;"]),
            ]),
        );
    }

    #[test]
    fn only_the_last_row_of_a_list_stays_with_what_follows() {
        let staying =
            |text: &str| row(&[text]).replace("<w:p>", "<w:p><w:pPr><w:keepNext/></w:pPr>");
        let free = |text: &str| row(&[text]).replace("<w:p>", "<w:p><w:pPr></w:pPr>");
        check(&staying("{{m.a}}"), &[free("A1"), staying("A2")].concat());
    }

    #[test]
    fn prints_a_part_only_when_its_condition_holds() {
        let of = |tests: &[&str]| -> String {
            let part = |test: &&str| ["{{when ", test, "}}"].concat();
            let parts = tests.iter().map(|test| {
                [
                    paragraph(&part(test)),
                    paragraph(test),
                    paragraph("{{end}}"),
                ]
                .concat()
            });
            parts.collect()
        };
        let holds = [
            "name",
            "not gone",
            "box.yes",
            "box.no or box.yes and not gone",
            "m.2.a",
            "not m.3.a",
        ];
        let fails = ["gone", "box.no", "not name", "name and box.no", "m.3.a"];
        check(&of(&holds), &holds.map(paragraph).concat());
        check(&of(&fails), "");
        let nested = [
            "{{when box.yes}}",
            "a",
            "{{when box.no}}",
            "b",
            "{{end}}",
            "c",
            "{{end}}",
            "d",
        ];
        check(
            &nested.map(paragraph).concat(),
            &["a", "c", "d"].map(paragraph).concat(),
        );
    }

    #[test]
    fn repeats_paragraphs_for_each_of_a_list() {
        let lines = [
            "{{#}}",
            "{{each m}}",
            "({{#}}) {{m.a}}",
            "{{when m.b}}",
            "{{m.b}}",
            "{{end}}",
            "{{end}}",
            "{{#}}",
        ];
        check(
            &lines.map(paragraph).concat(),
            &["1", "(1) A1", "B1", "(2) A2", "2"].map(paragraph).concat(),
        );
        let table = format!(
            "{}{}{}",
            paragraph("{{each m}}"),
            row(&["{{m.a}}"]),
            paragraph("{{end}}")
        );
        check(&table, &[row(&["A1"]), row(&["A2"])].concat());
    }

    #[test]
    fn a_blank_leaves_the_room_its_place_has() {
        let dotted = |text: &str| {
            let tabs = "<w:pPr><w:tabs><w:tab w:leader=\"dot\"/></w:tabs></w:pPr>";
            paragraph(text).replace("<w:p>", &["<w:p>", tabs].concat())
        };
        check(
            &[
                dotted("a {{gone}}"),
                dotted("{{gone}} b"),
                paragraph("{{gone?}}{{name?}}"),
            ]
            .concat(),
            &[
                dotted("a </w:t><w:tab/><w:t xml:space=\"preserve\">"),
                dotted("……………………… b"),
                paragraph("Ví &amp; &lt;Dụ&gt;"),
            ]
            .concat(),
        );
        check(&paragraph("{{box.yes}} {{box.no}}"), &paragraph("☒ ☐"));
    }

    #[test]
    fn puts_a_letter_into_each_box_and_keeps_how_they_look() {
        let xml = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">a{{m.1.a:3}}.</w:t></w:r></w:p>";
        let frame = format!("</w:t></w:r><w:r><w:rPr><w:b/>{FRAME}</w:rPr>{TEXT_START}");
        let plain = format!("</w:t></w:r><w:r><w:rPr><w:b/></w:rPr>{TEXT_START}");
        check(
            xml,
            &format!(
                "<w:p><w:r><w:rPr><w:b/></w:rPr>{TEXT_START}a{frame}A{plain} {frame}1{plain} {frame}{NO_DIGIT}{plain}.</w:t></w:r></w:p>"
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
        fn any_part_is_filled_or_refused(parts in proptest::collection::vec("<w:p>|</w:p>|<w:t>|</w:t>|<w:tr>|</w:tr>|\\{\\{m.a\\}\\}|\\{\\{when name\\}\\}|\\{\\{end\\}\\}|\\{\\{unused m 3\\}\\}|\\{\\{name|\\}\\}|ễ", 0..30)) {
            let xml = parts.concat();
            let template = zip::write(&[Entry::stored(DOCUMENT, xml.into_bytes())]);
            let _ = fill(&template, &answers());
        }
    }
}
