use catalog::{Code, Date, Glance, Levels};

/// The number of a procedure inside one pack. Never to be kept: the next pack numbers anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocId(pub u32);
codec::coded!(struct DocId(number));

/// What a result row shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The procedure's number.
    pub code: Code,
    /// A name short enough for a row.
    pub short_name: String,
    /// The official name; empty when it is the short one.
    pub official_name: String,
    /// Its field; empty when no record says.
    pub sector: String,
    /// Where in the state it is handled.
    pub levels: Levels,
    /// Money and time.
    pub glance: Glance,
    /// The publishing agency when it is a province, whose rules hold only there; else empty.
    pub province: String,
    /// Whether a guide in plain words lies over it.
    pub has_guide: bool,
    /// Which answers of which questions lead here.
    pub asks: Vec<Asks>,
}
codec::coded!(struct Card { code, short_name, official_name, sector, levels, glance, province, has_guide, asks });

/// An answer of a question that separates competing procedures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asks {
    /// Which question. Numbers behind the last of the published questions ask what that asks, each
    /// of its own procedures.
    pub question: u16,
    /// Which of its answers.
    pub answer: u8,
}
codec::coded!(struct Asks { question, answer });

/// What to ask back when several procedures compete.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClarifyQuestion {
    /// In Vietnamese.
    pub vi: String,
    /// In English.
    pub en: String,
    /// What may be answered.
    pub answers: Vec<ClarifyAnswer>,
}
codec::coded!(struct ClarifyQuestion { vi, en, answers });

/// An answer in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClarifyAnswer {
    /// In Vietnamese.
    pub vi: String,
    /// In English.
    pub en: String,
}
codec::coded!(struct ClarifyAnswer { vi, en });

/// A field of procedures and the documents in it, which stand side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sector {
    /// Lĩnh vực.
    pub name: String,
    /// Its first document.
    pub first: DocId,
    /// How many.
    pub count: u32,
}
codec::coded!(struct Sector { name, first, count });

impl Sector {
    /// The numbers of its documents.
    pub fn documents(&self) -> core::ops::Range<u32> {
        self.first.0..self.first.0.saturating_add(self.count)
    }
}

/// Neighbours that are one procedure to a citizen: at several levels of the state, or in several
/// provinces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Twins {
    /// The first document.
    pub first: u32,
    /// How many.
    pub count: u32,
}
codec::coded!(struct Twins { first, count });

/// A tile of the empty search screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LifeEvent {
    /// Its id in `content/life-events.toml`.
    pub id: String,
    /// Its name in Vietnamese.
    pub name_vi: String,
    /// Its name in English.
    pub name_en: String,
    /// Its procedures, most asked first.
    pub docs: Vec<DocId>,
}
codec::coded!(struct LifeEvent { id, name_vi, name_en, docs });

/// What one knows of a catalogue from its manifest alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// The day of the data; `None` when the builder did not say.
    pub snapshot: Option<Date>,
    /// How many procedures.
    pub procedures: u32,
    /// How many fields; [`Pack::sectors`](crate::Pack::sectors) names them.
    pub sectors: u32,
    /// Tiles, in the order of the content.
    pub life_events: Vec<LifeEvent>,
}
codec::coded!(struct About { snapshot, procedures, sectors, life_events });
