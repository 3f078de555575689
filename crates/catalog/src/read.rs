use serde::Serialize;
/// A stretch of an official text, as byte offsets.
///
/// Offsets may come from a file, so [`Span::of`] answers `None` instead of panicking when they
/// do not fall on letters of that text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}
codec::coded!(struct Span { start, end });

impl Span {
    /// The whole of a text.
    pub fn whole(text: &str) -> Self {
        Span {
            start: 0,
            end: text.len() as u32,
        }
    }

    /// The words this span covers in `text`.
    pub fn of(self, text: &str) -> Option<&str> {
        text.get(self.start as usize..self.end as usize)
    }
}

/// A value together with the official text it was read from and the place in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Read<T> {
    /// What was understood.
    pub value: T,
    /// The official words, whole.
    pub official: String,
    /// Which of those words gave the value; `None` when the value was stated outside the words.
    pub span: Option<Span>,
}

impl<T: codec::Coded> codec::Coded for Read<T> {
    fn put(&self, to: &mut Vec<u8>) {
        self.value.put(to);
        self.official.put(to);
        self.span.put(to);
    }

    fn take(from: &mut codec::Reader<'_>) -> Self {
        Read {
            value: T::take(from),
            official: codec::Coded::take(from),
            span: codec::Coded::take(from),
        }
    }
}
