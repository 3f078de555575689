use crate::file::{Kind, content_id, file_name, seal};
use crate::root::{OldProvince, Root, RootProvince};
use crate::shard::{OldCommune, OldDistrict, OldShard, write_communes, write_old};
use crate::words::key;
use crate::{Commune, OldUnit, Province, ProvinceId};

/// The one file whose name never changes; written last, so that a half-copied folder has none.
pub const ROOT: &str = "places.bin";

/// Everything the files are made of.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// The provinces in the order of their codes, each with its communes in the order of theirs.
    pub provinces: Vec<(Province, Vec<Commune>)>,
    /// The units of before.
    pub old_units: Vec<OldUnit>,
    /// Names that units had earlier still: the path of the old unit (with empty ends) and the key
    /// of the name, in small letters without marks and spaces.
    pub earlier: Vec<([String; 3], String)>,
}

/// Files in memory.
pub struct Folder {
    /// File names and bytes, in the order in which they should be written: the root is the last.
    pub files: Vec<(String, Vec<u8>)>,
}

/// Makes the files. The same source gives the same bytes.
///
/// An old unit whose communes are not in the source, or lie in several provinces, is left out:
/// whoever reads the tables has refused them before.
pub fn write(source: &Source) -> Folder {
    let mut root = Root::default();
    let mut files = Vec::new();
    let old_units: Vec<(ProvinceId, &OldUnit, Vec<u16>)> = source
        .old_units
        .iter()
        .filter_map(|unit| source.lands_in(unit))
        .collect();
    for (id, unit, _) in &old_units {
        if !root
            .old_provinces
            .iter()
            .any(|old| old.name == unit.province)
        {
            root.old_provinces.push(OldProvince {
                name: unit.province.clone(),
                earlier: source.earlier_names(&unit.province, "", ""),
                now: *id,
            });
        }
    }
    root.old_provinces
        .sort_by(|one, other| one.name.cmp(&other.name));
    for (at, (province, communes)) in source.provinces.iter().enumerate() {
        let mut add = |kind, body: &[u8]| {
            let bytes = seal(kind, body);
            let id = content_id(&bytes);
            files.push((file_name(kind, id), bytes));
            id
        };
        let communes_file = add(Kind::Communes, &write_communes(communes));
        let units = old_units.iter().filter(|(id, ..)| usize::from(id.0) == at);
        let shard = source.old_shard(&root, units.map(|(_, unit, to)| (*unit, to.as_slice())));
        let old_file = add(Kind::Old, &write_old(&shard));
        root.provinces.push(RootProvince {
            province: province.clone(),
            communes: communes_file,
            old: old_file,
        });
    }
    files.sort();
    files.dedup();
    files.push((ROOT.to_owned(), seal(Kind::Root, &root.write())));
    Folder { files }
}

impl Source {
    /// The province an old unit lies in now, and its communes by their place there.
    fn lands_in<'a>(&self, unit: &'a OldUnit) -> Option<(ProvinceId, &'a OldUnit, Vec<u16>)> {
        let first = unit.to.first()?;
        let holds =
            |communes: &[Commune], code: &String| communes.iter().position(|c| c.code == *code);
        let at = self
            .provinces
            .iter()
            .position(|(_, communes)| holds(communes, first).is_some())?;
        let communes = &self.provinces[at].1;
        let to = unit
            .to
            .iter()
            .map(|code| holds(communes, code).map(|at| at as u16));
        Some((ProvinceId(at as u8), unit, to.collect::<Option<_>>()?))
    }

    fn earlier_names(&self, province: &str, district: &str, commune: &str) -> Vec<String> {
        let path = [province, district, commune];
        let names = self.earlier.iter().filter(|(of, _)| *of == path);
        names.map(|(_, name)| name.clone()).collect()
    }

    /// Communes of a district in the order of where they went, so that the numbers run up.
    fn old_shard<'a>(
        &self,
        root: &Root,
        units: impl Iterator<Item = (&'a OldUnit, &'a [u16])>,
    ) -> OldShard {
        let mut units: Vec<(&OldUnit, &[u16])> = units.collect();
        units.sort_by(|(one, one_to), (other, other_to)| {
            let districts = (&one.province, &one.district).cmp(&(&other.province, &other.district));
            districts.then_with(|| (one_to, &one.commune).cmp(&(other_to, &other.commune)))
        });
        let mut shard = OldShard::default();
        for (unit, to) in units {
            let province = root
                .old_provinces
                .iter()
                .position(|old| old.name == unit.province);
            let province = province.unwrap_or_default() as u8;
            let same = |d: &OldDistrict| d.province == province && d.name == unit.district;
            if !shard.districts.last().is_some_and(same) {
                shard.districts.push(OldDistrict {
                    province,
                    name: unit.district.clone(),
                    earlier: self.earlier_names(&unit.province, &unit.district, ""),
                    communes: Vec::new(),
                });
            }
            if let Some(district) = shard.districts.last_mut() {
                let mut earlier = self.earlier_names(&unit.province, &unit.district, &unit.commune);
                earlier.retain(|name| *name != key(&unit.commune));
                district.communes.push(OldCommune {
                    name: unit.commune.clone(),
                    earlier: if unit.commune.is_empty() {
                        Vec::new()
                    } else {
                        earlier
                    },
                    to: to.to_vec(),
                });
            }
        }
        shard
    }
}
