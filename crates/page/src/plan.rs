//! What the page of a procedure shows of its cases, beyond what every page does (`catalog::blocks`
//! and its like), decided without a browser.

use catalog::{Case, Hand, Origin, Procedure, RowKind, circumstances};

/// Which row of which case.
pub(crate) type RowId = (usize, usize);

/// Stands for all cases, where one may be picked.
pub(crate) const ALL: &str = "*";

/// A row as one number, which no item of a checklist has.
pub(crate) fn number((case, row): RowId) -> usize {
    1 << 30 | case << 15 | row
}

/// The case on view; `None` shows them all. `picked` is what the citizen picked, if she did.
///
/// The authors of a guide put the usual case first, so that one stands open at the start;
/// the order of a national record means nothing.
pub(crate) fn picked(procedure: &Procedure, picked: &str) -> Option<usize> {
    let cases = circumstances(&procedure.cases);
    match picked {
        ALL => None,
        "" if procedure.provenance.origin == Origin::Guide => cases.first().copied(),
        _ => picked.parse().ok().filter(|case| cases.contains(case)),
    }
}

/// The cases on view: those that hold for everyone, and the chosen circumstance or all of them.
pub(crate) fn on_view(cases: &[Case], chosen: Option<usize>) -> Vec<usize> {
    let picked_from = circumstances(cases);
    (0..cases.len())
        .filter(|at| chosen.is_none() || chosen == Some(*at) || !picked_from.contains(at))
        .collect()
}

/// Papers of which one is enough. Most needs name a single paper.
pub(crate) type Need = Vec<RowId>;

/// What has to be brought, for the cases on view. Papers the state looks up itself are no need.
pub(crate) fn needs(cases: &[Case], on_view: &[usize]) -> Vec<Need> {
    let mut needs: Vec<Need> = Vec::new();
    for &case in on_view {
        // Whether an alternative now would join the need before it.
        let mut open = false;
        for (at, row) in cases[case].rows.iter().enumerate() {
            match row.kind {
                RowKind::Note => {}
                RowKind::Heading => open = false,
                RowKind::Paper | RowKind::Alternative if row.hand == Hand::Data => open = false,
                RowKind::Alternative if open => {
                    if let Some(need) = needs.last_mut() {
                        need.push((case, at));
                    }
                }
                RowKind::Paper | RowKind::Alternative => {
                    needs.push(vec![(case, at)]);
                    open = true;
                }
            }
        }
    }
    needs
}

/// Where a long text is cut when it is folded: at a space near `limit` letters, so that
/// both halves together are the whole text. The second half is empty for a short text.
pub(crate) fn fold(text: &str, limit: usize) -> (&str, &str) {
    // A little more than the limit is not worth a tap.
    let Some((too_long, _)) = text.char_indices().nth(limit + limit / 3) else {
        return (text, "");
    };
    let (end, _) = text.char_indices().nth(limit).unwrap_or((too_long, ' '));
    let line = text[..end].rfind('\n').filter(|at| *at > end / 2);
    match line.or_else(|| text[..end].rfind(' ')) {
        Some(space) => text.split_at(space + 1),
        None => text.split_at(end),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use catalog::{Backing, CaseName, Quantity, Row};

    fn row(kind: RowKind) -> Row {
        Row {
            kind,
            words: String::new(),
            when: String::new(),
            quantity: Quantity::Unstated,
            hand: Hand::Unstated,
            code: String::new(),
            electronic_form: false,
            attachments: Vec::new(),
            backing: Backing::Published,
        }
    }

    fn case(name_kind: CaseName, kinds: &[RowKind]) -> Case {
        Case {
            name: String::new(),
            name_kind,
            rows: kinds.iter().map(|kind| row(*kind)).collect(),
        }
    }

    use RowKind::{Alternative, Heading, Note, Paper};

    #[test]
    fn asks_for_a_case_only_when_there_are_two() {
        let one = [case(CaseName::Circumstance, &[]), case(CaseName::Note, &[])];
        assert!(circumstances(&one).is_empty());
        let two = [
            case(CaseName::Group, &[]),
            case(CaseName::Circumstance, &[]),
            case(CaseName::Circumstance, &[]),
        ];
        assert_eq!(circumstances(&two), [1, 2]);
        assert_eq!(on_view(&two, None), [0, 1, 2]);
        assert_eq!(on_view(&two, Some(2)), [0, 2]);
    }

    #[test]
    fn one_of_several_papers_is_one_need() {
        let cases = [case(
            CaseName::Unnamed,
            &[
                Paper,
                Note,
                Alternative,
                Alternative,
                Paper,
                Heading,
                Alternative,
                Alternative,
            ],
        )];
        let needs = needs(&cases, &[0]);
        let expected: [Need; 3] = [
            vec![(0, 0), (0, 2), (0, 3)],
            vec![(0, 4)],
            vec![(0, 6), (0, 7)],
        ];
        assert_eq!(needs, expected);
    }

    #[test]
    fn a_paper_the_state_looks_up_is_no_need() {
        let mut case = case(CaseName::Unnamed, &[Paper, Paper]);
        case.rows[0].hand = Hand::Data;
        assert_eq!(needs(&[case], &[0]).len(), 1);
    }

    #[test]
    fn folding_loses_no_letter() {
        let text = "Giấy chứng sinh ".repeat(40);
        let (head, rest) = fold(&text, 200);
        assert_eq!([head, rest].concat(), text);
        assert!(head.chars().count() <= 200 && head.ends_with(' '));
        assert_eq!(fold("ngắn", 200), ("ngắn", ""));
        let solid = "ễ".repeat(500);
        let (head, rest) = fold(&solid, 200);
        assert_eq!(head.chars().count() + rest.chars().count(), 500);
    }
}
