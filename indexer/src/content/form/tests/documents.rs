//! The Word templates of every form, filled by invented people.

use super::dice::Dice;
use super::dossiers::Dossier;
use super::samples;
use forms::sheet::{Body, Span};
use forms::{Answers, Block, Form, Sheet};
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A place of this repository.
fn place(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name)
}

/// Compares a document with the one that is kept; `DOCS=write` renews that.
#[track_caller]
fn is_kept(name: &str, bytes: &[u8]) {
    let file = place(name);
    if std::env::var_os("DOCS").is_some_and(|value| value == "write") {
        fs::write(&file, bytes).unwrap();
    }
    let kept = fs::read(&file).unwrap_or_default();
    assert!(
        kept == bytes,
        "{name} is not current: renew it with DOCS=write"
    );
}

fn filled(form: &Form, answers: &Answers) -> Vec<u8> {
    let template = dossier::template(form).to_docx();
    dossier::in_template(form, answers, &template).unwrap()
}

/// A citizen gets what an officer would open: `indexer template content/forms --make --replace`.
#[test]
fn the_templates_in_content_are_those_of_their_forms() {
    for form in &super::forms() {
        let file = format!("content/forms/{}.docx", form.id);
        is_kept(&file, &dossier::template(form).to_docx());
    }
}

#[test]
fn the_documents_in_docs_are_those_of_the_invented_family() {
    for form in &super::forms() {
        let file = format!("docs/samples/{}.docx", form.id);
        is_kept(&file, &filled(form, &samples::answers(form)));
    }
}

/// Conditions, repeated and struck rows, boxes and blanks: paragraph by paragraph the same words.
#[test]
fn a_filled_template_says_what_the_sheet_says_whatever_was_answered() {
    for form in &super::forms() {
        let check = |answers: &Answers| {
            let document = paragraphs(&filled(form, answers));
            assert_eq!(document, said(&forms::sheet(form, answers)), "{}", form.id);
        };
        check(&Answers::new(form));
        check(&samples::answers(form));
        for seed in 0..60 {
            check(&Dossier::clean(form, &mut Dice::new(seed)).answers);
        }
        for rows in 0..=12 {
            let dice = &mut Dice::new(u64::from(rows));
            check(&Dossier::with_rows(form, dice, Some(rows)).answers);
        }
    }
}

/// The paragraphs of a document that hold anything.
fn paragraphs(docx: &[u8]) -> Vec<String> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(docx)).unwrap();
    let mut xml = String::new();
    let mut part = archive.by_name("word/document.xml").unwrap();
    part.read_to_string(&mut xml).unwrap();
    let paragraphs = xml.split("</w:p>").map(|paragraph| {
        let mut text = String::new();
        for piece in paragraph.split('<').skip(1) {
            let (tag, words) = piece.split_once('>').unwrap();
            match tag.split(' ').next() {
                Some("w:br/") => text.push('\n'),
                Some("w:tab/") => text.push('…'),
                Some("w:t") => text.push_str(words),
                _ => {}
            }
        }
        plain(&text)
    });
    paragraphs.filter(|text| !text.is_empty()).collect()
}

/// What a sheet says, a paragraph each.
fn said(sheet: &Sheet) -> Vec<String> {
    let mut said = vec![
        sheet.mark.clone(),
        Sheet::NATION.to_owned(),
        Sheet::MOTTO.to_owned(),
    ];
    for part in &sheet.parts {
        match &part.body {
            Body::Title(lines) | Body::Notes(lines) => said.extend(lines.iter().cloned()),
            Body::To(line) => said.push(text(line)),
            Body::Heading(words) | Body::Text(words) => said.push(words.clone()),
            Body::Lines(lines) => said.extend(lines.iter().map(|line| text(line))),
            Body::Table {
                titles,
                rows,
                struck,
            } => {
                said.extend(titles.iter().cloned());
                said.extend(rows.iter().flatten().map(|cell| text(cell)));
                let strokes = usize::from(*struck) * titles.len();
                said.extend(std::iter::repeat_n("/".to_owned(), strokes));
            }
            Body::Signatures { line, boxes } => {
                said.push(text(line));
                for space in boxes {
                    said.extend([space.caption.clone(), space.note.clone()]);
                }
                said.extend(boxes.iter().map(|space| space.name.clone()));
            }
        }
    }
    let said = said.into_iter().map(|text| escaped(&plain(&text)));
    said.filter(|text| !text.is_empty()).collect()
}

fn text(line: &[Span]) -> String {
    let span = |span: &Span| match span {
        Span::Words(words) | Span::Answer(words) => words.clone(),
        Span::Blank(_) => "…".to_owned(),
        Span::Tick(true) => "☒".to_owned(),
        Span::Tick(false) => "☐".to_owned(),
        Span::Digits { digits, boxes } => {
            let empty = usize::from(*boxes).saturating_sub(digits.chars().count());
            let digits = digits.chars().map(String::from);
            let digits = digits.chain(std::iter::repeat_n("\u{2007}".to_owned(), empty));
            digits.collect::<Vec<_>>().join(" ")
        }
    };
    line.iter().map(span).collect()
}

/// A blank is a blank, however much room it leaves.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    for letter in text.chars() {
        if letter != '…' || !plain.ends_with('…') {
            plain.push(letter);
        }
    }
    plain
}

fn escaped(text: &str) -> String {
    let text = text
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    text.replace('"', "&quot;")
}

/// The office program that `OFFICE` names, which must answer then, or the one of this machine.
fn office() -> Option<PathBuf> {
    let named = std::env::var_os("OFFICE").map(PathBuf::from);
    let program = named.clone().unwrap_or_else(|| PathBuf::from("soffice"));
    let answers = Command::new(&program).arg("--version").output();
    if named.is_none() && answers.is_err() {
        println!("nothing was opened: this machine has no LibreOffice");
        return None;
    }
    assert!(
        answers
            .expect("the office program that OFFICE names")
            .status
            .success()
    );
    Some(program)
}

/// Templates as they are shipped, and filled: LibreOffice prints every word of each, and no other.
#[test]
fn an_office_program_prints_every_template_and_what_was_filled_in() {
    let Some(office) = office() else {
        return;
    };
    let scratch = scratch("printed");
    let mut files = Vec::new();
    for form in &super::forms() {
        let household = Dossier::with_rows(form, &mut Dice::new(6), Some(6)).answers;
        let mut put = |name: &str, bytes: Vec<u8>, signed: String| {
            let file = scratch.join(format!("{}-{name}.docx", form.id));
            fs::write(&file, &bytes).unwrap();
            files.push((form.clone(), file, bytes, signed));
        };
        put("template", dossier::template(form).to_docx(), String::new());
        for (name, answers) in [
            ("empty", Answers::new(form)),
            ("family", samples::answers(form)),
            ("household", household),
        ] {
            put(name, filled(form, &answers), place_and_day(form, &answers));
        }
    }
    let places: Vec<&Path> = files.iter().map(|(_, file, ..)| file.as_path()).collect();
    convert(&office, "pdf", &scratch, &places);
    for (form, file, bytes, signed) in &files {
        let printed = printed(&file.with_extension("pdf"));
        let expected = paragraphs(bytes).concat();
        let found = without_headings_again(form, &printed, &letters(&expected));
        assert_eq!(found, letters(&expected), "{}", file.display());
        assert_eq!(ticks(&printed), ticks(&expected), "{}", file.display());
        let is_alone = |page: &str| !signed.is_empty() && letters(page).starts_with(signed);
        let alone = printed.split('\u{c}').find(|page| is_alone(page));
        assert_eq!(
            alone,
            None,
            "{}: signatures alone on a page",
            file.display()
        );
    }
    fs::remove_dir_all(&scratch).unwrap();
}

/// An agency opens a template, saves it and drops it in: it is taken, and filled as ours is.
#[test]
fn an_office_program_saves_templates_that_can_still_be_filled() {
    let Some(office) = office() else {
        return;
    };
    let scratch = scratch("saved");
    let forms = super::forms();
    let files: Vec<PathBuf> = forms
        .iter()
        .map(|form| place(&format!("content/forms/{}.docx", form.id)))
        .collect();
    let places: Vec<&Path> = files.iter().map(PathBuf::as_path).collect();
    convert(&office, "docx", &scratch, &places);
    for form in &forms {
        let saved = fs::read(scratch.join(format!("{}.docx", form.id))).unwrap();
        let template = dossier::template(form).to_docx();
        assert_ne!(saved, template, "{}: nobody has saved it", form.id);
        assert_eq!(docx::places(&saved), docx::places(&template), "{}", form.id);
        for answers in [Answers::new(form), samples::answers(form)] {
            let document = dossier::in_template(form, &answers, &saved).unwrap();
            assert_eq!(paragraphs(&document), paragraphs(&filled(form, &answers)));
        }
    }
    fs::remove_dir_all(&scratch).unwrap();
}

/// A folder of the test's own.
fn scratch(test: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("documents-{test}-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// Converts documents into a folder, all in one call: starting takes longer than any form.
fn convert(office: &Path, to: &str, folder: &Path, documents: &[&Path]) {
    let profile = folder.join("profile");
    let made = Command::new(office)
        .arg(format!(
            "-env:UserInstallation=file://{}",
            profile.display()
        ))
        .args(["--headless", "--convert-to", to, "--outdir"])
        .arg(folder)
        .args(documents)
        .output()
        .unwrap();
    assert!(made.status.success(), "{made:?}");
}

/// What stands above the boxes to sign in.
fn place_and_day(form: &Form, answers: &Answers) -> String {
    let parts = forms::sheet(form, answers).parts.into_iter();
    let mut lines = parts.filter_map(|part| match part.body {
        Body::Signatures { line, .. } => Some(letters(&text(&line))),
        _ => None,
    });
    lines.next().expect("every form is signed")
}

/// The text of a PDF in the order in which it was put there.
fn printed(pdf: &Path) -> String {
    let read = Command::new("pdftotext")
        .arg("-raw")
        .arg(pdf)
        .arg("-")
        .output();
    String::from_utf8(read.expect("pdftotext").stdout).unwrap()
}

/// The letters of pages; a table that goes on from one to the next says its headings again.
fn without_headings_again(form: &Form, printed: &str, expected: &str) -> String {
    let headings = form.sheet.iter().filter_map(|placed| match &placed.block {
        Block::Table { columns, .. } => Some(
            columns
                .iter()
                .map(|column| letters(&column.title))
                .collect(),
        ),
        Block::Grid { titles, .. } => Some(letters(&titles.concat())),
        _ => None,
    });
    let headings: Vec<String> = headings.collect();
    let mut all = String::new();
    for page in printed.split('\u{c}').map(letters) {
        let goes_on = expected
            .get(all.len()..)
            .is_some_and(|rest| rest.starts_with(&page));
        let mut headings = headings.iter().filter(|_| !goes_on);
        let rest = headings.find_map(|heading| page.strip_prefix(heading.as_str()));
        all.push_str(rest.unwrap_or(&page));
    }
    all
}

/// Boxes come from another font, so a PDF has them before or behind the rest of their line.
const TICKS: [char; 2] = ['☐', '☒'];

fn ticks(text: &str) -> [usize; 2] {
    TICKS.map(|tick| text.matches(tick).count())
}

/// Letters without the room between them, which is the printer's.
fn letters(text: &str) -> String {
    let text = text
        .replace("&quot;", "\"")
        .replace("&gt;", ">")
        .replace("&lt;", "<");
    let text = text.replace("&amp;", "&");
    let is_room = |letter: &char| {
        letter.is_whitespace() || TICKS.contains(letter) || matches!(letter, '…' | '.')
    };
    text.chars().filter(|letter| !is_room(letter)).collect()
}
