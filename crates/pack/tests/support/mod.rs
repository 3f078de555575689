//! A small catalogue written for these tests; no word of it comes from a real record.

#![allow(dead_code)] // each test file uses its own part of it
#![allow(unreachable_pub, clippy::unwrap_used)] // test code in a module of its own

pub mod hostile;

use catalog::{
    Agency, AgencyRole, Backing, Case, CaseName, Channel, ChannelKind, Code, Entry, Fee, FeeKind,
    FeeLine, Glance, Levels, Origin, Plain, Procedure, Provenance, Quantity, Read, Row, RowKind,
    Stated, TimeLimit, TimeUnit, Vnd,
};
use pack::{
    About, Card, DocId, File, Pack, Posting, Postings, Sector, Source, Standing, Want, mark_key,
    pair_key, weights::LENGTHS,
};
use viet::Nfc;

pub fn procedure(code: &str, name: &str, asked: u8) -> Procedure {
    Procedure {
        code: Code::new(code),
        name: name.into(),
        short_name: String::new(),
        sector: "Hộ tịch".into(),
        levels: Levels::default().with(catalog::Level::Ward),
        audiences: vec![catalog::Audience::Citizen],
        plain: Plain {
            asked,
            ..Plain::default()
        },
        channels: vec![Channel {
            kind: ChannelKind::InPerson,
            time: TimeLimit::SameDay,
            time_written: String::new(),
            time_unit: TimeUnit::Unstated,
            time_span: None,
            words: "Nộp tại quầy".into(),
            fees: vec![FeeLine {
                kind: FeeKind::Duty,
                stated: Stated {
                    number: Some(8000),
                    currency: String::new(),
                },
                fee: Read {
                    value: Fee::Amount(Vnd(8000)),
                    official: "8.000 đồng".into(),
                    span: None,
                },
                backing: Backing::Published,
            }],
            backing: Backing::Published,
        }],
        cases: vec![Case {
            name: String::new(),
            name_kind: CaseName::Unnamed,
            rows: vec![Row {
                kind: RowKind::Paper,
                words: "Tờ khai".into(),
                when: String::new(),
                quantity: Quantity::Stated {
                    originals: 1,
                    copies: 0,
                },
                hand: catalog::Hand::Submit,
                code: String::new(),
                electronic_form: false,
                attachments: Vec::new(),
                backing: Backing::Published,
            }],
        }],
        steps: Vec::new(),
        outcomes: Vec::new(),
        requirements: String::new(),
        legal_bases: Vec::new(),
        agencies: vec![Agency {
            role: AgencyRole::Publishes,
            name: "Bộ Thử".into(),
        }],
        related: Vec::new(),
        remarks: Vec::new(),
        provenance: Provenance {
            origin: Origin::Guide,
            portal_id: String::new(),
            decision: None,
            updated: None,
            sources: Vec::new(),
        },
    }
}

pub fn entries() -> Vec<Entry> {
    let names = [
        ("1.000001", "Đăng ký khai sinh", 3),
        ("1.000002", "Đăng ký khai tử", 3),
        ("1.000003", "Đăng ký lại khai tử", 0),
        ("2.000004", "Cấp thẻ căn cước", 2),
    ];
    names
        .map(|(code, name, asked)| Entry {
            guide: Some(Box::new(procedure(code, name, asked))),
            ..Entry::default()
        })
        .to_vec()
}

/// Terms as an index would give them, counted here by hand so that `pack` is tested alone.
fn postings(entries: &[Entry]) -> Vec<Postings> {
    let mut all: std::collections::BTreeMap<String, Vec<Posting>> = Default::default();
    for (doc, entry) in entries.iter().enumerate() {
        let words = viet::tokens(Nfc::assume(entry.official_name()));
        let mut add = |key: String, length: u8| {
            let documents = all.entry(key).or_default();
            let posting = Posting {
                doc: doc as u32,
                standing: Standing::Leads,
                length,
            };
            if documents.last() != Some(&posting) {
                documents.push(posting);
            }
        };
        let length = LENGTHS.partition_point(|length| (*length as usize) < words.len()) as u8;
        for word in &words {
            add(word.folded.clone(), length);
            if !word.marked.is_empty() {
                add(mark_key(&word.folded, &word.marked), 0);
            }
        }
        for two in words.windows(2) {
            add(pair_key(&two[0].folded, &two[1].folded), 0);
        }
    }
    let terms = all.into_iter();
    terms
        .map(|(key, documents)| Postings { key, documents })
        .collect()
}

/// The form of the last procedure, which none of the names tells.
fn bodies() -> Vec<Postings> {
    vec![Postings {
        key: "dc02".into(),
        documents: vec![Posting {
            doc: 3,
            standing: Standing::Said,
            length: 0,
        }],
    }]
}

/// A published folder in memory, its manifest last.
pub struct Folder {
    pub files: Vec<(String, Vec<u8>)>,
}

pub fn folder() -> Folder {
    let entries = entries();
    let cards: Vec<Card> = entries
        .iter()
        .map(|entry| Card {
            code: entry.front().unwrap().code.clone(),
            short_name: entry.official_name().into(),
            official_name: String::new(),
            sector: "Hộ tịch".into(),
            levels: entry.front().unwrap().levels,
            glance: Glance::of(entry),
            province: String::new(),
            has_guide: true,
            asks: Vec::new(),
        })
        .collect();
    let mut files = Vec::new();
    let mut take = |name, bytes| files.push((name, bytes));
    let weigh: &dyn Fn() -> pack::Scale = &|| {
        let mut all = 0;
        Box::new(move |part| {
            all += part.len();
            all
        })
    };
    let entry_files = pack::write_entries(&entries, 300, weigh, &mut take);
    let bodies = pack::write_bodies(&bodies(), 40, &mut take);
    let source = Source {
        about: About {
            procedures: entries.len() as u32,
            sectors: 1,
            ..About::default()
        },
        entries: &entries,
        sectors: &[Sector {
            name: "Hộ tịch".into(),
            first: DocId(0),
            count: entries.len() as u32,
        }],
        cards: &cards,
        postings: &postings(&entries),
        bodies,
        asked: &[3, 3, 0, 2],
        questions: &[],
        twins: Vec::new(),
        totals: &|_, _| 14,
        entry_files: &entry_files,
        term_file_size: 40,
    };
    pack::write(&source, &mut take);
    Folder { files }
}

/// Drives a pack as a browser would, with the folder in place of the network.
pub struct Reader {
    pub folder: Folder,
    pub pack: Pack,
}

impl Reader {
    pub fn open() -> Self {
        let folder = folder();
        let pack = Pack::open(&folder.files.last().unwrap().1).unwrap();
        Reader { folder, pack }
    }

    pub fn ask<T>(&mut self, question: impl Fn(&Pack) -> Want<T>) -> T {
        for _ in 0..20 {
            match question(&self.pack) {
                Want::Ready(answer) => return answer,
                Want::Missing(files) => {
                    for file in files {
                        let bytes = self.bytes(file).to_owned();
                        self.pack.add(file, &bytes).unwrap();
                    }
                }
            }
        }
        panic!("the pack asks for ever");
    }

    pub fn bytes(&self, file: File) -> &[u8] {
        let name = self.pack.file_name(file).unwrap();
        let mut files = self.folder.files.iter();
        &files.find(|(known, _)| *known == name).unwrap().1
    }
}
