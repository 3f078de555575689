use crate::browser;
use crate::messages as m;
use dossier::Unpacked;
use forms::{Directory, Form, Path};
use handover::{Container, Gathering, Message, Progress, Sealed};
use parts::{Live, later};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use web_sys::{File, HtmlElement};

/// The dossier on the desk.
pub struct Desk {
    /// Where the desk is drawn.
    pub place: HtmlElement,
    /// The folder of the catalogue.
    folder: String,
    /// How far it is.
    pub stage: Live<Stage>,
    /// What was said last about codes.
    pub said: Live<String>,
    /// What the officer marked as missing or wrong.
    pub marked: RefCell<Vec<Path>>,
    /// The text of the code that asks for it, once made.
    pub request: Live<Option<String>>,
    gathering: RefCell<Gathering>,
    keys: Cell<u32>,
}

/// How far a dossier is.
#[derive(Clone)]
pub enum Stage {
    /// Its codes are being read.
    Gathering,
    /// All are there, and a passphrase is asked for.
    Sealed(Rc<Sealed>),
    /// It is read.
    Opened(Rc<Opened>),
}

/// A dossier that was read.
pub struct Opened {
    /// Its form, as of today.
    pub form: Form,
    /// Its answers.
    pub read: Unpacked,
    /// Whether it was filled with just this description of the form.
    pub same: bool,
}

/// Hands pause longer between two keys; a scanner has ended.
const PAUSE: u32 = 250;

impl Desk {
    /// An empty desk.
    pub fn new(place: HtmlElement, folder: String) -> Self {
        Desk {
            place,
            folder,
            stage: Live::new(Stage::Gathering),
            said: Live::new(String::new()),
            marked: RefCell::default(),
            request: Live::new(None),
            gathering: RefCell::default(),
            keys: Cell::new(0),
        }
    }

    /// Forgets everything.
    pub fn clear(&self) {
        *self.gathering.borrow_mut() = Gathering::default();
        self.marked.borrow_mut().clear();
        self.said.set(String::new());
        self.request.set(None);
        self.stage.set(Stage::Gathering);
        browser::focus(&self.place, "codes");
    }

    /// Takes what stands in the field, a code a line.
    pub fn take_field(self: &Rc<Self>) {
        let text = browser::value(&self.place, "codes");
        browser::empty(&self.place, "codes");
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            self.take(line);
        }
    }

    /// Notices a key. A scanner that ends without the enter key has typed a whole code when its
    /// keys stop; what a hand types stays in the field.
    pub fn key(self: &Rc<Self>) {
        let count = self.keys.get().wrapping_add(1);
        self.keys.set(count);
        let s = self.clone();
        later(async move {
            browser::wait(PAUSE).await;
            if s.keys.get() != count {
                return;
            }
            let text = browser::value(&s.place, "codes");
            let whole = text
                .lines()
                .all(|line| Gathering::default().add(line).is_ok());
            if whole && !text.is_empty() {
                s.take_field();
            }
        });
    }

    /// Takes the text of a code; says how it goes on, nothing when all are there.
    pub fn take(self: &Rc<Self>, text: &str) -> String {
        let progress = self.gathering.borrow_mut().add(text);
        let said = match progress {
            Ok(Progress::Complete(container)) => {
                self.open(container);
                return String::new();
            }
            Ok(Progress::Waiting { have, missing }) => m::waiting(have, &missing),
            Err(error) => m::refused(&error).to_owned(),
        };
        self.said.set(said.clone());
        said
    }

    /// Takes chosen files, kept ones or pictures of codes.
    pub fn take_files(self: &Rc<Self>, files: Vec<File>) {
        let s = self.clone();
        later(async move {
            for file in files {
                let Some(bytes) = browser::read(&file).await else {
                    continue;
                };
                match Container::from_file(&bytes) {
                    Ok(container) => s.open(container),
                    Err(handover::Error::NotOurFile) => {
                        let heard = s.clone();
                        let hear = Box::new(move |text: String| heard.take(&text));
                        let said = scan::picture(&file, "vi", hear).await;
                        if !said.is_empty() {
                            s.said.set(said);
                        }
                    }
                    Err(error) => s.said.set(m::refused(&error).to_owned()),
                }
            }
        });
    }

    fn open(self: &Rc<Self>, container: Container) {
        *self.gathering.borrow_mut() = Gathering::default();
        match container {
            Container::Plain(bytes) => self.read(&bytes),
            Container::Sealed(sealed) => {
                self.said.set(String::new());
                self.stage.set(Stage::Sealed(Rc::new(sealed)));
                browser::focus(&self.place, "passphrase");
            }
        }
    }

    /// Tries a passphrase.
    pub fn unlock(self: &Rc<Self>, sealed: Rc<Sealed>) {
        let passphrase = browser::value(&self.place, "passphrase");
        self.said.set(m::UNLOCKING.to_owned());
        let s = self.clone();
        later(async move {
            match browser::opened(&passphrase, &sealed).await {
                Some(bytes) => s.read(&bytes),
                None => s.said.set(m::WRONG_PASSPHRASE.to_owned()),
            }
        });
    }

    fn read(self: &Rc<Self>, bytes: &[u8]) {
        let sent = match Message::unpress(bytes) {
            Ok(Message::Filled(sent)) => sent,
            Ok(Message::Supplement(_)) => return self.said.set(m::IS_REQUEST.to_owned()),
            Err(error) => return self.said.set(m::refused(&error).to_owned()),
        };
        self.said.set(m::LOADING.to_owned());
        let s = self.clone();
        later(async move {
            match s.form(&sent.form).await {
                Ok(form) => {
                    let opened = Opened {
                        read: dossier::unpack(&form, &sent),
                        same: dossier::is_of(&sent, &form),
                        form,
                    };
                    s.said.set(String::new());
                    s.stage.set(Stage::Opened(Rc::new(opened)));
                    browser::focus(&s.place, "opened");
                }
                Err(why) => s.said.set(why.to_owned()),
            }
        });
    }

    async fn form(&self, id: &str) -> Result<Form, &'static str> {
        let directory = browser::fetched(&[&self.folder, Directory::FILE].concat()).await;
        let directory = directory.ok_or(m::NO_CATALOGUE)?;
        let directory = Directory::from_bytes(&directory).map_err(|_| m::NO_FORM)?;
        let mut listed = directory.forms.iter();
        let listed = listed.find(|form| form.id == id).ok_or(m::NO_FORM)?;
        let bytes = browser::fetched(&[self.folder.as_str(), &listed.file].concat()).await;
        Form::from_bytes(&bytes.ok_or(m::NO_CATALOGUE)?).map_err(|_| m::NO_FORM)
    }
}
