//! A template made from blocks, listed, filled, and written beside.
//!
//! ```sh
//! cargo run -p docx --example form -- form.docx
//! ```

use docx::{Answer, Answers, Block, Document, Run, fill, places};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // A form of two lines; `{{declarant.name}}` and `{{declarant.birth}}` will be its places.
    let line =
        |words: &str, place: &str| vec![Run::Words(words.to_owned()), Run::Place(place.to_owned())];
    let template = Document {
        mark: "Mẫu ví dụ".to_owned(),
        blocks: vec![
            Block::Motto,
            Block::Title(vec!["TỜ KHAI VÍ DỤ".to_owned()]),
            Block::Lines(vec![
                line("1. Họ, chữ đệm và tên: ", "declarant.name"),
                line("2. Ngày, tháng, năm sinh: ", "declarant.birth"),
            ]),
        ],
    }
    .to_docx();
    for place in places(&template)? {
        println!("{} in {}", place.name, place.part);
    }

    // An agency may change the template in Word; filling only looks for its places.
    let name = Answer::Text("NGUYỄN VĂN VÍ".to_owned());
    let filled = fill(
        &template,
        &Answers {
            slots: vec![("declarant.name".to_owned(), name)],
            rows: Vec::new(),
        },
    )?;
    println!("without an answer: {:?}", filled.unknown);
    if let Some(path) = std::env::args().nth(1) {
        std::fs::write(&path, &filled.bytes)?;
        println!("wrote {path}");
    }
    Ok(())
}
