//! Why a result stands where it stands, for whoever looks after the words of a catalogue.
//!
//! Loaded only by a widget with the attribute `debug`. It reads the same files as the widget and
//! knows nothing of the widget but its field and its rows: `panel.js` watches them.

use pack::{Explanation, File, Pack, Reason, Want};
use viet::Nfc;
use wasm_bindgen::prelude::*;

/// The module's memory. The compiler's own allocator costs three times the bytes.
#[cfg(target_family = "wasm")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[wasm_bindgen(module = "/src/panel.js")]
extern "C" {
    #[wasm_bindgen(js_name = watch)]
    fn watch_rows(place: JsValue, folder: &str);
}

/// Puts reasons under the results in a place, from now on.
#[wasm_bindgen]
pub fn watch(place: JsValue, folder: &str) {
    watch_rows(place, folder);
}

/// A catalogue as far as it has been fetched for explaining.
#[wasm_bindgen]
pub struct Reasons {
    pack: Pack,
    missing: Vec<(String, File)>,
}

#[wasm_bindgen]
impl Reasons {
    /// Starts from the bytes of a manifest; nothing when they are none.
    pub fn open(manifest: &[u8]) -> Option<Reasons> {
        let pack = Pack::open(manifest).ok()?;
        let missing = Vec::new();
        Some(Reasons { pack, missing })
    }

    /// Why the procedure with this code stands where it stands for a query; nothing when there is
    /// no such procedure, or while files are [missing](Self::missing).
    pub fn explain(&mut self, query: &str, code: &str) -> Option<Explained> {
        self.missing.clear();
        let found = self.pack.find(code);
        let doc = self.known(found)??;
        let explained = self.pack.explain(Nfc::assume(query), doc);
        self.known(explained).map(Explained)
    }

    /// The names of the files that the last answer lacked.
    pub fn missing(&self) -> Vec<String> {
        self.missing.iter().map(|(name, _)| name.clone()).collect()
    }

    /// Takes in a file that was missing; whether it is one.
    pub fn add(&mut self, name: &str, bytes: &[u8]) -> bool {
        let mut named = self.missing.iter().filter(|(known, _)| known == name);
        named.all(|(_, file)| self.pack.add(*file, bytes).is_ok())
    }

    fn known<T>(&mut self, wanted: Want<T>) -> Option<T> {
        match wanted {
            Want::Ready(value) => Some(value),
            Want::Missing(files) => {
                for file in files {
                    self.missing
                        .extend(self.pack.file_name(file).map(|name| (name, file)));
                }
                None
            }
        }
    }
}

/// The reasons for one rank. Script writes the numbers: what formats them here would weigh more
/// than all the rest.
#[wasm_bindgen]
pub struct Explained(Explanation);

#[wasm_bindgen]
impl Explained {
    /// What was looked for, reason by reason.
    pub fn terms(&self) -> Vec<String> {
        self.0.reasons.iter().map(Reason::term).collect()
    }

    /// What each gave, in the same order.
    pub fn scores(&self) -> Vec<f32> {
        self.0.reasons.iter().map(|reason| reason.score).collect()
    }

    /// What finding each is worth.
    pub fn weights(&self) -> Vec<f32> {
        let weight = |reason: &Reason| reason.clause.weight;
        self.0.reasons.iter().map(weight).collect()
    }

    /// Whether each counted, 1 or 0: of several ways to mean the same only the best does.
    pub fn counted(&self) -> Vec<u8> {
        let counted = |reason: &Reason| u8::from(reason.counted);
        self.0.reasons.iter().map(counted).collect()
    }

    /// What the words come to.
    pub fn words(&self) -> f32 {
        self.0.words
    }

    /// The factor for how often citizens ask for it.
    pub fn preference(&self) -> f32 {
        self.0.preference()
    }

    /// What it is ranked by.
    pub fn score(&self) -> f32 {
        self.0.score
    }
}
