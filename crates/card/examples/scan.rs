//! A card from a picture, and the same card from a scanner that types while Telex is on.
//!
//! ```sh
//! cargo run -p card --example scan
//! ```

use card::{Heard, Refusal, Wedge};
use catalog::Date;
use viet::Nfc;

fn main() -> Result<(), Refusal> {
    // Dates are judged as of a day that the caller names; this crate has no clock.
    let today = Date {
        year: 2026,
        month: 8,
        day: 1,
    };

    // What a camera's decoder gives. The person is invented.
    let text = "066190000018||Ksor H'Dụ|15081990|Nữ|Buôn Ví Dụ, Cư M'gar, Đắk Lắk|02052021";
    let card = card::read(Nfc::assume(text), today)?;
    println!("{}, {}, {}", card.name, card.born, card.residence);

    // The scanner types the same. Telex sees "Kso" and "r", swallows the r, and puts "ỏ" in the
    // place of "o"; later it does the same to "ga" and "r".
    let keys = text.replacen("Ksor", "Kso⌫ỏ", 1).replacen("gar", "ga⌫ả", 1);
    let mut wedge = Wedge::default();
    for (at, letter) in keys.chars().enumerate() {
        let key = letter.to_string();
        let key = if letter == '⌫' { "Backspace" } else { &key };
        wedge.press(key, 4 * at as u32);
    }
    // A line end closes the scan; a scanner that sends none is asked by `Wedge::silent`.
    if let Heard::Finished(burst) = wedge.press("Enter", 4 * keys.chars().count() as u32) {
        let typed = burst.card(None, today)?;
        println!("typed: {}, the same: {}", typed.name, typed == card);
    }

    // Wrong is refused, with the reason.
    let harmed = text.replace("15081990", "31021990");
    match card::read(Nfc::assume(&harmed), today) {
        Ok(card) => println!("{card:?}"),
        Err(refusal) => println!("refused: {refusal}"),
    }
    Ok(())
}
