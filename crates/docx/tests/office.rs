//! What we write opens in an office program and says what it should: LibreOffice makes a PDF of it,
//! and the PDF's text is compared. Skipped, and said so, where soffice or pdftotext is missing.

use docx::{Answers, Block, Document, Error, Fault, Room, Run, SignatureBox, fill, places};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

fn words(text: &str) -> Run {
    Run::Words(text.to_owned())
}

fn slot(name: &str) -> Run {
    Run::Slot(name.to_owned())
}

/// A form in the manner of CT01, of no circular.
fn template() -> Document {
    Document {
        mark: "Mẫu VD01 (ví dụ)".to_owned(),
        blocks: vec![
            Block::Motto,
            Block::Title(vec!["TỜ KHAI VÍ DỤ".to_owned()]),
            Block::To(vec![words("Kính gửi: "), slot("office.name")]),
            Block::Lines(vec![
                vec![words("1. Họ, chữ đệm và tên: "), slot("declarant.name")],
                vec![
                    words("2. Ngày sinh: "),
                    slot("declarant.birth"),
                    words("   3. Giới tính: "),
                    slot("declarant.sex"),
                ],
                vec![
                    words("4. Số định danh: "),
                    Run::Digits {
                        digits: "0190".to_owned(),
                        boxes: 12,
                    },
                ],
                vec![words("5. Nội dung đề nghị: "), slot("request.text")],
                vec![words("6. Ghi chú: "), Run::Blank(Room::Long)],
                vec![
                    Run::Tick(true),
                    words(" Có  "),
                    Run::Tick(false),
                    words(" Không"),
                ],
            ]),
            Block::Heading("7. Những thành viên cùng thay đổi".to_owned()),
            Block::Table {
                titles: ["TT", "Họ, chữ đệm và tên", "Quan hệ"]
                    .map(str::to_owned)
                    .to_vec(),
                rows: vec![vec![
                    vec![slot("members.number")],
                    vec![slot("members.name")],
                    vec![slot("members.relation")],
                ]],
                struck: 1,
            },
            Block::Text("Tôi cam đoan những lời khai trên là đúng sự thật.".to_owned()),
            Block::Signatures {
                line: vec![slot("end.place"), words(", ngày … tháng … năm …")],
                boxes: vec![
                    SignatureBox {
                        caption: "Ý KIẾN CỦA CHỦ HỘ".to_owned(),
                        note: "(Ký, ghi rõ họ tên)".to_owned(),
                        name: Vec::new(),
                    },
                    SignatureBox {
                        caption: "NGƯỜI KÊ KHAI".to_owned(),
                        note: "(Ký, ghi rõ họ tên)".to_owned(),
                        name: vec![slot("declarant.name")],
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
    let slots = [
        ("office.name", "Công an phường Ví Dụ"),
        ("declarant.name", "NGUYỄN THỊ VÍ DỤ"),
        ("declarant.birth", "15/08/1990"),
        ("declarant.sex", "Nữ"),
        ("request.text", EVERY_LETTER),
        ("members.1.number", "1"),
        ("members.1.name", "TRẦN VĂN “VÍ” & <DỤ>"),
        ("members.1.relation", "Chồng"),
        ("members.2.number", "2"),
        ("members.2.name", "TRẦN THỊ BÉ"),
        ("members.2.relation", "Con\nđẻ"),
    ];
    Answers {
        slots: slots
            .map(|(name, text)| (name.to_owned(), text.to_owned()))
            .to_vec(),
        rows: vec![("members".to_owned(), 2)],
        blank: "…………".to_owned(),
    }
}

#[test]
fn a_template_lists_its_places() {
    let places = places(&template().to_docx()).expect("our own");
    let names: Vec<&str> = places.iter().map(|place| place.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "office.name",
            "declarant.name",
            "declarant.birth",
            "declarant.sex",
            "request.text",
            "members.number",
            "members.name",
            "members.relation",
            "end.place",
            "declarant.name",
        ]
    );
    assert!(
        places
            .iter()
            .all(|place| place.broken.is_none() && place.part == "word/document.xml")
    );
}

#[test]
fn a_broken_place_is_listed_with_its_fault() {
    let broken = Document {
        mark: "{{a b}}".to_owned(),
        blocks: vec![Block::Text("{{x".to_owned()), Block::Text("y}}".to_owned())],
    };
    let faults: Vec<_> = places(&broken.to_docx())
        .expect("our own")
        .into_iter()
        .map(|p| p.broken)
        .collect();
    assert_eq!(
        faults,
        [
            Some(Fault::Name),
            Some(Fault::NotClosed),
            Some(Fault::NotOpened)
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

/// What LibreOffice makes of a document, in a folder of the test's own; `None` is said aloud.
fn converted(
    test: &str,
    docx: &[u8],
    to: &str,
    read: impl Fn(PathBuf) -> Option<Vec<u8>>,
) -> Option<Vec<u8>> {
    let dir: PathBuf = std::env::temp_dir().join(format!("docx-{test}-{}", std::process::id()));
    let out = dir.join("out");
    fs::create_dir_all(&out).expect("a folder for the test");
    let file = dir.join("form.docx");
    fs::write(&file, docx).expect("room for a form");
    let profile = format!(
        "-env:UserInstallation=file://{}",
        dir.join("profile").display()
    );
    let mut office = Command::new("soffice");
    office
        .args([&profile, "--headless", "--convert-to", to, "--outdir"])
        .arg(&out)
        .arg(&file);
    let made = office
        .output()
        .ok()
        .filter(|output| output.status.success());
    let answer = made.and_then(|_| read(out.join("form").with_extension(to)));
    fs::remove_dir_all(&dir).expect("the folder of the test");
    if answer.is_none() {
        println!("{test}: skipped, this machine has no soffice or no pdftotext");
    }
    answer
}

/// The text of a document as LibreOffice prints it, with single spaces.
fn printed(test: &str, docx: &[u8]) -> Option<String> {
    let text = converted(test, docx, "pdf", |pdf| {
        let mut read = Command::new("pdftotext");
        let output = read.arg("-layout").arg(pdf).arg("-").output().ok()?;
        Some(output.stdout)
    })?;
    let text = String::from_utf8(text).expect("pdftotext writes UTF-8");
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[test]
fn a_template_saved_again_by_an_office_program_keeps_its_places() {
    let template = template().to_docx();
    let Some(saved) = converted("saved", &template, "docx", |docx| fs::read(docx).ok()) else {
        return;
    };
    assert_ne!(saved, template);
    let names = |docx: &[u8]| -> Vec<String> {
        places(docx)
            .expect("a document")
            .into_iter()
            .map(|place| place.name)
            .collect()
    };
    assert_eq!(names(&saved), names(&template));
    let filled = fill(&saved, &answers()).expect("a document");
    assert_eq!(filled.unknown, ["end.place"]);
    let text = printed("saved-and-filled", &filled.bytes).expect("it was there a moment ago");
    for part in [
        "NGUYỄN THỊ VÍ DỤ",
        "TRẦN VĂN “VÍ” & <DỤ> Chồng",
        "TRẦN THỊ BÉ",
    ] {
        assert!(text.contains(part), "missing: {part}\nprinted: {text}");
    }
}

#[test]
fn an_office_program_prints_template_and_answers_letter_by_letter() {
    let filled = fill(&template().to_docx(), &answers()).expect("our own");
    assert_eq!(filled.unknown, ["end.place"]);
    let Some(text) = printed("filled", &filled.bytes) else {
        return;
    };
    let expect = [
        "Mẫu VD01 (ví dụ) CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc",
        "TỜ KHAI VÍ DỤ Kính gửi: Công an phường Ví Dụ",
        "1. Họ, chữ đệm và tên: NGUYỄN THỊ VÍ DỤ 2. Ngày sinh: 15/08/1990 3. Giới tính: Nữ",
        EVERY_LETTER,
        "7. Những thành viên cùng thay đổi TT Họ, chữ đệm và tên Quan hệ",
        "1 TRẦN VĂN “VÍ” & <DỤ> Chồng",
        "TRẦN THỊ BÉ",
        "Tôi cam đoan những lời khai trên là đúng sự thật. …………, ngày … tháng … năm …",
        "Ý KIẾN CỦA CHỦ HỘ NGƯỜI KÊ KHAI (Ký, ghi rõ họ tên) (Ký, ghi rõ họ tên) NGUYỄN THỊ VÍ DỤ",
        "Chú thích: mẫu ví dụ, không dùng để nộp.",
    ];
    for part in expect {
        let part = part.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains(&part), "missing: {part}\nprinted: {text}");
    }
    assert!(!text.contains("{{"), "{text}");
}
