//! What we write opens in an office program and says what it should: LibreOffice saves a template
//! again and makes PDFs of filled ones, whose text is compared.
//!
//! Where there is no `soffice` and `OFFICE` names none, nothing is opened, and that is said.

use docx::{Answer, Answers, Block, Document, Error, Fault, Room, Run, SignatureBox, fill, places};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn words(text: &str) -> Run {
    Run::Words(text.to_owned())
}

fn place(name: &str) -> Run {
    Run::Place(name.to_owned())
}

/// A form in the manner of CT01, of no circular.
fn template() -> Document {
    Document {
        mark: "Mẫu VD01 (ví dụ)".to_owned(),
        blocks: vec![
            Block::Motto,
            Block::Title(vec!["TỜ KHAI VÍ DỤ".to_owned()]),
            Block::To(vec![words("Kính gửi: "), place("office.name")]),
            Block::Lines(vec![
                vec![words("1. Họ, chữ đệm và tên: "), place("declarant.name")],
                vec![
                    words("2. Ngày sinh: "),
                    place("declarant.birth"),
                    words("   3. Giới tính: "),
                    place("declarant.sex"),
                ],
                vec![words("4. Số định danh: "), place("declarant.id:12")],
                vec![words("5. Nội dung đề nghị: "), place("request.text")],
                vec![words("6. Ghi chú: "), place("note")],
                vec![
                    place("asked.yes"),
                    words(" Có  "),
                    place("asked.no"),
                    words(" Không"),
                ],
            ]),
            Block::When(
                "asked.yes".to_owned(),
                vec![Block::Text("Có đề nghị.".to_owned())],
            ),
            Block::When(
                "asked.no and members.1.number".to_owned(),
                vec![Block::Text("Không đề nghị.".to_owned())],
            ),
            Block::Heading("7. Những thành viên cùng thay đổi".to_owned()),
            Block::Table {
                titles: ["TT", "Họ, chữ đệm và tên", "Quan hệ"]
                    .map(str::to_owned)
                    .to_vec(),
                widths: vec![1, 6, 3],
                rows: vec![vec![
                    vec![place("#")],
                    vec![place("members.name")],
                    vec![place("members.relation")],
                ]],
                unused: Some(("members".to_owned(), 3)),
            },
            Block::Each(
                "members".to_owned(),
                vec![Block::Lines(vec![vec![
                    words("("),
                    place("#"),
                    words(") "),
                    place("members.name"),
                ]])],
            ),
            Block::Text("Tôi cam đoan những lời khai trên là đúng sự thật.".to_owned()),
            Block::Signatures {
                line: vec![place("end.place"), words(", ngày … tháng … năm …")],
                boxes: vec![
                    SignatureBox {
                        caption: "Ý KIẾN CỦA CHỦ HỘ".to_owned(),
                        note: "(Ký, ghi rõ họ tên)".to_owned(),
                        name: vec![place("head.name?")],
                    },
                    SignatureBox {
                        caption: "NGƯỜI KÊ KHAI".to_owned(),
                        note: "(Ký, ghi rõ họ tên)".to_owned(),
                        name: vec![place("declarant.name?")],
                    },
                ],
            },
            Block::Notes(vec!["Chú thích: mẫu ví dụ, không dùng để nộp.".to_owned()]),
        ],
    }
}

/// Every letter of the language, so that a font or a coding that lacks one shows.
const EVERY_LETTER: &str = "àảãáạ ăằẳẵắặ âầẩẫấậ đ èẻẽéẹ êềểễếệ ìỉĩíị òỏõóọ ôồổỗốộ ơờởỡớợ ùủũúụ ưừửữứự ỳỷỹýỵ \
    ÀẢÃÁẠ ĂẰẲẴẮẶ ÂẦẨẪẤẬ Đ ÈẺẼÉẸ ÊỀỂỄẾỆ ÌỈĨÍỊ ÒỎÕÓỌ ÔỒỔỖỐỘ ƠỜỞỠỚỢ ÙỦŨÚỤ ƯỪỬỮỨỰ ỲỶỸÝỴ";

fn answers() -> Answers {
    let texts = [
        ("office.name", "Công an phường Ví Dụ"),
        ("declarant.name", "NGUYỄN THỊ VÍ DỤ"),
        ("declarant.birth", "15/08/1990"),
        ("declarant.sex", "Nữ"),
        ("declarant.id", "0190"),
        ("request.text", EVERY_LETTER),
        ("members.1.number", "1"),
        ("members.1.name", "TRẦN VĂN “VÍ” & <DỤ>"),
        ("members.1.relation", "Chồng"),
        ("members.2.number", "2"),
        ("members.2.name", "TRẦN THỊ BÉ"),
        ("members.2.relation", "Con\nđẻ"),
    ]
    .map(|(name, text)| (name.to_owned(), Answer::Text(text.to_owned())));
    let rest = [
        ("asked.yes", Answer::Tick(true)),
        ("asked.no", Answer::Tick(false)),
        ("head.name", Answer::Blank(Room::Middle)),
        ("note", Answer::Blank(Room::Middle)),
    ]
    .map(|(name, answer)| (name.to_owned(), answer));
    Answers {
        slots: texts.into_iter().chain(rest).collect(),
        rows: vec![("members".to_owned(), 2)],
    }
}

fn names(docx: &[u8]) -> Vec<String> {
    let places = places(docx).expect("a document").into_iter();
    places
        .map(|place| {
            assert_eq!(
                (place.broken, place.part.as_str()),
                (None, "word/document.xml")
            );
            place.name
        })
        .collect()
}

#[test]
fn a_template_lists_its_places() {
    assert_eq!(
        names(&template().to_docx()),
        [
            "office.name",
            "declarant.name",
            "declarant.birth",
            "declarant.sex",
            "declarant.id",
            "request.text",
            "note",
            "asked.yes",
            "asked.no",
            "asked.yes",
            "asked.no",
            "members.1.number",
            "members.name",
            "members.relation",
            "members",
            "members",
            "members.name",
            "end.place",
            "head.name",
            "declarant.name",
        ]
    );
}

#[test]
fn a_broken_place_is_listed_with_its_fault() {
    let broken = Document {
        mark: "{{a b}}".to_owned(),
        blocks: ["{{x", "y}}", "{{end}}", "{{when a}} b"]
            .map(|text| Block::Text(text.to_owned()))
            .to_vec(),
    };
    let faults: Vec<_> = places(&broken.to_docx())
        .expect("our own")
        .into_iter()
        .map(|place| place.broken)
        .collect();
    assert_eq!(
        faults,
        [
            Some(Fault::Name),
            Some(Fault::NotClosed),
            Some(Fault::NotOpened),
            Some(Fault::NotPaired),
            Some(Fault::NotAlone),
        ]
    );
}

#[test]
fn what_is_no_document_is_refused_by_name() {
    assert_eq!(places(b"%PDF-1.7"), Err(Error::NotADocument));
    assert_eq!(fill(b"PK", &answers()).map(|_| ()), Err(Error::Damaged));
}

#[test]
fn the_same_form_gives_the_same_bytes() {
    assert_eq!(template().to_docx(), template().to_docx());
    let fill = || {
        fill(&template().to_docx(), &answers())
            .expect("our own")
            .bytes
    };
    assert_eq!(fill(), fill());
}

/// A folder of the test's own, and the office program that works in it.
struct Office {
    program: PathBuf,
    folder: PathBuf,
}

impl Office {
    /// None where this machine has no office program; one that was named must answer.
    fn open(test: &str) -> Option<Self> {
        let named = std::env::var_os("OFFICE").map(PathBuf::from);
        let program = named.clone().unwrap_or_else(|| PathBuf::from("soffice"));
        let answers = Command::new(&program).arg("--version").output();
        if named.is_none() && answers.is_err() {
            println!("{test}: nothing was opened, this machine has no LibreOffice");
            return None;
        }
        let said = answers.expect("the office program that OFFICE names");
        assert!(said.status.success(), "{said:?}");
        let folder = std::env::temp_dir().join(format!("docx-{test}-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder for the test");
        Some(Office { program, folder })
    }

    /// What it makes of documents: the files in its folder named after them.
    fn convert(&self, to: &str, documents: &[(&str, &[u8])]) -> Vec<PathBuf> {
        let files = documents.iter().map(|(name, bytes)| {
            let file = self.folder.join(name).with_extension("docx");
            fs::write(&file, bytes).expect("room for a form");
            file
        });
        let files: Vec<PathBuf> = files.collect();
        let out = self.folder.join("out");
        let profile = self.folder.join("profile");
        let made = Command::new(&self.program)
            .arg(format!(
                "-env:UserInstallation=file://{}",
                profile.display()
            ))
            .args(["--headless", "--convert-to", to, "--outdir"])
            .arg(&out)
            .args(&files)
            .output()
            .expect("it answered a moment ago");
        assert!(made.status.success(), "{made:?}");
        let made = documents
            .iter()
            .map(|(name, _)| out.join(name).with_extension(to));
        made.collect()
    }
}

impl Drop for Office {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The text of a PDF, with single spaces.
fn text_of(pdf: &Path) -> String {
    let mut read = Command::new("pdftotext");
    let output = read.arg("-layout").arg(pdf).arg("-").output();
    let text = String::from_utf8(output.expect("pdftotext").stdout).expect("UTF-8");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn an_office_program_keeps_the_places_and_prints_every_letter() {
    let template = template().to_docx();
    let Some(office) = Office::open("template") else {
        return;
    };
    let saved = office.convert("docx", &[("saved", &template)]).remove(0);
    let saved = fs::read(saved).expect("a document");
    assert_ne!(saved, template);
    assert_eq!(names(&saved), names(&template));
    let filled = |template: &[u8]| {
        let filled = fill(template, &answers()).expect("a document");
        assert_eq!(filled.unknown, ["end.place"]);
        filled.bytes
    };
    let documents = [("ours", filled(&template)), ("theirs", filled(&saved))];
    let documents = documents
        .each_ref()
        .map(|(name, bytes)| (*name, bytes.as_slice()));
    let expect = [
        "Mẫu VD01 (ví dụ) CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc",
        "TỜ KHAI VÍ DỤ Kính gửi: Công an phường Ví Dụ",
        "1. Họ, chữ đệm và tên: NGUYỄN THỊ VÍ DỤ 2. Ngày sinh: 15/08/1990 3. Giới tính: Nữ",
        "4. Số định danh: 0 1 9 0",
        EVERY_LETTER,
        "☒ Có ☐ Không Có đề nghị. 7. Những thành viên cùng thay đổi",
        "TT Họ, chữ đệm và tên Quan hệ 1 TRẦN VĂN “VÍ” & <DỤ> Chồng",
        "(1) TRẦN VĂN “VÍ” & <DỤ> (2) TRẦN THỊ BÉ",
        "/ / / (1)",
        "Tôi cam đoan những lời khai trên là đúng sự thật. ………………………, ngày … tháng … năm …",
        "Ý KIẾN CỦA CHỦ HỘ NGƯỜI KÊ KHAI (Ký, ghi rõ họ tên) (Ký, ghi rõ họ tên) NGUYỄN THỊ VÍ DỤ",
        "Chú thích: mẫu ví dụ, không dùng để nộp.",
    ];
    for pdf in office.convert("pdf", &documents) {
        let text = text_of(&pdf);
        for part in expect {
            let part = part.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(text.contains(&part), "missing: {part}\nprinted: {text}");
        }
        assert!(!text.contains("{{"), "{text}");
    }
}
