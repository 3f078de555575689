//! What was pressed comes back, and any bytes are a bale or a named error.

use bale::{Error, press, unpress};
use proptest::prelude::*;

#[test]
fn texts_that_repeat_each_other_come_back_and_are_small() {
    let texts: String = (0..200)
        .map(|number| {
            format!(
                "Thủ tục {number}. Nộp hồ sơ trực tiếp tại Bộ phận Một cửa, Ủy ban nhân dân cấp xã, \
                 trong {} ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ.\n",
                number % 7
            )
        })
        .collect();
    let bale = press(texts.as_bytes());
    assert!(
        bale.len() * 20 < texts.len(),
        "{} of {}",
        bale.len(),
        texts.len()
    );
    assert_eq!(unpress(&bale).as_deref(), Ok(texts.as_bytes()));
    assert_eq!(press(texts.as_bytes()), bale);
}

#[test]
fn nothing_comes_back_as_nothing() {
    assert_eq!(unpress(&press(b"")), Ok(Vec::new()));
}

#[test]
fn each_fault_has_its_own_sentence() {
    let bale = press("mười hai thủ tục, mười hai thủ tục, mười hai thủ tục".as_bytes());
    assert_eq!(unpress(b"<html>"), Err(Error::NotABale));
    assert_eq!(unpress(&bale[..4]), Err(Error::Length));
    assert_eq!(unpress(&bale[..7]), Err(Error::Length));
    assert_eq!(unpress(&bale[..bale.len() - 5]), Err(Error::Symbols));
    let mut newer = bale.clone();
    newer[4] = 9;
    assert_eq!(unpress(&newer), Err(Error::Version { got: 9 }));
    let mut forged = bale;
    forged.splice(5..6, [0xff, 0xff, 0xff, 0xff, 0x0f]);
    assert_eq!(unpress(&forged), Err(Error::Length));
}

proptest! {
    // Each case fills the tables of two models, 24 MB each.
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn bytes_come_back(bytes: Vec<u8>, text in "([a-dưở]{1,4} ?){0,80}", times in 1..4_usize) {
        let all = [text.as_bytes(), &bytes, text.as_bytes()].concat().repeat(times);
        prop_assert_eq!(unpress(&press(&all)), Ok(all));
    }

    #[test]
    fn damaged_bales_are_opened_or_refused(text in "([a-d]{1,4} ?){0,80}", at: prop::sample::Index, with: u8) {
        let mut bale = press(text.as_bytes());
        let at = at.index(bale.len());
        bale[at] ^= with;
        let _ = unpress(&bale);
        let _ = unpress(&bale[..at]);
    }
}
