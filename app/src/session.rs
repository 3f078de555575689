//! What one citizen is doing in one widget. Dropped with the widget; never stored, never sent.

use crate::element::dress;
use crate::library::Library;
use crate::messages::{Language, Messages};
use crate::options::{Mode, Options};
use crate::problem::Problem;
use crate::procedure::kept::{Picked, Ticks};
use crate::screen::Screen;
use crate::search::found::Found;
use crate::ui::Live;
use leptos::prelude::{document, location_hash, request_animation_frame, window};
use pack::{Aspect, Filter};
use parts::later;
use std::cell::{Cell, RefCell};
use std::ops::Deref;
use std::rc::Rc;
use std::sync::atomic::{AtomicU32, Ordering};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CustomEvent, CustomEventInit, Element, FocusOptions, HtmlElement};

/// How many results are shown before the citizen asks for more.
pub const PAGE: usize = 10;

/// Whether the catalogue is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// Under way.
    Waiting,
    /// The manifest is read.
    Ready,
    /// It did not work.
    Failed(Problem),
}

/// The state that outlives a screen. Cheap to clone; clones are the same session.
#[derive(Clone)]
pub struct Session(Rc<State>);

/// What a [`Session`] holds.
pub struct State {
    /// What the page said.
    pub options: Options,
    /// The catalogue.
    pub library: Library,
    /// Whether it is there.
    pub opening: Live<Opening>,
    /// The language of the widget.
    pub language: Live<Language>,
    /// What is looked at.
    pub screen: Live<Screen>,
    /// What is typed, untouched.
    pub query: Live<String>,
    /// What the list is narrowed by.
    pub filter: Live<Filter>,
    /// How many results are wanted.
    pub limit: Live<usize>,
    /// What the last answered query found.
    pub found: Live<Found>,
    /// The row of the results that the keyboard is on.
    pub active: Live<Option<usize>>,
    /// Whether the list of results is open; Escape closes it.
    pub listing: Live<bool>,
    /// The ticked papers of each procedure.
    pub ticks: Live<Ticks>,
    /// The picked case of each procedure.
    pub picked: Live<Picked>,
    /// What was answered to the questions that decide about papers, of whatever procedure.
    /// As a link has them; the module that draws procedures reads and writes them.
    pub answers: Live<String>,
    /// Tells two widgets of one page apart where assistive technology needs distinct names.
    pub number: u32,
    /// Grows with every search, so that a stale answer is known as one.
    pub round: Cell<u32>,
    /// What the citizen asked about the procedure she opens; shown once, when it is there.
    pub aspect: Cell<Option<Aspect>>,
    /// Whether the style sheet of procedures was asked for.
    dressed: Cell<bool>,
    /// Whether the module that draws procedures has brought its style sheet.
    styled: Cell<bool>,
    /// Whether the citizen has moved between screens; before that, the keyboard is the page's.
    moved: Cell<bool>,
    host: HtmlElement,
    past: RefCell<Vec<(Screen, f64)>>,
}

impl Deref for Session {
    type Target = State;

    fn deref(&self) -> &State {
        &self.0
    }
}

impl Session {
    /// A session at its beginning; `typed` is what the citizen has typed before.
    pub fn new(options: Options, host: HtmlElement, typed: String) -> Self {
        static MADE: AtomicU32 = AtomicU32::new(0);
        let (mut screen, mut query) = (Screen::Search, String::new());
        let mut answers = String::new();
        if options.mode == Mode::Page {
            (screen, query) = Screen::parse(&location_hash().unwrap_or_default());
        }
        if screen != Screen::Search {
            std::mem::swap(&mut query, &mut answers);
        }
        if screen == Screen::Search && query.is_empty() && !options.procedure.is_empty() {
            screen = Screen::Procedure(options.procedure.clone());
        }
        if screen == Screen::Search && query.is_empty() {
            query = typed;
        }
        Session(Rc::new(State {
            library: Library::new(&options),
            opening: Live::new(Opening::Waiting),
            language: Live::new(options.language),
            screen: Live::new(screen),
            query: Live::new(query),
            filter: Live::default(),
            limit: Live::new(PAGE),
            found: Live::default(),
            active: Live::default(),
            listing: Live::new(true),
            ticks: Live::default(),
            picked: Live::default(),
            answers: Live::new(answers),
            number: MADE.fetch_add(1, Ordering::Relaxed) + 1,
            round: Cell::new(0),
            aspect: Cell::new(None),
            dressed: Cell::new(false),
            styled: Cell::new(false),
            moved: Cell::new(false),
            host,
            past: RefCell::default(),
            options,
        }))
    }

    /// The texts of the language chosen now.
    pub fn messages(&self) -> &'static Messages {
        self.language.get().messages()
    }

    /// Opens the catalogue, at the start and when the citizen asks to try again.
    pub fn open(&self) {
        let s = self.clone();
        s.opening.set(Opening::Waiting);
        later(async move {
            match s.begin().await {
                Ok(()) => {
                    s.opening.set(Opening::Ready);
                    s.tell("thu-tuc:ready", JsValue::NULL);
                }
                Err(problem) => {
                    s.opening.set(Opening::Failed(problem));
                    s.failed(problem);
                }
            }
        });
    }

    /// Opens the catalogue, and narrows the lists to the field the page asked for, where the
    /// catalogue has it. A field that was chosen in another edition has other numbers there.
    async fn begin(&self) -> Result<(), Problem> {
        self.library.open().await?;
        let field = &self.options.field;
        let mut sector = None;
        if !field.is_empty() {
            self.library.fetch_sectors().await?;
            sector = self.library.sector(field);
        }
        self.filter.update(|filter| filter.sector = sector);
        Ok(())
    }

    /// Tells the page that something could not be answered.
    pub fn failed(&self, problem: Problem) {
        self.tell("thu-tuc:error", detail("problem", problem.id()));
    }

    /// Goes to a screen; back leads here again.
    pub fn go(&self, to: Screen) {
        if self.screen.look(|screen| *screen == to) {
            return;
        }
        self.leave();
        if self.options.mode == Mode::Page
            && let Ok(history) = window().history()
        {
            let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&to.fragment()));
        }
        self.enter(to);
        self.top_into_view();
    }

    /// Keeps the address bar at the screen on view and what was answered there.
    pub fn say_in_address(&self, answers: &str) {
        let mut fragment = self.screen.look(Screen::fragment);
        if !answers.is_empty() {
            fragment.push('/');
            fragment.push_str(answers);
        }
        if self.options.mode == Mode::Page
            && let Ok(history) = window().history()
        {
            let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&fragment));
        }
    }

    /// Goes back to where the citizen came from, or to the search.
    pub fn back(&self) {
        if !self.past.borrow().is_empty()
            && self.options.mode == Mode::Page
            && let Ok(history) = window().history()
        {
            // The address bar goes first; `address_changed` follows it.
            let _ = history.back();
            return;
        }
        self.pop();
    }

    /// Follows the address bar, in a widget that is the whole page.
    pub fn address_changed(&self) {
        let (screen, said) = Screen::parse(&location_hash().unwrap_or_default());
        if !said.is_empty() {
            let kept = match screen {
                Screen::Search => &self.query,
                _ => &self.answers,
            };
            kept.set(said);
        }
        if self.screen.look(|now| *now == screen) {
            return;
        }
        if self
            .past
            .borrow()
            .last()
            .is_some_and(|(last, _)| *last == screen)
        {
            self.pop();
        } else {
            self.leave();
            self.enter(screen);
            self.top_into_view();
        }
    }

    fn leave(&self) {
        let scrolled = window().scroll_y().unwrap_or_default();
        self.past.borrow_mut().push((self.screen.peek(), scrolled));
    }

    fn pop(&self) {
        let last = self.past.borrow_mut().pop();
        let (screen, scroll) = last.unwrap_or_default();
        self.enter(screen);
        // The screen is drawn before the next frame; only then is there something to scroll.
        request_animation_frame(move || window().scroll_to_with_x_and_y(0.0, scroll));
    }

    fn enter(&self, screen: Screen) {
        if let Screen::Procedure(code) = &screen {
            self.tell("thu-tuc:open", detail("code", code));
        }
        self.moved.set(true);
        self.screen.set(screen);
        self.focus_heading();
    }

    /// Puts the keyboard on the heading of a screen, once it is drawn, unless it is somewhere
    /// in the widget already.
    pub fn focus_heading(&self) {
        let s = self.clone();
        request_animation_frame(move || {
            s.name_page();
            if s.moved.get() && s.element(":focus").is_none() {
                s.focus("[data-focus]");
            }
        });
    }

    /// Gives the page the title of its screen, for whoever walks through windows and history by
    /// ear. A page of somebody else keeps its own.
    fn name_page(&self) {
        if self.options.mode == Mode::Page
            && let Some(words) = self.element("h1").and_then(|title| title.text_content())
        {
            let name = [words.as_str(), " · ", self.messages().title].concat();
            document().set_title(&name);
        }
    }

    /// The address of a screen, when the widget is the whole page.
    pub fn address(&self, fragment: &str) -> Option<String> {
        if self.options.mode != Mode::Page {
            return None;
        }
        let href = window().location().href().ok()?;
        Some([href.split('#').next().unwrap_or_default(), fragment].concat())
    }

    /// Takes the style sheet of the module that draws procedures, once.
    pub fn wear(&self, css: &str) {
        if !self.styled.replace(true)
            && let Some(root) = self.host.shadow_root()
        {
            parts::adopt(&root, css);
        }
    }

    /// The first element of this widget that a selector names.
    pub fn element(&self, selector: &str) -> Option<Element> {
        self.host.shadow_root()?.query_selector(selector).ok()?
    }

    /// Fetches what a procedure looks like, once. Without it the page is plain, and whole.
    pub async fn dress(&self) {
        if let Some(root) = self.host.shadow_root()
            && !self.dressed.replace(true)
        {
            let dressed = JsFuture::from(dress(&root, "procedure.css")).await;
            self.dressed.set(dressed.is_ok());
        }
    }

    /// Puts the keyboard where the citizen will read on, without moving the page.
    pub fn focus(&self, selector: &str) {
        self.name_page();
        if let Some(element) = self.element(selector) {
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = element
                .unchecked_into::<HtmlElement>()
                .focus_with_options(&options);
        }
    }

    /// Scrolls to a part of the screen and puts the keyboard there.
    pub fn show(&self, selector: &str) {
        if let Some(element) = self.element(selector) {
            element.scroll_into_view();
            self.focus(selector);
        }
    }

    /// A new screen starts at its beginning, wherever on the host's page the widget stands.
    fn top_into_view(&self) {
        if self.host.get_bounding_client_rect().top() < 0.0 {
            self.host.scroll_into_view();
        }
    }

    /// Sends an event to the page. Nothing a citizen typed or ticked is ever in it.
    fn tell(&self, name: &str, detail: JsValue) {
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        init.set_detail(&detail);
        if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
            let _ = self.host.dispatch_event(&event);
        }
    }
}

fn detail(key: &str, value: &str) -> JsValue {
    let detail = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&detail, &key.into(), &value.into());
    detail.into()
}
