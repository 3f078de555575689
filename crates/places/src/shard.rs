//! The two files of a province. Names, kinds and numbers stand in columns of their own, because
//! like beside like compresses to half.

use crate::root::lines;
use crate::{Commune, CommuneKind, Error};
use codec::{Cursor, put_block, put_number};

/// The units of before that lie in a province of today.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct OldShard {
    /// By old province, then name.
    pub(crate) districts: Vec<OldDistrict>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct OldDistrict {
    /// The place of its province among the old provinces of the root.
    pub(crate) province: u8,
    /// The full name: "Huyện Định Hóa".
    pub(crate) name: String,
    /// Keys of other names it was called by.
    pub(crate) earlier: Vec<String>,
    pub(crate) communes: Vec<OldCommune>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct OldCommune {
    /// The full name: "Xã Tân Thịnh"; empty for a district that had no communes.
    pub(crate) name: String,
    /// Keys of communes that had become part of it before.
    pub(crate) earlier: Vec<String>,
    /// Places among the communes of the province, the one with the office first.
    pub(crate) to: Vec<u16>,
}

pub(crate) fn write_communes(communes: &[Commune]) -> Vec<u8> {
    let mut body = Vec::new();
    put_number(&mut body, communes.len() as u32);
    let mut before = 0;
    for commune in communes {
        let code = commune.code.parse().unwrap_or(0u32);
        put_number(&mut body, code.wrapping_sub(before));
        before = code;
    }
    body.extend(communes.iter().map(|commune| commune.kind as u8));
    let names: Vec<&str> = communes
        .iter()
        .map(|commune| commune.name.as_str())
        .collect();
    body.extend_from_slice(names.join("\n").as_bytes());
    body
}

pub(crate) fn read_communes(body: &[u8]) -> Result<Vec<Commune>, Error> {
    parse_communes(body).ok_or(Error::Malformed {
        section: "communes",
    })
}

fn parse_communes(body: &[u8]) -> Option<Vec<Commune>> {
    let mut cursor = Cursor::new(body);
    let count = cursor.number()? as usize;
    let mut codes = Vec::new();
    let mut code = 0u32;
    for _ in 0..count {
        code = code.checked_add(cursor.number()?)?;
        codes.push(five_digits(code)?);
    }
    let kinds = cursor.take(count)?;
    let names = lines(core::str::from_utf8(cursor.rest()).ok()?);
    if names.len() != count {
        return None;
    }
    let parts = codes.into_iter().zip(kinds).zip(names);
    parts
        .map(|((code, kind), name)| {
            let kind = *CommuneKind::ALL.get(usize::from(*kind))?;
            Some(Commune { code, kind, name })
        })
        .collect()
}

fn five_digits(code: u32) -> Option<String> {
    let mut digits = String::with_capacity(5);
    for scale in [10_000, 1_000, 100, 10, 1] {
        digits.push(char::from_digit(code / scale % 10, 10)?);
    }
    (code < 100_000).then_some(digits)
}

pub(crate) fn write_old(shard: &OldShard) -> Vec<u8> {
    let mut body = Vec::new();
    let districts = &shard.districts;
    let communes = || districts.iter().flat_map(|district| &district.communes);
    put_number(&mut body, districts.len() as u32);
    body.extend(districts.iter().map(|district| district.province));
    for district in districts {
        put_number(&mut body, district.communes.len() as u32);
    }
    body.extend(communes().map(|commune| commune.to.len() as u8));
    let mut before = 0u16;
    for to in communes().flat_map(|commune| &commune.to) {
        let step = to.wrapping_sub(before) as i16;
        put_number(&mut body, u32::from((step << 1 ^ step >> 15) as u16));
        before = *to;
    }
    let earlier = || {
        let of_districts = districts.iter().map(|district| &district.earlier);
        of_districts.chain(communes().map(|commune| &commune.earlier))
    };
    body.extend(earlier().map(|names| names.len() as u8));
    let names = districts.iter().map(|district| district.name.as_str());
    let names: Vec<&str> = names
        .chain(communes().map(|commune| commune.name.as_str()))
        .collect();
    put_block(&mut body, names.join("\n").as_bytes());
    let names: Vec<&str> = earlier().flatten().map(String::as_str).collect();
    put_block(&mut body, names.join("\n").as_bytes());
    body
}

pub(crate) fn read_old(body: &[u8]) -> Result<OldShard, Error> {
    parse_old(body).ok_or(Error::Malformed {
        section: "old units",
    })
}

fn parse_old(body: &[u8]) -> Option<OldShard> {
    let mut cursor = Cursor::new(body);
    let count = cursor.number()? as usize;
    let provinces = cursor.take(count)?;
    let mut sizes = Vec::new();
    for _ in 0..count {
        sizes.push(cursor.number()? as usize);
    }
    let all = sizes
        .iter()
        .try_fold(0usize, |sum, size| sum.checked_add(*size))?;
    let widths = cursor.take(all)?;
    let mut targets: Vec<Vec<u16>> = Vec::new();
    let mut before = 0u16;
    for width in widths {
        let mut to = Vec::new();
        for _ in 0..*width {
            let step = u16::try_from(cursor.number()?).ok()?;
            before = before.wrapping_add(step >> 1 ^ (step & 1).wrapping_neg());
            to.push(before);
        }
        targets.push(to);
    }
    let mut earlier_counts = cursor.take(count.checked_add(all)?)?.iter();
    let mut names = cursor.text()?.split('\n').map(str::to_owned);
    let mut earlier_names = cursor.text()?.split('\n').map(str::to_owned);
    let mut take_earlier = || -> Option<Vec<String>> {
        let count = *earlier_counts.next()?;
        (0..count).map(|_| earlier_names.next()).collect()
    };
    let mut shard = OldShard::default();
    for province in provinces {
        shard.districts.push(OldDistrict {
            province: *province,
            name: names.next()?,
            earlier: take_earlier()?,
            communes: Vec::new(),
        });
    }
    let mut targets = targets.into_iter();
    for (district, size) in shard.districts.iter_mut().zip(sizes) {
        for _ in 0..size {
            district.communes.push(OldCommune {
                name: names.next()?,
                earlier: take_earlier()?,
                to: targets.next()?,
            });
        }
    }
    cursor.is_empty().then_some(shard)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn name() -> impl Strategy<Value = String> {
        "[A-ZĐ][a-zăâđêôơư ]{1,9}"
    }

    fn old_commune() -> impl Strategy<Value = OldCommune> {
        let earlier = prop::collection::vec("[a-z]{3,9}", 0..3);
        let to = prop::collection::vec(any::<u16>(), 1..4);
        (name(), earlier, to).prop_map(|(name, earlier, to)| OldCommune { name, earlier, to })
    }

    fn old_district() -> impl Strategy<Value = OldDistrict> {
        let communes = prop::collection::vec(old_commune(), 0..5);
        (any::<u8>(), name(), communes).prop_map(|(province, name, communes)| OldDistrict {
            province,
            name,
            earlier: Vec::new(),
            communes,
        })
    }

    proptest! {
        #[test]
        fn communes_come_back(names in prop::collection::vec(name(), 0..20)) {
            let communes: Vec<Commune> = (3u32..).step_by(7).zip(names).map(|(code, name)| Commune {
                code: format!("{code:05}"),
                kind: CommuneKind::ALL[code as usize % 3],
                name,
            }).collect();
            prop_assert_eq!(read_communes(&write_communes(&communes)), Ok(communes));
        }

        #[test]
        fn old_units_come_back(districts in prop::collection::vec(old_district(), 0..5)) {
            let shard = OldShard { districts };
            prop_assert_eq!(read_old(&write_old(&shard)), Ok(shard));
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes: Vec<u8>) {
            let _ = read_communes(&bytes);
            let _ = read_old(&bytes);
            let _ = crate::root::Root::read(&bytes);
        }
    }
}
