//! What one citizen is doing in one widget. Dropped with the widget; never stored, never sent.

use crate::library::Library;
use crate::messages::{Language, Messages};
use crate::options::{Mode, Options};
use crate::problem::Problem;
use crate::procedure::plan::Ticks;
use crate::screen::Screen;
use crate::search::found::Found;
use leptos::prelude::*;
use pack::Filter;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

/// How many results are shown before the citizen asks for more.
pub const PAGE: usize = 20;

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

/// The state that outlives a screen; copied freely, for it holds only handles.
#[derive(Clone, Copy)]
pub struct Session {
    /// What the page said.
    pub options: StoredValue<Options>,
    /// The catalogue.
    pub library: StoredValue<Library, LocalStorage>,
    /// Whether it is there.
    pub opening: RwSignal<Opening>,
    /// The language of the widget.
    pub language: RwSignal<Language>,
    /// What is looked at.
    pub screen: RwSignal<Screen>,
    /// What is typed, untouched.
    pub query: RwSignal<String>,
    /// What the list is narrowed by.
    pub filter: RwSignal<Filter>,
    /// How many results are wanted.
    pub limit: RwSignal<usize>,
    /// What the last answered query found.
    pub found: RwSignal<Found>,
    /// The chosen case and the ticked papers of each procedure.
    pub ticks: RwSignal<Ticks>,
    /// Tells two widgets of one page apart where assistive technology needs distinct names.
    pub number: usize,
    host: StoredValue<HtmlElement, LocalStorage>,
    past: StoredValue<Vec<(Screen, f64)>>,
}

impl Session {
    /// A session at its beginning.
    pub fn new(options: Options, host: HtmlElement) -> Self {
        let (mut screen, mut query) = (Screen::Search, String::new());
        if options.mode == Mode::Page {
            (screen, query) = Screen::parse(&location_hash().unwrap_or_default());
        }
        if screen == Screen::Search && query.is_empty() && !options.procedure.is_empty() {
            screen = Screen::Procedure(options.procedure.clone());
        }
        Session {
            library: StoredValue::new_local(Library::new(options.catalogue.clone())),
            opening: RwSignal::new(Opening::Waiting),
            language: RwSignal::new(options.language),
            screen: RwSignal::new(screen),
            query: RwSignal::new(query),
            filter: RwSignal::new(Filter::default()),
            limit: RwSignal::new(PAGE),
            found: RwSignal::new(Found::default()),
            ticks: RwSignal::new(Ticks::default()),
            number: next_number(),
            host: StoredValue::new_local(host),
            past: StoredValue::new(Vec::new()),
            options: StoredValue::new(options),
        }
    }

    /// The texts of the language chosen now.
    pub fn messages(self) -> &'static Messages {
        self.language.get().messages()
    }

    /// How the widget stands on its page.
    pub fn mode(self) -> Mode {
        self.options
            .try_with_value(|options| options.mode)
            .unwrap_or_default()
    }

    /// The catalogue.
    pub fn library(self) -> Option<Library> {
        self.library.try_get_value()
    }

    /// Opens the catalogue, at the start and when the citizen asks to try again.
    pub fn open(self) {
        let Some(library) = self.library() else {
            return;
        };
        self.opening.set(Opening::Waiting);
        leptos::task::spawn_local(async move {
            let opened = library.open().await;
            // The widget may have left the page meanwhile.
            if self.opening.is_disposed() {
                return;
            }
            match opened {
                Ok(()) => {
                    self.narrow_to_field();
                    self.opening.set(Opening::Ready);
                    self.tell("thu-tuc:ready", JsValue::NULL);
                }
                Err(problem) => {
                    self.opening.set(Opening::Failed(problem));
                    self.failed(problem);
                }
            }
        });
    }

    /// Narrows the lists to the field the page asked for, where the catalogue has it.
    fn narrow_to_field(self) {
        let field = self.options.with_value(|options| options.field.clone());
        if field.is_empty() {
            return;
        }
        let at = self.about(|about| about.sectors.iter().position(|sector| sector.name == field));
        if let Some(at) = at.flatten() {
            self.filter
                .update(|filter| filter.sector = u16::try_from(at).ok());
        }
    }

    /// What the manifest tells.
    pub fn about<T>(self, read: impl FnOnce(&pack::About) -> T) -> Option<T> {
        self.library()?.about(read)
    }

    /// Tells the page that something could not be answered.
    pub fn failed(self, problem: Problem) {
        self.tell("thu-tuc:error", detail("problem", problem.id()));
    }

    /// Goes to a screen; back leads here again.
    pub fn go(self, to: Screen) {
        let from = self.screen.get_untracked();
        if from == to {
            return;
        }
        self.past.update_value(|past| past.push((from, scrolled())));
        if self.mode() == Mode::Page
            && let Ok(history) = window().history()
        {
            let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&to.fragment()));
        }
        self.enter(to);
        self.top_into_view();
    }

    /// Goes back to where the citizen came from, or to the search.
    pub fn back(self) {
        let past = self.past.with_value(|past| !past.is_empty());
        if past
            && self.mode() == Mode::Page
            && let Ok(history) = window().history()
        {
            // The address bar goes first; `address_changed` follows it.
            let _ = history.back();
            return;
        }
        self.pop();
    }

    /// Follows the address bar, in a widget that is the whole page.
    pub fn address_changed(self) {
        let (screen, query) = Screen::parse(&location_hash().unwrap_or_default());
        if !query.is_empty() {
            self.query.set(query);
        }
        if screen == self.screen.get_untracked() {
            return;
        }
        let back = self
            .past
            .with_value(|past| past.last().is_some_and(|(last, _)| *last == screen));
        if back {
            self.pop();
        } else {
            self.past
                .update_value(|past| past.push((self.screen.get_untracked(), scrolled())));
            self.enter(screen);
            self.top_into_view();
        }
    }

    fn pop(self) {
        let last = self.past.try_update_value(Vec::pop).flatten();
        let (screen, scroll) = last.unwrap_or_default();
        self.enter(screen);
        // The screen is drawn before the next frame; only then is there something to scroll.
        request_animation_frame(move || window().scroll_to_with_x_and_y(0.0, scroll));
    }

    fn enter(self, screen: Screen) {
        if let Screen::Procedure(code) = &screen {
            self.tell("thu-tuc:open", detail("code", code));
        }
        self.screen.set(screen);
        request_animation_frame(move || self.focus("[data-focus]"));
    }

    /// The first element of this widget that a selector names.
    pub fn element(self, selector: &str) -> Option<web_sys::Element> {
        self.host
            .try_with_value(|host| host.shadow_root()?.query_selector(selector).ok()?)
            .flatten()
    }

    /// Puts the keyboard where the citizen will read on, without moving the page.
    pub fn focus(self, selector: &str) {
        if let Some(element) = self.element(selector) {
            let options = web_sys::FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = element
                .unchecked_into::<HtmlElement>()
                .focus_with_options(&options);
        }
    }

    /// Scrolls to a part of the screen and puts the keyboard there.
    pub fn show(self, selector: &str) {
        if let Some(element) = self.element(selector) {
            element.scroll_into_view();
            self.focus(selector);
        }
    }

    /// A new screen starts at its beginning, wherever on the host's page the widget stands.
    fn top_into_view(self) {
        self.host.with_value(|host| {
            if host.get_bounding_client_rect().top() < 0.0 {
                host.scroll_into_view();
            }
        });
    }

    /// Sends an event to the page. Nothing a citizen typed or ticked is ever in it.
    fn tell(self, name: &str, detail: JsValue) {
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        init.set_detail(&detail);
        if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
            self.host.with_value(|host| {
                let _ = host.dispatch_event(&event);
            });
        }
    }
}

fn detail(key: &str, value: &str) -> JsValue {
    let detail = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&detail, &key.into(), &value.into());
    detail.into()
}

fn scrolled() -> f64 {
    window().scroll_y().unwrap_or_default()
}

fn next_number() -> usize {
    use std::sync::atomic::{AtomicUsize, Ordering};
    static MADE: AtomicUsize = AtomicUsize::new(0);
    MADE.fetch_add(1, Ordering::Relaxed) + 1
}
