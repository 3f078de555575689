use crate::file::FileId;
use crate::{Error, Province, ProvinceId};
use codec::{Cursor, put_block, put_number};

/// What is known before any other file is fetched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Root {
    pub(crate) provinces: Vec<RootProvince>,
    pub(crate) old_provinces: Vec<OldProvince>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RootProvince {
    pub(crate) province: Province,
    pub(crate) communes: FileId,
    pub(crate) old: FileId,
}

/// A province of before, and the one it is part of now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OldProvince {
    /// The full name: "Tỉnh Bắc Kạn".
    pub(crate) name: String,
    /// Keys of other names it is or was called by.
    pub(crate) earlier: Vec<String>,
    pub(crate) now: ProvinceId,
}

impl Root {
    pub(crate) fn write(&self) -> Vec<u8> {
        let mut body = Vec::new();
        put_number(&mut body, self.provinces.len() as u32);
        for known in &self.provinces {
            put_block(&mut body, known.province.code.as_bytes());
            put_block(&mut body, known.province.name.as_bytes());
            body.extend_from_slice(&known.communes);
            body.extend_from_slice(&known.old);
        }
        put_number(&mut body, self.old_provinces.len() as u32);
        for old in &self.old_provinces {
            body.push(old.now.0);
            put_block(&mut body, old.name.as_bytes());
            put_block(&mut body, old.earlier.join("\n").as_bytes());
        }
        body
    }

    pub(crate) fn read(body: &[u8]) -> Result<Self, Error> {
        let root = read(body).filter(|root| {
            let end = root.provinces.len();
            root.old_provinces
                .iter()
                .all(|old| usize::from(old.now.0) < end)
        });
        root.ok_or(Error::Malformed {
            section: "provinces",
        })
    }
}

fn read(body: &[u8]) -> Option<Root> {
    let mut cursor = Cursor::new(body);
    let mut root = Root::default();
    for _ in 0..cursor.number()? {
        root.provinces.push(RootProvince {
            province: Province {
                code: cursor.text()?.to_owned(),
                name: cursor.text()?.to_owned(),
            },
            communes: cursor.array()?,
            old: cursor.array()?,
        });
    }
    for _ in 0..cursor.number()? {
        root.old_provinces.push(OldProvince {
            now: ProvinceId(cursor.byte()?),
            name: cursor.text()?.to_owned(),
            earlier: lines(cursor.text()?),
        });
    }
    cursor.is_empty().then_some(root)
}

/// The lines of a text; an empty text has none.
pub(crate) fn lines(text: &str) -> Vec<String> {
    let lines = text.split('\n').filter(|line| !line.is_empty());
    lines.map(str::to_owned).collect()
}
