use catalog::{Field, Procedure};

/// A text of a procedure and where it stands in it.
pub(super) struct Passage<'a> {
    pub(super) field: Field,
    /// Which one of several such fields; rows and lines of money are counted over the whole record.
    pub(super) at: usize,
    pub(super) words: &'a str,
}

/// Every text an owner of the record can mend, in the record's order.
pub(super) fn passages(procedure: &Procedure) -> Vec<Passage<'_>> {
    let mut passages = Vec::new();
    let mut add = |field, at, words| {
        if !str::is_empty(words) {
            passages.push(Passage { field, at, words });
        }
    };
    add(Field::Name, 0, &procedure.name);
    let (mut line, mut row) = (0, 0);
    for (at, channel) in procedure.channels.iter().enumerate() {
        add(Field::Time, at, &channel.time_written);
        add(Field::Channel, at, &channel.words);
        for fee in &channel.fees {
            add(Field::Fee, line, &fee.fee.official);
            line += 1;
        }
    }
    for (at, case) in procedure.cases.iter().enumerate() {
        add(Field::Case, at, &case.name);
        for paper in &case.rows {
            add(Field::Row, row, &paper.words);
            row += 1;
        }
    }
    for (at, step) in procedure.steps.iter().enumerate() {
        add(Field::Step, at, &step.name);
        add(Field::Step, at, &step.words);
    }
    for (at, outcome) in procedure.outcomes.iter().enumerate() {
        add(Field::Outcome, at, &outcome.name);
    }
    add(Field::Requirement, 0, &procedure.requirements);
    for (at, law) in procedure.legal_bases.iter().enumerate() {
        add(Field::LegalBasis, at, &law.number);
        add(Field::LegalBasis, at, &law.name);
    }
    for (at, agency) in procedure.agencies.iter().enumerate() {
        add(Field::Agency, at, &agency.name);
    }
    for (at, remark) in procedure.remarks.iter().enumerate() {
        add(Field::Remark, at, &remark.words);
    }
    passages
}
