//! The widget's own signs, drawn.

use crate::{El, set, svg};
pub use signs::*;
use std::cell::OnceCell;

thread_local! {
    /// A sign without its lines. Every row of a list has two, and a copy is one call where drawing
    /// them anew is nine.
    static BLANK: OnceCell<El> = const { OnceCell::new() };
}

/// Draws a sign. It is always beside a word, so assistive technology skips it.
#[inline(never)]
pub fn icon(path: &str) -> El {
    let icon = BLANK.with(|blank| blank.get_or_init(blank_icon).copy());
    if let Some(lines) = icon.first() {
        set(&lines, "d", Some(path));
    }
    icon
}

fn blank_icon() -> El {
    svg("svg")
        .class("icon")
        .attr("viewBox", "0 0 24 24")
        .attr("aria-hidden", "true")
        .add(svg("path"))
}

/// The sign of a life event of the content; a new event gets the sign of a paper.
pub fn of_event(id: &str) -> &'static str {
    match id {
        "birth" => {
            "M12 7a2.2 2.2 0 1 0 0-4.4A2.2 2.2 0 0 0 12 7M4 13h16c0 4-3 6.5-8 6.5S4 17 4 13M8 13c0-2.5 1.8-4 4-4s4 1.5 4 4M7 19l-1.2 2M17 19l1.2 2"
        }
        "marriage" => {
            "M9 20a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11M15 20a5.5 5.5 0 1 0-2.4-10.4M7 6l2-3 2 3-2 2z"
        }
        "moving" => "M3.5 11.5 12 4l8.5 7.5M6 9.5v11h12v-11M12 12v5.5M9.5 15l2.5 2.5 2.5-2.5",
        "identity" => {
            "M3 5.5h18v13H3zM8.5 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4M5.5 16c.3-1.6 1.5-2.4 3-2.4s2.7.8 3 2.4M14.5 9.5h4M14.5 13h4"
        }
        "land" => "M3 19.5 9.5 6l4 8 2.5-4 5 9.5zM7.5 10.2l2 1.3 1.8-1.6",
        "building" => "M4 20.5V12l8-7 8 7v8.5zM9.5 20.5v-6h5v6M16.5 8.8V4.5h2v6",
        "vehicle" => {
            "M6 19a3 3 0 1 0 0-6 3 3 0 0 0 0 6M18 19a3 3 0 1 0 0-6 3 3 0 0 0 0 6M9 16h5l2-5.5h-5L8.5 13M16 10.5 14.5 6H12M16 10.5l1.2 2.6"
        }
        "business" => {
            "M4 9.5 5.5 4h13L20 9.5M4 9.5a2.6 2.6 0 0 0 5.3 0 2.6 2.6 0 0 0 5.4 0 2.6 2.6 0 0 0 5.3 0M5.5 12v8.5h13V12M10 20.5V15h4v5.5"
        }
        "support" => {
            "M12 20.5C7 17 3.5 13.6 3.5 9.6A4.4 4.4 0 0 1 12 7.8a4.4 4.4 0 0 1 8.5 1.8c0 4-3.5 7.4-8.5 10.9M8 12.5h2l1.5-3 2 5 1.2-2H17"
        }
        "death" => {
            "M12 21v-9M12 12c-3.5 0-5.5-2-5.5-5.5C10 6.500 12 8.500 12 12M12 15c0-3 1.800-4.800 5-4.800 0 3-1.800 4.800-5 4.800M6 21h12"
        }
        "certify" => {
            "M8 3.500h8.500v11H8zM5 7v13.500h8.500M11 8h3M11 11h3M15.500 18.500l2 2 3.500-4"
        }
        _ => PAPER,
    }
}
