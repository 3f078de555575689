use super::dice::Dice;
use super::dossiers::Dossier;
use super::hand::Hand;
use super::people::TODAY;
use forms::{Answer, Attribute, FieldKind, Form, PartialDate, Path, Role, Rule, Unit};
use unicode_normalization::UnicodeNormalization;

/// A dossier with one mistake in it.
pub(super) struct Mistake<'f> {
    pub(super) dossier: Dossier<'f>,
    pub(super) how: String,
}

/// Makes a mistake that a rule is about, in some form that allows it.
pub(super) fn make<'f>(rule: Rule, forms: &'f [Form], dice: &mut Dice) -> Mistake<'f> {
    for _ in 0..500 {
        let form = &forms[dice.between(0, forms.len() as u32 - 1) as usize];
        let mut dossier = Dossier::clean(form, dice);
        // A dossier that has a warning already would hide whether the mistake was found.
        if dossier.lint().iter().any(|warning| warning.rule == rule) {
            continue;
        }
        if let Some(how) = spoil(rule, &mut dossier, dice) {
            return Mistake { dossier, how };
        }
    }
    panic!("no form allows the mistake {}", rule.id());
}

/// Spoils one answer; says how, or nothing if this form does not ask for such a thing.
fn spoil(rule: Rule, dossier: &mut Dossier<'_>, dice: &mut Dice) -> Option<String> {
    let mut hand = Hand { dossier, dice };
    match rule {
        Rule::EthnicityIsNationality => {
            let wrong = ["Việt Nam", "việt nam", "Viet Nam", "Kinh Việt", "VIỆT NAM"];
            hand.write_one_of(&FieldKind::Ethnicity, &wrong)
        }
        Rule::NationalityIsEthnicity => {
            hand.write_one_of(&FieldKind::Nationality, &["Kinh", "kinh", "Tày", "Mường"])
        }
        Rule::NameForm => {
            let wrong = ["Nguyễn Văn An 1", "An", "Nguyễn  Văn An", "Nguy3n Văn An"];
            hand.write_one_of(&FieldKind::Name, &wrong)
        }
        Rule::NameMarks => {
            let wrong = [
                "nguyễn văn an",
                "Nguyen Van An",
                "TRAN THI LAN",
                "Lê văn Bình",
                "pham duc anh",
            ];
            hand.write_one_of(&FieldKind::Name, &wrong)
        }
        Rule::PhoneLength => {
            let wrong = [
                "091234567",
                "09123456789",
                "+84 91234567",
                "1912345678",
                "9 1234 5678",
            ];
            hand.write_one_of(&FieldKind::Phone, &wrong)
        }
        Rule::NotNfc => {
            let path = hand.some(|field| field.kind == FieldKind::Name)?;
            let name = hand.text(path)?;
            let pieces: String = match hand.dice.between(0, 2) {
                0 => name.nfd().collect(),
                1 => name.replace(['Đ', 'N'], "Ð"),
                _ => format!("{name}\u{200b}"),
            };
            let changed = pieces != name;
            changed.then(|| hand.put(path, Answer::Text(pieces)))
        }
        Rule::IdLength => {
            let path = hand.about(Attribute::Id, |role| role != Role::Deceased)?;
            let id = hand.text(path)?;
            let wrong = match hand.dice.between(0, 2) {
                0 => id[..11].to_owned(),
                1 => format!("{id}0"),
                _ => id[..9].to_owned(),
            };
            Some(hand.put(path, Answer::Text(wrong)))
        }
        Rule::IdSex => hand.change_digit(3, |digit| digit ^ 1),
        Rule::IdYear => {
            let at = hand.dice.between(4, 5) as usize;
            hand.change_digit(at, |digit| (digit + 3) % 10)
        }
        Rule::IdProvince => {
            let path = hand.about(Attribute::Id, |_| true)?;
            let id = hand.text(path)?;
            let wrong = hand.dice.pick(&["003", "047", "099", "000", "013"]);
            Some(hand.put(path, Answer::Text(format!("{wrong}{}", &id[3..]))))
        }
        Rule::SameIdTwice => {
            let path = hand.about(Attribute::Id, |role| role != Role::Me)?;
            let other = hand.about(Attribute::Id, |role| role == Role::Me)?;
            let (name, own) = (
                hand.beside(path, Attribute::Name)?,
                hand.beside(other, Attribute::Name)?,
            );
            let id = hand.text(other)?;
            (hand.text(name)? != hand.text(own)?).then(|| hand.put(path, Answer::Text(id)))
        }
        Rule::CardValueChanged => {
            let path = hand.about(Attribute::Name, |role| role == Role::Me)?;
            let name = hand.text(path)?.replace("Văn", "Vân").replace("Thị", "Thu");
            let name = format!("{name} Khác");
            Some(hand.put(path, Answer::Text(name)))
        }
        Rule::BirthInFuture => {
            let path = hand.about(Attribute::Birth, |_| true)?;
            let year = TODAY.year as u16 + hand.dice.between(1, 50) as u16;
            Some(hand.put(path, Answer::Date(PartialDate::new(year, 3, 4))))
        }
        Rule::DateInFuture => {
            let path = hand.marked(rule)?;
            let date = PartialDate::new(2026 + hand.dice.between(1, 3) as u16, 2, 1);
            Some(hand.put(path, Answer::Date(date)))
        }
        Rule::LunarDate => {
            let path = hand.some(|field| matches!(field.kind, FieldKind::Date(_)))?;
            let answer = match hand.dice.between(0, 3) {
                0 => Answer::Date(PartialDate::new(2023, 2, 29)),
                1 => Answer::Date(PartialDate::new(1990, 2, 30)),
                2 => Answer::text("15/8/1990 âm lịch"),
                _ => Answer::Date(PartialDate::new(2025, 2, 30)),
            };
            Some(hand.put(path, answer))
        }
        Rule::AgeImprobable => {
            let path = hand.about(Attribute::Birth, |role| role != Role::Deceased)?;
            Some(hand.put(path, Answer::Date(PartialDate::new(1890, 5, 19))))
        }
        Rule::IssuedTooEarly => {
            let path = hand.about(Attribute::Issued, |_| true)?;
            let birth = hand.beside(path, Attribute::Birth)?;
            let born = hand.date(birth)?;
            let years = hand.dice.between(0, 13) as u16;
            let early = PartialDate::new((born.year + years).saturating_sub(1), 6, 1);
            (early.year < 2024).then(|| hand.put(path, Answer::Date(early)))
        }
        Rule::OldIssuer => {
            let path = hand.about(Attribute::Issuer, |_| true)?;
            let wrong = [
                "Công an tỉnh Thái Nguyên",
                "Công an thành phố Hà Nội",
                "CÔNG AN TỈNH CÀ MAU",
            ];
            let wrong = hand.dice.pick(&wrong);
            Some(hand.put(path, Answer::text(wrong)))
        }
        Rule::DeathOrder => {
            let path = hand.about(Attribute::Died, |_| true)?;
            let year = hand.dice.pick(&[1900, 2027, 1850]);
            Some(hand.put(path, Answer::Date(PartialDate::new(year, 8, 9))))
        }
        Rule::LateBirth => {
            hand.wants(rule)?;
            let path = hand.about(Attribute::Birth, |role| role == Role::Child)?;
            let month = hand.dice.between(1, 4) as u8;
            Some(hand.put(path, Answer::Date(PartialDate::new(2026, month, 20))))
        }
        Rule::LateDeath => {
            hand.wants(rule)?;
            let path = hand.about(Attribute::Died, |_| true)?;
            let month = hand.dice.between(1, 6) as u8;
            Some(hand.put(path, Answer::Date(PartialDate::new(2026, month, 20))))
        }
        Rule::TooYoung => {
            let path = hand.marked(rule)?;
            let year = hand.dice.between(2013, 2025) as u16;
            Some(hand.put(path, Answer::Date(PartialDate::new(year, 1, 2))))
        }
        Rule::TooOld => {
            let path = hand.marked(rule)?;
            let date = match hand.dice.between(0, 1) {
                0 => PartialDate::new(2012, 7, 18),
                _ => PartialDate::new(1999, 1, 2),
            };
            Some(hand.put(path, Answer::Date(date)))
        }
        Rule::ResidenceGap => {
            let path = hand.marked(rule)?;
            let to = Path {
                field: path.field + 1,
                ..path
            };
            let from = hand.date(path)?;
            match hand.dice.between(0, 1) {
                // It ends before it begins.
                0 => Some(hand.put(to, Answer::Date(PartialDate::new(from.year - 1, 1, 1)))),
                // The first of several ends a year too soon.
                _ => {
                    let rows = hand.dossier.answers.rows(path.section);
                    let first = Path {
                        row: *rows.first()?,
                        ..to
                    };
                    let date = PartialDate::new(2010, 6, 1);
                    (rows.len() > 1).then(|| hand.put(first, Answer::Date(date)))
                }
            }
        }
        Rule::OldUnit => hand.old_unit(),
        Rule::ProvinceMissing => {
            let path = hand.some(|field| field.kind == FieldKind::Address)?;
            let mut address = hand.address(path)?;
            address.province = Unit::default();
            Some(hand.put(path, Answer::Address(address)))
        }
        Rule::FacilityName => {
            let path = hand.marked(rule)?;
            let lint = hand.field(path)?.lint[0];
            let at = Path {
                field: lint.with?.field,
                ..path
            };
            hand.put(at, Answer::Choice(lint.value));
            let wrong = [
                "Thôn Đông, xã Tân Lập, tỉnh Thái Nguyên",
                "Tại nhà",
                "Số 12 đường Hoa Sen",
            ];
            let wrong = hand.dice.pick(&wrong);
            Some(hand.put(path, Answer::text(wrong)))
        }
        Rule::ParentAge => {
            hand.wants(rule)?;
            let path = hand.about(Attribute::Birth, |role| {
                matches!(role, Role::Mother | Role::Father)
            })?;
            let child = hand
                .about(Attribute::Birth, |role| role == Role::Child)
                .or_else(|| hand.about(Attribute::Birth, |role| role == Role::Me))?;
            let year = hand.date(child)?.year - hand.dice.between(0, 11) as u16;
            Some(hand.put(path, Answer::Date(PartialDate::new(year, 12, 28))))
        }
        Rule::MarriageAge => {
            hand.wants(rule)?;
            let path = hand.about(Attribute::Birth, |_| true)?;
            let woman = hand.role(path)? == Role::Wife;
            let age = hand.dice.between(10, if woman { 17 } else { 19 }) as u16;
            let date = PartialDate::new(TODAY.year as u16 - age - 1, 8, 20);
            Some(hand.put(path, Answer::Date(date)))
        }
        Rule::SameSpouse => {
            let his = hand.about(Attribute::Id, |role| role == Role::Husband)?;
            let hers = hand.about(Attribute::Id, |role| role == Role::Wife)?;
            let id = hand.text(his)?;
            Some(hand.put(hers, Answer::Text(id)))
        }
        Rule::CopiesWithoutCount => {
            let path = hand.marked(rule)?;
            hand.put(path, Answer::Choice(0));
            let count = Path {
                field: path.field + 1,
                ..path
            };
            Some(match hand.dice.between(0, 1) {
                0 => hand.put(count, Answer::text("0")),
                _ => hand.put(count, Answer::text("")),
            })
        }
        Rule::OneForMarriage => {
            let path = hand.marked(rule)?;
            let lint = hand.field(path)?.lint[0];
            let purpose = Path {
                field: lint.with?.field,
                ..path
            };
            hand.put(purpose, Answer::Choice(lint.value));
            let wrong = hand.dice.pick(&["2", "3", "10"]);
            Some(hand.put(path, Answer::text(wrong)))
        }
        Rule::ProxyMissing => {
            let path = hand.marked(rule)?;
            let lint = hand.field(path)?.lint[0];
            hand.put(path, Answer::Choice(lint.value));
            let proxy = Path {
                field: lint.with?.field,
                ..path
            };
            Some(match hand.dice.between(0, 1) {
                0 => hand.put(proxy, Answer::Choice(1)),
                _ => hand.put(proxy, Answer::text("")),
            })
        }
        Rule::PurposeVague => {
            let path = hand.marked(rule)?;
            let wrong = [
                "Bổ sung hồ sơ",
                "bổ sung hồ sơ",
                "Để bổ sung hồ sơ",
                "việc riêng",
                "Khác",
                "Vay",
            ];
            let wrong = hand.dice.pick(&wrong);
            Some(hand.put(path, Answer::text(wrong)))
        }
        Rule::RequestPattern => {
            let path = hand.marked(rule)?;
            let wrong = [
                "Xin nhập khẩu",
                "nhập hộ khẩu cho con",
                "Đăng ký thường trú",
                "Làm tạm trú",
                "Xin tách khẩu",
            ];
            let wrong = hand.dice.pick(&wrong);
            Some(hand.put(path, Answer::text(wrong)))
        }
        Rule::BusinessName => {
            let path = hand.marked(rule)?;
            let wrong = [
                "Bún Chả Hoa Sen",
                "Công ty Hoa Sen",
                "Hộ kinh doanh Doanh nghiệp Hoa Sen",
                "Cửa hàng tạp hóa Lan",
            ];
            let wrong = hand.dice.pick(&wrong);
            Some(hand.put(path, Answer::text(wrong)))
        }
        Rule::ActivityCode => {
            let path = hand.marked(rule)?;
            let wrong = hand
                .dice
                .pick(&["", "561", "0401", "8900", "ăn uống", "56101"]);
            Some(hand.put(path, Answer::text(wrong)))
        }
        Rule::MainActivity => {
            let path = hand.marked(rule)?;
            let rows = hand.dossier.answers.rows(path.section).to_vec();
            let all = if hand.dice.toss() && rows.len() > 1 {
                0
            } else {
                1
            };
            let mut how = String::new();
            for row in rows {
                how = hand.put(Path { row, ..path }, Answer::Choice(all));
            }
            Some(how)
        }
        Rule::WordsDiffer => {
            let path = hand.some(|field| field.kind == FieldKind::Words)?;
            let wrong = [
                "Ngày hai tháng ba năm hai nghìn không trăm linh một",
                "Năm mươi nghìn đồng",
            ];
            let wrong = hand.dice.pick(&wrong);
            Some(hand.put(path, Answer::text(wrong)))
        }
        Rule::AreaOverParcel => {
            let path = hand.marked(rule)?;
            let wrong = hand.dice.pick(&["120,6", "121", "1.200"]);
            Some(hand.put(path, Answer::text(wrong)))
        }
        Rule::FloorsUnderGround => {
            let path = hand.marked(rule)?;
            let wrong = hand.dice.pick(&["71,9", "10", "7,2"]);
            Some(hand.put(path, Answer::text(wrong)))
        }
        Rule::RelationWord => {
            let path = hand.marked(rule)?;
            let said = hand.text(path)?;
            let wrong = if said == "Con gái" {
                hand.dice.pick(&["Con trai", "Chồng", "cha đẻ", "Anh ruột"])
            } else {
                hand.dice.pick(&["Con gái", "Vợ", "mẹ đẻ", "con dâu"])
            };
            Some(hand.put(path, Answer::text(wrong)))
        }
    }
}
