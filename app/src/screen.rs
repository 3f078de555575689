use parts::digits;

/// What the citizen looks at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Screen {
    /// The search field with what it found; the empty one teaches.
    #[default]
    Search,
    /// One procedure, by its code.
    Procedure(String),
    /// What to have in the bag for a procedure, by its code.
    Bag(String),
    /// One list for the procedures of a bundle: the code of one of them, and the bundle's id.
    Bundle(String, String),
    /// The official form of a procedure, by its code. No answer ever stands in its address.
    Form(String),
    /// The procedures of a life event, by its id.
    Event(String),
    /// All fields of procedures.
    Sectors,
    /// The procedures of one field, by its name, a page at a time.
    Sector(String, usize),
}

impl Screen {
    /// The part of a web address that leads back here. Nothing of the citizen stands in it.
    pub fn fragment(&self) -> String {
        let mut to = String::from("#/");
        match self {
            Screen::Search => {}
            Screen::Procedure(code) => {
                to.push_str("tt/");
                encode(code, &mut to);
            }
            Screen::Bag(code) => {
                to.push_str("mang/");
                encode(code, &mut to);
            }
            Screen::Bundle(code, id) => {
                to.push_str("goi/");
                encode(code, &mut to);
                to.push('/');
                encode(id, &mut to);
            }
            Screen::Form(code) => {
                to.push_str("to-khai/");
                encode(code, &mut to);
            }
            Screen::Event(id) => {
                to.push_str("viec/");
                encode(id, &mut to);
            }
            Screen::Sectors => to.push_str("linh-vuc"),
            Screen::Sector(name, page) => {
                to.push_str("linh-vuc/");
                encode(name, &mut to);
                if *page > 0 {
                    to.push('/');
                    to.push_str(&digits(*page as u64 + 1));
                }
            }
        }
        to
    }

    /// The address of what a query finds, for a citizen who wants to share it.
    pub fn query_fragment(query: &str) -> String {
        let mut to = String::from("#/tim/");
        encode(query, &mut to);
        to
    }

    /// Where an address leads, and what else it says: the query of a search, the answers given on
    /// another screen. An address of somebody else leads to the search.
    pub fn parse(fragment: &str) -> (Screen, String) {
        let path = fragment.trim_start_matches('#').trim_start_matches('/');
        let mut parts = path.splitn(4, '/');
        let mut part = || decode(parts.next().unwrap_or_default());
        let (kind, name, more) = (part(), part(), part());
        let screen = match kind.as_str() {
            "tim" => return (Screen::Search, name),
            "tt" if !name.is_empty() => return (Screen::Procedure(name), more),
            "mang" if !name.is_empty() => return (Screen::Bag(name), more),
            "goi" if !name.is_empty() => return (Screen::Bundle(name, more), part()),
            "to-khai" if !name.is_empty() => Screen::Form(name),
            "viec" if !name.is_empty() => Screen::Event(name),
            "linh-vuc" if name.is_empty() => Screen::Sectors,
            "linh-vuc" => {
                let page = more.parse::<usize>().unwrap_or(1);
                Screen::Sector(name, page.saturating_sub(1))
            }
            _ => Screen::Search,
        };
        (screen, String::new())
    }
}

const HEX: &[u8; 16] = b"0123456789ABCDEF";

/// Percent-encodes what does not stand by itself in an address.
fn encode(text: &str, to: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            to.push(byte as char);
        } else {
            to.push('%');
            to.push(HEX[usize::from(byte >> 4)] as char);
            to.push(HEX[usize::from(byte & 15)] as char);
        }
    }
}

/// Undoes [`encode`]; bytes that are no text become nothing rather than an error.
fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        let byte = match (first, after) {
            (b'%', [high, low, after @ ..]) => match (hex(*high), hex(*low)) {
                (Some(high), Some(low)) => {
                    rest = after;
                    high << 4 | low
                }
                _ => b'%',
            },
            _ => *first,
        };
        bytes.push(byte);
    }
    String::from_utf8(bytes).unwrap_or_default()
}

fn hex(digit: u8) -> Option<u8> {
    (digit as char).to_digit(16).map(|value| value as u8)
}

#[cfg(test)]
mod tests {
    use super::Screen;

    #[track_caller]
    fn check(screen: Screen, fragment: &str) {
        assert_eq!(screen.fragment(), fragment);
        assert_eq!(Screen::parse(fragment), (screen, String::new()));
    }

    #[test]
    fn every_screen_has_an_address_that_leads_back_to_it() {
        check(Screen::Search, "#/");
        check(Screen::Procedure("1.001193".into()), "#/tt/1.001193");
        check(Screen::Bag("1.001193".into()), "#/mang/1.001193");
        check(
            Screen::Bundle("1.001193".into(), "sinh-con".into()),
            "#/goi/1.001193/sinh-con",
        );
        check(Screen::Form("1.001193".into()), "#/to-khai/1.001193");
        check(Screen::Event("birth".into()), "#/viec/birth");
        check(Screen::Sectors, "#/linh-vuc");
        check(
            Screen::Sector("Hộ tịch".into(), 0),
            "#/linh-vuc/H%E1%BB%99%20t%E1%BB%8Bch",
        );
        check(Screen::Sector("A/B".into(), 2), "#/linh-vuc/A%2FB/3");
    }

    #[test]
    fn a_shared_query_comes_back_whole() {
        let fragment = Screen::query_fragment("đổi bằng lái 100%");
        assert_eq!(
            Screen::parse(&fragment),
            (Screen::Search, "đổi bằng lái 100%".into())
        );
    }

    #[test]
    fn answers_in_an_address_come_back() {
        for screen in [
            Screen::Procedure("1.001193".into()),
            Screen::Bag("1.001193".into()),
            Screen::Bundle("1.001193".into(), "sinh-con".into()),
        ] {
            let fragment = [&screen.fragment(), "/cach-nop=quay;chung-sinh=giay"].concat();
            let answers = "cach-nop=quay;chung-sinh=giay".to_owned();
            assert_eq!(Screen::parse(&fragment), (screen, answers));
        }
    }

    #[test]
    fn any_address_leads_somewhere() {
        for fragment in [
            "",
            "#",
            "#top",
            "#/tt/",
            "#/tt/%",
            "#/tim/%FF%zz",
            "#/linh-vuc/x/y",
            "#/linh-vuc/x/0",
        ] {
            let _ = Screen::parse(fragment);
        }
        assert_eq!(Screen::parse("#muc-luc").0, Screen::Search);
        assert_eq!(Screen::parse("#/tim/%"), (Screen::Search, "%".into()));
    }
}
