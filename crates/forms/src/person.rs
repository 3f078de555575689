/// The part somebody plays in a form.
///
/// One person may play several: the mother who registers her child is `Me` and `Mother`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Who fills in the form: requester, declarant, applicant, owner of the shop or the house.
    Me,
    /// The person the paper is about, where that is not who asks for it.
    Subject,
    /// The child.
    Child,
    /// The mother.
    Mother,
    /// The father.
    Father,
    /// The husband, or the man who marries.
    Husband,
    /// The wife, or the woman who marries.
    Wife,
    /// Husband or wife, where the form does not tell which.
    Spouse,
    /// The one who died.
    Deceased,
    /// Head of the household.
    Head,
    /// Owner of the dwelling.
    Owner,
    /// Who acts for a child or for somebody who cannot act.
    Guardian,
    /// Somebody in the table of members, of land users, of co-founders.
    Member,
}
codec::coded!(
    enum Role {
        Me,
        Subject,
        Child,
        Mother,
        Father,
        Husband,
        Wife,
        Spouse,
        Deceased,
        Head,
        Owner,
        Guardian,
        Member,
    }
);

impl Role {
    /// Every role, with its name in content files and in JSON.
    pub const ALL: [(&'static str, Role); 13] = [
        ("me", Role::Me),
        ("subject", Role::Subject),
        ("child", Role::Child),
        ("mother", Role::Mother),
        ("father", Role::Father),
        ("husband", Role::Husband),
        ("wife", Role::Wife),
        ("spouse", Role::Spouse),
        ("deceased", Role::Deceased),
        ("head", Role::Head),
        ("owner", Role::Owner),
        ("guardian", Role::Guardian),
        ("member", Role::Member),
    ];
}

/// What is known of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Attribute {
    /// Full name.
    Name,
    /// Day of birth.
    Birth,
    /// Sex.
    Sex,
    /// The twelve digits.
    Id,
    /// The nine digits of the former card.
    OldId,
    /// Day the card was issued.
    Issued,
    /// Who issued it.
    Issuer,
    /// Ethnicity.
    Ethnicity,
    /// Nationality.
    Nationality,
    /// Where the person is registered to live.
    Address,
    /// Where the person lives, if elsewhere.
    Current,
    /// Phone number.
    Phone,
    /// E-mail address.
    Email,
    /// Place of birth.
    Birthplace,
    /// Native place (quê quán).
    Hometown,
    /// Religion.
    Religion,
    /// Occupation.
    Job,
    /// Day of death.
    Died,
}
codec::coded!(
    enum Attribute {
        Name,
        Birth,
        Sex,
        Id,
        OldId,
        Issued,
        Issuer,
        Ethnicity,
        Nationality,
        Address,
        Current,
        Phone,
        Email,
        Birthplace,
        Hometown,
        Religion,
        Job,
        Died,
    }
);

impl Attribute {
    /// Every attribute, with its name in content files.
    pub const ALL: [(&'static str, Attribute); 18] = [
        ("name", Attribute::Name),
        ("birth", Attribute::Birth),
        ("sex", Attribute::Sex),
        ("id", Attribute::Id),
        ("old-id", Attribute::OldId),
        ("issued", Attribute::Issued),
        ("issuer", Attribute::Issuer),
        ("ethnicity", Attribute::Ethnicity),
        ("nationality", Attribute::Nationality),
        ("address", Attribute::Address),
        ("current", Attribute::Current),
        ("phone", Attribute::Phone),
        ("email", Attribute::Email),
        ("birthplace", Attribute::Birthplace),
        ("hometown", Attribute::Hometown),
        ("religion", Attribute::Religion),
        ("job", Attribute::Job),
        ("died", Attribute::Died),
    ];
}
