//! From an address in one line to the commune of today.

use crate::places::KnownDistrict;
use crate::root::OldProvince;
use crate::settle::Search;
use crate::words::{Named, key};
use crate::{Conversion, Missing, Places, ProvinceId, Want};
use viet::Nfc;

impl Places {
    /// Reads an address such as "Tổ 5, xã Tân Thịnh, huyện Định Hóa, tỉnh Thái Nguyên", old or new,
    /// with the usual abbreviations or without any kinds.
    ///
    /// What is not certain is asked. An old commune named without its district is, even where one
    /// of today has the name: "Tân Thịnh, Thái Nguyên" was two.
    pub fn convert(&self, address: Nfc<'_>) -> Want<Conversion> {
        let address = address.as_str();
        let between_commas = parts(address, &[',', ';', '\n']);
        match self.convert_parts(address, &between_commas) {
            // Old papers put dashes between units; but "Phan Rang - Tháp Chàm" is one name.
            Want::Ready(Conversion::Unknown(why)) if address.contains(" - ") => {
                let parts: Vec<&str> = between_commas.iter().flat_map(|p| p.split(" - ")).collect();
                match self.convert_parts(address, &parts) {
                    Want::Ready(Conversion::Unknown(_)) => Want::Ready(Conversion::Unknown(why)),
                    answer => answer,
                }
            }
            answer => answer,
        }
    }

    fn convert_parts(&self, address: &str, parts: &[&str]) -> Want<Conversion> {
        let Some((province, above)) = self.province_of(parts) else {
            return Want::Ready(Conversion::Unknown(Missing::Province));
        };
        let mut missing = Vec::new();
        let old = self.old_of(province.now).map_err(|file| missing.push(file));
        let communes = self
            .communes_of(province.now)
            .map_err(|file| missing.push(file));
        let (Ok(old), Ok(communes)) = (old, communes) else {
            return Want::Missing(missing);
        };
        let of_province = |known: &&KnownDistrict| province.may_hold(known.district.province);
        let search = Search {
            places: self,
            province,
            districts: old.iter().filter(of_province).collect(),
            communes,
            marks: has_marks(address),
        };
        Want::Ready(search.convert(&parts[..above]))
    }

    /// The province that the last parts name, and how many parts stand before it.
    fn province_of(&self, parts: &[&str]) -> Option<(AnyProvince<'_>, usize)> {
        let mut end = parts.len();
        while end > 0 && ["vietnam", "vn"].contains(&key(parts[end - 1]).as_str()) {
            end -= 1;
        }
        // "Bà Rịa - Vũng Tàu" may have been cut in two.
        for length in [2, 1] {
            let Some(from) = end.checked_sub(length) else {
                continue;
            };
            for name in Named::read(&parts[from..end].join(" ")) {
                if let Some(province) = self.province_named(&name) {
                    return Some((province, from));
                }
            }
        }
        None
    }

    fn province_named(&self, name: &Named) -> Option<AnyProvince<'_>> {
        let same = |known: &Named| !name.joined().is_empty() && known.joined() == name.joined();
        let current = self.names.iter().position(same);
        let mut old = self.old_names.iter().zip(&self.root.old_provinces);
        let old = old.position(|(known, old)| {
            same(known) || old.earlier.iter().any(|earlier| name.is_earlier(earlier))
        });
        let now = match current {
            Some(at) => ProvinceId(at as u8),
            None => self.root.old_provinces.get(old?)?.now,
        };
        Some(AnyProvince {
            now,
            old: old.map(|at| at as u8).filter(|_| current.is_none()),
            names: &self.root.old_provinces,
        })
    }
}

/// A province as an address names it.
#[derive(Clone, Copy)]
pub(crate) struct AnyProvince<'a> {
    pub(crate) now: ProvinceId,
    /// Set when the name is one of before only; the address is then certainly old.
    pub(crate) old: Option<u8>,
    pub(crate) names: &'a [OldProvince],
}

impl AnyProvince<'_> {
    /// A name that is both of today and of before may mean the larger province of today.
    fn may_hold(&self, old_province: u8) -> bool {
        self.old.is_none_or(|named| named == old_province)
    }
}

/// The parts of an address that say something.
fn parts<'a>(address: &'a str, between: &[char]) -> Vec<&'a str> {
    let parts = address.split(between).map(str::trim);
    parts.filter(|part| !part.is_empty()).collect()
}

fn has_marks(address: &str) -> bool {
    let words = viet::tokens(Nfc::assume(address));
    words.iter().any(|word| !word.marked.is_empty())
}
