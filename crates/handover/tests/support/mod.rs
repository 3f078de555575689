//! Made-up dossiers: of the twelve forms as people fill them, and of nothing in particular.

#![allow(dead_code)] // each test file uses its own part of it

use handover::{Answer, Dossier, Message};

/// A row of numbers that look drawn and are the same every time (SplitMix64).
pub(crate) struct Draw(pub(crate) u64);

impl Draw {
    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % end as u64) as usize
    }

    pub(crate) fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len())]
    }
}

/// The twelve forms: which answers a usual filling has. `*6` repeats a section six times; what
/// follows a colon is the kind of value. The paths follow `content/forms/` in shape.
pub(crate) const FORMS: [(&str, &str); 12] = [
    (
        "khai-sinh",
        "office.name:office requester.name:name requester.birth:date requester.residence:address requester.id:id requester.issuer:issuer requester.issued:date requester.relation:word requester.proxy:yes child.name:name child.birth:date child.birth-words:words child.sex:sex child.ethnicity:people child.nationality:country child.born-at:word child.birthplace:place child.hometown:address parents.known:word mother.name:name mother.birth:date mother.ethnicity:people mother.nationality:country mother.dead:yes mother.residence:address mother.id:id father.name:name father.birth:date father.ethnicity:people father.nationality:country father.dead:yes father.residence:address father.id:id marriage.married:yes marriage.number:count marriage.book:count marriage.date:date marriage.office:office copies.wanted:yes copies.count:count end.place:town",
    ),
    (
        "ket-hon",
        "office.name:office wife.name:name wife.birth:date wife.ethnicity:people wife.nationality:country wife.residence:address wife.id:id wife.issuer:issuer wife.issued:date wife.before:word wife.times:count husband.name:name husband.birth:date husband.ethnicity:people husband.nationality:country husband.residence:address husband.id:id husband.issuer:issuer husband.issued:date husband.before:word husband.times:count copies.wanted:yes copies.count:count end.place:town",
    ),
    (
        "khai-tu",
        "office.name:office requester.name:name requester.birth:date requester.residence:address requester.id:id requester.issuer:issuer requester.issued:date requester.relation:word deceased.name:name deceased.sex:sex deceased.birth:date deceased.ethnicity:people deceased.nationality:country deceased.residence:address deceased.id:id death.hour:count death.minute:count death.date:date death.date-words:words death.at:word death.place:address death.cause:text notice.kind:word notice.number:count notice.issuer:office notice.date:date copies.wanted:yes copies.count:count end.place:town",
    ),
    (
        "xac-nhan-hon-nhan",
        "office.name:office requester.name:name requester.birth:date requester.residence:address requester.id:id requester.issuer:issuer requester.issued:date requester.relation:word subject.name:name subject.birth:date subject.sex:sex subject.ethnicity:people subject.nationality:country subject.residence:address subject.id:id subject.issuer:issuer subject.issued:date status.kind:word periods.place:address*3 periods.from:date*3 periods.to:date*3 purpose.kind:word purpose.text:text purpose.count:count end.place:town",
    ),
    (
        "ban-sao-trich-luc",
        "office.name:office requester.name:name requester.birth:date requester.residence:address requester.id:id requester.issuer:issuer requester.issued:date requester.relation:word subject.name:name subject.birth:date subject.sex:sex subject.ethnicity:people subject.nationality:country subject.residence:address subject.id:id record.kind:word record.office:office record.date:date record.number:count record.book:count record.count:count end.place:town",
    ),
    (
        "thay-doi-ho-tich",
        "office.name:office requester.name:name requester.birth:date requester.residence:address requester.id:id requester.issuer:issuer requester.issued:date requester.relation:word request.kind:word subject.name:name subject.birth:date subject.sex:sex subject.ethnicity:people subject.nationality:country subject.residence:address subject.id:id subject.issuer:issuer subject.issued:date record.kind:word record.office:office record.date:date record.number:count content.text:text content.reason:text copies.wanted:yes copies.count:count end.place:town",
    ),
    (
        "ct01",
        "office.name:office declarant.name:name declarant.birth:date declarant.sex:sex declarant.id:id declarant.phone:phone declarant.email:email request.kind:word request.address:address request.text:request head.self:yes head.name:name head.relation:kin head.id:id members.name:name*6 members.birth:date*6 members.sex:sex*6 members.id:id*6 members.relation:kin*6 dwelling.owner:word dwelling.name:name dwelling.id:id guardian.minor:yes end.place:town",
    ),
    (
        "dc02",
        "office.name:office applicant.name:name applicant.birth:date applicant.sex:sex applicant.id:id applicant.residence:address guardian.name:name guardian.birth:date guardian.sex:sex guardian.id:id request.what:word request.detail:text request.delivery:address end.place:town",
    ),
    (
        "tk01",
        "applicant.name:name applicant.sex:sex applicant.birth:date applicant.birthplace:place applicant.id:id applicant.ethnicity:people applicant.religion:word applicant.phone:phone applicant.residence:address applicant.temporary:address applicant.current:address applicant.job:job applicant.employer:place family.father:name family.father-birth:date family.mother:name family.mother-birth:date family.married:yes family.spouse:name family.spouse-birth:date passport.had:yes passport.number:count passport.issued:date passport.request:text passport.chip:word end.place:town",
    ),
    (
        "ho-kinh-doanh",
        "office.name:office owner.name:name owner.birth:date owner.sex:sex owner.id:id owner.residence:address owner.phone:phone owner.email:email business.name:shop business.address:address business.phone:phone activities.name:trade*4 activities.code:vsic*4 activities.main:yes*4 capital.amount:money capital.words:words tax.same-address:yes tax.start:date tax.staff:count tax.method:word founders.kind:word members.name:name*2 members.birth:date*2 members.sex:sex*2 members.id:id*2 insurance.period:word end.place:town",
    ),
    (
        "bien-dong-dat",
        "office.name:office user.name:name user.birth:date user.id:id user.address:address user.phone:phone user.email:email others.name:name*2 others.birth:date*2 others.id:id*2 others.address:address*2 certificate.register:serial certificate.serial:serial certificate.date:date certificate.mortgaged:yes change.kind:word change.text:request change.part:yes change.exempt:yes papers.name:trade*4 new.wanted:yes end.place:town",
    ),
    (
        "giay-phep-xay-dung",
        "office.name:office owner.name:name owner.id:id owner.birth:date owner.address:address owner.phone:phone owner.represented:yes site.plot:serial site.area:money site.address:address design.designer:shop design.designer-code:serial design.lead:name design.checked:yes house.grade:word house.level:count house.setback:count house.ground:count house.total:count house.total-detail:text house.height:count house.height-detail:text house.floors:count schedule.months:count papers.name:trade*5 end.place:town",
    ),
];

/// A form as somebody may have filled it.
pub(crate) fn filled(at: usize, draw: &mut Draw) -> Message {
    let (form, fields) = FORMS[at];
    let mut answers = Vec::new();
    for field in fields.split(' ') {
        let (path, kind) = field.split_once(':').expect("a path and a kind");
        let (kind, times) = kind.split_once('*').unwrap_or((kind, "0"));
        let times: usize = times.parse().expect("a number");
        let (section, rest) = path.split_once('.').expect("a section");
        if times == 0 {
            answers.push(answer(path.to_owned(), kind, draw));
        }
        for row in 1..=times {
            answers.push(answer(format!("{section}[{row}].{rest}"), kind, draw));
        }
    }
    // Rows stand together in a form, field after field.
    answers.sort_by_key(|answer| {
        let (section, _) = answer.path.split_once('.').expect("a section");
        let first = fields.find(section.split('[').next().unwrap_or(section));
        (first, section.to_owned())
    });
    Message::Filled(Dossier {
        form: form.to_owned(),
        version: "1".to_owned(),
        answers,
    })
}

fn answer(path: String, kind: &str, draw: &mut Draw) -> Answer {
    let origin = match kind {
        "words" => 3,
        "name" | "id" | "birth" if draw.below(3) == 0 => 1,
        _ => 0,
    };
    Answer {
        path,
        value: value(kind, draw),
        origin,
    }
}

fn value(kind: &str, draw: &mut Draw) -> String {
    let names = [
        "Nguyễn", "Trần", "Lương", "Chu", "Tạ", "La", "Hứa", "Phùng", "Đàm", "Cao",
    ];
    let middles = [
        "Hải", "Thị", "Văn", "Bảo", "Diệu", "Trọng", "Khánh", "Mỹ", "Gia",
    ];
    let given = [
        "Linh", "Dũng", "Thảo", "Nhung", "Khôi", "Vy", "Cường", "Hiếu", "Loan", "Bình",
    ];
    match kind {
        "name" => [draw.one(&names), draw.one(&middles), draw.one(&given)]
            .join(" ")
            .to_uppercase(),
        "date" => format!(
            "{:02}/{:02}/{}",
            draw.below(28) + 1,
            draw.below(12) + 1,
            1940 + draw.below(86)
        ),
        "id" => format!(
            "0{:02}{}{:02}{:06}",
            draw.below(96) + 1,
            draw.below(4),
            draw.below(100),
            draw.below(1_000_000)
        ),
        "phone" => format!("09{:08}", draw.below(100_000_000)),
        "email" => format!("nguoi.dan{}@example.com", draw.below(1000)),
        "sex" => draw.one(&["male", "female"]).to_owned(),
        "yes" => draw.one(&["yes", "no"]).to_owned(),
        "word" => draw
            .one(&[
                "permanent",
                "marriage",
                "self",
                "other",
                "hospital",
                "transfer",
            ])
            .to_owned(),
        "kin" => draw
            .one(&["Vợ", "Chồng", "Con đẻ", "Cháu nội", "Em ruột", "Bố đẻ"])
            .to_owned(),
        "people" => draw
            .one(&["Kinh", "Tày", "Dao", "Sán Dìu", "Mông"])
            .to_owned(),
        "country" => "Việt Nam".to_owned(),
        "issuer" => draw
            .one(&[
                "Cục Cảnh sát quản lý hành chính về trật tự xã hội",
                "Bộ Công an",
            ])
            .to_owned(),
        "office" => draw
            .one(&[
                "Ủy ban nhân dân phường Linh Sơn",
                "Công an xã Đại Từ",
                "Ủy ban nhân dân xã Võ Nhai",
            ])
            .to_owned(),
        "town" => draw.one(&["Thái Nguyên", "Linh Sơn", "Đại Từ"]).to_owned(),
        "place" => draw
            .one(&[
                "Bệnh viện A Thái Nguyên",
                "Trường THPT Võ Nhai",
                "Công ty TNHH May Ví Dụ",
            ])
            .to_owned(),
        "shop" => draw
            .one(&["Cửa hàng vật liệu xây dựng Ví Dụ", "Quán cơm Hương Quê"])
            .to_owned(),
        "trade" => draw
            .one(&[
                "Sửa chữa xe máy, xe đạp",
                "Dịch vụ ăn uống lưu động",
                "Bản vẽ thiết kế xây dựng",
                "Trồng rau và hoa",
                "Hợp đồng có chứng thực",
            ])
            .to_owned(),
        "vsic" => format!("{:04}", 1000 + draw.below(8999)),
        "job" => draw
            .one(&["Giáo viên", "Làm ruộng", "Lái xe", "Kinh doanh"])
            .to_owned(),
        "count" => (draw.below(60) + 1).to_string(),
        "money" => format!("{}000", draw.below(900) + 10),
        "serial" => format!("DD {:06}", draw.below(1_000_000)),
        "words" => draw
            .one(&[
                "Ngày hai mươi mốt tháng sáu năm hai nghìn không trăm hai mươi sáu",
                "Năm mươi sáu triệu đồng",
            ])
            .to_owned(),
        "text" => draw
            .one(&[
                "Sửa năm sinh trong Giấy khai sinh từ 1988 thành 1989 do ghi nhầm",
                "Bổ sung hồ sơ xin việc làm ở nước ngoài",
                "Tầng một 80 m², tầng hai 75 m², tum 20 m²",
            ])
            .to_owned(),
        "request" => format!(
            "Đăng ký thường trú vào hộ của bà {} tại số {}, tổ dân phố {}",
            value("name", draw),
            draw.below(200),
            draw.below(20)
        ),
        "address" => {
            let commune = draw.one(&[
                "Phường Linh Sơn",
                "Xã Đại Từ",
                "Xã Võ Nhai",
                "Phường Gia Sàng",
            ]);
            let detail = match draw.below(3) {
                0 => format!("Số {}, đường Bắc Kạn", draw.below(300) + 1),
                1 => format!("Xóm {}", draw.one(&["Làng Mới", "Đồng Bẩm", "Núi Voi"])),
                _ => format!(
                    "Số nhà {}, ngõ {}, tổ {}",
                    draw.below(90) + 1,
                    draw.below(90) + 1,
                    draw.below(30) + 1
                ),
            };
            format!("{detail}; {commune}; Tỉnh Thái Nguyên")
        }
        other => unreachable!("no values of kind {other}"),
    }
}

/// A message of any letters at all.
pub(crate) fn random(draw: &mut Draw) -> Message {
    const LETTERS: [char; 20] = [
        'a', 'ễ', 'Đ', 'Ỹ', ' ', '\n', '0', '9', '|', '\0', '\u{1}', '\t', '€', '𝄞', '{', '"', 'Z',
        '\u{7f}', 'ư', '.',
    ];
    let mut text = |most: usize| -> String {
        let length = draw.below(most + 1);
        (0..length)
            .map(|_| LETTERS[draw.below(LETTERS.len())])
            .collect()
    };
    let (form, version) = (text(8), text(4));
    let answers = (0..text(12).len()).map(|at| Answer {
        path: text(20),
        value: text(60),
        origin: (at * 77 % 256) as u8,
    });
    Message::Filled(Dossier {
        answers: answers.collect(),
        form,
        version,
    })
}
