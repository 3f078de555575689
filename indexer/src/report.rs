//! Findings and values in words for a person at a terminal.

use crate::source::Unreadable;
use catalog::{
    AgencyRole, Case, ChannelKind, Fee, FeeKind, Finding, Hand, Kind, Level, Quantity, RemarkKind,
    RowKind, Tenths, TimeLimit, TimeUnit, Vnd,
};
use std::fmt::Write;

/// How many findings of a kind are shown before the rest are only counted.
const SHOWN: usize = 5;

/// The findings by kind: a count, what it means, the first few.
pub(crate) fn findings(findings: &[Finding], unreadable: &[Unreadable]) -> String {
    let mut text = String::new();
    for kind in Kind::ALL {
        let of_kind: Vec<&Finding> = findings
            .iter()
            .filter(|finding| finding.kind == kind)
            .collect();
        let count = match kind {
            Kind::UnreadableRecord => unreadable.len() + of_kind.len(),
            _ => of_kind.len(),
        };
        if count == 0 {
            continue;
        }
        let records = records(&of_kind);
        let _ = writeln!(
            text,
            "\n{:>7}  {}{}",
            group(count as u64),
            kind.id(),
            records
        );
        let _ = writeln!(text, "         {}", kind.explain());
        if kind == Kind::UnreadableRecord {
            for file in unreadable {
                let _ = writeln!(text, "           {} {}", file.file, file.reason);
            }
        }
        for finding in of_kind.iter().take(SHOWN) {
            let place = format!("{}[{}]", finding.field.id(), finding.at);
            let _ = writeln!(
                text,
                "           {:<10} {place:<16} {}",
                finding.code.as_str(),
                finding.words
            );
        }
    }
    text
}

/// "in 120 records", when findings and records are not one to one.
fn records(findings: &[&Finding]) -> String {
    let mut codes: Vec<&str> = findings
        .iter()
        .map(|finding| finding.code.as_str())
        .collect();
    codes.dedup();
    codes.sort_unstable();
    codes.dedup();
    if codes.len() == findings.len() {
        String::new()
    } else {
        format!(" in {} records", group(codes.len() as u64))
    }
}

/// 1234567 as "1.234.567".
pub(crate) fn group(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    grouped
}

fn dong(sum: Vnd) -> String {
    format!("{} đồng", group(sum.0))
}

/// A fee as understood.
pub(crate) fn fee(fee: &Fee) -> String {
    match fee {
        Fee::Missing => "không công bố".to_owned(),
        Fee::Free => "miễn phí".to_owned(),
        Fee::Amount(sum) => dong(*sum),
        Fee::Range { least, most } => format!("{} đến {}", group(least.0), dong(*most)),
        Fee::Foreign(sum) => sum.clone(),
        Fee::SetByProvince => "do tỉnh quy định".to_owned(),
        Fee::AsWritten => "xem nguyên văn".to_owned(),
    }
}

pub(crate) fn fee_kind(kind: FeeKind) -> &'static str {
    match kind {
        FeeKind::Charge => "Phí",
        FeeKind::Duty => "Lệ phí",
        FeeKind::Price => "Giá dịch vụ",
    }
}

/// A time as understood.
pub(crate) fn time(time: TimeLimit) -> String {
    let count = |count: Tenths, unit: &str| match count.parts() {
        (whole, 0) => format!("{whole} {unit}"),
        (whole, tenth) => format!("{whole},{tenth} {unit}"),
    };
    match time {
        TimeLimit::Missing => "không công bố".to_owned(),
        TimeLimit::AsWritten => "xem nguyên văn".to_owned(),
        TimeLimit::SameDay => "trong ngày".to_owned(),
        TimeLimit::Hours(hours) => count(hours, "giờ"),
        TimeLimit::Days(days) => count(days, "ngày"),
        TimeLimit::WorkingDays(days) => count(days, "ngày làm việc"),
        TimeLimit::Months(months) => count(months, "tháng"),
        TimeLimit::Years(years) => count(years, "năm"),
    }
}

/// A unit as published.
pub(crate) fn unit(unit: TimeUnit) -> &'static str {
    match unit {
        TimeUnit::Unstated => "(không ghi đơn vị)",
        TimeUnit::Hour => "giờ",
        TimeUnit::Day => "ngày",
        TimeUnit::WorkingDay => "ngày làm việc",
        TimeUnit::Month => "tháng",
        TimeUnit::Year => "năm",
    }
}

pub(crate) fn remark(kind: RemarkKind) -> &'static str {
    match kind {
        RemarkKind::Note => "Ghi chú",
        RemarkKind::Keywords => "Từ khóa",
        RemarkKind::Variant => "Trường hợp",
        RemarkKind::ServiceGroup => "Nhóm dịch vụ",
        RemarkKind::Returning => "Trả kết quả",
        RemarkKind::Class => "Loại thủ tục",
        RemarkKind::Other => "Khác",
    }
}

pub(crate) fn channel_name(kind: ChannelKind) -> &'static str {
    match kind {
        ChannelKind::InPerson => "Trực tiếp",
        ChannelKind::Online => "Trực tuyến",
        ChannelKind::Post => "Bưu chính",
        ChannelKind::Other => "Cách khác",
    }
}

pub(crate) fn level(level: Level) -> &'static str {
    match level {
        Level::Ward => "Cấp xã",
        Level::Province => "Cấp tỉnh",
        Level::Ministry => "Cấp Bộ",
        Level::Vertical => "Ngành dọc",
        Level::Other => "Cơ quan khác",
    }
}

pub(crate) fn role(role: AgencyRole) -> &'static str {
    match role {
        AgencyRole::Publishes => "Công bố",
        AgencyRole::Executes => "Thực hiện",
        AgencyRole::Decides => "Có thẩm quyền",
        AgencyRole::Delegated => "Được ủy quyền",
        AgencyRole::Coordinates => "Phối hợp",
        AgencyRole::Receives => "Tiếp nhận hồ sơ",
    }
}

pub(crate) fn row_kind(kind: RowKind) -> &'static str {
    match kind {
        RowKind::Paper => "giấy tờ",
        RowKind::Alternative => "chọn một",
        RowKind::Heading => "đề mục",
        RowKind::Note => "lưu ý",
    }
}

/// "bản chính 1 · bản sao 0 · xuất trình".
pub(crate) fn handing(quantity: Quantity, hand: Hand) -> String {
    let mut said = Vec::new();
    if let Quantity::Stated { originals, copies } = quantity {
        said.push(format!("bản chính {originals} · bản sao {copies}"));
    }
    match hand {
        Hand::Unstated => {}
        Hand::Submit => said.push("nộp".to_owned()),
        Hand::Show => said.push("xuất trình".to_owned()),
        Hand::Data => said.push("không cần mang".to_owned()),
    }
    said.join(" · ")
}

/// What the name of a case is, when it is not a circumstance.
pub(crate) fn case_kind(case: &Case) -> &'static str {
    use catalog::CaseName;
    match case.name_kind {
        CaseName::Unnamed | CaseName::Circumstance => "",
        CaseName::Group => " [đề mục]",
        CaseName::Note => " [lưu ý]",
    }
}

#[cfg(test)]
mod tests {
    use super::{fee, group, time};
    use catalog::{Fee, Tenths, TimeLimit, Vnd};

    #[test]
    fn writes_numbers_as_vietnam_does() {
        assert_eq!(group(0), "0");
        assert_eq!(group(1_000), "1.000");
        assert_eq!(group(12_345_678), "12.345.678");
        assert_eq!(fee(&Fee::Amount(Vnd(135_000))), "135.000 đồng");
        assert_eq!(
            time(TimeLimit::WorkingDays(Tenths(15))),
            "1,5 ngày làm việc"
        );
    }
}
