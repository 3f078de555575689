//! Blocks as the XML of a text document.

use super::parts::{DOCUMENT_END, DOCUMENT_START, WIDTH};
use super::{Block, Document, Run, SignatureBox};
use crate::xml::put_escaped;

const NATION: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const MOTTO: &str = "Độc lập - Tự do - Hạnh phúc";

/// How a paragraph stands, as XML writes it; the order of elements is the schema's.
const PLAIN: &str = r#"<w:jc w:val="both"/>"#;
const CENTRED: &str = r#"<w:jc w:val="center"/>"#;
const CENTRED_KEPT: &str = r#"<w:keepNext/><w:keepLines/><w:jc w:val="center"/>"#;
const RIGHT_KEPT: &str = r#"<w:keepNext/><w:jc w:val="right"/>"#;
const RIGHT: &str = r#"<w:jc w:val="right"/>"#;
const HEADING: &str =
    r#"<w:keepNext/><w:keepLines/><w:spacing w:before="120"/><w:jc w:val="left"/>"#;
/// A line of dots may run to the right margin; a line that is not the last stays with the next.
const LINE: &str =
    r#"<w:keepLines/><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9355"/></w:tabs>"#;
const LINE_KEPT: &str = r#"<w:keepNext/><w:keepLines/><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9355"/></w:tabs>"#;
/// No space around lines in cells.
const CELL: &str = r#"<w:spacing w:before="20" w:after="20" w:line="252" w:lineRule="auto"/>"#;
const CELL_HEAD: &str = r#"<w:keepNext/><w:spacing w:before="20" w:after="20" w:line="252" w:lineRule="auto"/><w:jc w:val="center"/>"#;

/// How letters look.
const NORMAL: &str = "";
const BOLD: &str = "<w:b/>";
const ITALIC: &str = "<w:i/>";
const SMALL_ITALIC: &str = r#"<w:i/><w:sz w:val="22"/>"#;
const TITLE: &str = r#"<w:b/><w:sz w:val="28"/>"#;
const UNDERLINED: &str = r#"<w:b/><w:u w:val="single"/>"#;
/// What is there for who changes the template, and is never printed.
const MARK: &str = r#"<w:color w:val="808080"/><w:sz w:val="18"/>"#;

pub(super) fn document(document: &Document) -> String {
    let mut xml = String::from(DOCUMENT_START);
    if !document.mark.is_empty() {
        paragraph(&mut xml, RIGHT, |xml| {
            words(xml, SMALL_ITALIC, &document.mark)
        });
    }
    for block in &document.blocks {
        put_block(&mut xml, block);
    }
    xml.push_str(DOCUMENT_END);
    xml
}

fn put_block(xml: &mut String, block: &Block) {
    match block {
        Block::Motto => {
            paragraph(xml, CENTRED_KEPT, |xml| words(xml, BOLD, NATION));
            paragraph(xml, CENTRED, |xml| words(xml, UNDERLINED, MOTTO));
        }
        Block::Title(lines) => {
            for line in lines {
                paragraph(xml, CENTRED_KEPT, |xml| words(xml, TITLE, line));
            }
        }
        Block::To(line) => paragraph(xml, CENTRED, |xml| runs(xml, NORMAL, line)),
        Block::Heading(text) => paragraph(xml, HEADING, |xml| words(xml, BOLD, text)),
        Block::Lines(lines) => {
            for (at, line) in lines.iter().enumerate() {
                let is_last = at + 1 == lines.len();
                let style = if is_last { LINE } else { LINE_KEPT };
                paragraph(xml, style, |xml| runs(xml, NORMAL, line));
            }
        }
        Block::Text(text) => paragraph(xml, PLAIN, |xml| words(xml, NORMAL, text)),
        Block::Table {
            titles,
            rows,
            unused,
        } => table(xml, titles, rows, unused.as_ref()),
        Block::When(test, blocks) => marked(xml, &["{{when ", test, "}}"].concat(), blocks),
        Block::Each(list, blocks) => marked(xml, &["{{each ", list, "}}"].concat(), blocks),
        Block::Signatures { line, boxes } => signatures(xml, line, boxes),
        Block::Notes(notes) => {
            for note in notes {
                paragraph(xml, PLAIN, |xml| words(xml, SMALL_ITALIC, note));
            }
        }
    }
}

fn paragraph(xml: &mut String, style: &str, inside: impl FnOnce(&mut String)) {
    xml.push_str("<w:p><w:pPr>");
    xml.push_str(style);
    xml.push_str("</w:pPr>");
    inside(xml);
    xml.push_str("</w:p>");
}

fn runs(xml: &mut String, look: &str, runs: &[Run]) {
    for run in runs {
        match run {
            Run::Words(text) => words(xml, look, text),
            Run::Place(inside) => words(xml, look, &["{{", inside, "}}"].concat()),
        }
    }
}

/// Blocks between two marks.
fn marked(xml: &mut String, mark: &str, blocks: &[Block]) {
    let line = |xml: &mut String, mark: &str| paragraph(xml, PLAIN, |xml| words(xml, MARK, mark));
    line(xml, mark);
    for block in blocks {
        put_block(xml, block);
    }
    line(xml, "{{end}}");
}

fn words(xml: &mut String, look: &str, text: &str) {
    xml.push_str("<w:r>");
    if !look.is_empty() {
        xml.push_str("<w:rPr>");
        xml.push_str(look);
        xml.push_str("</w:rPr>");
    }
    xml.push_str("<w:t xml:space=\"preserve\">");
    for (at, line) in text.split('\n').enumerate() {
        if at > 0 {
            xml.push_str("</w:t><w:br/><w:t xml:space=\"preserve\">");
        }
        put_escaped(xml, line);
    }
    xml.push_str("</w:t></w:r>");
}

fn table(
    xml: &mut String,
    titles: &[String],
    rows: &[Vec<Vec<Run>>],
    unused: Option<&(String, usize)>,
) {
    let columns = rows
        .iter()
        .map(Vec::len)
        .chain([titles.len()])
        .max()
        .unwrap_or(0);
    if columns == 0 {
        return;
    }
    let widths = widths(columns, titles);
    table_start(xml, "<w:tblStyle w:val=\"Grid\"/>", &widths);
    if !titles.is_empty() {
        row(xml, "<w:cantSplit/><w:tblHeader/>", &widths, |xml, at| {
            let title = titles.get(at).map_or("", String::as_str);
            paragraph(xml, CELL_HEAD, |xml| words(xml, BOLD, title));
        });
    }
    for cells in rows {
        row(xml, "<w:cantSplit/>", &widths, |xml, at| {
            let cell = cells.get(at).map_or(&[][..], Vec::as_slice);
            paragraph(xml, CELL, |xml| runs(xml, NORMAL, cell));
        });
    }
    if let Some((list, most)) = unused {
        let place = ["{{unused ", list, " ", &most.to_string(), "}}"].concat();
        row(xml, "<w:cantSplit/>", &widths, |xml, at| {
            paragraph(xml, CELL_HEAD, |xml| {
                if at == 0 {
                    words(xml, MARK, &place);
                }
                words(xml, NORMAL, "/");
            });
        });
    }
    xml.push_str("</w:tbl>");
    // A table must not touch the next one, or both become one.
    paragraph(
        xml,
        "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/>",
        |_| {},
    );
}

/// A column of numbers is narrow; the others share the rest.
fn widths(columns: usize, titles: &[String]) -> Vec<usize> {
    const NARROW: usize = 680;
    let is_narrow = |at: usize| {
        titles
            .get(at)
            .is_some_and(|title| matches!(title.as_str(), "TT" | "STT"))
    };
    let narrow = (0..columns).filter(|at| is_narrow(*at)).count();
    let rest = WIDTH.saturating_sub(narrow * NARROW) / (columns - narrow).max(1);
    (0..columns)
        .map(|at| if is_narrow(at) { NARROW } else { rest })
        .collect()
}

fn table_start(xml: &mut String, style: &str, widths: &[usize]) {
    xml.push_str("<w:tbl><w:tblPr>");
    xml.push_str(style);
    xml.push_str("<w:tblW w:w=\"");
    xml.push_str(&widths.iter().sum::<usize>().to_string());
    xml.push_str("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
    for width in widths {
        xml.push_str("<w:gridCol w:w=\"");
        xml.push_str(&width.to_string());
        xml.push_str("\"/>");
    }
    xml.push_str("</w:tblGrid>");
}

fn row(xml: &mut String, about: &str, widths: &[usize], cell: impl Fn(&mut String, usize)) {
    xml.push_str("<w:tr><w:trPr>");
    xml.push_str(about);
    xml.push_str("</w:trPr>");
    for (at, width) in widths.iter().enumerate() {
        xml.push_str("<w:tc><w:tcPr><w:tcW w:w=\"");
        xml.push_str(&width.to_string());
        xml.push_str("\" w:type=\"dxa\"/></w:tcPr>");
        cell(xml, at);
        xml.push_str("</w:tc>");
    }
    xml.push_str("</w:tr>");
}

/// Boxes in one row of a table without borders, which no page break cuts.
fn signatures(xml: &mut String, line: &[Run], boxes: &[SignatureBox]) {
    if !line.is_empty() {
        paragraph(xml, RIGHT_KEPT, |xml| runs(xml, ITALIC, line));
    }
    if boxes.is_empty() {
        return;
    }
    let widths = vec![WIDTH / boxes.len(); boxes.len()];
    table_start(xml, "<w:tblStyle w:val=\"TableNormal\"/>", &widths);
    row(xml, "<w:cantSplit/>", &widths, |xml, at| {
        let signature = &boxes[at];
        paragraph(xml, CELL_HEAD, |xml| words(xml, BOLD, &signature.caption));
        if !signature.note.is_empty() {
            paragraph(xml, CELL_HEAD, |xml| words(xml, ITALIC, &signature.note));
        }
        for _ in 0..3 {
            paragraph(xml, CELL_HEAD, |_| {});
        }
        paragraph(xml, CELL_HEAD, |xml| runs(xml, BOLD, &signature.name));
    });
    xml.push_str("</w:tbl>");
    paragraph(
        xml,
        "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/>",
        |_| {},
    );
}
