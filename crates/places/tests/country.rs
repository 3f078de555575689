//! The whole country: every unit of today is found as people type it, every unit of before comes to
//! what the source says.

mod support;

use places::{Ask, Conversion, Missing, OldUnit, ProvinceId, write};
use support::{Reader, source};
use viet::{Nfc, keys};

#[test]
fn there_are_thirty_four_provinces_and_3321_communes() {
    let source = source();
    assert_eq!(source.provinces.len(), 34);
    let communes: usize = source
        .provinces
        .iter()
        .map(|(_, communes)| communes.len())
        .sum();
    assert_eq!(communes, 3321);
    assert_eq!(source.old_units.len(), 10_040);
}

#[test]
fn the_same_tables_give_the_same_bytes() {
    assert_eq!(write(&source()).files, write(&source()).files);
}

#[test]
fn every_commune_is_found_by_its_name_with_marks_without_and_in_raw_keys() {
    let mut reader = Reader::open();
    let mut untold = 0;
    for (at, (province, communes)) in source().provinces.iter().enumerate() {
        let id = ProvinceId(at as u8);
        for commune in communes {
            for typed in [
                commune.full_name(),
                commune.name.clone(),
                unmarked(&commune.full_name()),
                unmarked(&commune.name),
                keys::as_telex(&commune.name),
                keys::as_vni(&commune.full_name()),
            ] {
                let is_raw = typed == keys::as_telex(&commune.name);
                if is_raw && !tells(&typed, &commune.name) {
                    untold += 1;
                    continue;
                }
                let found = reader.ask(|places| places.communes(id, Nfc::assume(&typed), 8));
                assert!(
                    found.contains(commune),
                    "{typed} in {} gave {found:?}",
                    province.name
                );
            }
            let found =
                reader.ask(|places| places.communes(id, Nfc::assume(&commune.full_name()), 1));
            assert_eq!(
                found.first(),
                Some(commune),
                "{} typed in full",
                commune.full_name()
            );
        }
    }
    println!("{untold} names that raw Telex keys do not tell");
    assert!(untold < 20, "{untold}");
}

/// Whether Telex keys put together give the name again. They do not for "Toong", which Telex writes
/// with three o, nor for "Đakrông", where the r after a vowel is a tone.
fn tells(keys: &str, name: &str) -> bool {
    let put_together = keys
        .split(' ')
        .map(|word| keys::telex(word).unwrap_or(word.to_owned()));
    let words: Vec<String> = put_together.collect();
    let folded = |text: &str| viet::fold(Nfc::assume(text));
    words
        .iter()
        .map(|word| folded(word))
        .eq(name.split(' ').map(folded))
}

fn unmarked(name: &str) -> String {
    let letters = name.chars().map(|letter| match viet::Letter::of(letter) {
        Some(parts) if !letter.is_ascii() => parts.base,
        _ => letter,
    });
    letters.collect()
}

#[test]
fn every_province_is_found_by_its_name_old_or_new() {
    let reader = Reader::open();
    let source = source();
    for (at, (province, _)) in source.provinces.iter().enumerate() {
        for typed in [&province.name, &unmarked(&province.name)] {
            let found = reader.places.find_provinces(Nfc::assume(typed));
            assert!(found.contains(&ProvinceId(at as u8)), "{typed}: {found:?}");
        }
    }
    for (typed, code) in [
        ("bac kan", "19"),
        ("HN", "01"),
        ("thừa thiên", "46"),
        ("tphcm", "79"),
        ("binh duongw", "79"),
    ] {
        let found = reader.places.find_provinces(Nfc::assume(typed));
        let codes: Vec<_> = found
            .iter()
            .map(|id| reader.places.province(*id).unwrap().code.as_str())
            .collect();
        assert!(codes.contains(&code), "{typed}: {codes:?}");
    }
    assert_eq!(reader.places.find_provinces(Nfc::assume("")).len(), 34);
}

/// The codes an address comes to and the words in brackets.
fn converted(reader: &mut Reader, address: &str) -> (Vec<String>, String, Option<Ask>, String) {
    match reader.ask(|places| places.convert(Nfc::assume(address))) {
        Conversion::Converted {
            current,
            rest,
            old_name,
        } => (vec![current.commune.code], rest, None, old_name),
        Conversion::Split {
            candidates,
            rest,
            old_name,
            ask,
        } => {
            let codes = candidates.into_iter().map(|place| place.commune.code);
            (codes.collect(), rest, Some(ask), old_name)
        }
        Conversion::Unknown(missing) => (Vec::new(), format!("{missing:?}"), None, String::new()),
    }
}

fn in_one_line(unit: &OldUnit) -> String {
    let parts = [&unit.commune, &unit.district, &unit.province];
    let parts: Vec<&str> = parts
        .into_iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(", ")
}

#[test]
fn every_old_unit_comes_to_what_the_source_says() {
    let mut reader = Reader::open();
    let (mut whole, mut divided) = (0, 0);
    for unit in source().old_units {
        let address = format!("Tổ 5, {}", in_one_line(&unit));
        let (codes, rest, ask, _) = converted(&mut reader, &address);
        assert_eq!(codes, unit.to, "{address}");
        assert_eq!(rest, "Tổ 5", "{address}");
        assert_eq!(
            ask,
            (unit.to.len() > 1).then_some(Ask::Divided),
            "{address}"
        );
        if unit.to.len() > 1 {
            divided += 1
        } else {
            whole += 1
        }
    }
    assert_eq!((whole, divided), (9569, 471));
}

#[test]
fn without_kinds_or_marks_an_old_address_is_converted_or_asked_and_never_wrong() {
    let mut reader = Reader::open();
    let (mut settled, mut asked) = (0, 0);
    for unit in source().old_units {
        let name = |full: &str| {
            [
                "Xã ",
                "Phường ",
                "Thị trấn ",
                "Huyện ",
                "Quận ",
                "Thị xã ",
                "Thành phố ",
                "Tỉnh ",
            ]
            .iter()
            .find_map(|kind| full.strip_prefix(kind))
            .unwrap_or(full)
            .to_owned()
        };
        let bare = OldUnit {
            province: name(&unit.province),
            district: name(&unit.district),
            commune: name(&unit.commune),
            to: Vec::new(),
        };
        let address = unmarked(&in_one_line(&bare));
        let (codes, rest, ask, _) = converted(&mut reader, &address);
        for code in &unit.to {
            assert!(
                codes.contains(code),
                "{address} gave {codes:?} {rest}, the source says {:?}",
                unit.to
            );
        }
        if ask.is_none() {
            settled += 1
        } else {
            asked += 1
        }
    }
    println!("without kinds or marks: {settled} settled, {asked} asked");
    assert!(settled > 9_000);
}

#[track_caller]
fn check(address: &str, expect: &str) {
    let mut reader = Reader::open();
    let answer = reader.ask(|places| places.convert(Nfc::assume(address)));
    let shown = match answer {
        Conversion::Converted {
            current,
            rest,
            old_name,
        } => {
            let old_name = if old_name.is_empty() {
                old_name
            } else {
                format!(" ({old_name})")
            };
            format!("{rest} | {}{old_name}", current.commune.full_name())
        }
        Conversion::Split {
            candidates,
            rest,
            ask,
            ..
        } => {
            let names: Vec<_> = candidates
                .iter()
                .map(|place| place.commune.full_name())
                .collect();
            format!("{rest} | {ask:?}: {}", names.join(", "))
        }
        Conversion::Unknown(missing) => format!("{missing:?}"),
    };
    assert_eq!(shown, expect, "{address}");
}

#[test]
fn reads_addresses_as_people_write_them() {
    check(
        "Xóm 3, xã Tân Thịnh, huyện Định Hóa, tỉnh Thái Nguyên",
        "Xóm 3 | Xã Phượng Tiến (xã Tân Thịnh, huyện Định Hóa)",
    );
    check(
        "Tổ 5, Tân Thịnh, Thành phố Thái Nguyên, Thái Nguyên",
        "Tổ 5 | Phường Phan Đình Phùng (phường Tân Thịnh, thành phố Thái Nguyên)",
    );
    check(
        "P. Phu Xa, TP Thai Nguyen, Thai Nguyen",
        " | Phường Tích Lương (phường Phú Xá, thành phố Thái Nguyên)",
    );
    check(
        "12/4 Lê Lợi, P.1, Q.3, TPHCM",
        "12/4 Lê Lợi | Phường Bàn Cờ (phường 1, quận 3)",
    );
    check(
        "Phường 01 - Quận 3 - Thành phố Hồ Chí Minh",
        " | Phường Bàn Cờ (phường 1, quận 3)",
    );
    check(
        "phường Đức Xuân, TP. Bắc Kạn, tỉnh Bắc Kạn, Việt Nam",
        " | Phường Đức Xuân (phường Đức Xuân, thành phố Bắc Kạn, tỉnh Bắc Kạn)",
    );
    check(
        "Huyện Côn Đảo, Bà Rịa - Vũng Tàu",
        " | Đặc khu Côn Đảo (huyện Côn Đảo, tỉnh Bà Rịa - Vũng Tàu)",
    );
    // Today's units stay as they are.
    check(
        "Tổ 5, phường Phan Đình Phùng, tỉnh Thái Nguyên",
        "Tổ 5 | Phường Phan Đình Phùng",
    );
    check("Tổ 5, xã Định Hóa, Thái Nguyên", "Tổ 5 | Xã Định Hóa");
    check("xã Văn Lăng, Thái Nguyên", " | Xã Văn Lăng");
    check(
        "xa Van Lang, Thai Nguyen",
        " | SameName: Xã Văn Lang, Xã Văn Lăng",
    );
}

#[test]
fn asks_where_the_district_is_left_out() {
    check(
        "Nông Thượng, Bắc Kạn",
        " | Phường Bắc Kạn (xã Nông Thượng, thành phố Bắc Kạn, tỉnh Bắc Kạn)",
    );
    check(
        "Tân Thịnh, Thái Nguyên",
        " | SameName: Xã Phượng Tiến, Phường Phan Đình Phùng",
    );
}

#[test]
fn says_what_it_does_not_know() {
    check("", "Province");
    check("Tổ 5, xã Tân Thịnh", "Province");
    check("xã Không Có, huyện Định Hóa, Thái Nguyên", "Commune");
    check("Thái Nguyên", "Commune");
    let mut reader = Reader::open();
    let answer = reader.ask(|places| places.convert(Nfc::assume("Hà Nội")));
    assert_eq!(answer, Conversion::Unknown(Missing::Commune));
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(40))]

    #[test]
    fn any_address_is_converted_or_unknown(parts in proptest::collection::vec("[A-Za-z ]{0,8}|\\PC{0,6}|Thái Nguyên|Tân Thịnh|TP|P1", 0..6)) {
        let mut reader = Reader::open();
        let address = parts.join(", ");
        reader.ask(|places| places.convert(Nfc::assume(&address)));
        reader.ask(|places| places.communes(ProvinceId(11), Nfc::assume(&address), 5));
        reader.places.find_provinces(Nfc::assume(&address));
    }
}
