//! Parts without knowledge of procedures.

mod kept;
mod live;
pub use live::{Live, follow};
mod listener;
pub use listener::listen;
mod el;
pub use el::{El, el, set, svg, text, yes};
pub mod icon;
mod words;
pub use words::{folded, joined, reveal, title, written};
mod figure;
pub use figure::figure;
mod status;
pub use status::status;
mod trouble;
pub use trouble::{PORTAL, trouble};
mod waiting;
pub use waiting::waiting;
mod share_button;
pub use share_button::share_button;
