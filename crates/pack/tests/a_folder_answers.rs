//! What is written can be searched, filtered, shown, opened and explained, file by file.

mod support;
use pack::{Depth, DocId, Filter, Sector, Want};
use support::{Reader, entries, folder};
use viet::Nfc;

fn search(reader: &mut Reader, query: &str, filter: &Filter) -> Vec<u32> {
    reader
        .ask(|pack| pack.search(Nfc::assume(query), filter, 10, Depth::Bodies))
        .hits
        .iter()
        .map(|hit| hit.doc.0)
        .collect()
}

#[test]
fn finds_a_name_however_it_is_typed() {
    let mut reader = Reader::open();
    for query in [
        "Đăng ký khai sinh",
        "dang ky khai sinh",
        "khai si",
        "KHAI SINH",
        "khai sihn",
        "ddawng kys khai sinh",
    ] {
        assert_eq!(
            search(&mut reader, query, &Filter::default())[0],
            0,
            "{query}"
        );
    }
}

#[test]
fn prefers_the_plain_procedure_to_the_repeated_one() {
    let mut reader = Reader::open();
    assert_eq!(
        search(&mut reader, "đăng ký khai tử", &Filter::default())[..2],
        [1, 2]
    );
    assert_eq!(
        search(&mut reader, "đăng ký lại khai tử", &Filter::default())[0],
        2
    );
}

#[test]
fn finds_codes_by_their_beginning() {
    let mut reader = Reader::open();
    assert_eq!(search(&mut reader, "2.000004", &Filter::default()), [3]);
    assert_eq!(search(&mut reader, "1.00", &Filter::default()), [0, 1, 2]);
    assert_eq!(
        search(&mut reader, "9.9", &Filter::default()),
        Vec::<u32>::new()
    );
    assert_eq!(reader.ask(|pack| pack.find(" 1.000002 ")), Some(DocId(1)));
    assert_eq!(reader.ask(|pack| pack.find("1.999999")), None);
    assert_eq!(reader.ask(|pack| pack.find("0")), None);
}

#[test]
fn looks_into_papers_only_where_names_do_not_answer() {
    let mut reader = Reader::open();
    assert_eq!(search(&mut reader, "DC02", &Filter::default()), [3]);
    let mut reader = Reader::open();
    search(&mut reader, "đăng ký khai sinh", &Filter::default());
    let body = reader.pack.file_name(pack::File::Body(0));
    assert_eq!(body, None, "the list of body files was fetched for a name");
}

#[test]
fn narrows_only_when_asked() {
    let mut reader = Reader::open();
    let at = |level| Filter {
        level: Some(level),
        ..Filter::default()
    };
    assert_eq!(
        search(&mut reader, "căn cước", &at(catalog::Level::Ward)),
        [3]
    );
    assert_eq!(
        search(&mut reader, "căn cước", &at(catalog::Level::Ministry)),
        Vec::<u32>::new()
    );
    let sectors = reader.ask(|pack| match pack.sectors() {
        Want::Ready(sectors) => Want::Ready(sectors.to_vec()),
        Want::Missing(files) => Want::Missing(files),
    });
    let of = |sector: Sector| Filter {
        sector: Some(sector),
        ..Filter::default()
    };
    assert_eq!(
        search(&mut reader, "căn cước", &of(sectors[0].clone())),
        [3]
    );
    let another = Sector {
        name: "Đất đai".into(),
        first: DocId(4),
        count: 9,
    };
    assert_eq!(
        search(&mut reader, "căn cước", &of(another)),
        Vec::<u32>::new()
    );
}

#[test]
fn shows_cards_and_entries_as_written() {
    let mut reader = Reader::open();
    for (doc, written) in entries().into_iter().enumerate() {
        let doc = DocId(doc as u32);
        let name = reader.ask(|pack| match pack.cards(&[doc, DocId(99)]) {
            Want::Ready(cards) => Want::Ready(
                cards
                    .iter()
                    .map(|card| card.short_name.clone())
                    .collect::<Vec<_>>(),
            ),
            Want::Missing(files) => Want::Missing(files),
        });
        assert_eq!(name, [written.official_name()]);
        let (file, at) = reader.ask(|pack| pack.entry_file(doc)).expect("a document");
        let read = pack::entries(reader.bytes(file)).expect("a file of procedures");
        assert_eq!(*read[at], written);
    }
    assert_eq!(reader.pack.entry_file(DocId(99)), Want::Ready(None));
}

#[test]
fn the_reasons_add_up_to_the_score() {
    let mut reader = Reader::open();
    let query = Nfc::assume("đăng ký khai tử");
    let hits = reader
        .ask(|pack| pack.search(query, &Filter::default(), 10, Depth::Bodies))
        .hits;
    for hit in hits {
        let explanation = reader.ask(|pack| pack.explain(query, hit.doc));
        assert_eq!(explanation.score, hit.score);
        let counted: f32 = explanation
            .reasons
            .iter()
            .filter(|reason| reason.counted)
            .map(|reason| reason.score)
            .sum();
        assert!((counted - explanation.words).abs() < 1e-3);
    }
}

#[test]
fn an_empty_query_fetches_nothing() {
    let reader = Reader::open();
    for query in ["", "   ", "?!"] {
        let answer = reader
            .pack
            .search(Nfc::assume(query), &Filter::default(), 10, Depth::Bodies);
        let Want::Ready(found) = answer else {
            panic!("{query:?} fetches something");
        };
        assert_eq!((found.total, found.answered), (0, true), "{query:?}");
    }
}

#[test]
fn same_source_same_bytes() {
    assert_eq!(folder().files, folder().files);
}
