//! What may stand between `{{` and `}}`.

/// What a place asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum What {
    /// `{{declarant.name}}`: an answer.
    Answer {
        /// Its name.
        name: String,
        /// `{{declarant.id:12}}`: a box for each of its letters, so many at least.
        boxes: usize,
        /// `{{head.name?}}`: nothing, and no dots, where there is no answer.
        or_nothing: bool,
    },
    /// `{{#}}`: how many of these were printed so far, this one included.
    Number,
    /// `{{unused members 5}}`: nothing, but the row it stands in is there as often as the list has
    /// fewer rows than five.
    Unused(String, usize),
    /// `{{when a and not b or c}}`: what follows up to `{{end}}` is printed only then.
    When(Test),
    /// `{{each members}}`: what follows up to `{{end}}` is printed for each row of the list.
    Each(String),
    /// `{{end}}`: where the innermost of these ends.
    End,
}

/// Lists of names any of which must hold: each name with whether it must be ticked or answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Test(pub(crate) Vec<Vec<(String, bool)>>);

impl What {
    /// Reads what stands between the braces.
    pub(crate) fn read(inside: &str) -> Option<Self> {
        let words: Vec<&str> = inside.split_whitespace().collect();
        // An office program may begin a paragraph with a capital letter by itself.
        let is = |word: &str, known: &str| word.eq_ignore_ascii_case(known);
        match words.as_slice() {
            [word] if is(word, "end") => Some(What::End),
            ["#"] => Some(What::Number),
            [place] => answer(place),
            [word, list] if is(word, "each") => Some(What::Each(name(list)?)),
            [word, list, most] if is(word, "unused") => {
                Some(What::Unused(name(list)?, most.parse().ok()?))
            }
            [word, tests @ ..] if is(word, "when") => Some(What::When(test(tests)?)),
            _ => None,
        }
    }

    /// Whether it begins or ends a part of the document and prints nothing itself.
    pub(crate) fn is_mark(&self) -> bool {
        matches!(self, What::When(_) | What::Each(_) | What::End)
    }

    /// The answers it names.
    pub(crate) fn names(&self) -> Vec<&str> {
        match self {
            What::Answer { name, .. } => vec![name],
            What::When(Test(any)) => {
                let names = any.iter().flatten();
                names.map(|(name, _)| name.as_str()).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The list it names.
    pub(crate) fn list(&self) -> Option<&str> {
        match self {
            What::Each(list) | What::Unused(list, _) => Some(list),
            _ => None,
        }
    }
}

fn answer(place: &str) -> Option<What> {
    let (place, or_nothing) = match place.strip_suffix('?') {
        Some(place) => (place, true),
        None => (place, false),
    };
    let (place, boxes) = match place.split_once(':') {
        // A number of some land is longer than any of a person; beyond that it is a slip.
        Some((place, boxes)) => (place, boxes.parse().ok().filter(|boxes| *boxes <= 40)?),
        None => (place, 0),
    };
    Some(What::Answer {
        name: name(place)?,
        boxes,
        or_nothing,
    })
}

/// "a and not b or c": all of those between two "or" must hold.
fn test(words: &[&str]) -> Option<Test> {
    let mut any = Vec::new();
    for all in words.split(|word| word.eq_ignore_ascii_case("or")) {
        let all = all.split(|word| word.eq_ignore_ascii_case("and"));
        any.push(all.map(literal).collect::<Option<Vec<_>>>()?);
    }
    Some(Test(any))
}

fn literal(words: &[&str]) -> Option<(String, bool)> {
    let is_not = |word: &str| word.eq_ignore_ascii_case("not");
    match words {
        [not, one] if is_not(not) => Some((name(one)?, false)),
        [one] if !is_not(one) => Some((name(one)?, true)),
        _ => None,
    }
}

fn name(written: &str) -> Option<String> {
    let right = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-' | '_');
    let is_right = !written.is_empty() && written.chars().all(right);
    is_right.then(|| written.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(inside: &str, expect: Option<What>) {
        assert_eq!(What::read(inside), expect, "{inside}");
    }

    fn plain(name: &str, boxes: usize, or_nothing: bool) -> Option<What> {
        Some(What::Answer {
            name: name.to_owned(),
            boxes,
            or_nothing,
        })
    }

    #[test]
    fn an_answer_says_how_it_is_written() {
        check(" me.name ", plain("me.name", 0, false));
        check("me.id:12", plain("me.id", 12, false));
        check("me.name?", plain("me.name", 0, true));
        check("#", Some(What::Number));
        for wrong in ["", "họ", "a b", "a:", "a:x", "a:4000000000", "##", "?"] {
            check(wrong, None);
        }
    }

    #[test]
    fn a_part_begins_with_when_it_is_printed() {
        let of = |name: &str, expected: bool| (name.to_owned(), expected);
        check(
            "when a.yes and not b or c",
            Some(What::When(Test(vec![
                vec![of("a.yes", true), of("b", false)],
                vec![of("c", true)],
            ]))),
        );
        check("Each members", Some(What::Each("members".to_owned())));
        check(
            "unused members 5",
            Some(What::Unused("members".to_owned(), 5)),
        );
        check("End", Some(What::End));
        for wrong in [
            "when",
            "when a b",
            "when a and",
            "when not",
            "each",
            "unused a",
            "unused a x",
        ] {
            let named = What::read(wrong);
            assert!(!named.is_some_and(|what| what.is_mark()), "{wrong}");
        }
    }
}
