use super::names::Names;
use crate::content::fault::Objection;
use crate::content::table::Table;
use forms::{Condition, Literal, Test};

/// More lists than any condition one can still read in a form.
const MOST_LISTS: usize = 16;

/// Where a condition is asked: a field looks back at what stands before it; the sheet, which
/// stands behind everything, looks at all.
type Asked = Option<(u8, u8)>;

/// Reads the condition under a key; leaving it out means always.
pub(super) fn read(
    table: &mut Table<'_>,
    key: &'static str,
    names: &Names,
    asked: Asked,
) -> Condition {
    let Some(condition) = table.table_if_any(key) else {
        return Condition::ALWAYS;
    };
    let place = condition.place().clone();
    let any = lists(condition, names, asked, true);
    if any.len() > MOST_LISTS {
        place.object(Objection::new(
            "too long to be understood",
            "split the question, or ask for less at once",
        ));
    }
    Condition { any }
}

/// Multiplies a condition out: any of several lists, all of which must hold.
///
/// "Not all" is "any not" and the other way round, so a denial is carried inward to the tests.
fn lists(mut table: Table<'_>, names: &Names, asked: Asked, expected: bool) -> Vec<Vec<Literal>> {
    let found = if table.has("all") || table.has("any") {
        let key = if table.has("all") { "all" } else { "any" };
        let parts = table.tables(key).into_iter();
        let parts: Vec<_> = parts
            .map(|part| lists(part, names, asked, expected))
            .collect();
        if (key == "all") == expected {
            multiplied(parts)
        } else {
            parts.into_iter().flatten().collect()
        }
    } else if let Some(denied) = table.table_if_any("not") {
        lists(denied, names, asked, !expected)
    } else {
        let literal = test(&mut table, names, asked).map(|(test, wanted)| Literal {
            test,
            expected: wanted == expected,
        });
        vec![literal.into_iter().collect()]
    };
    table.finish();
    found
}

fn multiplied(parts: Vec<Vec<Vec<Literal>>>) -> Vec<Vec<Literal>> {
    let mut product: Vec<Vec<Literal>> = vec![Vec::new()];
    for part in parts {
        let mut longer = Vec::new();
        for one in &product {
            for other in &part {
                longer.push([one.as_slice(), other].concat());
            }
        }
        // Beyond any reasonable length it is objected to anyway.
        longer.truncate(4 * MOST_LISTS);
        product = longer;
    }
    product
}

/// Reads one test, and what it must say.
fn test(table: &mut Table<'_>, names: &Names, asked: Asked) -> Option<(Test, bool)> {
    if table.has("rows") {
        let section = table.read("rows", |section| names.find_rows(section));
        let least = table.number("at_least", 1..=255);
        let section = section?;
        if asked.is_some_and(|(own, _)| section >= own) {
            table.object_to(
                "rows",
                Objection::new(
                    "is asked later",
                    "name a section that stands before this one",
                ),
            );
        }
        return Some((Test::Rows(section, least? as u8), true));
    }
    let field = table.read("field", |field| match asked {
        Some(own) => names.earlier(field, own),
        None => names.seen(field, None),
    });
    if table.has("answered") {
        let wanted = table.flag("answered");
        return Some((Test::Answered(field?), wanted));
    }
    let given = table.given_text("is")?;
    match names.choice(field?, &given.value) {
        Ok(choice) => Some((Test::Is(field?, choice), true)),
        Err(objection) => {
            given.place.object(objection);
            None
        }
    }
}
