//! Codes as a camera sees them: small and large, turned, grey, noisy, cut off.

use camera::{Unread, find};
use handover::qr;

/// An invented person's card, with letters of three bytes each.
const CARD: &str = "019190000018|091234567|Nguyễn Thị Ví Dụ|15081990|Nữ|Xóm Đồng Bẩm, Xã Đại Từ, Thái Nguyên|02052021";

struct Picture {
    luma: Vec<u8>,
    width: usize,
    height: usize,
}

/// How a code is held into the camera.
struct Held {
    /// Pixels a module.
    module: f64,
    /// Turned, in degrees.
    turned: f64,
    dark: u8,
    light: u8,
    /// Of 255, up or down.
    noise: u8,
}

const WELL: Held = Held {
    module: 5.0,
    turned: 0.0,
    dark: 20,
    light: 235,
    noise: 0,
};

fn picture(text: &str, held: &Held) -> Picture {
    let code = qr::code(text, qr::Size::Usual).expect("a short text");
    let side = ((code.width + 10) as f64 * held.module * 1.45) as usize;
    let middle = side as f64 / 2.0;
    let (sine, cosine) = held.turned.to_radians().sin_cos();
    let mut chance: u32 = 7;
    let mut luma = Vec::new();
    for y in 0..side {
        for x in 0..side {
            let (across, down) = (x as f64 - middle, y as f64 - middle);
            let column = (across * cosine + down * sine) / held.module + code.width as f64 / 2.0;
            let row = (down * cosine - across * sine) / held.module + code.width as f64 / 2.0;
            let inside = |at: f64| at >= 0.0 && at < code.width as f64;
            let dark = inside(column)
                && inside(row)
                && code.modules[row as usize * code.width + column as usize];
            chance = chance.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let noise =
                (chance >> 24) as i32 % (i32::from(held.noise) * 2 + 1) - i32::from(held.noise);
            let level = if dark { held.dark } else { held.light };
            luma.push((i32::from(level) + noise).clamp(0, 255) as u8);
        }
    }
    Picture {
        luma,
        width: side,
        height: side,
    }
}

#[track_caller]
fn check(text: &str, held: &Held) {
    let seen = picture(text, held);
    let found = find(&seen.luma, seen.width, seen.height);
    assert_eq!(found, Ok(vec![text.to_owned()]));
}

#[test]
fn reads_a_card_however_it_is_held() {
    check(CARD, &WELL);
    for turned in [8.0, 45.0, 90.0, 180.0, 271.0] {
        check(CARD, &Held { turned, ..WELL });
    }
    check(
        CARD,
        &Held {
            module: 3.0,
            ..WELL
        },
    );
    check(
        CARD,
        &Held {
            module: 14.0,
            ..WELL
        },
    );
    check(CARD, &Held { noise: 25, ..WELL });
    check(
        CARD,
        &Held {
            dark: 90,
            light: 160,
            ..WELL
        },
    );
}

#[test]
fn reads_a_code_of_a_whole_form() {
    let digits: String = (0..760)
        .map(|at| char::from(b'0' + (at * 7 % 10) as u8))
        .collect();
    check(&["TT1:", &digits].concat(), &WELL);
    check(
        &["TT1:", &digits].concat(),
        &Held {
            module: 3.4,
            turned: 20.0,
            ..WELL
        },
    );
}

#[test]
fn says_why_a_picture_gives_no_text() {
    let white = vec![255; 200 * 200];
    assert_eq!(find(&white, 200, 200), Err(Unread::None));
    assert_eq!(find(&white, 200, 201), Err(Unread::Size));
    assert_eq!(find(&[], 0, 0), Err(Unread::Size));
    // The lower half of the code is beyond the edge or under a thumb.
    let mut seen = picture(CARD, &WELL);
    let shown = seen.luma.len() * 4 / 10;
    for (at, pixel) in seen.luma.iter_mut().enumerate() {
        if at > shown && at % seen.width > seen.width / 3 {
            *pixel = 128;
        }
    }
    let found = find(&seen.luma, seen.width, seen.height);
    assert!(
        matches!(found, Err(Unread::None | Unread::Unclear)),
        "{found:?}"
    );
}

#[test]
fn any_picture_is_read_or_refused() {
    let mut chance: u32 = 1;
    for (width, height) in [(1, 1), (1, 300), (300, 1), (64, 64), (321, 77)] {
        for step in [1, 3, 11] {
            let noise = (0..width * height).map(|at: usize| {
                chance = chance.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                if at.is_multiple_of(step) {
                    (chance >> 24) as u8
                } else {
                    0
                }
            });
            let luma: Vec<u8> = noise.collect();
            let _ = find(&luma, width, height);
        }
    }
}
