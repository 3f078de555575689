//! Follows the steps of the module that draws procedures, and keeps what stands beside them.

use super::kept::Counted;
use super::progress::{Progress, counter};
use super::twins::twins;
use crate::element::ask;
use crate::form;
use crate::messages::Messages;
use crate::screen::Screen;
use crate::session::Session;
use crate::ui::{self, El, Leads, Live, el, icon};
use codec::Reader;
use leptos::prelude::{location_hash, request_animation_frame, window};
use page::{Kind, Part, Request, Step};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// What a screen is about, and what its drawing says besides.
pub struct Page {
    /// The procedures, by their codes, with spaces between them.
    codes: String,
    bundle: String,
    /// The question that was answered last.
    last: Live<String>,
    progress: Rc<Progress>,
}

impl Page {
    /// A page before anything is answered on it.
    pub fn new(codes: &str, bundle: &str) -> Rc<Self> {
        Rc::new(Page {
            codes: codes.to_owned(),
            bundle: bundle.to_owned(),
            last: Live::default(),
            progress: Rc::default(),
        })
    }

    /// Parts of the page, in their order.
    pub fn parts(self: &Rc<Self>, s: &Session, t: &'static Messages, parts: &[Part]) -> Vec<El> {
        let mut drawn = Vec::new();
        for part in parts {
            drawn.push(one(s, t, self, *part));
        }
        drawn
    }

    fn request(&self, s: &Session, t: &Messages, part: Part) -> Vec<u8> {
        // What does not change with an answer is drawn once.
        let follows = matches!(
            part,
            Part::Questions | Part::List | Part::Bag | Part::Summary | Part::BagCosts
        );
        let (mut answers, mut last, mut picked) = Default::default();
        if follows {
            answers = s.answers.get();
            last = self.last.get();
            picked = s.picked.with(|picked| picked.of(&self.codes).to_owned());
        }
        let snapshot = s.library.about(|about| about.snapshot).flatten();
        Request {
            part,
            english: t.tag == "en",
            answers: &answers,
            last: &last,
            bundle: &self.bundle,
            picked: &picked,
            snapshot: &snapshot.map(figures::date).unwrap_or_default(),
            codes: &self.codes,
        }
        .write()
    }
}

fn one(s: &Session, t: &'static Messages, page: &Rc<Page>, part: Part) -> El {
    let drawn = page.clone();
    let drawing = el("div").live(s, move |s| draw(s, t, &drawn, part));
    if !matches!(part, Part::List | Part::Bag) {
        return drawing;
    }
    let title = el("div")
        .class("part-title")
        .add(ui::title("papers", t.papers));
    el("section")
        .class("papers")
        .add(title)
        .add(counter(s, t, &page.progress))
        .add(drawing)
}

/// Follows the steps of one part.
fn draw(s: &Session, t: &'static Messages, page: &Rc<Page>, part: Part) -> Vec<El> {
    let steps = ask(&page.request(s, t, part));
    let mut reader = Reader::new(&steps);
    let (mut open, mut counted, mut asked) = (vec![el("div")], Vec::new(), None);
    while let Some(step) = Step::read(&mut reader) {
        let Step {
            kind,
            number,
            first,
            second,
        } = step;
        let Some(here) = open.pop() else { break };
        let here = match kind {
            Kind::Open => {
                open.push(here);
                el(first).class(second)
            }
            Kind::Close => match open.pop() {
                Some(outer) => outer.add(here),
                None => here,
            },
            Kind::Text => here.text(first),
            Kind::Attribute => here.attr(first, second),
            Kind::Icon => here.add(icon::icon(first)),
            Kind::Radio => here.add(answer(s, page, step)),
            Kind::Pick => here.add(pick(s, step)),
            Kind::Tick => {
                if !second.is_empty() {
                    counted.push(Counted {
                        code: first.to_owned(),
                        need: second.to_owned(),
                        paper: number,
                    });
                }
                here.add(tick(s, first, number))
            }
            Kind::Leads => here.leads(s, Screen::parse(first).0),
            Kind::Show => {
                let part = first.to_owned();
                here.on(s, "click", move |s, _| s.show(&part))
            }
            Kind::Change => {
                let (page, question) = (page.clone(), first.to_owned());
                here.on(s, "click", move |s, _| {
                    page.last.set(question.clone());
                    focus(s, &question);
                })
            }
            Kind::Answer => {
                let answers = first.to_owned();
                here.on(s, "click", move |s, _| {
                    s.answers.set(answers.clone());
                    s.show("#case");
                })
            }
            Kind::Print => here.on(s, "click", |_, _| {
                let _ = window().print();
            }),
            Kind::Form => here.add(form::way(s, t, first.to_owned())),
            Kind::Share => {
                let elsewhere = second.to_owned();
                let link = move |s: &Session| address(s, &elsewhere);
                here.add(ui::share_button(s, t, first.to_owned(), Box::new(link)))
            }
            Kind::Twins => here.add(twins(s, t, first)),
            Kind::Answers => {
                s.say_in_address(first);
                asked = Some(second.to_owned());
                here
            }
        };
        open.push(here);
    }
    if matches!(part, Part::List | Part::Bag) {
        page.progress.papers.set(counted);
        page.progress.open.set(asked);
    }
    open.truncate(1);
    open
}

/// Our own page as it stands, with the answers, when the widget is one; elsewhere an address that
/// works from everywhere.
fn address(s: &Session, elsewhere: &str) -> String {
    s.address(&location_hash().map_or_else(String::new, |hash| ["#", &hash].concat()))
        .unwrap_or_else(|| elsewhere.to_owned())
}

/// The box that says a paper is there.
fn tick(s: &Session, code: &str, paper: u32) -> El {
    let (of, code) = (code.to_owned(), code.to_owned());
    el("input")
        .attr("type", "checkbox")
        .bind(s, move |s, here| {
            let ticked = s.ticks.with(|ticks| ticks.has(&of, paper));
            here.unchecked_ref::<HtmlInputElement>().set_checked(ticked);
        })
        .on(s, "change", move |s, _| {
            s.ticks.update(|ticks| ticks.toggle(&code, paper));
        })
}

/// A radio button that answers: number says whether it is chosen, the texts which question and
/// what then.
fn answer(s: &Session, page: &Rc<Page>, step: Step<'_>) -> El {
    let page = page.clone();
    let (question, answers) = (step.first.to_owned(), step.second.to_owned());
    radio(s, step.first, step.number, move |s| {
        page.last.set(question.clone());
        s.answers.set(answers.clone());
        focus(s, &question);
    })
}

/// A radio button that picks a case of the official record.
fn pick(s: &Session, step: Step<'_>) -> El {
    let (code, case) = (step.first.to_owned(), step.second.to_owned());
    radio(s, "case", step.number, move |s| {
        s.picked.update(|picked| picked.pick(&code, &case));
        focus(s, "case");
    })
}

fn radio(s: &Session, name: &str, chosen: u32, act: impl Fn(&Session) + 'static) -> El {
    el("input")
        .attr("type", "radio")
        .attr("name", name)
        .bind(s, move |_, here| {
            here.unchecked_ref::<HtmlInputElement>()
                .set_checked(chosen > 0);
        })
        .on(s, "change", move |s, _| act(s))
}

/// The questions are drawn anew after every answer; without this the keyboard would be lost.
fn focus(s: &Session, question: &str) {
    let (s, answer) = (s.clone(), ["[name=\"", question, "\"]:checked"].concat());
    request_animation_frame(move || s.focus(&answer));
}
