use super::source::Sources;
use super::vocabulary::{CHANNELS, FEES};
use super::{backing, fee, time};
use crate::content::fault::Objection;
use crate::content::table::Table;
use catalog::{Channel, FeeLine, Read, Stated, TimeLimit, TimeUnit};

/// Reads every `[[channel]]`.
pub(super) fn read(top: &mut Table<'_>, sources: &Sources) -> Vec<Channel> {
    let tables = top.tables("channel");
    tables
        .into_iter()
        .map(|table| channel(table, sources))
        .collect()
}

fn channel(mut table: Table<'_>, sources: &Sources) -> Channel {
    let channel = Channel {
        kind: table.one_of("kind", CHANNELS),
        time: table.read("time", time::time).unwrap_or_default(),
        // A guide states its time once, so nothing else was published beside it.
        time_written: String::new(),
        time_unit: TimeUnit::Unstated,
        time_span: None,
        words: table.text_or_empty("words"),
        fees: fee_lines(&mut table, sources),
        backing: backing::read(&mut table, sources),
    };
    if channel.time == TimeLimit::AsWritten && channel.words.is_empty() {
        table.object_to(
            "words",
            Objection::new(
                "nothing says how long it takes",
                "explain the time in plain words, or write time = \"missing\"",
            ),
        );
    }
    table.finish();
    channel
}

fn fee_lines(channel: &mut Table<'_>, sources: &Sources) -> Vec<FeeLine> {
    let tables = channel.tables_if_any("fee");
    tables
        .into_iter()
        .map(|table| fee_line(table, sources))
        .collect()
}

fn fee_line(mut table: Table<'_>, sources: &Sources) -> FeeLine {
    let kind = table.one_of("kind", FEES);
    let value = table.read("fee", fee::fee);
    let words = table.text_or_empty("words");
    let checked = value
        .as_ref()
        .map_or(Ok(()), |value| fee::check_words(value, &words));
    if let Err(objection) = checked {
        table.object_to("words", objection);
    }
    let backing = backing::read(&mut table, sources);
    table.finish();
    FeeLine {
        kind,
        stated: Stated::default(),
        fee: Read {
            value: value.unwrap_or_default(),
            official: words,
            span: None,
        },
        backing,
    }
}
