//! The parts of an address between house and province: which unit they name, old or new, and what
//! became of it.

use crate::convert::AnyProvince;
use crate::places::{Known, KnownDistrict};
use crate::shard::{OldCommune, OldDistrict};
use crate::words::{Named, disagreements};
use crate::{Ask, Conversion, Missing, Place, Places};

pub(crate) struct Search<'a> {
    pub(crate) places: &'a Places,
    pub(crate) province: AnyProvince<'a>,
    pub(crate) districts: Vec<&'a KnownDistrict>,
    pub(crate) communes: &'a [Known],
    /// Whether the address is written with marks, so that a word without any has none.
    pub(crate) marks: bool,
}

/// An old commune and its district.
type Old<'a> = (&'a OldDistrict, &'a OldCommune);

impl<'a> Search<'a> {
    /// The conversion of the parts before the province.
    pub(crate) fn convert(&self, parts: &[&str]) -> Conversion {
        let Some((last, before)) = parts.split_last() else {
            return Conversion::Unknown(Missing::Commune);
        };
        let named = Named::read(last);
        let districts = self.districts_named(&named);
        if let Some(found) = self.in_districts(&districts, before) {
            return found;
        }
        let rest = before.join(", ");
        self.without_district(&named, !districts.is_empty(), rest)
            .unwrap_or(Conversion::Unknown(Missing::Commune))
    }

    /// The districts a part may name; a kind that was written must be theirs.
    fn districts_named(&self, readings: &[Named]) -> Vec<&'a KnownDistrict> {
        let all = || self.districts.iter().copied();
        let is_it = |known: &&KnownDistrict| {
            let same = |named: &Named| {
                named.kind_agrees(&known.named) && named.joined() == known.named.joined()
            };
            readings.iter().any(same)
        };
        let found: Vec<_> = all().filter(is_it).collect();
        if !found.is_empty() {
            return found;
        }
        let was_it = |known: &&KnownDistrict| is_earlier(readings, &known.district.earlier);
        all().filter(was_it).collect()
    }

    /// "Tân Thịnh" before "Định Hóa", or the district itself where it had no communes.
    fn in_districts(&self, found: &[&'a KnownDistrict], before: &[&str]) -> Option<Conversion> {
        let without =
            |known: &&&KnownDistrict| known.district.communes.iter().all(|c| c.name.is_empty());
        let whole: Vec<Old<'_>> = found
            .iter()
            .filter(without)
            .flat_map(|known| olds(known))
            .collect();
        if !whole.is_empty() {
            return self.settle(&whole, before.join(", "), Ask::Divided);
        }
        let (commune, above) = before.split_last()?;
        let readings = Named::read(commune);
        let old = self.best(&readings, found.iter().flat_map(|known| named_olds(known)));
        if !old.is_empty() {
            return self.settle(&old, above.join(", "), Ask::Divided);
        }
        let all = found.iter().flat_map(|known| olds(known));
        let earlier: Vec<Old<'_>> = all
            .filter(|(_, c)| is_earlier(&readings, &c.earlier))
            .collect();
        self.settle(&earlier, above.join(", "), Ask::EarlierName)
    }

    /// A commune right before the province: of today, or of before with its district left out.
    ///
    /// `is_district` says that the part also names a district of before; then it is taken for the
    /// commune of today only, for no commune was written.
    fn without_district(
        &self,
        readings: &[Named],
        is_district: bool,
        rest: String,
    ) -> Option<Conversion> {
        let today = (0u16..)
            .zip(self.communes)
            .map(|(at, known)| (at, &known.named));
        let current = match self.province.old {
            Some(_) => Vec::new(),
            None => self.best(readings, today),
        };
        let old: Vec<Old<'_>> = if is_district {
            Vec::new()
        } else {
            let all = self.districts.iter().flat_map(|known| named_olds(known));
            self.best(readings, all)
        };
        if current.is_empty() {
            return self.settle(&old, rest, Ask::Divided);
        }
        let candidates = self.places_at(current.into_iter().chain(targets(&old)));
        match candidates.as_slice() {
            [] => None,
            [only] => Some(Conversion::Converted {
                current: only.clone(),
                rest,
                old_name: String::new(),
            }),
            _ => Some(Conversion::Split {
                candidates,
                rest,
                old_name: String::new(),
                ask: Ask::SameName,
            }),
        }
    }

    /// What the old units that answer the address come to.
    fn settle(&self, found: &[Old<'a>], rest: String, ask: Ask) -> Option<Conversion> {
        let candidates = self.places_at(targets(found));
        let old_name = match found {
            [one] => self.old_name(*one),
            _ => String::new(),
        };
        match (found, candidates.as_slice()) {
            (_, []) => None,
            ([_], [current]) if ask != Ask::EarlierName => Some(Conversion::Converted {
                current: current.clone(),
                rest,
                old_name,
            }),
            _ => Some(Conversion::Split {
                candidates,
                rest,
                old_name,
                ask: if found.len() > 1 { Ask::SameName } else { ask },
            }),
        }
    }

    /// The units a part names best: those with its kind if it has one, and of those the ones whose
    /// marks differ least from what was typed.
    fn best<T>(&self, readings: &[Named], units: impl Iterator<Item = (T, &'a Named)>) -> Vec<T> {
        let mut least = usize::MAX;
        let mut found = Vec::new();
        for (unit, name) in units {
            let far = readings
                .iter()
                .filter_map(|typed| self.distance(typed, name))
                .min();
            let Some(far) = far.filter(|far| *far <= least) else {
                continue;
            };
            if far < least {
                least = far;
                found.clear();
            }
            found.push(unit);
        }
        found
    }

    fn distance(&self, typed: &Named, name: &Named) -> Option<usize> {
        let joined = typed.joined();
        if joined.is_empty() || name.joined() != joined || !typed.kind_agrees(name) {
            return None;
        }
        let left_out = self.marks && disagreements(&name.words, &typed.words) > 0;
        Some(2 * disagreements(&typed.words, &name.words) + usize::from(left_out))
    }

    /// The communes at these places, each once.
    fn places_at(&self, at: impl Iterator<Item = u16>) -> Vec<Place> {
        let mut places: Vec<Place> = Vec::new();
        for known in at.filter_map(|at| self.communes.get(usize::from(at))) {
            let place = Place {
                province: self.province.now,
                commune: known.commune.clone(),
            };
            if !places.contains(&place) {
                places.push(place);
            }
        }
        places
    }

    /// "xã Tân Thịnh, huyện Định Hóa", with the province where its name is gone.
    fn old_name(&self, (district, commune): Old<'_>) -> String {
        let province = self.province.names.get(usize::from(district.province));
        let province = province.map_or("", |old| old.name.as_str());
        let now = self.places.province(self.province.now);
        let same = now.is_some_and(|now| now.name == province);
        let mut name = String::new();
        for part in [
            commune.name.as_str(),
            &district.name,
            if same { "" } else { province },
        ] {
            if !part.is_empty() {
                if !name.is_empty() {
                    name.push_str(", ");
                }
                put_small_first(&mut name, part);
            }
        }
        name
    }
}

fn olds(known: &KnownDistrict) -> impl Iterator<Item = Old<'_>> {
    let district = &known.district;
    district
        .communes
        .iter()
        .map(move |commune| (district, commune))
}

fn named_olds(known: &KnownDistrict) -> impl Iterator<Item = (Old<'_>, &Named)> {
    olds(known).zip(&known.communes)
}

fn is_earlier(readings: &[Named], earlier: &[String]) -> bool {
    let names = |named: &Named| earlier.iter().any(|name| named.is_earlier(name));
    readings.iter().any(names)
}

fn targets<'a>(old: &[Old<'a>]) -> impl Iterator<Item = u16> {
    old.iter()
        .flat_map(|(_, commune)| commune.to.iter().copied())
}

/// Kinds of unit are written small in running text.
fn put_small_first(text: &mut String, name: &str) {
    let mut letters = name.chars();
    let first = letters.next().and_then(viet::Letter::of);
    text.extend(first.map(viet::Letter::compose));
    text.push_str(letters.as_str());
}
