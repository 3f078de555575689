//! What any page shows of a procedure, decided without knowing what draws it.

use crate::{
    Backing, Case, CaseName, Channel, ChannelKind, FeeLine, Procedure, Row, RowKind, Status,
};

/// A stretch of a list of papers, as it is drawn. Rows are meant by their place in the case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A title over what follows.
    Heading(usize),
    /// Rows to bring.
    Papers(Vec<usize>),
    /// Rows of which one is enough.
    OneOf(Vec<usize>),
}

/// The rows of a case as blocks, and apart from them the notes. Every row is in one of the two.
pub fn blocks(rows: &[Row]) -> (Vec<Block>, Vec<usize>) {
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

/// The circumstances a citizen tells her own from; empty when there is nothing to choose.
pub fn circumstances(cases: &[Case]) -> Vec<usize> {
    let named: Vec<usize> = (0..cases.len())
        .filter(|at| cases[*at].name_kind == CaseName::Circumstance)
        .collect();
    if named.len() > 1 { named } else { Vec::new() }
}

/// Channels with the same money, by their place, so that three equal rows become one.
pub fn by_fee(channels: &[Channel]) -> Vec<Vec<usize>> {
    grouped(channels, &|one, other| same_fees(&one.fees, &other.fees))
}

/// Channels with the same time and the same words about it, by their place.
pub fn by_time(channels: &[Channel]) -> Vec<Vec<usize>> {
    grouped(channels, &|one, other| {
        one.time == other.time
            && one.time_written == other.time_written
            && one.time_unit == other.time_unit
            && one.words == other.words
    })
}

fn same_fees(one: &[FeeLine], other: &[FeeLine]) -> bool {
    let same = |(one, other): (&FeeLine, &FeeLine)| one.kind == other.kind && one.fee == other.fee;
    one.len() == other.len() && one.iter().zip(other).all(same)
}

fn grouped(channels: &[Channel], same: &dyn Fn(&Channel, &Channel) -> bool) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for (at, channel) in channels.iter().enumerate() {
        let mut known = groups.iter_mut();
        match known.find(|group| same(&channels[group[0]], channel)) {
            Some(group) => group.push(at),
            None => groups.push(vec![at]),
        }
    }
    groups
}

/// The ways of handing in of some channels, each once, in the record's order.
pub fn ways(channels: &[Channel], group: &[usize]) -> Vec<ChannelKind> {
    let mut ways = Vec::new();
    for at in group {
        if !ways.contains(&channels[*at].kind) {
            ways.push(channels[*at].kind);
        }
    }
    ways
}

impl Backing {
    /// How far a fact of a guide was checked; `None` for the state's own words.
    pub fn status(self) -> Option<Status> {
        match self {
            Backing::Published => None,
            Backing::Curated { status, .. } => Some(status),
        }
    }
}

/// The status that all these facts share, so that it is said once; `None` when they differ.
pub fn shared_status(mut facts: impl Iterator<Item = Backing>) -> Option<Status> {
    let first = facts.next()?.status()?;
    facts
        .all(|fact| fact.status() == Some(first))
        .then_some(first)
}

/// The files published with the papers, each name once: usually the blank forms.
pub fn forms(procedure: &Procedure) -> Vec<&str> {
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
pub fn declaration(procedure: &Procedure) -> Option<&str> {
    const NAMES: [&str; 6] = [
        "Tờ khai",
        "Đơn ",
        "Giấy đề nghị",
        "Phiếu ",
        "Văn bản đề nghị",
        "Mẫu ",
    ];
    let mut papers = procedure.cases.iter().flat_map(Case::papers);
    papers.find_map(|row| {
        let words = row.words.trim_start_matches(['-', '+', '*', ' ']);
        let is_declaration = NAMES.iter().any(|name| words.starts_with(name));
        is_declaration.then_some(words)
    })
}

#[cfg(test)]
mod tests {
    use super::{Block, blocks, circumstances};
    use crate::RowKind::{Alternative, Heading, Note, Paper};
    use crate::{Backing, Case, CaseName, Hand, Quantity, Row, RowKind};

    fn rows(kinds: &[RowKind]) -> Vec<Row> {
        let row = |kind: &RowKind| Row {
            kind: *kind,
            words: String::new(),
            when: String::new(),
            quantity: Quantity::Unstated,
            hand: Hand::Unstated,
            code: String::new(),
            electronic_form: false,
            attachments: Vec::new(),
            backing: Backing::Published,
        };
        kinds.iter().map(row).collect()
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
        let (blocks, notes) = blocks(&rows(&kinds));
        let mut drawn = notes;
        for block in &blocks {
            match block {
                Block::Heading(at) => drawn.push(*at),
                Block::Papers(rows) | Block::OneOf(rows) => drawn.extend(rows),
            }
        }
        drawn.sort_unstable();
        assert_eq!(drawn, (0..kinds.len()).collect::<Vec<_>>());
        assert_eq!(blocks[1], Block::OneOf(vec![2, 3]));
    }

    #[test]
    fn one_circumstance_is_nothing_to_choose_from() {
        let case = |name_kind| Case {
            name: String::new(),
            name_kind,
            rows: Vec::new(),
        };
        let one = [case(CaseName::Circumstance), case(CaseName::Note)];
        assert!(circumstances(&one).is_empty());
        let two = [
            case(CaseName::Group),
            case(CaseName::Circumstance),
            case(CaseName::Circumstance),
        ];
        assert_eq!(circumstances(&two), [1, 2]);
    }
}
