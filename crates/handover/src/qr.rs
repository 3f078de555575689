//! A text as a square code: its modules, and the path that draws them.

use crate::Error;
use crate::codes::PREFIX;
use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

/// How large a code may become.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// Up to 77 modules wide (version 15): read from a screen by a cheap phone.
    Small,
    /// Up to 117 modules (version 25): 6 cm on paper at half a millimetre a module.
    Usual,
}

impl Size {
    /// How many letters of a hand-over text fit, prefix included, at medium correction: a code may
    /// be creased or stained over a seventh of its area. `qr` tests hold both numbers to the encoder.
    pub fn letters(self) -> usize {
        match self {
            Size::Small => 984,
            Size::Usual => 2388,
        }
    }

    fn version(self) -> Version {
        Version::new(match self {
            Size::Small => 15,
            Size::Usual => 25,
        })
    }
}

/// A drawn code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// How many modules it is wide and high, without the four white ones around it.
    pub width: usize,
    /// Its modules row by row; `true` is dark.
    pub modules: Vec<bool>,
}

/// Draws a text of [`Container::to_codes`](crate::Container::to_codes), or any other; the smallest
/// code that holds it, up to `size`.
pub fn code(text: &str, size: Size) -> Result<Code, Error> {
    let segments = match text.strip_prefix(PREFIX) {
        Some(digits) if digits.bytes().all(|byte| byte.is_ascii_digit()) => {
            vec![
                QrSegment::make_alphanumeric(PREFIX),
                QrSegment::make_numeric(digits),
            ]
        }
        _ => QrSegment::make_segments(text),
    };
    // Any mask can be read; a fixed one saves drawing the code eight times on a slow phone, and the
    // fourth leaves no large areas in practice.
    let drawn = QrCode::encode_segments_advanced(
        &segments,
        QrCodeEcc::Medium,
        Version::MIN,
        size.version(),
        Some(Mask::new(3)),
        true,
    );
    let drawn = drawn.map_err(|_| Error::TooLarge)?;
    let rows = 0..drawn.size();
    let modules = rows.flat_map(|y| (0..drawn.size()).map(move |x| (x, y)));
    Ok(Code {
        width: drawn.size() as usize,
        modules: modules.map(|(x, y)| drawn.get_module(x, y)).collect(),
    })
}

impl Code {
    /// The dark modules as path data for SVG, one unit a module, from the point (4, 4) on so that
    /// the white edge is `width + 8` units wide and high with the code in its middle.
    pub fn path(&self) -> String {
        let mut path = String::with_capacity(self.modules.len() * 4);
        for (y, row) in self.modules.chunks(self.width.max(1)).enumerate() {
            let mut x = 0;
            while x < row.len() {
                let run = row[x..].iter().take_while(|dark| **dark).count();
                if run > 0 {
                    path.push('M');
                    put_number(&mut path, x + 4);
                    path.push(' ');
                    put_number(&mut path, y + 4);
                    path.push('h');
                    put_number(&mut path, run);
                    path.push_str("v1h-");
                    put_number(&mut path, run);
                    path.push('z');
                }
                x += run.max(1);
            }
        }
        path
    }

    /// The version, 1 to 40.
    pub fn version(&self) -> usize {
        self.width.saturating_sub(17) / 4
    }
}

fn put_number(text: &mut String, number: usize) {
    if number >= 10 {
        put_number(text, number / 10);
    }
    text.push(char::from(b'0' + (number % 10) as u8));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_size_holds_exactly_so_many_letters() {
        for (size, version) in [(Size::Small, 15), (Size::Usual, 25)] {
            let full = [PREFIX, &"9".repeat(size.letters() - PREFIX.len())].concat();
            assert_eq!(code(&full, size).unwrap().version(), version);
            assert!(code(&[&full, "9"].concat(), size) == Err(Error::TooLarge));
        }
    }

    #[test]
    fn draws_the_corners_that_readers_look_for() {
        let drawn = code("TT1:0123456789", Size::Small).unwrap();
        let dark = |x: usize, y: usize| drawn.modules[y * drawn.width + x];
        let end = drawn.width - 7;
        for (x, y) in [(0, 0), (end, 0), (0, end)] {
            assert!((0..7).all(|at| dark(x + at, y) && dark(x, y + at)));
            assert!(!dark(x + 1, y + 1) && dark(x + 3, y + 3));
        }
    }

    #[test]
    fn the_path_holds_every_dark_module_once() {
        let drawn = code("TT1:0123456789", Size::Small).unwrap();
        let path = drawn.path();
        let lengths = path
            .split('h')
            .filter_map(|part| part.split_once('v')?.0.parse::<usize>().ok());
        assert_eq!(
            lengths.sum::<usize>(),
            drawn.modules.iter().filter(|dark| **dark).count()
        );
        assert!(path.starts_with("M4 4h7v1h-7z"));
    }
}
