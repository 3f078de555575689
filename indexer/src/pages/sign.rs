//! The widget's signs: one line on a grid of 24, drawn in the colour of the text.

use super::html::{El, el};

pub(super) const CHECK: &str = "M5 12.5l4.5 4.5L19 7";
pub(super) const HALF: &str = "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16M12 4v16M12 8h5M12 12h8M12 16h5";
pub(super) const QUESTION: &str = "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M9.6 9.4a2.4 2.4 0 1 1 3.5 2.2c-.8.4-1.1.9-1.1 1.9M12 16.6v.1";
pub(super) const PAPER: &str = "M6 3.5h8l4 4v13H6zM14 3.5v4h4M9 12h6M9 16h6";
pub(super) const MONEY: &str =
    "M3 7h18v10H3zM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M6 10v.1M18 14v.1";
pub(super) const CLOCK: &str = "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M12 7.5V12l3.2 2";
pub(super) const PLACE: &str = "M12 21s-6.5-5.6-6.5-10.7a6.5 6.5 0 0 1 13 0C18.5 15.4 12 21 12 21M12 12.6a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6";
pub(super) const PEN: &str = "M4.5 19.5l1-4.2L16 4.8l3.2 3.2L8.7 18.5zM13.8 7l3.2 3.2";

/// Draws a sign. It is always beside a word, so assistive technology skips it.
pub(super) fn sign(path: &str) -> El {
    el("svg")
        .class("icon")
        .attr("viewBox", "0 0 24 24")
        .attr("aria-hidden", "true")
        .add(el("path").attr("d", path))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_signs_are_those_of_the_widget() {
        let drawn = |source: &'static str| source.split('"').skip(1).step_by(2);
        let widget: Vec<&str> = drawn(include_str!("../../../app/parts/src/icon.rs")).collect();
        let ours = include_str!("sign.rs").split("/// Draws").next().unwrap();
        for path in drawn(ours) {
            assert!(widget.contains(&path), "{path}");
        }
    }
}
