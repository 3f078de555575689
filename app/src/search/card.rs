use crate::messages::{Messages, fill};
use crate::ui::{self, El, el, icon, text};
use pack::Card;

/// What a row of any list shows of a procedure.
pub fn card(t: &Messages, card: &Card) -> El {
    let province = match card.province.as_str() {
        "" => String::new(),
        province => fill(t.only_in, province),
    };
    let place = ui::joined(
        [
            &figures::levels(card.levels, t.terms),
            card.sector.as_str(),
            &province,
        ],
        " · ",
    );
    let official = viet::says_more(&card.official_name, &card.short_name)
        .then(|| text("span", "official-name", &card.official_name));
    let fact = |sign, fact| el("span").add(icon::icon(sign)).add(ui::figure(fact));
    let glance = el("span")
        .class("glance")
        .add(fact(
            icon::MONEY,
            &figures::fee_glance(card.glance.fee, t.terms),
        ))
        .add(fact(
            icon::CLOCK,
            &figures::time_glance(card.glance.time, t.terms),
        ));
    el("span")
        .class("card")
        .add(text("span", "name", &card.short_name))
        .add(official)
        .add(text("span", "meta", &place))
        .add(glance)
}
