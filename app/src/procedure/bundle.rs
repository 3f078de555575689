use super::list::{Extent, list};
use super::questions::questions;
use super::{Entries, follow_address, part};
use crate::messages::Messages;
use crate::root::heading;
use crate::screen::Screen;
use crate::session::Session;
use crate::ui::{self, El, Leads, el, icon, text};
use catalog::{Bundle, Entry};
use std::sync::Arc;

/// The ways from a procedure to the bundles it is a part of.
pub fn links(s: &Session, t: &'static Messages, entry: &Entry) -> Option<El> {
    let code = entry.front()?.code.as_str();
    let list = el("ul")
        .class("plain-list")
        .each(&entry.bundles, &|_, bundle| {
            let to = Screen::Bundle(code.to_owned(), bundle.id.clone());
            el("li").add(onward(s, name(t, bundle), to))
        });
    (!entry.bundles.is_empty()).then(|| part("bundles", t.bundles, None, vec![list]))
}

/// The procedures of a bundle, the joint one last.
pub fn codes(entries: &[Arc<Entry>], id: &str) -> Vec<String> {
    let Some(bundle) = find(entries, id) else {
        return Vec::new();
    };
    let codes = bundle.procedures.iter().chain(&bundle.joint);
    codes.map(|code| code.as_str().to_owned()).collect()
}

fn find<'a>(entries: &'a [Arc<Entry>], id: &str) -> Option<&'a Bundle> {
    let mut bundles = entries.iter().flat_map(|entry| &entry.bundles);
    bundles.find(|bundle| bundle.id == id)
}

fn name<'a>(t: &Messages, bundle: &'a Bundle) -> &'a str {
    if t.tag == "vi" {
        &bundle.name_vi
    } else {
        &bundle.name_en
    }
}

fn onward(s: &Session, words: &str, to: Screen) -> El {
    text("a", "onward", words)
        .add(icon::icon(icon::ONWARD))
        .leads(s, to)
}

fn procedure(s: &Session, entry: &Entry) -> Option<El> {
    let code = entry.front()?.code.as_str().to_owned();
    let link = onward(s, entry.short_name(), Screen::Procedure(code));
    Some(el("li").add(link))
}

/// One list for several procedures, their shared questions asked once.
pub fn page(s: &Session, t: &'static Messages, entries: &Entries, id: &str) -> Vec<El> {
    let Some(bundle) = find(&entries.0, id) else {
        return Vec::new();
    };
    let is_step = |entry: &&Arc<Entry>| {
        let code = entry.front().map(|front| &front.code);
        code.is_some_and(|code| bundle.procedures.contains(code))
    };
    let (steps, joint): (Vec<_>, Vec<_>) = entries.0.iter().partition(is_step);
    let steps = Entries(steps.into_iter().cloned().collect());
    follow_address(s, &steps);
    let source = text("p", "hint", t.source).text(": ").text(&bundle.source);
    let source = source.text(" ").add(ui::status(Some(bundle.status), t));
    let links = |tag: &str, class: &str, entries: &[&Arc<Entry>]| {
        el(tag)
            .class(class)
            .all(entries.iter().filter_map(|one| procedure(s, one)).collect())
    };
    let order: Vec<&Arc<Entry>> = steps.0.iter().collect();
    let mut drawn = vec![heading(name(t, bundle))];
    drawn.extend(ui::written("purpose", &bundle.note));
    drawn.push(source);
    drawn.push(part(
        "steps",
        t.bundles,
        None,
        vec![links("ol", "steps-list", &order)],
    ));
    if !joint.is_empty() {
        drawn.push(part(
            "joint",
            t.bundle_joint,
            None,
            vec![links("ul", "plain-list", &joint)],
        ));
    }
    drawn.extend(questions(s, t, &steps));
    drawn.push(list(s, t, &steps, Extent::Whole));
    let without: Vec<&Arc<Entry>> = order
        .into_iter()
        .filter(|entry| entry.checklist.is_none())
        .collect();
    if !without.is_empty() {
        let body = vec![links("ul", "plain-list", &without)];
        drawn.push(part("without", t.bundle_without, None, body));
    }
    drawn
}
