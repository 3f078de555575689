//! The words for each rule, in the order of [`Rule`](super::Rule).
//!
//! A source that nobody here has read says so by its status; `docs/forms.md` lists them.

use super::rule::{About, Severity, Severity::*, Words};
use catalog::Status::{self, *};

const fn about(
    id: &'static str,
    severity: Severity,
    vi: [&'static str; 2],
    en: [&'static str; 2],
    source: &'static str,
    status: Status,
) -> About {
    About {
        id,
        severity,
        vi: Words {
            said: vi[0],
            reason: vi[1],
        },
        en: Words {
            said: en[0],
            reason: en[1],
        },
        source,
        status,
    }
}

/// For what follows from the form alone and needs no law.
const ITSELF: &str = "Chính nội dung tờ khai";

pub(super) static TEXTS: [About; super::Rule::COUNT] = [
    about(
        "ethnicity-is-nationality",
        Return,
        [
            "“Việt Nam” là quốc tịch. Hãy ghi tên dân tộc, ví dụ Kinh, Tày hoặc Mông.",
            "Dân tộc phải là một trong 54 dân tộc, hoặc tên dân tộc nước ngoài.",
        ],
        [
            "“Việt Nam” is a nationality. Write the ethnicity, such as Kinh, Tày or Mông.",
            "An ethnicity is one of the 54 of Viet Nam or one of another country.",
        ],
        "Luật Hộ tịch 60/2014/QH13, Điều 14; Danh mục 54 dân tộc",
        Partial,
    ),
    about(
        "nationality-is-ethnicity",
        Return,
        [
            "Đây là tên dân tộc. Mục quốc tịch hãy ghi tên nước: Việt Nam.",
            "Quốc tịch là tên nước.",
        ],
        [
            "This is an ethnicity. Under nationality write the country: Việt Nam.",
            "A nationality is a country.",
        ],
        "Luật Hộ tịch 60/2014/QH13, Điều 14",
        Partial,
    ),
    about(
        "id-length",
        Return,
        [
            "Số định danh cá nhân có đúng 12 chữ số. Hãy đếm lại trên thẻ.",
            "Sai một chữ số thì không tra được trong dữ liệu dân cư.",
        ],
        [
            "A personal number has exactly 12 digits. Count them again on the card.",
            "With a digit wrong, the population database finds nobody.",
        ],
        "Luật Căn cước 26/2023/QH15",
        Partial,
    ),
    about(
        "id-sex",
        Return,
        [
            "Chữ số thứ tư của số định danh không khớp giới tính. Hãy xem lại cả hai.",
            "Chữ số thứ tư cho biết giới tính và thế kỷ sinh.",
        ],
        [
            "The fourth digit of the personal number does not match the sex. Check both.",
            "The fourth digit tells sex and century of birth.",
        ],
        "Cấu trúc số định danh cá nhân (Nghị định 70/2024/NĐ-CP)",
        Partial,
    ),
    about(
        "id-year",
        Return,
        [
            "Năm sinh trong số định danh không khớp năm sinh đã ghi. Hãy xem lại cả hai.",
            "Chữ số thứ năm và thứ sáu là hai số cuối của năm sinh.",
        ],
        [
            "The year in the personal number is not the year of birth. Check both.",
            "The fifth and sixth digits are the last two of the year of birth.",
        ],
        "Cấu trúc số định danh cá nhân (Nghị định 70/2024/NĐ-CP)",
        Partial,
    ),
    about(
        "birth-in-future",
        Return,
        [
            "Ngày sinh ở tương lai. Hãy xem lại năm.",
            "Không ai sinh sau ngày khai.",
        ],
        [
            "The day of birth is in the future. Check the year.",
            "Nobody is born after the day of the form.",
        ],
        ITSELF,
        Verified,
    ),
    about(
        "lunar-date",
        Return,
        [
            "Lịch dương không có ngày này. Nếu là ngày âm lịch, hãy đổi sang dương lịch.",
            "Giấy tờ hộ tịch ghi ngày theo dương lịch.",
        ],
        [
            "The solar calendar has no such day. If it is a lunar date, convert it.",
            "Civil status papers use solar dates.",
        ],
        "Mẫu tờ khai hộ tịch; lịch dương",
        Partial,
    ),
    about(
        "issued-too-early",
        Return,
        [
            "Ngày cấp thẻ sớm hơn tuổi được cấp thẻ. Hãy xem lại ngày cấp ở mặt sau thẻ.",
            "Trước 01/7/2024 chỉ người từ đủ 14 tuổi được cấp thẻ.",
        ],
        [
            "The card was issued before its holder could have one. Check the day on its back.",
            "Before 1 July 2024 only people of 14 and over were issued cards.",
        ],
        "Luật Căn cước công dân 59/2014/QH13; Luật Căn cước 26/2023/QH15",
        Partial,
    ),
    about(
        "old-issuer",
        Doubt,
        [
            "Thẻ 12 số do Cục Cảnh sát QLHC về TTXH hoặc Bộ Công an cấp, không phải công an tỉnh. Hãy xem mặt sau thẻ.",
            "Công an tỉnh chỉ cấp chứng minh nhân dân 9 số.",
        ],
        [
            "Cards of 12 digits are issued by the police department for social order or the ministry, not by a province. See its back.",
            "Provinces issued only the former cards of 9 digits.",
        ],
        "Mẫu thẻ căn cước (Thông tư 17/2024/TT-BCA)",
        Partial,
    ),
    about(
        "old-unit",
        Return,
        [
            "Địa chỉ còn tên quận, huyện, thị xã, thị trấn hoặc xã cũ. Hãy chọn xã, phường hiện nay; tên cũ ghi trong ngoặc.",
            "Từ 01/7/2025 không còn cấp huyện và nhiều xã đã sắp xếp lại.",
        ],
        [
            "The address still names a district, town or former commune. Choose the commune of today; the former name goes in brackets.",
            "Districts were abolished on 1 July 2025 and many communes were merged.",
        ],
        "Luật Tổ chức chính quyền địa phương 72/2025/QH15",
        Partial,
    ),
    about(
        "province-missing",
        Return,
        [
            "Địa chỉ thiếu tỉnh, thành phố. Hãy ghi đủ xã, phường và tỉnh, thành phố.",
            "Nhiều xã, phường ở các tỉnh trùng tên nhau.",
        ],
        [
            "The address lacks the province. Write commune and province.",
            "Communes of several provinces share a name.",
        ],
        "Hướng dẫn ghi trên các mẫu tờ khai",
        Partial,
    ),
    about(
        "phone-length",
        Doubt,
        [
            "Số điện thoại di động có 10 chữ số, bắt đầu bằng 0. Hãy xem lại.",
            "Cơ quan báo tin bổ sung hồ sơ qua số này.",
        ],
        [
            "A mobile number has 10 digits and begins with 0. Check it.",
            "The office calls this number when a paper is missing.",
        ],
        "Quy hoạch kho số viễn thông",
        Unverified,
    ),
    about(
        "name-form",
        Return,
        [
            "Họ tên có chữ số, dấu cách thừa hoặc thiếu họ. Hãy ghi đúng như giấy khai sinh.",
            "Họ tên gồm họ, chữ đệm và tên, không có chữ số.",
        ],
        [
            "The name holds a digit, a double space or no surname. Write it as on the birth certificate.",
            "A name is surname, middle name and given name, without digits.",
        ],
        "Luật Hộ tịch 60/2014/QH13, Điều 14; Bộ luật Dân sự 91/2015/QH13, Điều 26",
        Partial,
    ),
    about(
        "name-marks",
        Doubt,
        [
            "Họ tên viết thường hoặc thiếu dấu. Hãy viết hoa và đủ dấu như giấy khai sinh.",
            "Tên thiếu dấu bị coi là tên khác.",
        ],
        [
            "The name is in small letters or lacks its marks. Write it as on the birth certificate.",
            "A name without its marks counts as another name.",
        ],
        "Hướng dẫn ghi trên các mẫu tờ khai",
        Partial,
    ),
    about(
        "parent-age",
        Return,
        [
            "Cha hoặc mẹ chưa lớn hơn con 12 tuổi. Hãy xem lại năm sinh.",
            "Thường là ghi nhầm năm sinh.",
        ],
        [
            "A parent is less than 12 years older than the child. Check the years.",
            "Mostly a year was mistyped.",
        ],
        ITSELF,
        Verified,
    ),
    about(
        "marriage-age",
        Return,
        [
            "Chưa đủ tuổi kết hôn: nam từ đủ 20 tuổi, nữ từ đủ 18 tuổi. Hãy xem lại ngày sinh.",
            "Chưa đủ tuổi thì chưa được đăng ký kết hôn.",
        ],
        [
            "Too young to marry: men from 20, women from 18. Check the day of birth.",
            "A marriage below that age is not registered.",
        ],
        "Luật Hôn nhân và gia đình 52/2014/QH13, Điều 8",
        Partial,
    ),
    about(
        "same-spouse",
        Return,
        [
            "Hai bên là cùng một người. Hãy xem lại thông tin mỗi bên.",
            "Hai cột bên nam và bên nữ là hai người.",
        ],
        [
            "Both parties are one person. Check what each side says.",
            "The two columns are two people.",
        ],
        ITSELF,
        Verified,
    ),
    about(
        "copies-without-count",
        Return,
        [
            "Đã xin bản sao nhưng chưa ghi số lượng. Hãy ghi số bản cần cấp.",
            "Không có số lượng thì không biết cấp mấy bản và thu bao nhiêu.",
        ],
        [
            "Copies are asked for without saying how many. Write the number.",
            "Without a number nobody knows how many to make and what they cost.",
        ],
        "Mẫu tờ khai hộ tịch",
        Partial,
    ),
    about(
        "proxy-missing",
        Return,
        [
            "Người nộp không phải người thân thích nên cần văn bản ủy quyền. Hãy chuẩn bị và đánh dấu đã có.",
            "Người được ủy quyền là ông, bà, cha, mẹ, con, vợ, chồng, anh, chị, em ruột thì văn bản ủy quyền không phải chứng thực.",
        ],
        [
            "Who hands this in is no close relative, so a written proxy is needed. Prepare it and tick that it is there.",
            "A proxy of grandparents, parents, children, spouses or siblings need not be certified.",
        ],
        "Thành phần hồ sơ các thủ tục 1.001193, 1.004873, 2.000635",
        Verified,
    ),
    about(
        "purpose-vague",
        Return,
        [
            "Mục đích chưa rõ. Hãy ghi việc cụ thể, ví dụ: chuyển nhượng quyền sử dụng đất.",
            "Giấy xác nhận phải ghi rõ mục đích sử dụng và chỉ dùng cho mục đích đó.",
        ],
        [
            "The purpose is not clear. Name the very thing, for example the sale of land.",
            "The paper states its purpose and serves that one only.",
        ],
        "Thành phần hồ sơ thủ tục 1.004873",
        Verified,
    ),
    about(
        "request-pattern",
        Return,
        [
            "Nội dung đề nghị chưa rõ. Hãy ghi theo câu: “Đăng ký thường trú (hoặc tạm trú…) tại…”.",
            "Cơ quan giải quyết đúng việc được ghi ở mục này.",
        ],
        [
            "The request is not clear. Write it as: “Đăng ký thường trú (or tạm trú…) tại…”.",
            "The office does exactly what this line says.",
        ],
        "Hướng dẫn ghi mẫu CT01, Thông tư 53/2025/TT-BCA",
        Partial,
    ),
    about(
        "residence-gap",
        Doubt,
        [
            "Giữa các thời gian cư trú có khoảng trống hoặc ngày bị đảo. Hãy ghi nối tiếp nhau.",
            "Mỗi khoảng trống phải xác minh riêng.",
        ],
        [
            "The periods of residence leave a gap or run backwards. Let each begin where the last ended.",
            "Each gap has to be looked into.",
        ],
        "Thành phần hồ sơ thủ tục 1.004873",
        Partial,
    ),
    about(
        "activity-code",
        Return,
        [
            "Ngành, nghề thiếu mã, hoặc mã không có trong hệ thống ngành. Hãy ghi mã 4 chữ số.",
            "Ngành, nghề được ghi theo mã cấp bốn.",
        ],
        [
            "A business line lacks its code, or there is no such code. Write the 4 digits.",
            "Business lines are entered by their code of the fourth level.",
        ],
        "Nghị định 168/2025/NĐ-CP; Hệ thống ngành kinh tế Việt Nam",
        Partial,
    ),
    about(
        "not-nfc",
        Doubt,
        [
            "Chữ được gõ kiểu tổ hợp hoặc lẫn ký tự lạ. Hãy gõ lại bằng bộ gõ Unicode dựng sẵn.",
            "Máy khác có thể hiện sai chữ hoặc không tìm ra tên.",
        ],
        [
            "Letters are stored in pieces or hold a foreign character. Type them again in Unicode.",
            "Other machines may show them wrongly or not find the name.",
        ],
        "TCVN 6909:2001; Thông tư 39/2017/TT-BTTTT",
        Partial,
    ),
    about(
        "card-value-changed",
        Doubt,
        [
            "Khác với thông tin trên thẻ. Nếu thẻ sai, hãy làm thủ tục sửa thẻ trước.",
            "Cán bộ đối chiếu tờ khai với thẻ.",
        ],
        [
            "This differs from the card. If the card is wrong, have the card corrected first.",
            "The officer compares the form with the card.",
        ],
        ITSELF,
        Verified,
    ),
    about(
        "id-province",
        Doubt,
        [
            "Ba chữ số đầu của số định danh không phải mã tỉnh nào. Hãy xem lại số.",
            "Ba chữ số đầu là mã tỉnh hoặc mã nước nơi đăng ký khai sinh.",
        ],
        [
            "The first three digits of the number are no province. Check the number.",
            "They stand for the province or country where the birth was registered.",
        ],
        "Cấu trúc số định danh cá nhân (Thông tư 59/2021/TT-BCA)",
        Unverified,
    ),
    about(
        "same-id-twice",
        Return,
        [
            "Hai người có cùng số định danh. Hãy xem lại từng số.",
            "Mỗi người có một số riêng.",
        ],
        [
            "Two people have the same number. Check both.",
            "Each number belongs to one person.",
        ],
        "Luật Căn cước 26/2023/QH15",
        Partial,
    ),
    about(
        "words-differ",
        Return,
        [
            "Phần ghi bằng chữ khác phần ghi bằng số. Hãy sửa cho khớp.",
            "Khi chữ và số khác nhau, hồ sơ bị trả lại.",
        ],
        [
            "The words say something else than the digits. Make them agree.",
            "Where words and digits differ the form is returned.",
        ],
        ITSELF,
        Verified,
    ),
    about(
        "age-improbable",
        Doubt,
        [
            "Tuổi trên 120. Hãy xem lại năm sinh.",
            "Thường là ghi nhầm thế kỷ.",
        ],
        [
            "Over 120 years old. Check the year of birth.",
            "Mostly the century was mistyped.",
        ],
        ITSELF,
        Verified,
    ),
    about(
        "death-order",
        Return,
        [
            "Ngày chết trước ngày sinh hoặc ở tương lai. Hãy xem lại.",
            "Các ngày phải theo thứ tự.",
        ],
        [
            "The day of death is before the birth or in the future. Check it.",
            "The dates must be in order.",
        ],
        ITSELF,
        Verified,
    ),
    about(
        "late-birth",
        Note,
        [
            "Đã quá 60 ngày kể từ ngày sinh. Vẫn đăng ký được; hỏi trước về lệ phí đăng ký quá hạn.",
            "Cha hoặc mẹ đăng ký khai sinh trong 60 ngày kể từ ngày sinh con.",
        ],
        [
            "More than 60 days since the birth. It can still be registered; ask about the late fee.",
            "Parents register a birth within 60 days.",
        ],
        "Trình tự thủ tục 1.001193",
        Verified,
    ),
    about(
        "late-death",
        Note,
        [
            "Đã quá 15 ngày kể từ ngày chết. Vẫn đăng ký được; hỏi trước về lệ phí đăng ký quá hạn.",
            "Người thân đăng ký khai tử trong 15 ngày kể từ ngày có người chết.",
        ],
        [
            "More than 15 days since the death. It can still be registered; ask about the late fee.",
            "Relatives register a death within 15 days.",
        ],
        "Hồ sơ thủ tục 1.000656",
        Verified,
    ),
    about(
        "facility-name",
        Return,
        [
            "Sinh hoặc chết tại cơ sở y tế thì ghi tên cơ sở đó, như trên giấy chứng sinh, giấy báo tử.",
            "Ghi địa chỉ nhà thì không khớp giấy của cơ sở y tế.",
        ],
        [
            "For a birth or death in a hospital write its name as on its paper.",
            "A home address does not match the hospital's paper.",
        ],
        "Hướng dẫn ghi nơi sinh, nơi chết trên mẫu tờ khai",
        Partial,
    ),
    about(
        "business-name",
        Return,
        [
            "Tên phải bắt đầu bằng “Hộ kinh doanh” và không dùng từ “công ty”, “doanh nghiệp”.",
            "Tên gồm cụm từ “Hộ kinh doanh” và tên riêng.",
        ],
        [
            "The name begins with “Hộ kinh doanh” and holds no “công ty” or “doanh nghiệp”.",
            "It is made of “Hộ kinh doanh” and a name of its own.",
        ],
        "Nghị định 168/2025/NĐ-CP",
        Partial,
    ),
    about(
        "too-young",
        Return,
        [
            "Người này chưa đủ tuổi dùng mẫu này. Hãy xem lại ngày sinh hoặc chọn mẫu dành cho trẻ em.",
            "Tờ khai hộ chiếu TK01 dành cho người từ 14 tuổi, TK01a dành cho người chưa đủ 14 tuổi.",
        ],
        [
            "This person is too young for this form. Check the birth date or take the form for children.",
            "Passport form TK01 is for people from 14, TK01a for younger ones.",
        ],
        "Thành phần hồ sơ thủ tục 1.001456",
        Verified,
    ),
    about(
        "date-in-future",
        Return,
        [
            "Ngày này ở tương lai. Hãy xem lại năm.",
            "Việc đã xảy ra không thể ở sau ngày khai.",
        ],
        [
            "This day is in the future. Check the year.",
            "What has happened cannot lie after the day of the form.",
        ],
        ITSELF,
        Verified,
    ),
    about(
        "area-over-parcel",
        Return,
        [
            "Diện tích xây dựng lớn hơn diện tích lô đất. Hãy xem lại hai con số.",
            "Nhà không thể rộng hơn lô đất.",
        ],
        [
            "The building covers more than the plot. Check both numbers.",
            "A house is not larger than its plot.",
        ],
        ITSELF,
        Verified,
    ),
    about(
        "floors-under-ground",
        Return,
        [
            "Tổng diện tích sàn nhỏ hơn diện tích tầng một. Hãy cộng lại các sàn.",
            "Tổng diện tích sàn gồm cả tầng một.",
        ],
        [
            "All floors together are smaller than the ground floor. Add them up again.",
            "The total includes the ground floor.",
        ],
        ITSELF,
        Verified,
    ),
    about(
        "one-for-marriage",
        Return,
        [
            "Để kết hôn chỉ được cấp 01 bản. Hãy ghi số lượng 1.",
            "Giấy dùng để kết hôn chỉ cấp 01 bản cho người yêu cầu.",
        ],
        [
            "For a marriage only one is issued. Write 1.",
            "For marriage the office issues a single paper.",
        ],
        "Thành phần hồ sơ thủ tục 1.004873",
        Verified,
    ),
    about(
        "main-activity",
        Return,
        [
            "Hãy đánh dấu đúng một ngành, nghề chính.",
            "Tờ khai cần một và chỉ một ngành chính.",
        ],
        [
            "Mark exactly one line of business as the main one.",
            "The form needs one main line and no more.",
        ],
        "Mẫu giấy đề nghị đăng ký hộ kinh doanh, Thông tư 68/2025/TT-BTC",
        Partial,
    ),
    about(
        "relation-word",
        Return,
        [
            "Từ chỉ quan hệ không hợp với giới tính. Hãy xem lại một trong hai.",
            "Vợ, mẹ là nữ; chồng, cha là nam.",
        ],
        [
            "The word for the relation does not fit the sex. Check one of the two.",
            "Wives and mothers are female, husbands and fathers male.",
        ],
        ITSELF,
        Verified,
    ),
    about(
        "too-old",
        Return,
        [
            "Người này đã đủ 14 tuổi nên không dùng mẫu dành cho trẻ em. Hãy xem lại ngày sinh hoặc chọn mẫu kia.",
            "Tờ khai hộ chiếu TK01 dành cho người từ 14 tuổi, TK01a dành cho người chưa đủ 14 tuổi.",
        ],
        [
            "This person is 14 or over, so the form for children does not apply. Check the birth date or take the other form.",
            "Passport form TK01 is for people from 14, TK01a for younger ones.",
        ],
        "Thành phần hồ sơ thủ tục 1.001456",
        Verified,
    ),
];
