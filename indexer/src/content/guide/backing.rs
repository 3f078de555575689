use super::source::Sources;
use super::vocabulary::STATUSES;
use crate::content::table::Table;
use catalog::Backing;

/// Reads who vouches for the fact in `table`: the keys `source` and `status`.
pub(in crate::content) fn read(table: &mut Table<'_>, sources: &Sources) -> Backing {
    Backing::Curated {
        source: table
            .read("source", |id| sources.find(id))
            .unwrap_or_default(),
        status: table.one_of("status", STATUSES),
    }
}
