use super::El;
use crate::screen::Screen;
use crate::session::Session;

/// Links inside the widget.
pub trait Leads {
    /// An address for the citizen's eyes, an act for the click.
    fn leads(self, s: &Session, to: Screen) -> Self;
}

impl Leads for El {
    #[inline(never)]
    fn leads(self, s: &Session, to: Screen) -> Self {
        self.attr("href", &to.fragment())
            .on(s, "click", move |s, event| {
                event.prevent_default();
                s.go(to.clone());
            })
    }
}
