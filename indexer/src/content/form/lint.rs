use super::names::Names;
use crate::content::fault::Objection;
use crate::content::table::Table;
use forms::{FieldAt, Lint, Rule};

/// Where a rule is named, and what it must be told.
enum Place {
    /// Nowhere: it looks at every name, number or person by itself.
    Everywhere,
    /// At the top of the form.
    Form,
    /// At a field, with what it needs there.
    Field(Needs),
}

enum Needs {
    Nothing,
    /// Another field.
    With,
    /// Another field, and a choice of this one.
    WithAndOwnChoice,
    /// Another field, and a choice of that one.
    WithAndItsChoice,
    /// An age.
    Age,
}

fn place(rule: Rule) -> Place {
    match rule {
        Rule::ParentAge | Rule::MarriageAge | Rule::LateBirth | Rule::LateDeath => Place::Form,
        Rule::PurposeVague
        | Rule::RequestPattern
        | Rule::BusinessName
        | Rule::DateInFuture
        | Rule::MainActivity => Place::Field(Needs::Nothing),
        Rule::CopiesWithoutCount
        | Rule::ResidenceGap
        | Rule::ActivityCode
        | Rule::AreaOverParcel
        | Rule::FloorsUnderGround
        | Rule::RelationWord => Place::Field(Needs::With),
        Rule::ProxyMissing => Place::Field(Needs::WithAndOwnChoice),
        Rule::FacilityName | Rule::OneForMarriage => Place::Field(Needs::WithAndItsChoice),
        Rule::TooYoung | Rule::TooOld => Place::Field(Needs::Age),
        // In typed text it is asked for; in addresses it looks by itself.
        Rule::OldUnit => Place::Field(Needs::Nothing),
        _ => Place::Everywhere,
    }
}

/// Reads the rules named at the top.
pub(super) fn of_form(top: &mut Table<'_>, names: &Names) -> Vec<Lint> {
    let tables = top.tables_if_any("lint").into_iter();
    tables.filter_map(|table| one(table, None, names)).collect()
}

/// Reads the rules named at a field.
pub(super) fn of_field(field: &mut Table<'_>, at: (u8, u8), names: &Names) -> Vec<Lint> {
    let own = FieldAt {
        section: at.0,
        field: at.1,
    };
    let tables = field.tables_if_any("lint").into_iter();
    tables
        .filter_map(|table| one(table, Some(own), names))
        .collect()
}

fn one(mut table: Table<'_>, own: Option<FieldAt>, names: &Names) -> Option<Lint> {
    let rule = table.read("rule", rule)?;
    let mut lint = Lint {
        rule,
        with: None,
        value: 0,
    };
    match (place(rule), own) {
        (Place::Form, None) => {}
        (Place::Field(needs), Some(own)) => {
            complete(&mut lint, &needs, &mut table, own, names);
        }
        (Place::Everywhere, _) => table.object_to(
            "rule",
            Objection::new("this rule looks everywhere by itself", "delete it here"),
        ),
        (Place::Form, Some(_)) => table.object_to(
            "rule",
            Objection::new(
                "this rule is about the whole form",
                "name it at the top of the file",
            ),
        ),
        (Place::Field(_), None) => table.object_to(
            "rule",
            Objection::new("this rule is about one field", "name it at that field"),
        ),
    }
    table.finish();
    Some(lint)
}

fn complete(lint: &mut Lint, needs: &Needs, table: &mut Table<'_>, own: FieldAt, names: &Names) {
    if let Needs::Age = needs {
        lint.value = table.number("age", 1..=120).unwrap_or_default() as u8;
        return;
    }
    if let Needs::Nothing = needs {
        return;
    }
    lint.with = table.read("with", |name| names.seen(name, Some(own.section)));
    let chosen_at = match needs {
        Needs::WithAndOwnChoice => Some(own),
        Needs::WithAndItsChoice => lint.with,
        _ => return,
    };
    let Some(choice) = table.given_text("choice") else {
        return;
    };
    match chosen_at.map(|at| names.choice(at, &choice.value)) {
        Some(Ok(at)) => lint.value = at,
        Some(Err(objection)) => choice.place.object(objection),
        None => {}
    }
}

fn rule(written: &str) -> Result<Rule, Objection> {
    let known = Rule::ALL.into_iter().find(|rule| rule.id() == written);
    known.ok_or_else(|| {
        Objection::new(
            format!("no rule has the name \"{written}\""),
            "docs/forms.md lists the rules",
        )
    })
}

#[cfg(test)]
mod tests {
    use super::{Needs, Place, place};
    use catalog::Status;
    use forms::Rule;

    fn row(rule: Rule) -> String {
        let about = rule.about();
        let asked = match place(rule) {
            Place::Everywhere => "",
            Place::Form => "top",
            Place::Field(Needs::Nothing) => "field",
            Place::Field(Needs::With) => "field, `with`",
            Place::Field(Needs::WithAndOwnChoice | Needs::WithAndItsChoice) => {
                "field, `with`, `choice`"
            }
            Place::Field(Needs::Age) => "field, `age`",
        };
        let status = match about.status {
            Status::Verified => "verified",
            Status::Partial => "partial",
            Status::Unverified => "unverified",
        };
        format!(
            "| `{}` | {} | {asked} | {} | {} | {} | {status} |\n",
            about.id,
            about.severity.id(),
            about.vi.said,
            about.vi.reason,
            about.source
        )
    }

    #[test]
    fn the_documentation_lists_every_rule() {
        let rows: String = Rule::ALL.into_iter().map(row).collect();
        let docs = include_str!("../../../../docs/forms.md");
        assert!(docs.contains(&rows), "docs/forms.md must list:\n{rows}");
    }
}
