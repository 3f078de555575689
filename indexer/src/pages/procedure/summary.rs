use super::super::figures::{self, Figure};
use super::super::html::{El, el, text};
use super::super::parts::figure;
use super::super::sign::{self, sign};
use super::super::wording as w;
use super::{costs, to};
use catalog::{Block, Entry, Glance, Hand, Procedure};

/// How many letters of a declaration's name stand in the summary.
const FORM_NAME: usize = 45;

/// The five aspects citizens ask for, each leading to its part of the page.
pub(super) fn summary(entry: &Entry, front: &Procedure) -> El {
    let glance = Glance::of(entry);
    let fee = figure(&figures::fee_glance(glance.fee));
    let time = figure(&figures::time_glance(glance.time));
    el("ul")
        .class("summary")
        .add(aspect(
            "papers",
            sign::PAPER,
            w::PAPERS,
            figure(&papers(entry, front)),
        ))
        .add(aspect("fees", sign::MONEY, w::FEE, fee))
        .add(aspect("times", sign::CLOCK, w::TIME, time))
        .add(aspect("place", sign::PLACE, w::PLACE, place(front)))
        .add(aspect(
            "papers",
            sign::PEN,
            w::FORM,
            figure(&forms(entry, front)),
        ))
}

fn aspect(part: &str, path: &str, name: &str, fact: El) -> El {
    let name = el("span").class("aspect").add(sign(path)).text(name);
    el("li").add(to(part).add(name).text(" ").add(fact))
}

/// How many papers; which only makes sense where no circumstance and no question decides.
fn papers(entry: &Entry, front: &Procedure) -> Figure {
    let cases = &front.cases;
    if entry.checklist.is_some() || !catalog::circumstances(cases).is_empty() {
        return Figure::words(w::BY_CASE);
    }
    let needs = cases.iter().map(|case| {
        let blocks = catalog::blocks(&case.rows).0;
        let needed = |at: &usize| case.rows[*at].hand != Hand::Data;
        let count = |block: &Block| match block {
            Block::Heading(_) => 0,
            Block::Papers(rows) => rows.iter().filter(|at| needed(at)).count(),
            Block::OneOf(rows) => usize::from(rows.iter().any(needed)),
        };
        blocks.iter().map(count).sum::<usize>()
    });
    match needs.sum() {
        0 => Figure::words(w::PAPERS_NONE),
        count => Figure::counted(count, w::PAPERS_UNIT),
    }
}

fn place(front: &Procedure) -> El {
    let levels = figures::levels(front.levels);
    let all: Vec<usize> = (0..front.channels.len()).collect();
    let ways = costs::ways(&front.channels, &all);
    text("span", "figure plain", &levels)
        .text(if levels.is_empty() { "" } else { " " })
        .add((!ways.is_empty()).then(|| text("small", "", &ways)))
}

fn forms(entry: &Entry, front: &Procedure) -> Figure {
    if let Some(name) = catalog::declaration(front) {
        return Figure::words(&shortened(name));
    }
    let both = [entry.guide.as_deref(), entry.national.as_deref()]
        .into_iter()
        .flatten();
    match both.map(|procedure| catalog::forms(procedure).len()).max() {
        None | Some(0) => Figure::words(w::FORM_NONE),
        Some(count) => Figure::counted(count, w::FORMS_UNIT),
    }
}

/// The beginning of a long name, cut between words; the whole of it stands below.
fn shortened(name: &str) -> String {
    let Some((end, _)) = name.char_indices().nth(FORM_NAME) else {
        return name.to_owned();
    };
    let end = name[..end].rfind(char::is_whitespace).unwrap_or(end);
    format!("{}…", name[..end].trim_end())
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn a_long_name_is_cut_between_words() {
        assert_eq!(
            shortened("Tờ khai đăng ký khai sinh"),
            "Tờ khai đăng ký khai sinh"
        );
        let long = "Tờ khai đề nghị cấp lại giấy chứng nhận đủ điều kiện kinh doanh";
        assert_eq!(
            shortened(long),
            "Tờ khai đề nghị cấp lại giấy chứng nhận đủ…"
        );
        let solid = "ễ".repeat(100);
        assert_eq!(shortened(&solid).chars().count(), 46);
    }
}
