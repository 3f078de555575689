//! The citizen's own case: what the module that asks has drawn, and what is kept beside it.

use super::paper::tick;
use super::papers::counter;
use super::plan::{ITEM, Ticks};
use crate::element::{ask, learn, style, wake};
use crate::figures::Figure;
use crate::messages::Messages;
use crate::screen::Screen;
use crate::session::Session;
use crate::ui::{self, El, Leads, Live, el, icon, text};
use cases::{Kind, Part, Request, Step};
use catalog::{Entry, Status};
use codec::Reader;
use leptos::prelude::request_animation_frame;
use parts::later;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlInputElement;

/// Whether the module that asks is there.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Module {
    Waiting,
    There,
    Failed,
}

/// What a screen with questions is about, and what its drawing says besides.
pub struct Case {
    /// The procedures, by their codes, with spaces between them.
    codes: String,
    bundle: String,
    module: Live<Module>,
    /// The question that was answered last.
    last: Live<String>,
    /// The papers that are certain: code and item.
    sure: Live<Vec<(String, usize)>>,
    /// How many questions are open, in words; nothing when none is.
    open: Live<String>,
    /// The place of the way of handing in that was answered.
    pub way: Live<Option<u32>>,
}

impl Case {
    /// A case at its beginning; loads the module.
    pub fn new(s: &Session, entries: &[Arc<Entry>], bundle: &str) -> Rc<Self> {
        let mut codes = String::new();
        for front in entries.iter().filter_map(|entry| entry.front()) {
            codes.push_str(front.code.as_str());
            codes.push(' ');
        }
        let case = Rc::new(Case {
            codes,
            bundle: bundle.to_owned(),
            module: Live::new(Module::Waiting),
            last: Live::default(),
            sure: Live::default(),
            open: Live::default(),
            way: Live::default(),
        });
        let (s, loading) = (s.clone(), case.clone());
        later(async move {
            let there = JsFuture::from(wake())
                .await
                .is_ok_and(|there| there.is_truthy());
            if there {
                s.wear(&style());
                for file in s.library.untold() {
                    learn(&file);
                }
            }
            loading
                .module
                .set(if there { Module::There } else { Module::Failed });
            s.focus_heading();
        });
        case
    }

    /// How many papers, once all questions are answered.
    pub fn count(&self, t: &Messages) -> Figure {
        let open = self.open.with(|open| !open.is_empty());
        match self.sure.with(Vec::len) {
            0 => Figure::words(t.by_case),
            _ if open => Figure::words(t.by_case),
            count => Figure::counted(count, t.papers_unit),
        }
    }

    /// "Còn 2 giấy · 3 câu hỏi chưa trả lời".
    fn progress(&self, t: &Messages, ticks: &Ticks) -> String {
        let left = self.sure.with(|sure| {
            let is_left = |(code, item): &&(String, usize)| !ticks.has(code, (ITEM, *item));
            sure.iter().filter(is_left).count()
        });
        let open = self.open.get();
        match (left, open.is_empty()) {
            (0, true) => t.papers_done.to_owned(),
            (0, false) => open,
            (left, true) => t.papers_left.of(left),
            (left, false) => [&t.papers_left.of(left), " · ", &open].concat(),
        }
    }

    fn request(&self, s: &Session, t: &Messages, part: Part) -> Vec<u8> {
        let request = |answers: &String, last: &String| {
            Request {
                part,
                english: t.tag == "en",
                answers,
                last,
                bundle: &self.bundle,
                codes: &self.codes,
            }
            .write()
        };
        s.answers
            .with(|answers| self.last.with(|last| request(answers, last)))
    }
}

/// The parts of a screen that depend on the questions, in their order. While the module comes
/// something waits there; when it does not come, `otherwise` does.
pub fn parts(
    s: &Session,
    t: &'static Messages,
    case: &Rc<Case>,
    shown: &'static [Part],
    otherwise: Box<dyn Fn(&Session) -> El>,
) -> El {
    let case = case.clone();
    el("div").live(s, move |s| match case.module.get() {
        Module::Waiting => vec![ui::waiting(t)],
        Module::Failed => vec![otherwise(s)],
        Module::There => shown.iter().map(|part| one(s, t, &case, *part)).collect(),
    })
}

fn one(s: &Session, t: &'static Messages, case: &Rc<Case>, part: Part) -> El {
    let drawn = case.clone();
    let drawing = el("div").live(s, move |s| draw(s, t, &drawn, part));
    if !matches!(part, Part::List | Part::Bag) {
        return drawing;
    }
    // The live region must outlive the list it speaks about.
    let said = case.clone();
    let say = move |s: &Session| Some(s.ticks.with(|ticks| said.progress(t, ticks)));
    let progress = counter(s, t, Box::new(say));
    super::part("papers", t.papers, None, vec![progress, drawing])
}

/// Follows the steps of a drawing.
fn draw(s: &Session, t: &'static Messages, case: &Rc<Case>, part: Part) -> Vec<El> {
    let steps = ask(&case.request(s, t, part));
    let mut reader = Reader::new(&steps);
    let (mut open, mut sure, mut way) = (vec![el("div")], Vec::new(), None);
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
            Kind::Radio => here.add(radio(s, case, step)),
            Kind::Tick => {
                let item = number as usize;
                if !second.is_empty() {
                    sure.push((first.to_owned(), item));
                }
                here.add(tick(s, first, (ITEM, item)))
            }
            Kind::Leads => {
                let link = text("a", "onward", second).add(icon::icon(icon::ONWARD));
                here.add(link.leads(s, Screen::parse(first).0))
            }
            Kind::Change => {
                let (case, question) = (case.clone(), first.to_owned());
                here.on(s, "click", move |s, _| {
                    case.last.set(question.clone());
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
            Kind::Status => here.add(ui::status(status(number), t)),
            Kind::Check => here.add(icon::icon(icon::CHECK)),
            Kind::Answers => {
                s.say_in_address(first);
                case.open.set(second.to_owned());
                here
            }
            Kind::Way => {
                way = Some(number);
                here
            }
        };
        open.push(here);
    }
    if matches!(part, Part::List | Part::Bag) {
        case.sure.set(sure);
        case.way.set(way);
    }
    open.truncate(1);
    open
}

fn status(place: u32) -> Option<Status> {
    const ALL: [Status; 3] = [Status::Verified, Status::Partial, Status::Unverified];
    ALL.get(place as usize).copied()
}

/// A radio button: number says whether it is chosen, the texts which question and what then.
fn radio(s: &Session, case: &Rc<Case>, step: Step<'_>) -> El {
    let (case, chosen) = (case.clone(), step.number > 0);
    let (question, answers) = (step.first.to_owned(), step.second.to_owned());
    el("input")
        .attr("type", "radio")
        .attr("name", &question)
        .bind(s, move |_, here| {
            here.unchecked_ref::<HtmlInputElement>().set_checked(chosen);
        })
        .on(s, "change", move |s, _| {
            case.last.set(question.clone());
            s.answers.set(answers.clone());
            focus(s, &question);
        })
}

/// The questions are drawn anew after every answer; without this the keyboard would be lost.
fn focus(s: &Session, question: &str) {
    let (s, answer) = (s.clone(), ["[name=\"", question, "\"]:checked"].concat());
    request_animation_frame(move || s.focus(&answer));
}
