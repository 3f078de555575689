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
const CELL_MIDDLE: &str = r#"<w:spacing w:before="20" w:after="20" w:line="252" w:lineRule="auto"/><w:jc w:val="center"/>"#;
const CELL_HEAD: &str = r#"<w:keepNext/><w:spacing w:before="20" w:after="20" w:line="252" w:lineRule="auto"/><w:jc w:val="center"/>"#;
/// A table must not touch the next one, or both become one; a line of one point keeps them apart
/// and opens no page of its own.
const AFTER_TABLE: &str = r#"<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>"#;
/// On one page with the next paragraph.
const STAYS: &str = "<w:keepNext/>";
/// A row of its own for each part of the boxes to sign in, of which no page break cuts any.
const ROW: &str = "<w:cantSplit/>";
/// Room for a hand to sign in: two centimetres.
const ROW_TO_SIGN: &str = r#"<w:cantSplit/><w:trHeight w:val="1134" w:hRule="exact"/>"#;

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
    put_blocks(&mut xml, &document.blocks, false);
    xml.push_str(DOCUMENT_END);
    xml
}

/// Whether signatures follow at once. What stands before them stays with them, so that they never
/// stand on a page of their own; a part that may not be printed has the one before it stay as well.
fn are_signed(rest: &[Block]) -> bool {
    match rest.split_first() {
        Some((Block::Signatures { .. }, _)) => true,
        Some((Block::When(_, blocks), rest)) => are_signed(blocks) || are_signed(rest),
        _ => false,
    }
}

fn put_blocks(xml: &mut String, blocks: &[Block], stays: bool) {
    for (at, block) in blocks.iter().enumerate() {
        let rest = &blocks[at + 1..];
        put_block(xml, block, are_signed(rest) || (stays && rest.is_empty()));
    }
}

/// Writes a block; one that `stays` is not parted from what follows by the end of a page.
fn put_block(xml: &mut String, block: &Block, stays: bool) {
    let staying = |style: &str| [if stays { STAYS } else { "" }, style].concat();
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
                let style = if is_last && !stays { LINE } else { LINE_KEPT };
                paragraph(xml, style, |xml| runs(xml, NORMAL, line));
            }
        }
        Block::Text(text) => paragraph(xml, &staying(PLAIN), |xml| words(xml, NORMAL, text)),
        Block::Table {
            titles,
            widths,
            rows,
            unused,
        } => {
            let table = Table {
                widths: shares(widths),
                style: staying(CELL),
                struck: staying(CELL_MIDDLE),
                after: staying(AFTER_TABLE),
            };
            table.put(xml, titles, rows, unused.as_ref());
        }
        Block::When(test, blocks) => marked(xml, &["{{when ", test, "}}"].concat(), blocks, stays),
        Block::Each(list, blocks) => marked(xml, &["{{each ", list, "}}"].concat(), blocks, false),
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
fn marked(xml: &mut String, mark: &str, blocks: &[Block], stays: bool) {
    let line = |xml: &mut String, mark: &str| paragraph(xml, PLAIN, |xml| words(xml, MARK, mark));
    line(xml, mark);
    put_blocks(xml, blocks, stays);
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

/// How a table with borders looks.
struct Table {
    widths: Vec<usize>,
    style: String,
    struck: String,
    after: String,
}

impl Table {
    fn put(
        &self,
        xml: &mut String,
        titles: &[String],
        rows: &[Vec<Vec<Run>>],
        unused: Option<&(String, usize)>,
    ) {
        let widths = &self.widths;
        table_start(xml, "<w:tblStyle w:val=\"Grid\"/>", widths);
        if !titles.is_empty() {
            row(xml, "<w:cantSplit/><w:tblHeader/>", widths, |xml, at| {
                let title = titles.get(at).map_or("", String::as_str);
                paragraph(xml, CELL_HEAD, |xml| words(xml, BOLD, title));
            });
        }
        for cells in rows {
            row(xml, ROW, widths, |xml, at| {
                let cell = cells.get(at).map_or(&[][..], Vec::as_slice);
                paragraph(xml, &self.style, |xml| runs(xml, NORMAL, cell));
            });
        }
        if let Some((list, most)) = unused {
            let place = ["{{unused ", list, " ", &most.to_string(), "}}"].concat();
            row(xml, ROW, widths, |xml, at| {
                paragraph(xml, &self.struck, |xml| {
                    if at == 0 {
                        words(xml, MARK, &place);
                    }
                    words(xml, NORMAL, "/");
                });
            });
        }
        xml.push_str("</w:tbl>");
        paragraph(xml, &self.after, |_| {});
    }
}

/// The width between the margins in these shares.
fn shares(widths: &[usize]) -> Vec<usize> {
    let all = widths.iter().sum::<usize>().max(1);
    widths.iter().map(|share| share * WIDTH / all).collect()
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

/// Boxes side by side in a table without borders: who signs, room to sign, the name. All of it and
/// the line above stay on one page, and names stand on one height however long the captions are.
fn signatures(xml: &mut String, line: &[Run], boxes: &[SignatureBox]) {
    if !line.is_empty() {
        paragraph(xml, RIGHT_KEPT, |xml| runs(xml, ITALIC, line));
    }
    if boxes.is_empty() {
        return;
    }
    // Who signs alone signs at the right.
    let columns = boxes.len().max(2);
    let of = |at: usize| boxes.get((at + boxes.len()).checked_sub(columns)?);
    let widths = vec![WIDTH / columns; columns];
    table_start(xml, "<w:tblStyle w:val=\"TableNormal\"/>", &widths);
    row(xml, ROW, &widths, |xml, at| {
        let caption = of(at).map_or("", |signature| &signature.caption);
        paragraph(xml, CELL_HEAD, |xml| words(xml, BOLD, caption));
        if let Some(note) = of(at).map(|of| &of.note).filter(|note| !note.is_empty()) {
            paragraph(xml, CELL_HEAD, |xml| words(xml, ITALIC, note));
        }
    });
    row(xml, ROW_TO_SIGN, &widths, |xml, _| {
        paragraph(xml, CELL_HEAD, |_| {});
    });
    row(xml, ROW, &widths, |xml, at| {
        let name = of(at).map_or(&[][..], |signature| &signature.name);
        paragraph(xml, CELL_MIDDLE, |xml| runs(xml, BOLD, name));
    });
    xml.push_str("</w:tbl>");
    paragraph(xml, AFTER_TABLE, |_| {});
}
