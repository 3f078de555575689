use super::dice::Dice;
use forms::{Address, Answer, Attribute, Form, PartialDate, Role, Unit};

/// The day on which all dossiers are handed in.
pub(super) const TODAY: catalog::Date = catalog::Date {
    year: 2026,
    month: 7,
    day: 18,
};

/// Somebody invented, whose papers agree with each other.
#[derive(Clone)]
pub(super) struct Invented {
    pub(super) name: String,
    pub(super) female: bool,
    pub(super) birth: PartialDate,
    pub(super) id: String,
    issued: PartialDate,
    issuer: &'static str,
    ethnicity: &'static str,
    address: Address,
}

const SURNAMES: [&str; 14] = [
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Mai", "Lò", "Giàng", "Ma",
    "Y",
];
const MEN: [&str; 13] = [
    "Văn An",
    "Đức Bình",
    "Quốc Cường",
    "Hữu Dũng",
    "Minh Khôi",
    "Anh Tuấn",
    "Thành Long",
    "Công Phượng",
    "Kim Sơn",
    "Xuân Trường",
    "A Páo",
    "Minh Anh",
    "Bhăm Niê",
];
const WOMEN: [&str; 13] = [
    "Thị Lan",
    "Thu Hà",
    "Ngọc Ánh",
    "Mỹ Duyên",
    "Kim Oanh",
    "Hồng Nhung",
    "Thanh Tâm",
    "Phương Thảo",
    "Ái Vân",
    "Bích Ngọc",
    "Lan Anh",
    "H'Hen Niê",
    "Công Tằng Tôn Nữ Huyền Trang",
];
const PEOPLES: [&str; 6] = ["Kinh", "Tày", "Mường", "Khơ-me", "Ê-đê", "Hoa"];
const STREETS: [&str; 5] = [
    "Số 12 đường Hoa Sen",
    "Thôn Đông",
    "Ấp Bình Hòa",
    "Tổ dân phố 5",
    "Số 7 ngõ 3 phố Huyền Trân",
];
const PLACES: [(&str, &str); 5] = [
    ("Phường Ba Đình", "Thành phố Hà Nội"),
    ("Xã Tân Lập", "Tỉnh Thái Nguyên"),
    ("Phường Hải Châu", "Thành phố Đà Nẵng"),
    ("Xã Cần Giờ", "Thành phố Hồ Chí Minh"),
    ("Phường Ninh Kiều", "Thành phố Cần Thơ"),
];
const PROVINCES: [&str; 6] = ["001", "019", "048", "079", "092", "068"];

impl Invented {
    /// Somebody of an age, in whole years and some days.
    pub(super) fn aged(dice: &mut Dice, female: bool, years: u32) -> Self {
        let year = TODAY.year as u16 - years as u16 - 1;
        let birth = PartialDate::new(year, dice.between(1, 12) as u8, dice.between(1, 28) as u8);
        Invented::born(dice, female, birth)
    }

    pub(super) fn born(dice: &mut Dice, female: bool, birth: PartialDate) -> Self {
        let given = dice.pick(if female { &WOMEN } else { &MEN });
        let century = if birth.year < 2000 { 0 } else { 2 };
        let sex = u32::from(female);
        let province = dice.pick(&PROVINCES);
        let id = format!(
            "{province}{}{:02}{:06}",
            century + sex,
            birth.year % 100,
            dice.between(1, 999_999)
        );
        let of_age = birth.year + 14;
        let (commune, in_province) = dice.pick(&PLACES);
        Invented {
            name: format!("{} {given}", dice.pick(&SURNAMES)),
            female,
            birth,
            id,
            issued: PartialDate::new(of_age.max(2021) + 1, 3, dice.between(1, 28) as u8),
            issuer: dice.pick(&[
                "Bộ Công an",
                "Cục Cảnh sát quản lý hành chính về trật tự xã hội",
            ]),
            ethnicity: dice.pick(&PEOPLES),
            address: address(dice.pick(&STREETS), commune, in_province),
        }
    }

    /// What this person says when asked for an attribute.
    pub(super) fn says(&self, attribute: Attribute) -> Option<Answer> {
        Some(match attribute {
            Attribute::Name => Answer::text(&self.name),
            Attribute::Birth => Answer::Date(self.birth),
            Attribute::Sex => Answer::Choice(u8::from(self.female)),
            Attribute::Id => Answer::text(&self.id),
            Attribute::Issued => Answer::Date(self.issued),
            Attribute::Issuer => Answer::text(self.issuer),
            Attribute::Ethnicity => Answer::text(self.ethnicity),
            Attribute::Nationality => Answer::text("Việt Nam"),
            Attribute::Address | Attribute::Current => Answer::Address(self.address.clone()),
            Attribute::Phone => Answer::text("0912 345 678"),
            Attribute::Email => Answer::text("hop.thu@vidu.example"),
            Attribute::Religion => Answer::text("Không"),
            Attribute::Job => Answer::text("Nông dân"),
            _ => return None,
        })
    }
}

/// A family large enough for every form: one person to each part, of fitting ages.
pub(super) struct Family {
    people: Vec<(Role, Invented)>,
    pub(super) died: PartialDate,
}

impl Family {
    pub(super) fn invent(dice: &mut Dice, form: &Form) -> Self {
        let newborn = form
            .lint
            .iter()
            .any(|lint| lint.rule == forms::Rule::LateBirth);
        let child_birth = if newborn {
            PartialDate::new(2026, 6, dice.between(1, 28) as u8)
        } else {
            PartialDate::new(
                dice.between(2014, 2022) as u16,
                5,
                dice.between(1, 28) as u8,
            )
        };
        let me_female = dice.toss();
        let child_female = dice.toss();
        let mut people = Vec::new();
        let mut add = |role, person| people.push((role, person));
        let age = dice.between(24, 40);
        add(Role::Me, Invented::aged(dice, me_female, age));
        let age = dice.between(20, 60);
        let female = dice.toss();
        add(Role::Subject, Invented::aged(dice, female, age));
        add(Role::Child, Invented::born(dice, child_female, child_birth));
        for (role, female, least, most) in [
            (Role::Mother, true, 62, 80),
            (Role::Father, false, 62, 85),
            (Role::Husband, false, 20, 60),
            (Role::Wife, true, 18, 60),
            (Role::Spouse, true, 24, 60),
            (Role::Deceased, false, 55, 99),
            (Role::Head, false, 40, 80),
            (Role::Owner, true, 40, 80),
            (Role::Guardian, true, 30, 60),
        ] {
            let age = dice.between(least, most);
            add(role, Invented::aged(dice, female, age));
        }
        for _ in 0..12 {
            let (female, age) = (dice.toss(), dice.between(16, 70));
            add(Role::Member, Invented::aged(dice, female, age));
        }
        Family {
            people,
            died: PartialDate::new(2026, 7, dice.between(5, 17) as u8),
        }
    }

    /// The person who plays a part; of members the one at a position.
    pub(super) fn playing(&self, role: Role, position: usize) -> &Invented {
        let mut playing = self.people.iter().filter(|(known, _)| *known == role);
        &playing.nth(position).expect("everybody is invented").1
    }

    /// Makes one person play another part as well: who asks about herself is the subject.
    pub(super) fn is_also(&mut self, role: Role, other: Role) {
        let person = self.playing(role, 0).clone();
        for (known, invented) in &mut self.people {
            if *known == other {
                *invented = person.clone();
            }
        }
    }
}

pub(super) fn address(detail: &str, commune: &str, province: &str) -> Address {
    let unit = |name: &str| Unit {
        code: 0,
        name: name.to_owned(),
    };
    Address {
        detail: detail.to_owned(),
        commune: unit(commune),
        province: unit(province),
        former: String::new(),
    }
}

/// The list of units, as far as these dossiers need one.
pub(super) fn is_current_unit(name: &str) -> bool {
    PLACES.iter().any(|(commune, _)| *commune == name)
}
