use crate::file::{self, FileId, Kind};
use crate::root::Root;
use crate::shard::{self, OldDistrict};
use crate::words::Named;
use crate::{Commune, Error, File, Place, Province, ProvinceId, Want};

/// The units of the country, as far as they have been fetched.
#[derive(Clone, Debug)]
pub struct Places {
    pub(crate) root: Root,
    /// The names of the provinces, and of those of before, in words.
    pub(crate) names: Vec<Named>,
    pub(crate) old_names: Vec<Named>,
    communes: Vec<Option<Vec<Known>>>,
    old: Vec<Option<Vec<KnownDistrict>>>,
}

/// A commune, and its name in words: a key is answered by looking at every name.
#[derive(Clone, Debug)]
pub(crate) struct Known {
    pub(crate) commune: Commune,
    pub(crate) named: Named,
}

/// A district of before with its communes.
#[derive(Clone, Debug)]
pub(crate) struct KnownDistrict {
    pub(crate) district: OldDistrict,
    pub(crate) named: Named,
    /// The names of its communes, in their order.
    pub(crate) communes: Vec<Named>,
}

impl Places {
    /// Opens the root.
    pub fn open(bytes: &[u8]) -> Result<Self, Error> {
        let root = Root::read(file::open(Kind::Root, bytes)?)?;
        let count = root.provinces.len();
        let names = root.provinces.iter().map(|known| &known.province.name);
        let old_names = root.old_provinces.iter().map(|old| &old.name);
        Ok(Places {
            names: names.map(|name| Named::official(name)).collect(),
            old_names: old_names.map(|name| Named::official(name)).collect(),
            root,
            communes: vec![None; count],
            old: vec![None; count],
        })
    }

    /// The name of a file, to fetch it; `None` for a province there is not.
    pub fn file_name(&self, file: File) -> Option<String> {
        let (kind, id) = self.file_id(file)?;
        Some(file::file_name(kind, id))
    }

    /// Takes a file that was missing.
    pub fn add(&mut self, file: File, bytes: &[u8]) -> Result<(), Error> {
        let (kind, id) = self.file_id(file).ok_or(Error::NoSuchProvince)?;
        let body = file::open(kind, bytes)?;
        if file::content_id(bytes) != id {
            return Err(Error::Kind);
        }
        match file {
            File::Communes(ProvinceId(at)) => {
                let communes = shard::read_communes(body)?.into_iter();
                let known = communes.map(|commune| Known {
                    named: Named::official(&commune.full_name()),
                    commune,
                });
                self.communes[usize::from(at)] = Some(known.collect());
            }
            File::Old(ProvinceId(at)) => {
                let districts = shard::read_old(body)?.districts.into_iter();
                let known = districts.map(|district| KnownDistrict {
                    named: Named::official(&district.name),
                    communes: district
                        .communes
                        .iter()
                        .map(|c| Named::official(&c.name))
                        .collect(),
                    district,
                });
                self.old[usize::from(at)] = Some(known.collect());
            }
        }
        Ok(())
    }

    /// The provinces, by their numbers, in the order of their codes.
    pub fn provinces(&self) -> impl Iterator<Item = (ProvinceId, &Province)> {
        let numbers = 0..=u8::MAX;
        let known = self.root.provinces.iter();
        numbers
            .zip(known)
            .map(|(at, known)| (ProvinceId(at), &known.province))
    }

    /// A province by its number.
    pub fn province(&self, id: ProvinceId) -> Option<&Province> {
        let known = self.root.provinces.get(usize::from(id.0))?;
        Some(&known.province)
    }

    /// A commune of a province by its official code, or `None` when it has none of that code.
    pub fn commune(&self, province: ProvinceId, code: &str) -> Want<Option<Place>> {
        match self.communes_of(province) {
            Err(file) => Want::Missing(vec![file]),
            Ok(communes) => {
                let found = communes.iter().find(|known| known.commune.code == code);
                Want::Ready(found.map(|known| Place {
                    province,
                    commune: known.commune.clone(),
                }))
            }
        }
    }

    /// The communes of a province, or the file they are in; a province there is not has none.
    pub(crate) fn communes_of(&self, province: ProvinceId) -> Result<&[Known], File> {
        fetched(&self.communes, province).ok_or(File::Communes(province))
    }

    /// The old units of a province, or the file they are in.
    pub(crate) fn old_of(&self, province: ProvinceId) -> Result<&[KnownDistrict], File> {
        fetched(&self.old, province).ok_or(File::Old(province))
    }

    fn file_id(&self, file: File) -> Option<(Kind, FileId)> {
        let known = |id: ProvinceId| self.root.provinces.get(usize::from(id.0));
        match file {
            File::Communes(id) => Some((Kind::Communes, known(id)?.communes)),
            File::Old(id) => Some((Kind::Old, known(id)?.old)),
        }
    }
}

/// What a province has, if it is there; nothing for a province there is not.
fn fetched<T>(all: &[Option<Vec<T>>], province: ProvinceId) -> Option<&[T]> {
    match all.get(usize::from(province.0)) {
        None => Some(&[]),
        Some(there) => there.as_deref(),
    }
}
