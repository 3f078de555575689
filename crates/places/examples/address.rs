//! An address on an old card, brought up to date, with what each question fetches.
//!
//! ```sh
//! cargo run -p places --example address -- "Tổ 5, Tân Thịnh, TP Thái Nguyên, Thái Nguyên"
//! ```

use places::{Commune, CommuneKind, Conversion, OldUnit, Places, Province, Source, Want, write};
use viet::Nfc;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let address = std::env::args().nth(1);
    let address = address.unwrap_or("Tổ 5, P. Tân Thịnh, TP Thái Nguyên, Thái Nguyên".to_owned());

    // A country of two communes; the real one stands in content/places/.
    let commune = |code: &str, kind, name: &str| Commune {
        code: code.to_owned(),
        kind,
        name: name.to_owned(),
    };
    let old = |district: &str, commune: &str, to: &str| OldUnit {
        province: "Tỉnh Thái Nguyên".to_owned(),
        district: district.to_owned(),
        commune: commune.to_owned(),
        to: vec![to.to_owned()],
    };
    let folder = write(&Source {
        provinces: vec![(
            Province {
                code: "19".to_owned(),
                name: "Tỉnh Thái Nguyên".to_owned(),
            },
            vec![
                commune("05443", CommuneKind::Urban, "Phan Đình Phùng"),
                commune("05551", CommuneKind::Rural, "Phượng Tiến"),
            ],
        )],
        old_units: vec![
            old("Thành phố Thái Nguyên", "Phường Tân Thịnh", "05443"),
            old("Huyện Định Hóa", "Xã Tân Thịnh", "05551"),
        ],
        earlier: Vec::new(),
    });

    // The root is all one needs to begin with.
    let (_, root) = folder.files.last().ok_or("a folder has a root")?;
    let mut places = Places::open(root)?;

    // Ask; fetch what is missing; ask again.
    let conversion = loop {
        match places.convert(Nfc::assume(&address)) {
            Want::Ready(conversion) => break conversion,
            Want::Missing(files) => {
                for file in files {
                    let name = places.file_name(file).ok_or("a file has a name")?;
                    println!("fetch {name}, {file:?}");
                    let there = folder.files.iter().find(|(known, _)| *known == name);
                    places.add(file, &there.ok_or("the folder is whole")?.1)?;
                }
            }
        }
    };
    match conversion {
        Conversion::Converted {
            current,
            rest,
            old_name,
        } => println!("{rest}, {} ({old_name})", current.commune.full_name()),
        Conversion::Split { candidates, .. } => {
            println!("which one?");
            for place in candidates {
                println!("  {}", place.commune.full_name());
            }
        }
        Conversion::Unknown(missing) => println!("not known: {missing:?}"),
    }
    Ok(())
}
