//! Finding the places of a part: `{{name}}`, wherever Word put it.

use crate::place::What;
use crate::xml::{Kind, Tag, tags};
use core::ops::Range;

/// A place in the XML of a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    /// What stands between its braces.
    pub(crate) inside: String,
    pub(crate) what: Result<What, Fault>,
    /// The pieces of text it is cut into, at least one.
    pub(crate) pieces: Vec<Piece>,
    /// The innermost table row it stands in.
    pub(crate) row: Option<Range<usize>>,
    pub(crate) around: Around,
}

impl Found {
    fn start(&self) -> usize {
        self.pieces.first().map_or(0, |piece| piece.place.start)
    }
}

/// The paragraph around a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Around {
    /// All of it.
    pub(crate) paragraph: Range<usize>,
    /// Where the element begins in which the paragraph stands.
    parent: usize,
    /// Nothing else stands in it.
    is_alone: bool,
    /// Nothing stands behind the place, and the paragraph has a line of dots for what is left.
    pub(crate) has_dots: bool,
}

/// A piece of text inside one `<w:t>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) place: Range<usize>,
    /// The opening tag.
    pub(crate) tag: Range<usize>,
    /// How the letters of its run look: what stands in the run's properties.
    pub(crate) look: Range<usize>,
}

/// What is wrong with a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// `{{` without `}}` in the same paragraph.
    NotClosed,
    /// `}}` without `{{` before it in the same paragraph.
    NotOpened,
    /// What stands between the braces is none of the things that may.
    Name,
    /// `{{when …}}`, `{{each …}}` or `{{end}}` in a table, or with other words in its paragraph.
    NotAlone,
    /// One of these without the other.
    NotPaired,
    /// `{{unused …}}` outside a table.
    NoRow,
}

/// The text of one paragraph, with where each of its pieces stands.
struct Paragraph {
    start: usize,
    parent: usize,
    text: String,
    pieces: Vec<(usize, Piece)>,
}

/// The places of a part in the order of the text; `None` when it is not XML.
pub(crate) fn scan(xml: &str) -> Option<Vec<Found>> {
    let mut found = Vec::new();
    // Paragraphs nest: a text box stands inside the paragraph it is anchored to.
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut open: Vec<&Tag<'_>> = Vec::new();
    // How the letters of the run look that was opened last.
    let mut look = 0..0;
    let tags = tags(xml)?;
    for (at, tag) in tags.iter().enumerate() {
        match tag.kind {
            Kind::Open => {
                let parent = open.last().map_or(0, |parent| parent.place.start);
                open.push(tag);
                match tag.name {
                    "w:p" => paragraphs.push(Paragraph::new(tag, parent)),
                    "w:r" => look = 0..0,
                    "w:t" => {
                        let end = tags
                            .get(at + 1)
                            .filter(|next| next.name == "w:t")?
                            .place
                            .start;
                        if let Some(paragraph) = paragraphs.last_mut() {
                            paragraph.push(xml, tag, end, look.clone());
                        }
                    }
                    _ => {}
                }
            }
            Kind::Close => {
                let opened = open.pop().filter(|opened| opened.name == tag.name)?;
                let is_in = |name: &str| open.last().is_some_and(|parent| parent.name == name);
                match tag.name {
                    "w:rPr" if is_in("w:r") => look = opened.place.end..tag.place.start,
                    "w:p" => {
                        let row = open.iter().rev().find(|tag| tag.name == "w:tr");
                        let row = row.and_then(|row| row_of(&tags, row));
                        let paragraph = paragraphs.pop()?;
                        paragraph.places(xml, tag.place.end, row.as_ref(), &mut found);
                    }
                    _ => {}
                }
            }
            Kind::Empty => {}
        }
    }
    if !open.is_empty() {
        return None;
    }
    pair(&mut found);
    Some(found)
}

/// The row that a tag opens, up to its end.
fn row_of(tags: &[Tag<'_>], row: &Tag<'_>) -> Option<Range<usize>> {
    let at = tags.partition_point(|tag| tag.place.start < row.place.start);
    let mut depth = 0;
    for tag in tags.get(at..)?.iter().filter(|tag| tag.name == row.name) {
        match tag.kind {
            Kind::Open => depth += 1,
            Kind::Close => depth -= 1,
            Kind::Empty => {}
        }
        if depth == 0 {
            return Some(row.place.start..tag.place.end);
        }
    }
    None
}

/// Names the marks that have no other half.
fn pair(found: &mut [Found]) {
    let mut open: Vec<usize> = Vec::new();
    let mut single = Vec::new();
    for (at, place) in found.iter().enumerate() {
        match &place.what {
            Ok(What::End) => match open.pop() {
                Some(opened) if found[opened].around.parent == place.around.parent => {}
                Some(opened) => single.extend([opened, at]),
                None => single.push(at),
            },
            Ok(what) if what.is_mark() => open.push(at),
            _ => {}
        }
    }
    for at in single.into_iter().chain(open) {
        found[at].what = Err(Fault::NotPaired);
    }
}

impl Paragraph {
    fn new(tag: &Tag<'_>, parent: usize) -> Self {
        Paragraph {
            start: tag.place.start,
            parent,
            text: String::new(),
            pieces: Vec::new(),
        }
    }

    fn push(&mut self, xml: &str, tag: &Tag<'_>, end: usize, look: Range<usize>) {
        let place = tag.place.end..end;
        let piece = Piece {
            place: place.clone(),
            tag: tag.place.clone(),
            look,
        };
        self.pieces.push((self.text.len(), piece));
        self.text.push_str(&xml[place]);
    }

    fn places(&self, xml: &str, end: usize, row: Option<&Range<usize>>, found: &mut Vec<Found>) {
        let mut at = 0;
        while let Some(next) = self.text[at..].find(['{', '}']).map(|next| at + next) {
            let rest = &self.text[next..];
            if !rest.starts_with("{{") && !rest.starts_with("}}") {
                at = next + 1;
                continue;
            }
            let (length, inside, fault) = place(rest);
            let around = self.around(xml, next..next + length, end);
            let what = match (fault, What::read(inside)) {
                (Some(fault), _) => Err(fault),
                (None, None) => Err(Fault::Name),
                (None, Some(what)) if what.is_mark() && !(around.is_alone && row.is_none()) => {
                    Err(Fault::NotAlone)
                }
                (None, Some(What::Unused(..))) if row.is_none() => Err(Fault::NoRow),
                (None, Some(what)) => Ok(what),
            };
            let place = Found {
                inside: inside.to_owned(),
                what,
                pieces: self.cut(next..next + length),
                row: row.cloned(),
                around,
            };
            // The text of a box comes before that of the paragraph around it; places stand in the
            // order of the XML.
            let start = place.start();
            let after = found.partition_point(|other| other.start() <= start);
            found.insert(after, place);
            at = next + length;
        }
    }

    fn around(&self, xml: &str, place: Range<usize>, end: usize) -> Around {
        let [before, behind] = [&self.text[..place.start], &self.text[place.end..]];
        let is_last = behind.trim().is_empty();
        let whole = &xml[self.start..end];
        let head = whole.split_once("</w:pPr>").map_or("", |(head, _)| head);
        // A picture or the end of a section must not go with the paragraph of a mark.
        let more = ["<w:drawing", "<w:pict", "<w:object", "<w:sectPr"];
        let has_more = more.iter().any(|tag| whole.contains(tag));
        Around {
            paragraph: self.start..end,
            parent: self.parent,
            is_alone: is_last && before.trim().is_empty() && !has_more,
            has_dots: is_last && head.contains("w:leader=\"dot\""),
        }
    }

    /// The pieces of a range of the paragraph's text.
    fn cut(&self, range: Range<usize>) -> Vec<Piece> {
        let pieces = self.pieces.iter().filter_map(|(from, piece)| {
            let length = piece.place.len();
            let start = range.start.max(*from);
            let end = range.end.min(from + length);
            (start < end).then(|| Piece {
                place: piece.place.start + start - from..piece.place.start + end - from,
                ..piece.clone()
            })
        });
        pieces.collect()
    }
}

/// Reads the place a text begins with: its length, what stands between its braces, and which of
/// them is missing.
fn place(text: &str) -> (usize, &str, Option<Fault>) {
    let Some(inside) = text.strip_prefix("{{") else {
        return (2, "", Some(Fault::NotOpened));
    };
    let end = inside.find("}}");
    let reopened = inside.find("{{");
    match end {
        Some(end) if reopened.is_none_or(|other| other > end) => {
            (end + 4, inside[..end].trim(), None)
        }
        _ => {
            let to = reopened.unwrap_or(inside.len());
            (2 + to, inside[..to].trim(), Some(Fault::NotClosed))
        }
    }
}
#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(xml: &str, expect: &str) {
        let found = scan(xml).expect("XML");
        let shown = found.iter().map(|place| {
            let row = if place.row.is_some() { " in a row" } else { "" };
            let fault = place
                .what
                .as_ref()
                .err()
                .map_or(String::new(), |fault| format!(" {fault:?}"));
            format!("{} of {}{row}{fault}", place.inside, place.pieces.len())
        });
        assert_eq!(shown.collect::<Vec<_>>().join("; "), expect, "{xml}");
    }

    /// Paragraphs of these words.
    fn paragraphs(words: &[&str]) -> String {
        let paragraph = |words: &&str| format!("<w:p><w:r><w:t>{words}</w:t></w:r></w:p>");
        words.iter().map(paragraph).collect()
    }

    #[test]
    fn finds_places_whole_and_cut_over_runs() {
        check(
            "<w:p><w:r><w:t>Tên: {{name}}, {{ born }}.</w:t></w:r></w:p>",
            "name of 1; born of 1",
        );
        check(
            "<w:p><w:r><w:t>a {{ho</w:t></w:r><w:proofErr/><w:r><w:t>_t</w:t></w:r><w:r><w:t>en}} b</w:t></w:r></w:p>",
            "ho_ten of 3",
        );
        check(
            "<w:p><w:r><w:t>{</w:t></w:r><w:r><w:t>{a}</w:t></w:r><w:r><w:t>}</w:t></w:r></w:p>",
            "a of 3",
        );
        check(
            "<w:tr><w:tc><w:p><w:r><w:t>{{m.a}}</w:t></w:r></w:p></w:tc></w:tr>",
            "m.a of 1 in a row",
        );
        check("<w:p><w:r><w:t>{a} {} </w:t></w:r></w:p>", "");
    }

    #[test]
    fn names_what_is_wrong_with_a_place() {
        check(
            "<w:p><w:r><w:t>{{a b}} {{}} {{họ}}</w:t></w:r></w:p>",
            "a b of 1 Name;  of 1 Name; họ of 1 Name",
        );
        check(
            "<w:p><w:r><w:t>{{a</w:t></w:r></w:p><w:p><w:r><w:t>b}}</w:t></w:r></w:p>",
            "a of 1 NotClosed;  of 1 NotOpened",
        );
        check(
            "<w:p><w:r><w:t>{{a {{b}}</w:t></w:r></w:p>",
            "a of 1 NotClosed; b of 1",
        );
    }

    #[test]
    fn a_mark_stands_alone_and_has_another_half() {
        check(
            &paragraphs(&["{{when a}}", "{{each m}}", "x", "{{end}}", " {{end}} "]),
            "when a of 1; each m of 1; end of 1; end of 1",
        );
        check(
            &paragraphs(&["{{when a}}", "{{end}}", "{{end}}", "{{each m}}"]),
            "when a of 1; end of 1; end of 1 NotPaired; each m of 1 NotPaired",
        );
        check(
            &paragraphs(&["a {{when a}}", "{{b}} {{end}}"]),
            "when a of 1 NotAlone; b of 1; end of 1 NotAlone",
        );
        let cell = |words| format!("<w:tr><w:tc>{}</w:tc></w:tr>", paragraphs(words));
        check(&cell(&["{{when a}}"]), "when a of 1 in a row NotAlone");
        check(&cell(&["{{unused m 3}}"]), "unused m 3 of 1 in a row");
        check(&paragraphs(&["{{unused m 3}}"]), "unused m 3 of 1 NoRow");
        let framed = format!(
            "{}<w:sdt>{}</w:sdt>",
            paragraphs(&["{{when a}}"]),
            paragraphs(&["{{end}}"])
        );
        check(&framed, "when a of 1 NotPaired; end of 1 NotPaired");
        let picture = "<w:p><w:r><w:drawing/></w:r><w:r><w:t>{{each m}}</w:t></w:r></w:p>";
        check(picture, "each m of 1 NotAlone");
    }

    #[test]
    fn a_text_box_is_a_paragraph_of_its_own() {
        check(
            "<w:p><w:r><w:t>{{a</w:t></w:r><w:p><w:r><w:t>{{b}}</w:t></w:r></w:p><w:r><w:t>c}}</w:t></w:r></w:p>",
            "ac of 2; b of 1",
        );
    }

    #[test]
    fn what_is_no_xml_is_refused() {
        assert_eq!(scan("<w:p><w:r><w:t>a"), None);
        assert_eq!(scan("</w:p>"), None);
        assert_eq!(scan("<w:tr>"), None);
        assert_eq!(scan("<w:p><w:r></w:p></w:r>"), None);
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_scanned_or_refused(parts in proptest::collection::vec("<w:p>|</w:p>|<w:t>|</w:t>|<w:tr>|</w:tr>|\\{\\{|\\}\\}|when |each |end|a|ễ|<", 0..30)) {
            let xml = parts.concat();
            for place in scan(&xml).unwrap_or_default() {
                for piece in place.pieces {
                    assert!(xml.get(piece.place).is_some());
                }
            }
        }
    }
}
