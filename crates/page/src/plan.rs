//! What the page of a procedure shows, decided without a browser.

use catalog::{
    Backing, Case, CaseName, Channel, ChannelKind, FeeLine, Hand, Origin, Procedure, Row, RowKind,
    Status,
};

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

/// The circumstances a citizen picks from; empty when there is nothing to pick.
pub(crate) fn circumstances(cases: &[Case]) -> Vec<usize> {
    let named: Vec<usize> = (0..cases.len())
        .filter(|at| cases[*at].name_kind == CaseName::Circumstance)
        .collect();
    if named.len() > 1 { named } else { Vec::new() }
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

/// A stretch of a list of papers, as it is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Block {
    /// A title over what follows.
    Heading(usize),
    /// Rows to tick.
    Papers(Vec<usize>),
    /// Rows of which one is enough.
    OneOf(Vec<usize>),
}

/// The rows of a case as blocks, and apart from them the notes.
pub(crate) fn blocks(rows: &[Row]) -> (Vec<Block>, Vec<usize>) {
    let (mut blocks, mut notes) = (Vec::new(), Vec::new());
    for (at, row) in rows.iter().enumerate() {
        match (row.kind, blocks.last_mut()) {
            (RowKind::Note, _) => notes.push(at),
            (RowKind::Heading, _) => blocks.push(Block::Heading(at)),
            (RowKind::Paper, Some(Block::Papers(rows))) => rows.push(at),
            (RowKind::Paper, _) => blocks.push(Block::Papers(vec![at])),
            (RowKind::Alternative, Some(Block::OneOf(rows))) => rows.push(at),
            // The paper above is itself one of the choices.
            (RowKind::Alternative, Some(Block::Papers(rows))) => {
                let first = rows.pop();
                if rows.is_empty() {
                    blocks.pop();
                }
                blocks.push(Block::OneOf(first.into_iter().chain([at]).collect()));
            }
            (RowKind::Alternative, _) => blocks.push(Block::OneOf(vec![at])),
        }
    }
    (blocks, notes)
}

/// Channels that say the same, drawn as one row.
pub(crate) type Group = Vec<usize>;

/// Channels with the same money, so that three equal rows become one.
pub(crate) fn by_fee(channels: &[Channel]) -> Vec<Group> {
    grouped(channels, &|one, other| same_fees(&one.fees, &other.fees))
}

/// Channels with the same time and the same words about it.
pub(crate) fn by_time(channels: &[Channel]) -> Vec<Group> {
    grouped(channels, &|one, other| {
        one.time == other.time
            && one.time_written == other.time_written
            && one.time_unit == other.time_unit
            && one.words == other.words
    })
}

fn same_fees(one: &[FeeLine], other: &[FeeLine]) -> bool {
    one.len() == other.len()
        && one
            .iter()
            .zip(other)
            .all(|(one, other)| one.kind == other.kind && one.fee == other.fee)
}

fn grouped(channels: &[Channel], same: &dyn Fn(&Channel, &Channel) -> bool) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (at, channel) in channels.iter().enumerate() {
        match groups
            .iter_mut()
            .find(|group| same(&channels[group[0]], channel))
        {
            Some(group) => group.push(at),
            None => groups.push(vec![at]),
        }
    }
    groups
}

/// The ways of handing in, each once, in the record's order.
pub(crate) fn ways(channels: &[Channel], group: &[usize]) -> Vec<ChannelKind> {
    let mut ways = Vec::new();
    for at in group {
        if !ways.contains(&channels[*at].kind) {
            ways.push(channels[*at].kind);
        }
    }
    ways
}

/// How far a fact of a guide was checked; `None` for the state's own words.
pub(crate) fn status(backing: Backing) -> Option<Status> {
    match backing {
        Backing::Published => None,
        Backing::Curated { status, .. } => Some(status),
    }
}

/// The status that all these facts share, so that it is said once; `None` when they differ.
pub(crate) fn shared_status(mut facts: impl Iterator<Item = Backing>) -> Option<Status> {
    let first = status(facts.next()?)?;
    facts
        .all(|fact| status(fact) == Some(first))
        .then_some(first)
}

/// The files published with the papers, each name once: usually the blank forms.
pub(crate) fn forms(procedure: &Procedure) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    let rows = procedure.cases.iter().flat_map(|case| &case.rows);
    for file in rows.flat_map(|row| &row.attachments) {
        if !names.contains(&file.name.as_str()) {
            names.push(&file.name);
        }
    }
    names
}

/// The paper that is a declaration to fill in, by how such papers are named.
pub(crate) fn declaration(procedure: &Procedure) -> Option<&str> {
    const NAMES: [&str; 6] = [
        "Tờ khai",
        "Đơn ",
        "Giấy đề nghị",
        "Phiếu ",
        "Văn bản đề nghị",
        "Mẫu ",
    ];
    let mut rows = procedure.cases.iter().flat_map(Case::papers);
    let is = |row: &&Row| {
        let words = row.words.trim_start_matches(['-', '+', '*', ' ']);
        NAMES.iter().any(|name| words.starts_with(name))
    };
    rows.find(is)
        .map(|row| row.words.trim_start_matches(['-', '+', '*', ' ']))
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
    use catalog::Quantity;

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
    fn every_row_is_drawn_once() {
        let kinds = [
            Note,
            Paper,
            Paper,
            Alternative,
            Note,
            Heading,
            Alternative,
            Paper,
            Heading,
        ];
        let rows = case(CaseName::Unnamed, &kinds).rows;
        let (blocks, notes) = blocks(&rows);
        let mut drawn = notes.clone();
        for block in &blocks {
            match block {
                Block::Heading(at) => drawn.push(*at),
                Block::Papers(rows) | Block::OneOf(rows) => drawn.extend(rows),
            }
        }
        drawn.sort_unstable();
        assert_eq!(drawn, (0..rows.len()).collect::<Vec<_>>());
        assert_eq!(blocks[1], Block::OneOf(vec![2, 3]));
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
