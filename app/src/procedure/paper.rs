use super::plan::{self, RowId};
use crate::figures;
use crate::messages::Messages;
use crate::session::Session;
use crate::ui::{self, icon};
use catalog::{Hand, Row};
use leptos::prelude::*;

/// How many letters of a paper's words stand in its row.
const NAME: usize = 200;

/// A paper one ticks with a thumb; or, when the state looks it up itself, one need not bring.
///
/// `shared` says that the status of all papers is said once, above them.
pub(super) fn paper(
    s: Session,
    t: &'static Messages,
    code: &str,
    id: RowId,
    row: &Row,
    shared: bool,
) -> AnyView {
    let (name, rest) = plan::fold(&row.words, NAME);
    let rest =
        (!rest.is_empty()).then(|| ui::reveal(t.more.to_owned(), ui::written("words", rest)));
    let checked = if shared {
        None
    } else {
        plan::status(row.backing)
    };
    let body = vec![
        view! { <span class="name">{name.to_owned()}</span> }.into_any(),
        view! { <span class="quantity">{figures::quantity(row, t)}</span> }.into_any(),
        view! { <span class="when">{row.when.clone()}</span> }.into_any(),
        ui::status(checked, t),
    ];
    let body = if row.hand == Hand::Data {
        view! {
            <div class="paper data">
                {icon::icon(icon::CHECK)}
                <span class="body">{body}<span class="by-data">{t.by_data}</span></span>
            </div>
        }
        .into_any()
    } else {
        let code = StoredValue::new(code.to_owned());
        let ticked = move || s.ticks.with(|ticks| ticks.has(&code.get_value(), id));
        let tick = move |_| s.ticks.update(|ticks| ticks.toggle(&code.get_value(), id));
        view! {
            <label class="paper" class:ticked=ticked>
                <input type="checkbox" prop:checked=ticked on:change=tick />
                <span class="body">{body}</span>
            </label>
        }
        .into_any()
    };
    view! { <li part="paper">{body}{rest}{files(t, row)}</li> }.into_any()
}

/// The names of the files published with a paper: the blank forms.
fn files(t: &'static Messages, row: &Row) -> Option<AnyView> {
    if row.attachments.is_empty() && !row.electronic_form {
        return None;
    }
    let mut names: Vec<&str> = row
        .attachments
        .iter()
        .map(|file| file.name.as_str())
        .collect();
    if row.electronic_form {
        names.push(t.online);
    }
    Some(
        view! {
            <p class="files">
                {icon::icon(icon::PEN)}
                <span>{t.form_file}": "<span translate="no">{names.join(", ")}</span></span>
            </p>
        }
        .into_any(),
    )
}
