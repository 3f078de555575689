//! Parts without knowledge of procedures.
//!
//! They return [`AnyView`] on purpose: one compiled shape for all who use them keeps the
//! widget small.

pub(crate) mod icon;
mod text;
pub(crate) use text::{folded, reveal, title, written};
mod figure;
pub(crate) use figure::figure;
mod status;
pub(crate) use status::status;
mod trouble;
pub(crate) use trouble::{PORTAL, trouble};
mod waiting;
pub(crate) use waiting::waiting;
