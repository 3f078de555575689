use super::Case;
use crate::code_of;
use crate::step::Kind;
use crate::tree::Tree;
use catalog::{Bundle, Entry};

/// The ways from a procedure to the bundles it is a part of.
pub(crate) fn links(tree: &mut Tree, case: &Case<'_>, entry: &Entry) {
    if entry.bundles.is_empty() {
        return;
    }
    tree.part("bundles", case.t.bundles);
    tree.open("ul", "plain-list");
    for bundle in &entry.bundles {
        let to = ["#/goi/", code_of(entry), "/", &bundle.id].concat();
        leads(tree, &to, name(case, bundle));
    }
    tree.close();
    tree.close();
}

/// The name of a bundle, what to know about it, and its procedures in their order.
pub(crate) fn head(tree: &mut Tree, case: &Case<'_>, id: &str) {
    let Some(bundle) = find(&case.entries, id) else {
        return;
    };
    tree.open("h1", "");
    tree.attribute("tabindex", "-1");
    tree.attribute("data-focus", "");
    tree.text(name(case, bundle));
    tree.close();
    tree.line("p", "purpose", &bundle.note);
    tree.open("p", "hint");
    tree.text(case.t.source);
    tree.text(": ");
    tree.text(&bundle.source);
    tree.text(" ");
    tree.checked(bundle.status, case.t);
    tree.close();
    procedures(
        tree,
        case.t.order,
        "ol",
        "steps-list",
        &case.entries,
        &|entry| {
            bundle
                .procedures
                .iter()
                .any(|code| code.as_str() == code_of(entry))
        },
    );
    procedures(
        tree,
        case.t.joint,
        "ul",
        "plain-list",
        &case.entries,
        &|entry| {
            bundle
                .joint
                .iter()
                .any(|code| code.as_str() == code_of(entry))
        },
    );
}

/// Leaves the joint procedure out: it stands for the others, its papers are not added to theirs.
pub(crate) fn without_joint(entries: &mut Vec<&Entry>, id: &str) {
    if let Some(bundle) = find(entries, id) {
        let joint = bundle.joint.clone();
        entries.retain(|entry| joint.iter().all(|code| code.as_str() != code_of(entry)));
    }
}

/// The procedures of a bundle whose papers stand on their own pages.
pub(crate) fn without_list(tree: &mut Tree, case: &Case<'_>) {
    procedures(
        tree,
        case.t.without,
        "ul",
        "plain-list",
        &case.entries,
        &|entry| entry.checklist.is_none(),
    );
}

fn find<'a>(entries: &[&'a Entry], id: &str) -> Option<&'a Bundle> {
    let mut bundles = entries.iter().flat_map(|entry| &entry.bundles);
    bundles.find(|bundle| bundle.id == id)
}

fn name<'a>(case: &Case<'_>, bundle: &'a Bundle) -> &'a str {
    if case.t.is_english {
        &bundle.name_en
    } else {
        &bundle.name_vi
    }
}

/// A part with the procedures that `is` picks; nothing when it picks none.
fn procedures(
    tree: &mut Tree,
    title: &str,
    tag: &str,
    class: &str,
    entries: &[&Entry],
    is: &dyn Fn(&Entry) -> bool,
) {
    if !entries.iter().any(|entry| is(entry)) {
        return;
    }
    tree.part("order", title);
    tree.open(tag, class);
    for entry in entries.iter().filter(|entry| is(entry)) {
        let to = ["#/tt/", code_of(entry)].concat();
        leads(tree, &to, entry.short_name());
    }
    tree.close();
    tree.close();
}

fn leads(tree: &mut Tree, to: &str, words: &str) {
    tree.open("li", "");
    tree.open("a", "onward");
    tree.step(Kind::Leads, 0, to, "");
    tree.text(words);
    tree.icon(signs::ONWARD);
    tree.close();
    tree.close();
}
