//! Elements written as text.
//!
//! An [`El`] is opened with [`el`], given attributes and children, and becomes text once. Whatever
//! comes from a record goes through [`El::text`] or [`El::attr`] and is escaped there, so no word
//! of a record can become markup. A template engine would add macros and a dependency to say less:
//! pages are drawn by the same small steps as the widget's screens.

/// An element while it is written.
pub(super) struct El {
    name: &'static str,
    attributes: String,
    inside: String,
}

/// Opens an element.
pub(super) fn el(name: &'static str) -> El {
    El {
        name,
        attributes: String::new(),
        inside: String::new(),
    }
}

/// An element with a class, unless that is empty, and words.
pub(super) fn text(name: &'static str, class: &str, words: &str) -> El {
    el(name).class(class).text(words)
}

/// A text as written, with its line breaks; nothing when it is empty.
pub(super) fn written(class: &str, words: &str) -> Option<El> {
    (!words.trim().is_empty()).then(|| text("p", class, words))
}

impl El {
    /// Gives an attribute. Its name is ours; its value may be anybody's.
    pub(super) fn attr(mut self, name: &str, value: &str) -> Self {
        self.attributes.push(' ');
        self.attributes.push_str(name);
        self.attributes.push_str("=\"");
        escape(value, &mut self.attributes);
        self.attributes.push('"');
        self
    }

    /// Gives a class; an empty one is left out.
    pub(super) fn class(self, class: &str) -> Self {
        if class.is_empty() {
            self
        } else {
            self.attr("class", class)
        }
    }

    /// Adds words.
    pub(super) fn text(mut self, words: &str) -> Self {
        escape(words, &mut self.inside);
        self
    }

    /// Adds a child, if there is one.
    pub(super) fn add(mut self, child: impl Into<Option<El>>) -> Self {
        if let Some(child) = child.into() {
            child.write(&mut self.inside);
        }
        self
    }

    /// Adds children.
    pub(super) fn all(mut self, children: impl IntoIterator<Item = El>) -> Self {
        for child in children {
            child.write(&mut self.inside);
        }
        self
    }

    /// Adds a block of JSON as it is. `<` is written as JSON can write it too, so that nothing in
    /// it can end the element.
    pub(super) fn json(mut self, json: &str) -> Self {
        self.inside.push_str(&json.replace('<', "\\u003c"));
        self
    }

    /// Writes the element to the end of a text.
    pub(super) fn write(&self, to: &mut String) {
        to.push('<');
        to.push_str(self.name);
        to.push_str(&self.attributes);
        to.push('>');
        if has_no_end(self.name) {
            return;
        }
        to.push_str(&self.inside);
        to.push_str("</");
        to.push_str(self.name);
        to.push('>');
        // A line for each of the larger parts, so that a page can be read and compared.
        if begins_a_line(self.name) {
            to.push('\n');
        }
    }
}

fn has_no_end(name: &str) -> bool {
    matches!(name, "meta" | "link" | "input" | "br")
}

fn begins_a_line(name: &str) -> bool {
    matches!(
        name,
        "head"
            | "header"
            | "nav"
            | "main"
            | "footer"
            | "section"
            | "div"
            | "li"
            | "tr"
            | "p"
            | "title"
            | "script"
    )
}

/// Writes words so that they are words: what HTML would read as markup escaped, and characters
/// that HTML forbids, which no reader sees, made spaces.
fn escape(words: &str, to: &mut String) {
    let mut letters = words.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '&' => to.push_str("&amp;"),
            '<' => to.push_str("&lt;"),
            '>' => to.push_str("&gt;"),
            '"' => to.push_str("&quot;"),
            '\n' | '\t' => to.push(letter),
            '\r' if letters.peek() == Some(&'\n') => {}
            '\r' => to.push('\n'),
            letter if is_forbidden(letter) => to.push(' '),
            letter => to.push(letter),
        }
    }
}

/// Control characters and code points that are no characters.
fn is_forbidden(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{FDD0}'..='\u{FDEF}')
        || u32::from(letter) & 0xFFFE == 0xFFFE
}

#[cfg(test)]
mod tests {
    use super::{El, el, text};

    #[track_caller]
    fn check(element: El, expect: &str) {
        let mut written = String::new();
        element.write(&mut written);
        assert_eq!(written, expect);
    }

    #[test]
    fn words_of_a_record_stay_words() {
        check(
            text("b", "a\"b", "<script>&amp;\"</script>"),
            "<b class=\"a&quot;b\">&lt;script&gt;&amp;amp;&quot;&lt;/script&gt;</b>",
        );
        check(
            el("script").json(r#"{"a":"</script><!--"}"#),
            "<script>{\"a\":\"\\u003c/script>\\u003c!--\"}</script>\n",
        );
    }

    #[test]
    fn characters_that_html_forbids_become_spaces() {
        check(text("b", "", "a\u{b}b\u{FFFE}c\u{85}d"), "<b>a b c d</b>");
        check(text("b", "", "a\r\nb\rc\td"), "<b>a\nb\nc\td</b>");
    }

    #[test]
    fn elements_without_an_end_have_none() {
        check(
            el("input").attr("type", "checkbox"),
            "<input type=\"checkbox\">",
        );
        check(
            el("ul").all([el("li"), el("li")]),
            "<ul><li></li>\n<li></li>\n</ul>",
        );
        check(el("p").add(None).add(el("b")), "<p><b></b></p>\n");
    }
}
