//! Finding a unit by what is typed.

use crate::words::{Named, disagreements};
use crate::{Commune, Places, ProvinceId, Want};
use viet::{Method, Nfc, Token, tokens};

impl Places {
    /// The provinces whose names begin with what is typed, today's names before earlier ones.
    /// Nothing typed gives all of them.
    pub fn find_provinces(&self, typed: Nfc<'_>) -> Vec<ProvinceId> {
        let query = Query::read(typed.as_str());
        let mut found: Vec<(usize, ProvinceId)> = Vec::new();
        for ((id, _), name) in self.provinces().zip(&self.names) {
            if let Some(rank) = query.rank(name) {
                insert_ranked(&mut found, rank, id);
            }
        }
        for (old, name) in self.root.old_provinces.iter().zip(&self.old_names) {
            let begins = |name: &String| query.as_typed.iter().any(|q| q.begins_earlier(name));
            let earlier = old.earlier.iter().any(begins).then_some(0);
            if let Some(rank) = query.rank(name).or(earlier) {
                insert_ranked(&mut found, OF_BEFORE + rank, old.now);
            }
        }
        let mut ids: Vec<ProvinceId> = Vec::new();
        for (_, id) in found {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids
    }

    /// The communes of a province that answer what is typed, at most so many: names that begin with
    /// it first, then names with a later word that does; same marks before other marks. Nothing
    /// typed gives the first of all.
    ///
    /// Words may be typed with marks, without, or as keys of Telex or VNI, and the kind of commune
    /// may stand before them.
    pub fn communes(
        &self,
        province: ProvinceId,
        typed: Nfc<'_>,
        most: usize,
    ) -> Want<Vec<Commune>> {
        let communes = match self.communes_of(province) {
            Ok(communes) => communes,
            Err(file) => return Want::Missing(vec![file]),
        };
        let query = Query::read(typed.as_str());
        let mut found: Vec<(usize, &Commune)> = Vec::new();
        for known in communes {
            if let Some(rank) = query.rank(&known.named) {
                insert_ranked(&mut found, rank, &known.commune);
            }
        }
        let found = found.into_iter().take(most);
        Want::Ready(found.map(|(_, commune)| commune.clone()).collect())
    }
}

/// Puts a value after all that rank the same or better. A province has too few communes to need a
/// sort, whose code is larger than the rest of this file.
fn insert_ranked<T>(found: &mut Vec<(usize, T)>, rank: usize, value: T) {
    let at = found.partition_point(|(other, _)| *other <= rank);
    found.insert(at, (rank, value));
}

/// What is typed: as it stands, and as keys.
struct Query {
    as_typed: Vec<Named>,
    as_keys: Vec<Named>,
}

/// A name begun at its first word ranks before one begun at a later word; each word whose marks
/// differ counts less than that, and keys put together count less than words as typed.
const LATER_WORD: usize = 100;
const AS_KEYS: usize = 1_000;
/// Names of before count less than all names of today.
const OF_BEFORE: usize = 10_000;

impl Query {
    fn read(typed: &str) -> Self {
        let methods = Method::ALL.into_iter();
        Query {
            as_typed: Named::read(typed),
            as_keys: methods
                .filter_map(|method| put_together(typed, method))
                .flat_map(|text| Named::read(&text))
                .collect(),
        }
    }

    /// How far a name is from what is typed; `None` when it does not answer it.
    fn rank(&self, name: &Named) -> Option<usize> {
        let nearest = |readings: &[Named]| readings.iter().filter_map(|q| rank(q, name)).min();
        nearest(&self.as_typed).or_else(|| Some(nearest(&self.as_keys)? + AS_KEYS))
    }
}

fn rank(query: &Named, name: &Named) -> Option<usize> {
    let Some((last, whole)) = query.words.split_last() else {
        return query.kind_agrees(name).then_some(0);
    };
    if !query.kind_agrees(name) {
        return None;
    }
    let starts = 0..name.words.len().checked_sub(whole.len())?;
    let ranks = starts.filter_map(|start| {
        let (before, rest) = name.words[start..].split_at_checked(whole.len())?;
        let same = before
            .iter()
            .zip(whole)
            .all(|(word, typed)| word.folded == typed.folded);
        let next = rest.first()?;
        if !same || !next.folded.starts_with(&last.folded) {
            return None;
        }
        let mut far = 2 * disagreements(whole, before);
        if next.folded == last.folded {
            far += 2 * disagreements(core::slice::from_ref(last), rest);
        } else {
            far += 1;
        }
        far += usize::from(start + query.words.len() < name.words.len());
        Some(far + if start > 0 { LATER_WORD } else { 0 })
    });
    ranks.min()
}

/// The text with every word put together that can be; `None` when none can.
fn put_together(typed: &str, method: Method) -> Option<String> {
    let words: Vec<Token> = tokens(Nfc::assume(typed));
    let mut any = false;
    let put = words.iter().map(|word| {
        let decoded = typed
            .get(word.place.clone())
            .and_then(|typed| method.decode(typed));
        any |= decoded.is_some();
        decoded.unwrap_or_else(|| word.folded.clone())
    });
    let text = put.collect::<Vec<_>>().join(" ");
    any.then_some(text)
}
