use crate::Sector;
use catalog::Level;

/// What a citizen chose to narrow a list by. Everything unset narrows nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only procedures handled at this level.
    pub level: Option<Level>,
    /// Only procedures of this field.
    pub sector: Option<Sector>,
    /// Only procedures for this kind of person.
    pub audience: Option<AudienceClass>,
}

/// The two kinds of reader a list can be narrowed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AudienceClass {
    /// People: citizens at home or overseas, foreigners.
    People,
    /// Enterprises, cooperatives and other organisations.
    Organisations,
}
