//! A synthetic catalogue of any size, drawn from the distribution of real records.
//!
//! A [`Pool`] holds records by field. [`write()`] draws from it: a name recombined from phrases of
//! names of one field ([`name`]), and steps, papers, money, agencies and law each from a record of
//! that field. So a word of such a catalogue is about as rare, a record about as long and a field
//! about as crowded as in the real one, which is what the size and speed of a search depend on.
//!
//! Nothing in it is true, and none of it is meant for citizens: it measures programs. The same
//! pool, count and seed always give the same bytes, and only the pool stays in memory.

mod dice;
mod guide;
mod name;
mod pool;
mod record;
#[cfg(test)]
mod tests;
pub(crate) use pool::Pool;

use dice::Dice;
use name::Names;
use pool::Sector;
use record::{Parts, Published};
use std::io::{self, Write};

/// What to write.
pub(crate) struct Order {
    /// How many records.
    pub(crate) count: usize,
    /// Another number, another catalogue.
    pub(crate) seed: u64,
    /// Whether the records of the pool stand first, as they are, before any is made up.
    pub(crate) real_first: bool,
}

/// The first number given to a made-up record, above all that the state has given: `7.000000`.
const FIRST_CODE: usize = 7_000_000;

/// The most records there are numbers for.
pub(crate) const MOST: usize = 10_000_000 - FIRST_CODE;

/// Writes a record a line.
pub(crate) fn write(pool: &Pool, order: &Order, to: &mut dyn Write) -> io::Result<()> {
    let kept = if order.real_first {
        order.count.min(pool.len())
    } else {
        0
    };
    for record in pool.records().take(kept) {
        record.line(to)?;
    }
    let mut dice = Dice::new(order.seed);
    let mut names = Names::default();
    for number in 0..order.count - kept {
        let sector = pool.sector(dice.below(pool.len()));
        let code = code(number);
        let name = names.make(sector, pool, &mut dice);
        Published {
            code: &code,
            name: &name,
            parts: &parts(sector, &mut dice),
        }
        .line(to)?;
    }
    Ok(())
}

/// The number of the record made up as the `number`th.
fn code(number: usize) -> String {
    let digits = (FIRST_CODE + number).to_string();
    format!("{}.{}", &digits[..1], &digits[1..])
}

/// Each part of a record from another record of the same field.
fn parts<'p>(sector: &'p Sector, dice: &mut Dice) -> Parts<&'p str> {
    let mut draw = || &sector.records[dice.below(sector.records.len())].parts;
    Parts {
        place: &draw().place,
        methods: &draw().methods,
        cases: &draw().cases,
        steps: &draw().steps,
        outcomes: &draw().outcomes,
        law: &draw().law,
        conditions: &draw().conditions,
    }
}
