//! What leaves comes back: a thousand dossiers through paper and file, and what each form costs.

mod support;

use handover::{Container, Error, Gathering, Message, Progress, Sealed, Supplement, qr};
use support::{Draw, FORMS, filled, random};

/// Through codes in a drawn order, some of them twice.
fn through_codes(message: &Message, size: qr::Size, draw: &mut Draw) -> Message {
    let container = Container::Plain(message.press().expect("a form is short"));
    let mut codes = container.to_codes(size.letters()).expect("a form fits");
    for at in (1..codes.len()).rev() {
        codes.swap(at, draw.below(at + 1));
    }
    let again = codes[draw.below(codes.len())].clone();
    codes.insert(0, again);
    let mut gathering = Gathering::default();
    let mut last = None;
    for code in &codes {
        qr::code(code, size).expect("a part fits its code");
        last = Some(gathering.add(code).expect("a part of one dossier"));
    }
    match last {
        Some(Progress::Complete(Container::Plain(bytes))) => {
            Message::unpress(&bytes).expect("ours")
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_thousand_dossiers_come_back_from_codes_and_from_a_file() {
    let mut draw = Draw(18_072_026);
    for number in 0..1_000 {
        let message = match number % 3 {
            0 => random(&mut draw),
            _ => filled(number % FORMS.len(), &mut draw),
        };
        let container = Container::Plain(message.press().unwrap());
        let file = container.to_file();
        assert_eq!(Container::from_file(&file), Ok(container));
        let size = if number % 2 == 0 {
            qr::Size::Small
        } else {
            qr::Size::Usual
        };
        assert_eq!(
            through_codes(&message, size, &mut draw),
            message,
            "dossier {number}"
        );
    }
}

#[test]
fn a_request_to_complete_comes_back() {
    let message = Message::Supplement(Supplement {
        form: "ct01".to_owned(),
        version: "1".to_owned(),
        missing: vec!["members[2].id".to_owned(), "dwelling.name".to_owned()],
        note: "Ghi số định danh của cháu và xin chữ ký của chủ nhà.".to_owned(),
    });
    let pressed = message.press().unwrap();
    println!("a request to complete: {} bytes", pressed.len());
    assert_eq!(Message::unpress(&pressed), Ok(message));
}

#[test]
fn a_sealed_dossier_is_carried_as_it_is() {
    let sealed = Container::Sealed(Sealed {
        salt: [1; 16],
        iv: [2; 12],
        iterations: 600_000,
        secret: vec![3; 400],
    });
    let codes = sealed.to_codes(qr::Size::Small.letters()).unwrap();
    let mut gathering = Gathering::default();
    let progress = codes.iter().map(|code| gathering.add(code).unwrap()).last();
    assert_eq!(progress, Some(Progress::Complete(sealed)));
}

#[test]
fn the_same_message_gives_the_same_bytes() {
    // Altering the sample or a constant of the model alters this: that is a new format.
    let Message::Filled(mut dossier) = filled(6, &mut Draw(1)) else {
        panic!("a filled form")
    };
    dossier.answers.truncate(4);
    let pressed = Message::Filled(dossier).press().unwrap();
    let shown: String = pressed.iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(shown, "7cedd4dfa558208402dba1eca5d9a730359d2841851399f57e");
}

#[test]
fn altered_bytes_never_pass_for_another_message_by_themselves() {
    // Without a checksum the pressed bytes alone are read or refused, never a panic.
    let pressed = filled(0, &mut Draw(2)).press().unwrap();
    for at in (0..pressed.len()).step_by(3) {
        let mut altered = pressed.clone();
        altered[at] ^= 0x10;
        let _ = Message::unpress(&altered);
        let _ = Message::unpress(&pressed[..at]);
    }
    assert_eq!(Message::unpress(&[]), Err(Error::Malformed));
}

#[test]
fn every_form_fits_one_code_and_a_large_household_two() {
    println!(
        "{:<20} {:>7} {:>6} {:>7} {:>6}  one code of version",
        "form", "answers", "bytes", "deflate", "ours"
    );
    for (at, (form, _)) in FORMS.iter().enumerate() {
        let message = filled(at, &mut Draw(7 + at as u64));
        let Message::Filled(dossier) = &message else {
            panic!("a filled form")
        };
        let rows = dossier
            .answers
            .iter()
            .map(|a| format!("{}\t{}\t{}\n", a.path, a.value, a.origin));
        let plain: String = rows.collect();
        let deflated = miniz_oxide::deflate::compress_to_vec(plain.as_bytes(), 10);
        let pressed = message.press().unwrap();
        let container = Container::Plain(pressed.clone());
        let codes = container.to_codes(qr::Size::Usual.letters()).unwrap();
        let versions: Vec<usize> = codes
            .iter()
            .map(|text| qr::code(text, qr::Size::Usual).unwrap().version())
            .collect();
        println!(
            "{form:<20} {:>7} {:>6} {:>7} {:>6}  {versions:?}",
            dossier.answers.len(),
            plain.len(),
            deflated.len(),
            pressed.len()
        );
        assert_eq!(codes.len(), 1, "{form}");
        assert!(pressed.len() * 10 <= deflated.len() * 7, "{form}");
    }
}
