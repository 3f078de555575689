//! Ways of handing in, each with its time and its money.

use super::fee::{Reading, doubt, fee, names_money};
use super::time_limit::{time_limit, unit};
use super::words::{Words, lower};
use crate::source::raw::{RawFee, RawMethod};
use catalog::{
    Backing, Channel, ChannelKind, Fee, FeeKind, FeeLine, Field, Kind, Stated, TimeLimit,
};

pub(super) fn channels(methods: &[RawMethod], words: &mut Words) -> Vec<Channel> {
    let mut line = 0;
    let channels: Vec<Channel> = methods
        .iter()
        .enumerate()
        .map(|(at, method)| channel(at, method, &mut line, words))
        .collect();
    if !methods.is_empty() && channels.iter().all(|channel| channel.fees.is_empty()) {
        words.findings.add(
            Kind::FeeMissing,
            Field::Fee,
            0,
            "(không có dòng phí, lệ phí nào)",
        );
    }
    compare_times(&channels, words);
    channels
}

fn channel(at: usize, method: &RawMethod, line: &mut usize, words: &mut Words) -> Channel {
    let said = words.clean(Field::Channel, at, &method.words);
    let written = words.clean(Field::Time, at, &method.time);
    let unit = unit(&method.unit);
    let time = time_limit(&written, unit, &said);
    if let Some(kind) = time.trouble {
        let shown = match (written.as_str(), said.as_str()) {
            (written, "") => written.to_owned(),
            ("", said) => said.to_owned(),
            (written, said) => format!("{written} | {said}"),
        };
        words.findings.add(kind, Field::Time, at, &shown);
    }
    let first = *line;
    *line += method.fees.len();
    Channel {
        kind: kind(&method.kind),
        time: time.limit,
        time_written: written,
        time_unit: unit,
        time_span: time.span,
        fees: fees(&method.fees, &said, first, words),
        words: said,
        backing: Backing::Published,
    }
}

fn kind(published: &str) -> ChannelKind {
    match lower(published.trim()).as_str() {
        "direct" | "trực tiếp" => ChannelKind::InPerson,
        "online" | "trực tuyến" => ChannelKind::Online,
        "postal" | "bưu chính" | "qua bưu chính" => ChannelKind::Post,
        _ => ChannelKind::Other,
    }
}

/// The lines of money of one channel. A zero that nothing is written beside is free only when
/// neither the words of the channel nor another of its lines speak of money.
fn fees(
    published: &[RawFee],
    channel_words: &str,
    first: usize,
    words: &mut Words,
) -> Vec<FeeLine> {
    let mut lines: Vec<(FeeLine, Option<Kind>)> = published
        .iter()
        .enumerate()
        .map(|(index, line)| fee_line(line, first + index, words))
        .collect();
    let paid: Vec<bool> = lines
        .iter()
        .map(|(line, _)| is_paid(&line.fee.value))
        .collect();
    let doubtful = doubt(channel_words).is_some();
    for (index, (line, trouble)) in lines.iter_mut().enumerate() {
        let others_are_paid = paid
            .iter()
            .enumerate()
            .any(|(at, paid)| at != index && *paid);
        if line.fee.value == Fee::Free && (doubtful || others_are_paid) {
            line.fee.value = Fee::AsWritten;
            line.fee.span = None;
            *trouble = names_money(channel_words).then_some(Kind::FeeFreeContradicted);
        }
        if let Some(kind) = *trouble {
            let said = match line.fee.official.as_str() {
                "" if kind == Kind::FeeFreeContradicted => channel_words.to_owned(),
                official => shown(&line.stated, official),
            };
            words.findings.add(kind, Field::Fee, first + index, &said);
        }
    }
    lines.into_iter().map(|(line, _)| line).collect()
}

fn is_paid(fee: &Fee) -> bool {
    !matches!(fee, Fee::Free | Fee::Missing)
}

fn shown(stated: &Stated, official: &str) -> String {
    let number = stated
        .number
        .map_or("(trống)".to_owned(), |number| number.to_string());
    format!("{number} {} | {official}", stated.currency)
}

fn fee_line(line: &RawFee, at: usize, words: &mut Words) -> (FeeLine, Option<Kind>) {
    let stated = Stated {
        number: line.number,
        currency: words.clean(Field::Fee, at, &line.currency),
    };
    let written = words.clean(Field::Fee, at, &line.written);
    let mut official = words.clean(Field::Fee, at, &line.words);
    if !written.is_empty() {
        official = if official.is_empty() {
            written
        } else {
            format!("{written}\n{official}")
        };
    }
    let Reading { fee, trouble } = fee(&stated, &official);
    let line = FeeLine {
        kind: fee_kind(&line.kind),
        stated,
        fee,
        backing: Backing::Published,
    };
    (line, trouble)
}

fn fee_kind(published: &str) -> FeeKind {
    match lower(published.trim()).as_str() {
        "service_fee" | "lệ phí" => FeeKind::Duty,
        "price_level" | "giá" | "giá dịch vụ" => FeeKind::Price,
        _ => FeeKind::Charge,
    }
}

/// Reports channels whose times are understood and differ.
fn compare_times(channels: &[Channel], words: &mut Words) {
    let known: Vec<&Channel> = channels
        .iter()
        .filter(|channel| !matches!(channel.time, TimeLimit::Missing | TimeLimit::AsWritten))
        .collect();
    let differ = known.windows(2).any(|pair| pair[0].time != pair[1].time);
    if differ {
        let said: Vec<String> = known.iter().map(|channel| said(channel)).collect();
        words
            .findings
            .add(Kind::ChannelTimesDiffer, Field::Time, 0, &said.join("; "));
    }
}

fn said(channel: &Channel) -> String {
    format!(
        "{}: {}",
        crate::report::channel_name(channel.kind),
        crate::report::time(channel.time)
    )
}
