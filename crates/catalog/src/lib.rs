//! What an administrative procedure is.
//!
//! An [`Entry`] is everything known under one [`Code`]: the national record as understood and,
//! where an officer wrote one, the curated guide that lies over it. Both are a [`Procedure`],
//! so one page shows either.
//! Papers hang on a [`Case`], money on a [`FeeLine`], time on a [`Channel`].
//! A [`Checklist`] asks a few questions and leaves of the papers those that apply.
//!
//! Two rules shape every type here. *Unknown is a variant, never a zero*: a [`Fee`] or a
//! [`TimeLimit`] that could not be understood is `AsWritten`. *What was parsed keeps what it was
//! parsed from*: official words are stored once, whole, and a reading points into them by [`Span`].
//!
//! This crate knows no file, no published JSON shape, no search and no browser.

mod code;
pub use code::Code;
mod procedure;
pub use procedure::{
    Agency, AgencyRole, Entry, LegalBasis, Outcome, Plain, Procedure, Related, Remark, RemarkKind,
    Step,
};
mod level;
pub use level::{Audience, Level, Levels};
mod channel;
pub use channel::{Channel, ChannelKind};
mod time_limit;
pub use time_limit::{Tenths, TimeLimit, TimeUnit};
mod fee;
pub use fee::{Fee, FeeKind, FeeLine, Stated, Vnd};
mod case;
pub use case::{Case, CaseName};
mod paper;
pub use paper::{Attachment, Hand, Quantity, Row, RowKind};
mod checklist;
pub use checklist::{
    Answer, AnswerSet, Answers, Applies, Attendance, Bag, BagLine, Bundle, Checklist, Condition,
    Group, Handing, Item, Line, MOST_SITUATIONS, Merged, MergedGroup, MergedLine, MergedPerson,
    OtherRows, Papers, Pick, Question, Remembered, RowRef, Term, Use, answered_channel, bag,
    changed_by, merge, next_questions, next_questions_of, other_rows, papers, situations,
};
mod provenance;
pub use provenance::{Backing, Date, Decision, NotADate, Origin, Provenance, Source, Status};
mod read;
mod texts;
pub use read::{Read, Span};
mod glance;
pub use glance::{FeeGlance, Glance, TimeGlance};
mod shown;
pub use shown::{
    Block, blocks, by_fee, by_time, circumstances, declaration, forms, shared_status, ways,
};
mod finding;
pub use finding::{Field, Finding, Kind};
