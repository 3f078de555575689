use super::plan::{self, RowId};
use crate::figures;
use crate::messages::Messages;
use crate::session::Session;
use crate::ui::{self, El, el, icon, text};
use catalog::{Hand, Row};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// How many letters of a paper's words stand in its row.
const NAME: usize = 200;

/// Up to how many bytes the words of a paper stand in bold; a paragraph of bold shouts.
const LOUD: usize = 140;

/// A paper one ticks with a thumb; or, when the state looks it up itself, one need not bring.
///
/// `shared` says that the status of all papers is said once, above them.
pub fn paper(
    s: &Session,
    t: &'static Messages,
    code: &str,
    id: RowId,
    row: &Row,
    shared: bool,
) -> El {
    let (name, rest) = plan::fold(&row.words, NAME);
    let checked = if shared {
        None
    } else {
        plan::status(row.backing)
    };
    let quantity = figures::quantity(row, t);
    let body = el("span")
        .class("body")
        .add(text(
            "span",
            if name.len() > LOUD {
                "name long"
            } else {
                "name"
            },
            name,
        ))
        .add((!quantity.is_empty()).then(|| text("span", "quantity", &quantity)))
        .add((!row.when.is_empty()).then(|| text("span", "when", &row.when)))
        .add(ui::status(checked, t));
    let rest = ui::written("words", rest).map(|rest| ui::reveal(t.more, vec![rest]));
    let whole = if row.hand == Hand::Data {
        el("div")
            .class("paper data")
            .add(icon::icon(icon::CHECK))
            .add(body.add(text("span", "by-data", t.by_data)))
    } else {
        tickable(s, code, id, body)
    };
    el("li")
        .attr("part", "paper")
        .add(whole)
        .add(rest)
        .add(files(t, row))
}

fn tickable(s: &Session, code: &str, id: RowId, body: El) -> El {
    el("label").class("paper").add(tick(s, code, id)).add(body)
}

/// The box that says a paper is there.
pub fn tick(s: &Session, code: &str, id: RowId) -> El {
    let (of, code) = (code.to_owned(), code.to_owned());
    el("input")
        .attr("type", "checkbox")
        .bind(s, move |s, here| {
            let ticked = s.ticks.with(|ticks| ticks.has(&of, id));
            here.unchecked_ref::<HtmlInputElement>().set_checked(ticked);
        })
        .on(s, "change", move |s, _| {
            s.ticks.update(|ticks| ticks.toggle(&code, id))
        })
}

/// The names of the files published with a paper: the blank forms.
fn files(t: &Messages, row: &Row) -> Option<El> {
    let electronic = if row.electronic_form { t.online } else { "" };
    let names = row.attachments.iter().map(|file| file.name.as_str());
    let names = ui::joined(names.chain([electronic]), ", ");
    if names.is_empty() {
        return None;
    }
    let line = text("span", "", t.form_file)
        .text(": ")
        .add(text("span", "", &names).attr("translate", "no"));
    Some(el("p").class("files").add(icon::icon(icon::PEN)).add(line))
}
