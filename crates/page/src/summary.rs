use crate::el::{El, el, icon, text};
use crate::own::{Case, sure_and_open};
use crate::parts::figure;
use crate::step::Kind;
use crate::words::Words;
use crate::{costs, plan};
use catalog::{Entry, Glance, Procedure};
use figures::Figure;

/// The five aspects citizens ask for, each leading to its part of the page. `picked` is the case
/// of the official record that is on view.
pub(crate) fn summary(case: &Case<'_>, entry: &Entry, picked: Option<usize>) -> El {
    let t = case.t;
    let glance = Glance::of(entry);
    let papers = figure(&all_papers(case, entry, picked));
    let fee = figure(&figures::fee_glance(glance.fee, t.terms));
    let time = figure(&figures::time_glance(glance.time, t.terms));
    let form = figure(&forms(entry, t));
    let (levels, ways) = place(t, entry);
    let place = text("span", "figure plain", &levels).add(text("small", "", &ways));
    el("ul")
        .class("summary")
        .attr("part", "summary")
        .add(aspect("#papers", signs::PAPER, t.papers, papers))
        .add(aspect("#fees", signs::MONEY, t.fee, fee))
        .add(aspect("#times", signs::CLOCK, t.time, time))
        .add(aspect("#place", signs::PLACE, t.place, place))
        .add(aspect("#papers", signs::PEN, t.form, form))
}

/// The same in words: what is asked, and the answer.
pub(crate) fn aspects(
    case: &Case<'_>,
    entry: &Entry,
    picked: Option<usize>,
) -> [(&'static str, String); 5] {
    let t = case.t;
    let glance = Glance::of(entry);
    let (levels, ways) = place(t, entry);
    [
        (t.papers, all_papers(case, entry, picked).line()),
        (t.fee, figures::fee_glance(glance.fee, t.terms).line()),
        (t.time, figures::time_glance(glance.time, t.terms).line()),
        (t.place, figures::joined([levels.as_str(), &ways], " · ")),
        (t.form, forms(entry, t).line()),
    ]
}

/// How many papers, by the questions where there are some, else by the record.
fn all_papers(case: &Case<'_>, entry: &Entry, picked: Option<usize>) -> Figure {
    match (&entry.checklist, entry.front()) {
        (Some(_), _) => own_papers(case),
        (None, Some(front)) => papers(front, picked, case.t),
        (None, None) => Figure::words(case.t.papers_none),
    }
}

fn aspect(to: &str, sign: &str, name: &str, fact: El) -> El {
    let name = el("span").class("aspect").add(icon(sign)).text(name);
    let button = el("button").step(Kind::Show, 0, to, "").add(name).add(fact);
    el("li").add(button)
}

/// How many papers the citizen's own case takes, once all questions are answered.
fn own_papers(case: &Case<'_>) -> Figure {
    match sure_and_open(case) {
        (0, _) | (_, 1..) => Figure::words(case.t.terms.by_case),
        (count, 0) => Figure::counted(count, case.t.papers_unit),
    }
}

/// How many papers; which only makes sense once the case is chosen.
fn papers(front: &Procedure, chosen: Option<usize>, t: &Words) -> Figure {
    let cases = &front.cases;
    if chosen.is_none() && !catalog::circumstances(cases).is_empty() {
        return Figure::words(t.terms.by_case);
    }
    match plan::needs(cases, &plan::on_view(cases, chosen)).len() {
        0 => Figure::words(t.papers_none),
        count => Figure::counted(count, t.papers_unit),
    }
}

/// Who decides, and how one hands in.
fn place(t: &Words, entry: &Entry) -> (String, String) {
    let Some(front) = entry.front() else {
        return Default::default();
    };
    let all: Vec<usize> = (0..front.channels.len()).collect();
    let levels = figures::levels(front.levels, t.terms);
    (levels, costs::ways(t, &front.channels, &all))
}

fn forms(entry: &Entry, t: &Words) -> Figure {
    let both = [entry.guide.as_deref(), entry.national.as_deref()]
        .into_iter()
        .flatten();
    let count = both.map(|procedure| catalog::forms(procedure).len()).max();
    let declaration = entry.front().and_then(catalog::declaration);
    match (count.unwrap_or_default(), declaration) {
        (_, Some(name)) => match plan::fold(name, 45) {
            (all, "") => Figure::words(all),
            (start, _) => Figure::words(&[start.trim_end(), "…"].concat()),
        },
        (0, None) => Figure::words(t.form_none),
        (count, None) => Figure::counted(count, t.forms_unit),
    }
}
