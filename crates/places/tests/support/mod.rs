//! The units of the country out of `content/places/`, and a reader that fetches what it needs.

#![allow(dead_code)] // each test file uses its own part of it
#![allow(clippy::unwrap_used)] // test code in a module of its own

use places::{
    Commune, CommuneKind, File, Folder, OldUnit, Places, Province, ROOT, Source, Want, write,
};
use std::path::Path;
use std::sync::OnceLock;

/// The tables as rows of plain data. The indexer reads them with faults named; here they are right.
pub(crate) fn source() -> Source {
    let mut source = Source::default();
    for row in rows("units.tsv") {
        let [province_code, province, code, kind, name] = row.try_into().unwrap();
        if source
            .provinces
            .last()
            .is_none_or(|(last, _)| last.code != province_code)
        {
            let province = Province {
                code: province_code,
                name: province,
            };
            source.provinces.push((province, Vec::new()));
        }
        let kind = CommuneKind::ALL
            .into_iter()
            .find(|known| known.name() == kind)
            .unwrap();
        source
            .provinces
            .last_mut()
            .unwrap()
            .1
            .push(Commune { code, kind, name });
    }
    for row in rows("old-units.tsv") {
        let [province, district, commune, to] = row.try_into().unwrap();
        let to = to.split(' ').map(str::to_owned).collect();
        source.old_units.push(OldUnit {
            province,
            district,
            commune,
            to,
        });
    }
    for row in rows("earlier-names.tsv") {
        let [province, district, commune, earlier] = row.try_into().unwrap();
        source
            .earlier
            .push(([province, district, commune], earlier));
    }
    source
}

fn rows(name: &str) -> Vec<Vec<String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../content/places")
        .join(name);
    let text = std::fs::read_to_string(path).unwrap();
    let rows = text.lines().skip(1);
    rows.map(|row| row.split('\t').map(str::to_owned).collect())
        .collect()
}

/// Places that fetch from a folder in memory.
pub(crate) struct Reader {
    pub(crate) places: Places,
    folder: &'static Folder,
}

impl Reader {
    pub(crate) fn open() -> Self {
        static FOLDER: OnceLock<Folder> = OnceLock::new();
        let folder = FOLDER.get_or_init(|| write(&source()));
        let (name, root) = folder.files.last().unwrap();
        assert_eq!(name, ROOT);
        let places = Places::open(root).unwrap();
        Reader { places, folder }
    }

    /// Asks until nothing is missing.
    pub(crate) fn ask<T>(&mut self, question: impl Fn(&Places) -> Want<T>) -> T {
        loop {
            match question(&self.places) {
                Want::Ready(answer) => return answer,
                Want::Missing(files) => files.into_iter().for_each(|file| self.fetch(file)),
            }
        }
    }

    /// The bytes of a file.
    pub(crate) fn bytes(&self, name: &str) -> &'static [u8] {
        let file = self.folder.files.iter().find(|(known, _)| known == name);
        &file.unwrap().1
    }

    fn fetch(&mut self, file: File) {
        let name = self.places.file_name(file).unwrap();
        let bytes = self.bytes(&name);
        self.places.add(file, bytes).unwrap();
    }
}
