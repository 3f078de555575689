//! Parts with words: what several screens show, in the citizen's language.

pub use parts::*;
mod leads;
pub use leads::Leads;
mod figure;
pub use figure::figure;
mod trouble;
pub use trouble::{PORTAL, trouble};
mod waiting;
pub use waiting::waiting;
mod share_button;
pub use share_button::share_button;
