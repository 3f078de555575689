use crate::messages::Messages;
use crate::problem::Problem;
use crate::ui::icon;
use leptos::prelude::*;

/// The national portal, where every citizen can go on without this widget.
pub(crate) const PORTAL: &str = "https://dichvucong.gov.vn";

/// What went wrong, and what to do now.
pub(crate) fn trouble(problem: Problem, t: &'static Messages, retry: Callback<()>) -> AnyView {
    let advice = match problem {
        Problem::Offline => t.offline,
        Problem::Missing => t.missing,
        Problem::Refused => t.refused,
        Problem::Damaged => t.damaged,
        Problem::Mismatch => t.mismatch,
    };
    view! {
        <div class="trouble" role="alert">
            {icon::icon(icon::ALERT)}
            <div>
                <h2>{advice.title}</h2>
                <p>{advice.next}</p>
                <p class="ways">
                    <button class="primary" on:click=move |_| retry.run(())>{t.retry}</button>
                    <a href=PORTAL>{t.portal_home}</a>
                </p>
            </div>
        </div>
    }
    .into_any()
}
