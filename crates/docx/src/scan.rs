//! Finding the places of a part: `{{name}}`, wherever Word put it.

use crate::xml::{Kind, Tag, tags};
use core::ops::Range;

/// A place in the XML of a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) name: String,
    pub(crate) fault: Option<Fault>,
    /// The pieces of text it is cut into, at least one.
    pub(crate) pieces: Vec<Piece>,
    /// The innermost table row it stands in.
    pub(crate) row: Option<Range<usize>>,
}

impl Found {
    fn start(&self) -> usize {
        self.pieces.first().map_or(0, |piece| piece.place.start)
    }
}

/// A piece of text inside one `<w:t>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) place: Range<usize>,
    /// The opening tag.
    pub(crate) tag: Range<usize>,
}

/// What is wrong with a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// `{{` without `}}` in the same paragraph.
    NotClosed,
    /// `}}` without `{{` before it in the same paragraph.
    NotOpened,
    /// Empty, or with letters other than a-z, A-Z, 0-9, point, hyphen and underscore.
    Name,
}

/// The text of one paragraph, with where each of its pieces stands.
#[derive(Default)]
struct Paragraph {
    text: String,
    pieces: Vec<(usize, Piece)>,
}

/// The places of a part in the order of the text; `None` when it is not XML.
pub(crate) fn scan(xml: &str) -> Option<Vec<Found>> {
    let mut found = Vec::new();
    // Paragraphs nest: a text box stands inside the paragraph it is anchored to.
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut rows: Vec<Range<usize>> = Vec::new();
    let tags = tags(xml)?;
    for (at, tag) in tags.iter().enumerate() {
        match (tag.name, tag.kind) {
            ("w:p", Kind::Open) => paragraphs.push(Paragraph::default()),
            ("w:p", Kind::Close) => {
                let paragraph = paragraphs.pop()?;
                paragraph.places(rows.last(), &mut found);
            }
            ("w:tr", Kind::Open) => rows.push(tag.place.start..end_of(&tags[at..])?),
            ("w:tr", Kind::Close) => {
                rows.pop()?;
            }
            ("w:t", Kind::Open) => {
                let end = tags
                    .get(at + 1)
                    .filter(|next| next.name == "w:t")?
                    .place
                    .start;
                if let Some(paragraph) = paragraphs.last_mut() {
                    paragraph.push(xml, tag, end);
                }
            }
            _ => {}
        }
    }
    Some(found)
}

/// Where the element that the first tag opens ends.
fn end_of(tags: &[Tag<'_>]) -> Option<usize> {
    let name = tags.first()?.name;
    let mut depth = 0;
    for tag in tags.iter().filter(|tag| tag.name == name) {
        match tag.kind {
            Kind::Open => depth += 1,
            Kind::Close => depth -= 1,
            Kind::Empty => {}
        }
        if depth == 0 {
            return Some(tag.place.end);
        }
    }
    None
}

impl Paragraph {
    fn push(&mut self, xml: &str, tag: &Tag<'_>, end: usize) {
        let place = tag.place.end..end;
        let piece = Piece {
            place: place.clone(),
            tag: tag.place.clone(),
        };
        self.pieces.push((self.text.len(), piece));
        self.text.push_str(&xml[place]);
    }

    fn places(&self, row: Option<&Range<usize>>, found: &mut Vec<Found>) {
        let mut at = 0;
        while let Some(next) = self.text[at..].find(['{', '}']).map(|next| at + next) {
            let rest = &self.text[next..];
            if !rest.starts_with("{{") && !rest.starts_with("}}") {
                at = next + 1;
                continue;
            }
            let (length, name, fault) = place(rest);
            let place = Found {
                name: name.to_owned(),
                fault,
                pieces: self.cut(next..next + length),
                row: row.cloned(),
            };
            // The text of a box comes before that of the paragraph around it; places stand in the
            // order of the XML.
            let start = place.start();
            let after = found.partition_point(|other| other.start() <= start);
            found.insert(after, place);
            at = next + length;
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
                tag: piece.tag.clone(),
            })
        });
        pieces.collect()
    }
}

/// Reads the place a text begins with: its length, its name and what is wrong with it.
fn place(text: &str) -> (usize, &str, Option<Fault>) {
    let Some(inside) = text.strip_prefix("{{") else {
        return (2, "", Some(Fault::NotOpened));
    };
    let end = inside.find("}}");
    let reopened = inside.find("{{");
    match end {
        Some(end) if reopened.is_none_or(|other| other > end) => {
            let name = inside[..end].trim();
            let right =
                |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-' | '_');
            let is_right = !name.is_empty() && name.chars().all(right);
            (end + 4, name, (!is_right).then_some(Fault::Name))
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
                .fault
                .map_or(String::new(), |fault| format!(" {fault:?}"));
            format!("{} of {}{row}{fault}", place.name, place.pieces.len())
        });
        assert_eq!(shown.collect::<Vec<_>>().join("; "), expect, "{xml}");
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
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_scanned_or_refused(parts in proptest::collection::vec("<w:p>|</w:p>|<w:t>|</w:t>|<w:tr>|</w:tr>|\\{\\{|\\}\\}|a|ễ|<", 0..30)) {
            let xml = parts.concat();
            for place in scan(&xml).unwrap_or_default() {
                for piece in place.pieces {
                    assert!(xml.get(piece.place).is_some());
                }
            }
        }
    }
}
