//! A text as a QR code.

use handover::qr::{self, Size};
use parts::{El, digits, svg};

/// The code, as large as its place allows.
pub fn picture(text: &str, name: &str) -> Option<El> {
    // The smaller it is, the cheaper the phone that reads it.
    let code = qr::code(text, Size::Small).or_else(|_| qr::code(text, Size::Usual));
    let code = code.ok()?;
    let side = digits(code.width as u64 + 8);
    let ground = ["M0 0h", &side, "v", &side, "h-", &side, "z"].concat();
    // Attributes and not a style sheet: a code is black on white whatever the screen looks like.
    let picture = svg("svg")
        .attr("viewBox", &["0 0 ", &side, " ", &side].concat())
        .attr("role", "img")
        .attr("aria-label", name)
        .attr("shape-rendering", "crispEdges")
        .add(svg("path").attr("d", &ground).attr("fill", "#fff"))
        .add(svg("path").attr("d", &code.path()).attr("fill", "#000"));
    Some(picture)
}
