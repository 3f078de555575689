use crate::cmd::{load_content, print, show_list};
use crate::source::{Loaded, load};
use crate::{content, emit, report};
use anyhow::{Result, bail};
use catalog::{Answers, Channel, Code, Date, Entry, Finding, Procedure, Row};
use serde_json::json;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

/// Print one procedure as understood, beside its official words, all of them; then its questions,
/// and the list that some answers leave.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The procedure's code, such as 1.001193.
    code: String,
    /// Folders, archives (.zip, .tar.xz, .tar.gz) and files (.json, .jsonl) of national records;
    /// without any the guide is shown.
    source: Vec<PathBuf>,
    /// The folder of guides and questions; one that does not exist holds none.
    #[arg(long, default_value = "content")]
    content: PathBuf,
    /// Answers as in a link, such as "cach-nop=quay;uy-quyen=khong".
    #[arg(long, value_name = "A=B;C=D")]
    answers: Option<String>,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(args: Args) -> Result<()> {
    let loaded = match args.source.as_slice() {
        [] => Loaded::default(),
        sources => load(sources, today(), &|_, _| {})?,
    };
    let code = Code::new(&args.code);
    let findings: Vec<&Finding> = loaded
        .findings
        .iter()
        .filter(|finding| finding.code == code)
        .collect();
    let records = loaded.procedures.len();
    let (entry, notes) = entry(&code, loaded.procedures, &args.content)?;
    let Some(procedure) = entry.listed() else {
        bail!(
            "no record has the code {code} among the {records} read; `indexer check` lists what could not be read"
        );
    };
    for note in notes {
        eprintln!("note: {note}");
    }
    let lists: Vec<_> = entry.checklist.as_deref().into_iter().collect();
    let answers = Answers::read(args.answers.as_deref().unwrap_or_default(), &lists);
    let text = if args.json {
        let papers = entry
            .checklist
            .as_deref()
            .map(|list| show_list::json(list, &answers));
        format!(
            "{:#}\n",
            json!({
                "procedure": procedure,
                "findings": findings,
                "checklist": entry.checklist,
                "papers": papers,
            })
        )
    } else {
        let given = args.answers.is_some().then_some(&answers);
        page(procedure, &findings) + &show_list::page(&entry, given)
    };
    print(&text)
}

/// What is known under one code, and what of its questions does not fit.
fn entry(code: &Code, records: Vec<Procedure>, folder: &Path) -> Result<(Entry, Vec<String>)> {
    let mut record = records;
    record.retain(|record| record.code == *code);
    if !folder.is_dir() {
        let found = emit::entries(record, Vec::new()).pop();
        return Ok((found.unwrap_or_default(), Vec::new()));
    }
    let mut content = load_content(folder)?;
    content.guides.retain(|guide| guide.code == *code);
    content.cases.retain(|case| case.code == *code);
    content.bundles.clear();
    let mut entries = emit::entries(record, content.guides.clone());
    let notes = content::attach(&mut entries, &content);
    Ok((entries.pop().unwrap_or_default(), notes))
}

/// The day it is in Vietnam.
pub(crate) fn today() -> Date {
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |time| time.as_millis());
    i64::try_from(now)
        .ok()
        .and_then(Date::in_vietnam)
        .unwrap_or(super::LONG_AGO)
}

/// The procedure from top to bottom: what was understood on the left, official words quoted below.
fn page(procedure: &Procedure, findings: &[&Finding]) -> String {
    let mut page = Page::default();
    page.head(procedure);
    page.title("Cách thức, thời hạn, phí");
    for channel in &procedure.channels {
        page.channel(channel);
    }
    page.title("Thành phần hồ sơ");
    for case in &procedure.cases {
        page.line(
            1,
            &format!("{}{}", or_dash(&case.name), report::case_kind(case)),
        );
        for row in &case.rows {
            page.row(row);
        }
    }
    page.the_rest(procedure);
    page.findings(findings);
    page.text
}

#[derive(Default)]
struct Page {
    text: String,
}

impl Page {
    fn head(&mut self, procedure: &Procedure) {
        self.line(0, &format!("{}  {}", procedure.code, procedure.name));
        let levels: Vec<&str> = procedure.levels.iter().map(report::level).collect();
        let audiences: Vec<&str> = procedure
            .audiences
            .iter()
            .map(catalog::Audience::official)
            .collect();
        self.field("Tên ngắn", &procedure.short_name);
        self.field("Lĩnh vực", &procedure.sector);
        self.field("Cấp thực hiện", &levels.join(", "));
        self.field("Đối tượng", &audiences.join("; "));
        let from = &procedure.provenance;
        if let Some(decision) = &from.decision {
            let date = decision
                .date
                .map_or(String::new(), |date| format!(", ngày {date}"));
            self.field(
                "Quyết định",
                &format!("{} ({}){date}", decision.number, decision.agency),
            );
        }
        let updated = from.updated.map_or(String::new(), |date| date.to_string());
        self.field("Cập nhật", &updated);
        self.field("Mã trên Cổng", &from.portal_id);
    }

    fn channel(&mut self, channel: &Channel) {
        let name = report::channel_name(channel.kind);
        self.line(1, &format!("{name}: {}", report::time(channel.time)));
        let unit = report::unit(channel.time_unit);
        self.quote(2, &format!("{} {unit}", or_dash(&channel.time_written)));
        self.quote(2, &channel.words);
        for line in &channel.fees {
            let kind = report::fee_kind(line.kind);
            self.line(2, &format!("{kind}: {}", report::fee(&line.fee.value)));
            let number = line
                .stated
                .number
                .map_or("—".to_owned(), |number| number.to_string());
            self.quote(
                3,
                &format!("{number} {} {}", line.stated.currency, line.fee.official),
            );
        }
    }

    fn row(&mut self, row: &Row) {
        let handing = report::handing(row.quantity, row.hand);
        let kind = report::row_kind(row.kind);
        let form = if row.electronic_form {
            " · có mẫu điện tử"
        } else {
            ""
        };
        let about = format!("[{kind}] {handing}{form}");
        self.line(2, about.trim_end());
        self.quote(3, &row.words);
        for file in &row.attachments {
            self.quote(3, &format!("tệp: {}", file.name));
        }
        if !row.code.is_empty() {
            self.quote(3, &format!("mã: {}", row.code));
        }
    }

    fn the_rest(&mut self, procedure: &Procedure) {
        self.title("Trình tự thực hiện");
        for step in &procedure.steps {
            self.quote(1, &step.name);
            self.quote(1, &step.words);
        }
        self.title("Kết quả");
        for outcome in &procedure.outcomes {
            self.quote(1, &outcome.name);
            if !outcome.code.is_empty() {
                self.quote(2, &format!("mã: {}", outcome.code));
            }
        }
        self.title("Yêu cầu, điều kiện");
        self.quote(1, &procedure.requirements);
        self.title("Căn cứ pháp lý");
        for law in &procedure.legal_bases {
            self.quote(1, &format!("{} — {}", law.number, law.name));
        }
        self.title("Cơ quan");
        for agency in &procedure.agencies {
            self.quote(
                1,
                &format!("{}: {}", report::role(agency.role), agency.name),
            );
        }
        self.title("Thông tin khác");
        for remark in &procedure.remarks {
            self.quote(
                1,
                &format!("{}: {}", report::remark(remark.kind), remark.words),
            );
        }
    }

    fn findings(&mut self, findings: &[&Finding]) {
        self.title("Điều cần sửa");
        for finding in findings {
            let place = format!("{}[{}]", finding.field.id(), finding.at);
            self.line(
                1,
                &format!("{} {place}: {}", finding.kind.id(), finding.words),
            );
        }
    }

    /// A heading with a rule under it. A section without words keeps its heading: that the record
    /// says nothing is what the reader of this page wants to see too.
    fn title(&mut self, title: &str) {
        let rule = "─".repeat(title.chars().count());
        let _ = write!(self.text, "\n{title}\n{rule}\n");
    }

    fn field(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            let pad = " ".repeat(16_usize.saturating_sub(name.chars().count()));
            self.line(1, &format!("{name}{pad}{value}"));
        }
    }

    fn line(&mut self, depth: usize, text: &str) {
        let _ = writeln!(self.text, "{}{text}", "  ".repeat(depth));
    }

    /// Official words, every line of them.
    fn quote(&mut self, depth: usize, words: &str) {
        for line in words.lines().filter(|line| !line.trim().is_empty()) {
            self.line(depth, &format!("│ {}", line.trim_end()));
        }
    }
}

fn or_dash(text: &str) -> &str {
    if text.is_empty() { "—" } else { text }
}
