use super::texts::TEXTS;
use catalog::Status;
use codec::{Coded, Reader};

/// Makes the enum and the list of all in it from one list.
macro_rules! rules {
    ($(#[$about:meta])* $($rule:ident,)*) => {
        $(#[$about])*
        pub enum Rule {
            $($rule,)*
        }

        impl Rule {
            /// Every rule.
            pub const ALL: [Rule; Rule::COUNT] = [$(Rule::$rule,)*];

            /// How many there are.
            pub const COUNT: usize = [$(stringify!($rule),)*].len();
        }
    };
}

rules! {
    /// The rules.
    ///
    /// Forms name them by position, so a new one goes to the end.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    #[allow(missing_docs)] // each rule is documented by `Rule::about`
    EthnicityIsNationality,
    NationalityIsEthnicity,
    IdLength,
    IdSex,
    IdYear,
    BirthInFuture,
    LunarDate,
    IssuedTooEarly,
    OldIssuer,
    OldUnit,
    ProvinceMissing,
    PhoneLength,
    NameForm,
    NameMarks,
    ParentAge,
    MarriageAge,
    SameSpouse,
    CopiesWithoutCount,
    ProxyMissing,
    PurposeVague,
    RequestPattern,
    ResidenceGap,
    ActivityCode,
    NotNfc,
    CardValueChanged,
    IdProvince,
    SameIdTwice,
    WordsDiffer,
    AgeImprobable,
    DeathOrder,
    LateBirth,
    LateDeath,
    FacilityName,
    BusinessName,
    TooYoung,
    DateInFuture,
    AreaOverParcel,
    FloorsUnderGround,
    OneForMarriage,
    MainActivity,
    RelationWord,
    TooOld,
}

impl Coded for Rule {
    fn put(&self, to: &mut Vec<u8>) {
        to.push(*self as u8);
    }

    fn take(from: &mut Reader<'_>) -> Self {
        let rule = Rule::ALL.get(usize::from(from.byte()));
        rule.copied().unwrap_or_else(|| {
            from.fail();
            Rule::ALL[0]
        })
    }
}

/// How much it matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The office will send the dossier back.
    Return,
    /// It may be right; look again.
    Doubt,
    /// Nothing is wrong, but it is good to know.
    Note,
}
codec::coded!(
    enum Severity {
        Return,
        Doubt,
        Note,
    }
);

impl Severity {
    /// Its name in documentation.
    pub fn id(self) -> &'static str {
        match self {
            Severity::Return => "return",
            Severity::Doubt => "doubt",
            Severity::Note => "note",
        }
    }
}

/// What there is to say about a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct About {
    /// Its name in content files and documentation.
    pub id: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// In Vietnamese.
    pub vi: Words,
    /// In English.
    pub en: Words,
    /// Where the reason is written.
    pub source: &'static str,
    /// How far that was checked.
    pub status: Status,
}

/// The words for a rule in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// What is wrong and what to do about it.
    pub said: &'static str,
    /// Why it matters.
    pub reason: &'static str,
}

impl Rule {
    /// What there is to say about it.
    pub fn about(self) -> &'static About {
        &TEXTS[self as usize]
    }

    /// Its name.
    pub fn id(self) -> &'static str {
        self.about().id
    }

    /// How much it matters.
    pub fn severity(self) -> Severity {
        self.about().severity
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_rule_has_its_own_name_and_words_in_both_languages() {
        let mut ids = BTreeSet::new();
        for (at, rule) in Rule::ALL.into_iter().enumerate() {
            assert_eq!(rule as usize, at);
            let about = rule.about();
            assert!(ids.insert(about.id), "{}", about.id);
            let expected = format!("{rule:?}").to_lowercase();
            assert_eq!(about.id.replace('-', ""), expected, "in its place");
            for words in [about.vi, about.en] {
                assert!(words.said.ends_with('.') && words.reason.ends_with('.'));
            }
            assert!(!about.source.is_empty());
        }
    }
}
