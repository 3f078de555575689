use crate::figures;
use crate::messages::{Messages, fill};
use crate::session::Session;
use crate::ui::{self, icon};
use leptos::prelude::*;
use pack::Card;

/// What a row of any list shows of a procedure.
pub(crate) fn card(s: Session, t: &'static Messages, card: &Card) -> AnyView {
    let sector = s.about(|about| {
        about
            .sectors
            .get(usize::from(card.sector))
            .map(|sector| sector.name.clone())
    });
    let mut place = vec![figures::levels(card.levels, t)];
    place.extend(sector.flatten());
    if !card.province.is_empty() {
        place.push(fill(t.only_in, &card.province));
    }
    place.retain(|part| !part.is_empty());
    let official =
        (!card.official_name.is_empty() && card.official_name != card.short_name).then(|| {
            view! { <span class="official-name">{card.official_name.clone()}</span> }.into_any()
        });
    view! {
        <span class="card">
            <span class="name">{card.short_name.clone()}</span>
            {official}
            <span class="meta">{place.join(" · ")}</span>
            <span class="glance">
                <span>{icon::icon(icon::MONEY)}{ui::figure(figures::fee_glance(card.glance.fee, t))}</span>
                <span>{icon::icon(icon::CLOCK)}{ui::figure(figures::time_glance(card.glance.time, t))}</span>
            </span>
        </span>
    }
    .into_any()
}
