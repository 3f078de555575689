//! In which coding a file travels: brotli, gzip or as it is.

use super::locate::inside;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// A coding that the builder leaves beside its files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Coding {
    Brotli,
    Gzip,
    Identity,
}

impl Coding {
    /// As it stands in `Content-Encoding`; nothing for a file sent as it is.
    pub(super) fn token(self) -> Option<&'static str> {
        match self {
            Coding::Brotli => Some("br"),
            Coding::Gzip => Some("gzip"),
            Coding::Identity => None,
        }
    }

    fn suffix(self) -> &'static str {
        match self {
            Coding::Brotli => ".br",
            Coding::Gzip => ".gz",
            Coding::Identity => "",
        }
    }
}

/// The best form of `file` that the browser takes and the folder has.
pub(super) fn choose(root: &Path, file: &Path, accepts: &str) -> (Coding, PathBuf) {
    [Coding::Brotli, Coding::Gzip]
        .into_iter()
        .filter(|coding| coding.token().is_some_and(|token| takes(accepts, token)))
        .find_map(|coding| Some((coding, neighbour(root, file, coding)?)))
        .unwrap_or_else(|| (Coding::Identity, file.to_path_buf()))
}

/// A builder may write the compressed form a moment before the file itself; one that is older
/// than this belongs to an earlier build, and an old answer would be a wrong one.
const SAME_BUILD: Duration = Duration::from_secs(60);

/// The compressed form beside `file`, if it is there and of the same build.
fn neighbour(root: &Path, file: &Path, coding: Coding) -> Option<PathBuf> {
    let mut name = file.file_name()?.to_os_string();
    name.push(coding.suffix());
    let found = inside(root, &file.with_file_name(name))?;
    (found.is_file() && written(&found)? + SAME_BUILD >= written(file)?).then_some(found)
}

fn written(file: &Path) -> Option<SystemTime> {
    file.metadata().ok()?.modified().ok()
}

/// Whether an `Accept-Encoding` header takes this coding: named, or covered by `*`, and not
/// refused by `q=0`.
fn takes(accepts: &str, token: &str) -> bool {
    let mut by_star = false;
    for part in accepts.split(',') {
        let mut words = part.split(';').map(str::trim);
        let name = words.next().unwrap_or_default();
        let wanted = !words.any(is_zero_weight);
        if name.eq_ignore_ascii_case(token) {
            return wanted;
        }
        if name == "*" {
            by_star = wanted;
        }
    }
    by_star
}

fn is_zero_weight(parameter: &str) -> bool {
    parameter.split_once('=').is_some_and(|(name, weight)| {
        name.trim() == "q"
            && weight
                .trim()
                .parse::<f32>()
                .is_ok_and(|weight| weight <= 0.0)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(accepts: &str, brotli: bool, gzip: bool) {
        assert_eq!(
            (takes(accepts, "br"), takes(accepts, "gzip")),
            (brotli, gzip),
            "{accepts:?}"
        );
    }

    #[test]
    fn reads_what_a_browser_accepts() {
        check("gzip, deflate, br, zstd", true, true);
        check("", false, false);
        check("gzip", false, true);
        check("GZIP;q=0.5", false, true);
        check("br;q=0, gzip", false, true);
        check("br; q=0.000, *", false, true);
        check("*", true, true);
        check("*;q=0", false, false);
        check("identity", false, false);
        check("brotli, xgzip", false, false);
    }
}
