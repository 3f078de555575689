//! A dossier goes over the counter: two codes on paper, scanned in the wrong order, and a request
//! to complete it comes back.
//!
//! ```sh
//! cargo run -p handover --example desk
//! ```

use handover::{Answer, Container, Dossier, Error, Gathering, Message, Progress, Supplement, qr};

fn main() -> Result<(), Error> {
    // The citizen's page: answers of an invented person. Origin 0 was typed, 1 came from her card.
    let answer = |path: &str, value: &str, origin| Answer {
        path: path.to_owned(),
        value: value.to_owned(),
        origin,
    };
    let dossier = Message::Filled(Dossier {
        form: "ct01".to_owned(),
        version: "1".to_owned(),
        answers: vec![
            answer("declarant.name", "HOÀNG THỊ VÍ DỤ", 1),
            answer("declarant.birth", "15/08/1990", 1),
            answer("request.text", "Đăng ký tạm trú 12 tháng tại xóm Ví Dụ", 0),
        ],
    });
    let container = Container::Plain(dossier.press()?);
    println!("kept as a file of {} bytes", container.to_file().len());

    // Small codes, to have several.
    let texts = container.to_codes(80)?;
    for text in &texts {
        let code = qr::code(text, qr::Size::Usual)?;
        println!(
            "version {}, path of {} letters: {text}",
            code.version(),
            code.path().len()
        );
    }

    // The desk's page: whatever comes first.
    let mut gathering = Gathering::default();
    for text in texts.iter().rev() {
        match gathering.add(text)? {
            Progress::Waiting { missing, .. } => println!("still to scan: {missing:?}"),
            Progress::Complete(Container::Plain(bytes)) => {
                println!("{:#?}", Message::unpress(&bytes)?);
            }
            Progress::Complete(Container::Sealed(_)) => println!("ask for the passphrase"),
        }
    }

    // What is missing goes back the same way.
    let request = Message::Supplement(Supplement {
        form: "ct01".to_owned(),
        version: "1".to_owned(),
        missing: vec!["dwelling.name".to_owned()],
        note: "Cần ý kiến của chủ nhà.".to_owned(),
    });
    println!("the request takes {} bytes", request.press()?.len());
    Ok(())
}
