use crate::{Audience, Backing, Bundle, Case, Channel, Checklist, Code, Levels, Provenance};
use serde::Serialize;

/// A step of the official sequence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Step {
    /// Its title; often empty.
    pub name: String,
    /// Its words.
    pub words: String,
    /// Who vouches for it.
    pub backing: Backing,
}
codec::coded!(struct Step { name, words, backing });

/// What the citizen receives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// Its name.
    pub name: String,
    /// The record's code of it.
    pub code: String,
    /// Who vouches for it.
    pub backing: Backing,
}
codec::coded!(struct Outcome { name, code, backing });

/// A law, decree or circular a procedure rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LegalBasis {
    /// Its number, "123/2015/NĐ-CP".
    pub number: String,
    /// Its title.
    pub name: String,
    /// Who vouches for it.
    pub backing: Backing,
}
codec::coded!(struct LegalBasis { number, name, backing });

/// What an agency does in a procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum AgencyRole {
    /// Cơ quan công bố.
    Publishes,
    /// Cơ quan thực hiện.
    Executes,
    /// Cơ quan có thẩm quyền.
    Decides,
    /// Cơ quan được ủy quyền.
    Delegated,
    /// Cơ quan phối hợp.
    Coordinates,
    /// Địa chỉ tiếp nhận hồ sơ.
    Receives,
}
codec::coded!(
    enum AgencyRole {
        Publishes,
        Executes,
        Decides,
        Delegated,
        Coordinates,
        Receives,
    }
);

/// An agency in its role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Agency {
    /// What it does.
    pub role: AgencyRole,
    /// Its name, or the record's words about it.
    pub name: String,
}
codec::coded!(struct Agency { role, name });

/// Another procedure a citizen of this one often needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Related {
    /// Its code.
    pub code: Code,
    /// Its short name, so that a link reads well before the other is loaded.
    pub name: String,
    /// Why one would go there.
    pub why: String,
}
codec::coded!(struct Related { code, name, why });

/// What a remark is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum RemarkKind {
    /// Ghi chú.
    Note,
    /// Từ khóa.
    Keywords,
    /// A case of the record's second list of cases, with its time.
    Variant,
    /// A group of services the portal files it under.
    ServiceGroup,
    /// How the result may be received.
    Returning,
    /// Kind of procedure, state, and other classes.
    Class,
    /// Anything else the record says.
    Other,
}
codec::coded!(
    enum RemarkKind {
        Note,
        Keywords,
        Variant,
        ServiceGroup,
        Returning,
        Class,
        Other,
    }
);

/// Words of the record that have no place of their own, kept so that nothing is lost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Remark {
    /// What it is about.
    pub kind: RemarkKind,
    /// The words, whole.
    pub words: String,
}
codec::coded!(struct Remark { kind, words });

/// What a guide says in plain words; empty in national records.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Plain {
    /// What the procedure is for, in one or two sentences.
    pub purpose: String,
    /// Who may do it.
    pub who: String,
    /// Where to go.
    pub place: String,
    /// What citizens call it.
    pub said: Vec<String>,
    /// Life events it belongs to, by the ids in `content/life-events.toml`.
    pub life_events: Vec<String>,
    /// How often citizens ask for it, 0 to 3; search prefers the higher.
    pub asked: u8,
}
codec::coded!(struct Plain { purpose, who, place, said, life_events, asked });

/// One procedure: the national record as understood, or a guide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Procedure {
    /// Its number.
    pub code: Code,
    /// Its official name.
    pub name: String,
    /// A name short enough for a result row; empty when the official one is.
    pub short_name: String,
    /// Lĩnh vực.
    pub sector: String,
    /// Where in the state it is handled.
    pub levels: Levels,
    /// For whom.
    pub audiences: Vec<Audience>,
    /// Plain words of a guide.
    pub plain: Plain,
    /// How, how long and for how much.
    pub channels: Vec<Channel>,
    /// Which papers.
    pub cases: Vec<Case>,
    /// What happens, in order.
    pub steps: Vec<Step>,
    /// What one receives.
    pub outcomes: Vec<Outcome>,
    /// Yêu cầu, điều kiện.
    pub requirements: String,
    /// What it rests on.
    pub legal_bases: Vec<LegalBasis>,
    /// Who does what.
    pub agencies: Vec<Agency>,
    /// Where one may want to go next.
    pub related: Vec<Related>,
    /// Everything else the record says.
    pub remarks: Vec<Remark>,
    /// Where all this comes from.
    pub provenance: Provenance,
}
codec::coded!(struct Procedure { code, name, short_name, sector, levels, audiences, plain, channels, cases, steps, outcomes, requirements, legal_bases, agencies, related, remarks, provenance });

/// Everything known under one code.
///
/// At least one of the two procedures is there; [`Entry::front`] is the one a page shows first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// The curated guide. Boxed, like what follows: few entries have all three, and a large
    /// catalogue is held in memory whole.
    pub guide: Option<Box<Procedure>>,
    /// The national record.
    pub national: Option<Box<Procedure>>,
    /// The questions that decide which papers apply; its rows are those of [`Entry::listed`].
    pub checklist: Option<Box<Checklist>>,
    /// The events of life this procedure is a part of.
    pub bundles: Vec<Bundle>,
}
codec::coded!(struct Entry { guide, national, checklist, bundles });

impl Entry {
    /// The guide where there is one, for it is in plain words; else the national record.
    pub fn front(&self) -> Option<&Procedure> {
        self.guide.as_deref().or(self.national.as_deref())
    }

    /// The procedure whose rows a checklist refers to: the national record where there is one, for
    /// its list is the official one; else the guide.
    pub fn listed(&self) -> Option<&Procedure> {
        self.national.as_deref().or(self.guide.as_deref())
    }

    /// The name for a result row.
    pub fn short_name(&self) -> &str {
        let Some(front) = self.front() else { return "" };
        if front.short_name.is_empty() {
            &front.name
        } else {
            &front.short_name
        }
    }

    /// The official name: the national record's where there is one.
    pub fn official_name(&self) -> &str {
        self.listed().map_or("", |procedure| &procedure.name)
    }
}
