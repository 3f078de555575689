use super::{Desk, Severity, lint};
use crate::{Answer, Answers, Form};
use catalog::Status;

/// A warning in words, as a screen shows it that knows neither rules nor their texts.
///
/// It travels between modules of the widget: what fills in forms comes first and must be small,
/// what advises comes when there is something to advise about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// The name of the field to change; see [`Answers::name`].
    pub field: String,
    /// How much it matters.
    pub severity: Severity,
    /// What is wrong and what to do about it.
    pub said: String,
    /// Why it matters.
    pub reason: String,
    /// Where the reason is written.
    pub source: String,
    /// Whether somebody has read it there.
    pub is_verified: bool,
    /// What to put into the field, where that can be told.
    pub fix: Option<Answer>,
}
codec::coded!(struct Advice { field, severity, said, reason, source, is_verified, fix });

/// Every warning in words: Vietnamese, or English where `lang` says "en".
pub fn advise(form: &Form, answers: &Answers, desk: &Desk<'_>, lang: &str) -> Vec<Advice> {
    let mut advice = Vec::new();
    for warning in lint(form, answers, desk) {
        let Some(&path) = warning.fields.first() else {
            continue;
        };
        let about = warning.rule.about();
        let words = if lang == "en" { about.en } else { about.vi };
        advice.push(Advice {
            field: answers.name(form, path),
            severity: about.severity,
            said: words.said.to_owned(),
            reason: words.reason.to_owned(),
            source: about.source.to_owned(),
            is_verified: about.status == Status::Verified,
            fix: warning.fix,
        });
    }
    advice
}
