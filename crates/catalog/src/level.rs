use serde::Serialize;
/// At which level of the state a procedure is handled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Level {
    /// Cấp xã: the commune, ward or special zone, nearest to the citizen.
    Ward,
    /// Cấp tỉnh.
    Province,
    /// Cấp Bộ.
    Ministry,
    /// Ngành dọc: a branch of a ministry that works outside local government (tax, customs, police).
    Vertical,
    /// Cơ quan khác.
    Other,
}
codec::coded!(
    enum Level {
        Ward,
        Province,
        Ministry,
        Vertical,
        Other,
    }
);

impl Level {
    /// Every level, nearest to the citizen first.
    pub const ALL: [Level; 5] = [
        Level::Ward,
        Level::Province,
        Level::Ministry,
        Level::Vertical,
        Level::Other,
    ];
}

/// The set of levels of one procedure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Levels(u8);
codec::coded!(struct Levels(bits));

impl Levels {
    /// This set with `level` in it.
    #[must_use]
    pub fn with(self, level: Level) -> Self {
        Levels(self.0 | 1 << level as u8)
    }

    /// Whether `level` is in the set.
    pub fn has(self, level: Level) -> bool {
        self.0 & (1 << level as u8) != 0
    }

    /// Whether no level is known.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The levels in the set, nearest to the citizen first.
    pub fn iter(self) -> impl Iterator<Item = Level> {
        Level::ALL.into_iter().filter(move |level| self.has(*level))
    }
}

impl FromIterator<Level> for Levels {
    fn from_iter<I: IntoIterator<Item = Level>>(levels: I) -> Self {
        levels.into_iter().fold(Levels::default(), Levels::with)
    }
}

/// For whom a procedure is, in the portal's own classes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Audience {
    /// Công dân Việt Nam.
    Citizen,
    /// Người Việt Nam định cư ở nước ngoài.
    Overseas,
    /// Người nước ngoài, whether resident or not.
    Foreigner,
    /// Doanh nghiệp, of any ownership.
    Business,
    /// Hợp tác xã.
    Cooperative,
    /// Tổ chức that is no enterprise.
    Organisation,
    /// Cán bộ, công chức, viên chức.
    Official,
    /// A class this crate has no name for, in the record's words.
    Other(String),
}
codec::coded!(
    enum Audience {
        Citizen,
        Overseas,
        Foreigner,
        Business,
        Cooperative,
        Organisation,
        Official,
        Other(name),
    }
);

impl Audience {
    /// The classes with a name of their own.
    pub const CLASSES: [Audience; 7] = [
        Audience::Citizen,
        Audience::Overseas,
        Audience::Foreigner,
        Audience::Business,
        Audience::Cooperative,
        Audience::Organisation,
        Audience::Official,
    ];

    /// The portal's words for it.
    pub fn official(&self) -> &str {
        match self {
            Audience::Citizen => "Công dân Việt Nam",
            Audience::Overseas => "Người Việt Nam định cư ở nước ngoài",
            Audience::Foreigner => "Người nước ngoài",
            Audience::Business => "Doanh nghiệp",
            Audience::Cooperative => "Hợp tác xã",
            Audience::Organisation => "Tổ chức (không bao gồm doanh nghiệp, HTX)",
            Audience::Official => "Cán bộ, công chức, viên chức",
            Audience::Other(words) => words,
        }
    }

    /// The class a person would choose to find it: itself, or for words that say more ("Doanh
    /// nghiệp có vốn đầu tư nước ngoài") the class they begin with. `None` when there is none.
    pub fn class(&self) -> Option<Audience> {
        let Audience::Other(words) = self else {
            return Some(self.clone());
        };
        [
            ("Công dân Việt Nam", Audience::Citizen),
            ("Người Việt Nam", Audience::Overseas),
            ("Người nước ngoài", Audience::Foreigner),
            ("Doanh nghiệp", Audience::Business),
            ("Hợp tác xã", Audience::Cooperative),
            ("Tổ chức", Audience::Organisation),
            ("Cán bộ", Audience::Official),
        ]
        .into_iter()
        .find_map(|(start, class)| words.starts_with(start).then_some(class))
    }
}
