//! XML as a row of tags with text between them: enough to find places, and nothing is lost on the
//! way because nothing is rebuilt.

use core::ops::Range;

/// A tag and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tag<'x> {
    pub(crate) name: &'x str,
    pub(crate) kind: Kind,
    pub(crate) place: Range<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Open,
    Close,
    Empty,
}

/// The tags of a text, comments and declarations left out; `None` when one does not end.
pub(crate) fn tags(xml: &str) -> Option<Vec<Tag<'_>>> {
    let mut tags = Vec::new();
    let mut at = 0;
    while let Some(start) = xml[at..].find('<').map(|found| at + found) {
        let rest = &xml[start..];
        let skipped = [
            ("<!--", "-->"),
            ("<![CDATA[", "]]>"),
            ("<?", "?>"),
            ("<!", ">"),
        ]
        .into_iter()
        .find(|(opening, _)| rest.starts_with(opening));
        if let Some((opening, closing)) = skipped {
            let inside = start + opening.len();
            at = inside + xml.get(inside..)?.find(closing)? + closing.len();
            continue;
        }
        let end = start + end_of_tag(rest)?;
        let inside = &xml[start + 1..end - 1];
        let (kind, inside) = match (inside.strip_prefix('/'), inside.strip_suffix('/')) {
            (Some(name), _) => (Kind::Close, name),
            (None, Some(name)) => (Kind::Empty, name),
            (None, None) => (Kind::Open, inside),
        };
        let name = inside
            .split(|letter: char| letter.is_ascii_whitespace())
            .next()?;
        if name.is_empty() {
            return None;
        }
        tags.push(Tag {
            name,
            kind,
            place: start..end,
        });
        at = end;
    }
    Some(tags)
}

/// Just after the ">" that ends the tag at the beginning; one in quotes does not.
fn end_of_tag(xml: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in xml.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return Some(at + 1),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    None
}

/// Adds text as XML writes it; characters that XML forbids are left out.
pub(crate) fn put_escaped(xml: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '"' => xml.push_str("&quot;"),
            '\t' => xml.push(letter),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => xml.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(xml: &str, expect: Option<&str>) {
        let shown = tags(xml).map(|tags| {
            let tags = tags.iter().map(|tag| {
                let mark = match tag.kind {
                    Kind::Open => "+",
                    Kind::Close => "-",
                    Kind::Empty => "=",
                };
                [mark, tag.name].concat()
            });
            tags.collect::<Vec<_>>().join(" ")
        });
        assert_eq!(shown.as_deref(), expect, "{xml}");
    }

    #[test]
    fn finds_tags_and_nothing_else() {
        check("<?xml version=\"1.0\"?><a b='>'>x</a>", Some("+a -a"));
        check("<a><!-- <b> --><c\n d=\"1\"/></a>", Some("+a =c -a"));
        check("<![CDATA[<b>]]>", Some(""));
        check("<a", None);
        check("<!-- a", None);
        check("<>", None);
    }

    proptest! {
        #[test]
        fn any_text_has_tags_or_none(xml in "[<>/a!?\\[\\]\" -]{0,40}|\\PC*") {
            let _ = tags(&xml);
        }
    }
}
