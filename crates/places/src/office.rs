//! Where the counters of an office stand, for a screen in its hall.

use crate::Error;
use crate::file::{self, Kind};
use codec::{Cursor, put_block, put_number};

/// The name of the file of offices.
pub const OFFICES: &str = "offices.bin";

/// An office that receives citizens.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Office {
    /// What a kiosk is set to.
    pub id: String,
    /// Whether it is invented, to show what a map looks like; a page must say so.
    pub example: bool,
    /// Its name.
    pub name: String,
    /// The code of its commune.
    pub commune: String,
    /// Its address in one line.
    pub address: String,
    /// When it is open, in words.
    pub hours: String,
    /// How many squares its plan is wide and high.
    pub plan: (u8, u8),
    /// Its counters.
    pub counters: Vec<Counter>,
    /// What else helps to find the way.
    pub marks: Vec<Mark>,
}

/// A counter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counter {
    /// What stands on its sign: "3", "A1".
    pub number: String,
    /// What it is for, in plain words.
    pub name: String,
    /// The official fields it takes.
    pub sectors: Vec<String>,
    /// Where it stands.
    pub area: Area,
}

/// A thing on the plan that is no counter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mark {
    /// What it is: "Cửa vào", "Lấy số".
    pub name: String,
    /// Where it stands.
    pub area: Area,
    /// Whether it is this screen, which the plan shows as "you are here".
    pub here: bool,
}

/// A rectangle of the plan, counted in squares from its upper left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Area {
    /// Squares from the left.
    pub column: u8,
    /// Squares from above.
    pub row: u8,
    /// Squares wide.
    pub width: u8,
    /// Squares high.
    pub height: u8,
}

impl Area {
    /// Whether two rectangles share a square.
    pub fn overlaps(self, other: Area) -> bool {
        let meets = |a: u8, a_length: u8, b: u8, b_length: u8| {
            u16::from(a) < u16::from(b) + u16::from(b_length)
                && u16::from(b) < u16::from(a) + u16::from(a_length)
        };
        meets(self.column, self.width, other.column, other.width)
            && meets(self.row, self.height, other.row, other.height)
    }

    /// Whether it lies on a plan of that many squares.
    pub fn lies_on(self, (columns, rows): (u8, u8)) -> bool {
        let ends_within = |start: u8, length: u8, end: u8| {
            length > 0 && u16::from(start) + u16::from(length) <= u16::from(end)
        };
        ends_within(self.column, self.width, columns) && ends_within(self.row, self.height, rows)
    }
}

/// Makes the file of offices.
pub fn write_offices(offices: &[Office]) -> Vec<u8> {
    let mut body = Vec::new();
    put_number(&mut body, offices.len() as u32);
    for office in offices {
        body.push(u8::from(office.example));
        let texts = [
            &office.id,
            &office.name,
            &office.commune,
            &office.address,
            &office.hours,
        ];
        for text in texts {
            put_block(&mut body, text.as_bytes());
        }
        body.extend([office.plan.0, office.plan.1]);
        put_number(&mut body, office.counters.len() as u32);
        for counter in &office.counters {
            put_block(&mut body, counter.number.as_bytes());
            put_block(&mut body, counter.name.as_bytes());
            put_number(&mut body, counter.sectors.len() as u32);
            for sector in &counter.sectors {
                put_block(&mut body, sector.as_bytes());
            }
            put_area(&mut body, counter.area);
        }
        put_number(&mut body, office.marks.len() as u32);
        for mark in &office.marks {
            put_block(&mut body, mark.name.as_bytes());
            put_area(&mut body, mark.area);
            body.push(u8::from(mark.here));
        }
    }
    file::seal(Kind::Offices, &body)
}

/// Reads the file of offices.
pub fn read_offices(bytes: &[u8]) -> Result<Vec<Office>, Error> {
    let body = file::open(Kind::Offices, bytes)?;
    read(body).ok_or(Error::Malformed { section: "offices" })
}

fn read(body: &[u8]) -> Option<Vec<Office>> {
    let mut cursor = Cursor::new(body);
    let mut offices = Vec::new();
    for _ in 0..cursor.number()? {
        let mut office = Office {
            example: cursor.byte()? > 0,
            id: cursor.text()?.to_owned(),
            name: cursor.text()?.to_owned(),
            commune: cursor.text()?.to_owned(),
            address: cursor.text()?.to_owned(),
            hours: cursor.text()?.to_owned(),
            plan: (cursor.byte()?, cursor.byte()?),
            ..Office::default()
        };
        for _ in 0..cursor.number()? {
            let mut counter = Counter {
                number: cursor.text()?.to_owned(),
                name: cursor.text()?.to_owned(),
                ..Counter::default()
            };
            for _ in 0..cursor.number()? {
                counter.sectors.push(cursor.text()?.to_owned());
            }
            counter.area = area(&mut cursor)?;
            office.counters.push(counter);
        }
        for _ in 0..cursor.number()? {
            office.marks.push(Mark {
                name: cursor.text()?.to_owned(),
                area: area(&mut cursor)?,
                here: cursor.byte()? > 0,
            });
        }
        offices.push(office);
    }
    cursor.is_empty().then_some(offices)
}

fn put_area(body: &mut Vec<u8>, area: Area) {
    body.extend([area.column, area.row, area.width, area.height]);
}

fn area(cursor: &mut Cursor<'_>) -> Option<Area> {
    let [column, row, width, height] = cursor.array()?;
    Some(Area {
        column,
        row,
        width,
        height,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn offices_come_back() {
        let area = Area {
            column: 1,
            row: 2,
            width: 3,
            height: 1,
        };
        let offices = vec![Office {
            id: "vi-du".into(),
            example: true,
            plan: (12, 8),
            counters: vec![Counter {
                number: "1".into(),
                sectors: vec!["Hộ tịch".into()],
                area,
                ..Counter::default()
            }],
            marks: vec![Mark {
                name: "Cửa vào".into(),
                area,
                here: true,
            }],
            ..Office::default()
        }];
        assert_eq!(read_offices(&write_offices(&offices)), Ok(offices));
    }

    #[test]
    fn knows_what_stands_on_the_plan_and_what_in_the_way() {
        let at = |column, width| Area {
            column,
            row: 0,
            width,
            height: 1,
        };
        assert!(at(0, 3).overlaps(at(2, 1)));
        assert!(!at(0, 2).overlaps(at(2, 1)));
        assert!(at(9, 3).lies_on((12, 1)));
        assert!(!at(10, 3).lies_on((12, 1)));
        assert!(!at(1, 0).lies_on((12, 1)));
        assert!(!at(255, 255).lies_on((12, 1)));
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes: Vec<u8>) {
            let _ = read(&bytes);
            let _ = read_offices(&bytes);
        }
    }
}
