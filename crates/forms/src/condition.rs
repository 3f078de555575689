use crate::{Answer, Answers, FieldAt, Path, Row};

/// When something is asked or printed.
///
/// Content nests "all", "any" and "not" freely; here they are multiplied out, any of several
/// lists of which all must hold. A flat form is decided in two loops, and no bytes from outside
/// can nest it so deep that reading it ends the program.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Condition {
    /// The lists; none at all means always.
    pub any: Vec<Vec<Literal>>,
}
codec::coded!(struct Condition { any });

/// A test and the outcome it must have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Literal {
    /// The test.
    pub test: Test,
    /// What it must say.
    pub expected: bool,
}
codec::coded!(struct Literal { test, expected });

/// Something about the answers so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Test {
    /// This choice was taken, alone or among others.
    Is(FieldAt, u8),
    /// There is an answer.
    Answered(FieldAt),
    /// A section has at least so many rows.
    Rows(u8, u8),
}
codec::coded!(
    enum Test {
        Is(field, choice),
        Answered(field),
        Rows(section, least),
    }
);

impl Condition {
    /// Holds whatever was answered.
    pub const ALWAYS: Condition = Condition { any: Vec::new() };

    /// Whether it holds, seen from a row of a section.
    pub fn holds(&self, answers: &Answers, section: u8, row: Row) -> bool {
        let from = Path {
            section,
            row,
            field: 0,
        };
        let met = |literal: &Literal| literal.test.passes(answers, from) == literal.expected;
        self.any.is_empty() || self.any.iter().any(|all| all.iter().all(met))
    }

    /// Every test in it.
    pub(crate) fn tests(&self) -> impl Iterator<Item = Test> + '_ {
        self.any.iter().flatten().map(|literal| literal.test)
    }
}

impl Test {
    fn passes(self, answers: &Answers, from: Path) -> bool {
        match self {
            Test::Is(field, choice) => match answers.get(from.beside(field)) {
                Some(Answer::Choice(taken)) => *taken == choice,
                Some(Answer::Many(bits)) => u64::from(*bits) >> choice.min(63) & 1 == 1,
                _ => false,
            },
            Test::Answered(field) => answers.get(from.beside(field)).is_some(),
            Test::Rows(section, least) => answers.rows(section).len() >= usize::from(least),
        }
    }
}
