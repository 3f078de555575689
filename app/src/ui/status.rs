use super::{El, el, icon, text};
use crate::messages::Messages;
use catalog::Status;

/// How far a fact was checked, by sign and by word; nothing for the state's own words.
#[inline(never)]
pub fn status(status: Option<Status>, t: &Messages) -> Option<El> {
    let (class, sign, word) = match status? {
        Status::Verified => ("status verified", icon::CHECK, t.verified),
        Status::Partial => ("status partly", icon::HALF, t.partly),
        Status::Unverified => ("status unverified", icon::QUESTION, t.unverified),
    };
    Some(
        el("span")
            .class(class)
            .add(icon::icon(sign))
            .add(text("span", "", word)),
    )
}
