/// A province, by its place in the root.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ProvinceId(pub u8);

/// A province or a city under the central government.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Province {
    /// The official code, two digits.
    pub code: String,
    /// The full name: "Tỉnh Thái Nguyên".
    pub name: String,
}

/// The kinds of commune there are since 1 July 2025.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CommuneKind {
    /// Xã.
    Rural,
    /// Phường.
    Urban,
    /// Đặc khu: islands.
    Special,
}

impl CommuneKind {
    /// All of them, in the order of their numbers in a file.
    pub const ALL: [CommuneKind; 3] =
        [CommuneKind::Rural, CommuneKind::Urban, CommuneKind::Special];

    /// Its name: "Xã".
    pub fn name(self) -> &'static str {
        match self {
            CommuneKind::Rural => "Xã",
            CommuneKind::Urban => "Phường",
            CommuneKind::Special => "Đặc khu",
        }
    }
}

/// A commune of today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commune {
    /// The official code, five digits.
    pub code: String,
    /// Xã, phường or đặc khu.
    pub kind: CommuneKind,
    /// The name without its kind: "Phan Đình Phùng".
    pub name: String,
}

impl Commune {
    /// The name with its kind: "Phường Phan Đình Phùng".
    pub fn full_name(&self) -> String {
        [self.kind.name(), " ", &self.name].concat()
    }
}

/// A commune and the province it lies in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The province.
    pub province: ProvinceId,
    /// The commune.
    pub commune: Commune,
}

/// A commune of before, with where it went; some island districts had no communes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct OldUnit {
    /// The full name of the province then: "Tỉnh Bắc Kạn".
    pub province: String,
    /// The full name of the district: "Huyện Định Hóa".
    pub district: String,
    /// The full name: "Xã Tân Thịnh"; empty when the district had no communes.
    pub commune: String,
    /// The codes of the communes of today; the first is where its office stood.
    pub to: Vec<String>,
}
