use crate::content::places::Places;
use ::places::{OFFICES, write, write_offices};

/// The files of provinces, communes and offices; none where the content has no such folder.
///
/// They are fetched only by forms and kiosks, each province when it is named.
pub(super) fn files(places: &Places) -> Vec<(String, Vec<u8>)> {
    if places.source.provinces.is_empty() {
        return Vec::new();
    }
    let mut files = write(&places.source).files;
    files.insert(0, (OFFICES.to_owned(), write_offices(&places.offices)));
    files
}
