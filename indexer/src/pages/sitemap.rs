//! The list of addresses that search engines read. A file of it holds at most fifty thousand
//! addresses and fifty million bytes; a larger list is several files and one that names them.

use super::Written;
use super::book::Book;

/// The file that is told to search engines, whatever the size of the list.
pub(super) const SITEMAP: &str = "sitemap.xml";

const MOST_ADDRESSES: usize = 50_000;
const MOST_BYTES: usize = 50_000_000;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// The files of the list; none where the address of the pages is not known.
pub(super) fn files(book: &Book<'_>, pages: &[Written]) -> Vec<(String, String)> {
    let entries: Vec<String> = pages.iter().filter_map(|page| entry(book, page)).collect();
    in_files(&entries, &|name| book.address(name).unwrap_or_default())
}

fn entry(book: &Book<'_>, page: &Written) -> Option<String> {
    let address = escaped(&book.address(&page.place)?);
    let changed = page
        .changed
        .map(|day| format!("<lastmod>{day}</lastmod>"))
        .unwrap_or_default();
    Some(format!("<url><loc>{address}</loc>{changed}</url>\n"))
}

fn in_files(entries: &[String], address: &dyn Fn(&str) -> String) -> Vec<(String, String)> {
    let lists = cut(entries, MOST_ADDRESSES, MOST_BYTES);
    if let [] | [_] = lists.as_slice() {
        let whole = lists.into_iter().map(|list| (SITEMAP.to_owned(), list));
        return whole.collect();
    }
    let named: Vec<(String, String)> = (1..)
        .zip(lists)
        .map(|(number, list)| (format!("sitemap-{number}.xml"), list))
        .collect();
    let mut index = format!("{HEAD}<sitemapindex xmlns=\"{NAMESPACE}\">\n");
    for (name, _) in &named {
        let address = escaped(&address(name));
        index.push_str(&format!("<sitemap><loc>{address}</loc></sitemap>\n"));
    }
    index.push_str("</sitemapindex>\n");
    named
        .into_iter()
        .chain([(SITEMAP.to_owned(), index)])
        .collect()
}

/// Lists of at most so many addresses and so many bytes.
fn cut(entries: &[String], most: usize, most_bytes: usize) -> Vec<String> {
    const END: &str = "</urlset>\n";
    let mut lists: Vec<(usize, String)> = Vec::new();
    for entry in entries {
        let is_full = lists.last().is_none_or(|(count, list)| {
            *count == most || list.len() + entry.len() + END.len() > most_bytes
        });
        if is_full {
            lists.push((0, format!("{HEAD}<urlset xmlns=\"{NAMESPACE}\">\n")));
        }
        if let Some((count, list)) = lists.last_mut() {
            *count += 1;
            list.push_str(entry);
        }
    }
    lists.into_iter().map(|(_, list)| list + END).collect()
}

fn escaped(address: &str) -> String {
    address.replace('&', "&amp;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::{cut, in_files};

    #[test]
    fn a_list_is_cut_at_either_limit() {
        let entries: Vec<String> = (0..10).map(|at| format!("<url>{at}</url>\n")).collect();
        assert_eq!(cut(&entries, 100, 10_000).len(), 1);
        assert_eq!(cut(&entries, 3, 10_000).len(), 4);
        for list in cut(&entries, 100, 160) {
            assert!(list.len() <= 160, "{}", list.len());
        }
        assert!(cut(&[], 1, 1).is_empty());
    }

    #[test]
    fn several_files_are_named_by_one_more() {
        let address = |name: &str| format!("https://a.vn/?a&b={name}");
        let many = vec!["<url></url>".to_owned(); 50_001];
        let files = in_files(&many, &address);
        let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]);
        assert!(files[2].1.contains("?a&amp;b=sitemap-2.xml"));
        let one = in_files(&many[..1], &address);
        assert_eq!(one.len(), 1);
        assert_eq!(one[0].0, "sitemap.xml");
    }
}
