use crate::Place;

/// What an address in one line comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Conversion {
    /// One commune of today.
    Converted {
        /// The commune.
        current: Place,
        /// What stood before the commune: house, street, hamlet, as written.
        rest: String,
        /// The old unit, to be kept in brackets for the officer: "xã Tân Thịnh, huyện Định Hóa".
        /// Empty when the address named the unit of today already.
        old_name: String,
    },
    /// Several communes of today, or one that is not certain: the citizen must be asked.
    Split {
        /// The communes, the likeliest first.
        candidates: Vec<Place>,
        /// What stood before the commune.
        rest: String,
        /// The old unit in words; empty when several have the name.
        old_name: String,
        /// What to ask.
        ask: Ask,
    },
    /// The address names no unit that is known.
    Unknown(Missing),
}

/// Why a citizen must choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// The old commune was divided among several.
    Divided,
    /// Several units have that name: the district is missing, or the marks are.
    SameName,
    /// The name was given up before 2025; where its land went since is likely, not certain.
    EarlierName,
}

/// What of an address is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// No province is named, or none that ever was.
    Province,
    /// The province is known, the commune is not.
    Commune,
}
