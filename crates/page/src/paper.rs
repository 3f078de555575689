use crate::el::{El, el, icon, status, text};
use crate::papers::Tick;
use crate::parts::{quantity, reveal, written};
use crate::plan;
use crate::step::Kind;
use crate::words::Words;
use catalog::{Hand, Row};
use figures::joined;

/// How many letters of a paper's words stand in its row.
const NAME: usize = 200;

/// Up to how many bytes the words of a paper stand in bold; a paragraph of bold shouts.
const LOUD: usize = 140;

/// A paper one ticks with a thumb; or, when the state looks it up itself, one need not bring.
///
/// `shared` says that the status of all papers is said once, above them.
pub(crate) fn paper(t: &Words, tick: &Tick<'_>, row: &Row, shared: bool) -> El {
    let (name, rest) = plan::fold(&row.words, NAME);
    let checked = if shared { None } else { row.backing.status() };
    let quantity = quantity(row, t);
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
        .add(status(checked, t));
    let rest = written("words", rest).map(|rest| reveal(t.more, vec![rest]));
    let whole = if row.hand == Hand::Data {
        el("div")
            .class("paper data")
            .add(icon(signs::CHECK))
            .add(body.add(text("span", "by-data", t.by_data)))
    } else {
        tickable(tick, body)
    };
    el("li")
        .attr("part", "paper")
        .add(whole)
        .add(rest)
        .add(files(t, row))
}

fn tickable(tick: &Tick<'_>, body: El) -> El {
    el("label")
        .class("paper")
        .step(Kind::Tick, tick.paper, tick.code, &tick.need)
        .add(body)
}

/// The names of the files published with a paper: the blank forms.
fn files(t: &Words, row: &Row) -> Option<El> {
    let electronic = if row.electronic_form { t.online } else { "" };
    let names = row.attachments.iter().map(|file| file.name.as_str());
    let names = joined(names.chain([electronic]), ", ");
    if names.is_empty() {
        return None;
    }
    let line = text("span", "", t.form_file)
        .text(": ")
        .add(text("span", "", &names).attr("translate", "no"));
    Some(el("p").class("files").add(icon(signs::PEN)).add(line))
}
