//! What the browser may do with an answer: keep it, run it, hand it to another site.

use std::path::Path;

/// What a page, a script or a picture of this host may do. Scripts, styles and data come from
/// this host alone; `'wasm-unsafe-eval'` is what compiling WebAssembly takes. Any site may frame
/// the pages, because a frame is how an agency embeds the widget when it cannot change its own
/// policy.
const CONTENT_SECURITY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; \
    worker-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *";

type Headers = &'static [(&'static str, &'static str)];

/// Goes with whatever a browser can open as a page or run by itself; a sentence that goes with an
/// error is a page too.
const RUNS: Headers = &[
    ("Content-Security-Policy", CONTENT_SECURITY),
    ("Referrer-Policy", "no-referrer"),
    (
        "Permissions-Policy",
        "camera=(self), geolocation=(), microphone=()",
    ),
];

/// Goes with scripts: what they import is asked for without saying from where.
const QUIET: Headers = &[("Referrer-Policy", "no-referrer")];

/// The widget and the catalogue may be used from any page of any site; they hold nothing that
/// is private and no answer depends on who asks. Pages are not meant to be read by others.
const SHARED: Headers = &[("Access-Control-Allow-Origin", "*")];

/// What a page shows without asking by script, such as a picture, a careful page takes only with
/// this; scripts and data are asked for in a way to which the line above is the answer.
const SHOWN: Headers = &[
    ("Access-Control-Allow-Origin", "*"),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
];

/// The script that runs by itself. All others run within a page, under the policy of that page.
const WORKER: &str = "worker.js";

/// What the browser is told about a kind of file. Data cannot run and `nosniff` keeps it so, and a
/// policy of its own means nothing to a script of a page, so the long policy stays away from both:
/// a citizen on a slow phone pays for every header of some twenty files.
pub(super) fn headers(
    media_type: &str,
    place: &Path,
) -> impl Iterator<Item = (&'static str, &'static str)> {
    let kind = media_type.split(';').next().unwrap_or_default();
    let (runs, shared) = match kind {
        "text/html" => (RUNS, &[][..]),
        "text/javascript" if place != Path::new(WORKER) => (QUIET, SHARED),
        // Plain text is what errors are told in, and a widget on another site has to hear them.
        "text/javascript" | "text/plain" => (RUNS, SHARED),
        "image/svg+xml" | "application/pdf" => (RUNS, SHOWN),
        "application/wasm" | "application/octet-stream" => (&[][..], SHARED),
        _ => (&[][..], SHOWN),
    };
    [("X-Content-Type-Options", "nosniff")]
        .into_iter()
        .chain(runs.iter().chain(shared).copied())
}

/// How long the browser may keep the file at this place under the root, and by which tag it may ask
/// whether the file has changed: no tag where that cannot be.
pub(super) fn keeping(place: &Path, tag: String) -> (&'static str, Option<String>) {
    if names_its_content(place) {
        ("max-age=31536000, immutable", None)
    } else {
        ("no-cache", Some(tag))
    }
}

/// Whether a folder or the file in this path carries a content hash: twelve or more lower-case
/// hexadecimal digits standing alone between `/`, `-`, `_` and `.`. Twelve, because dates and
/// the codes of procedures are digits too, and shorter.
fn names_its_content(place: &Path) -> bool {
    place
        .to_string_lossy()
        .split(['/', '\\', '-', '_', '.'])
        .any(|word| {
            word.len() >= 12
                && word
                    .bytes()
                    .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_for_ever_only_what_is_named_by_its_content() {
        let check = |place: &str, kept: bool| {
            assert_eq!(names_its_content(Path::new(place)), kept, "{place}")
        };
        check("widget/0123456789abcdef/app.js", true);
        check("catalogue/t-0123456789ab.bin", true);
        check("catalogue/0123456789abcdef0123.bin", true);
        check("index.html", false);
        check("catalogue/manifest.bin", false);
        check("catalogue/1.001193.bin", false);
        check("20261123-000.00.00.H29.html", false);
        check("catalogue/0123456789a.bin", false);
        check("catalogue/0123456789ABCDEF.bin", false);
        check("catalogue/x0123456789abcdef.bin", false);
    }
}
