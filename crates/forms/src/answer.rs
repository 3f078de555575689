use crate::PartialDate;

/// What was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Words or digits as they were typed.
    Text(String),
    /// A date.
    Date(PartialDate),
    /// The choice at this position; male and yes are 0, female and no 1.
    Choice(u8),
    /// The choices at the positions of these bits.
    Many(u32),
    /// An address.
    Address(Address),
}
codec::coded!(
    enum Answer {
        Text(text),
        Date(date),
        Choice(at),
        Many(bits),
        Address(address),
    }
);

impl Answer {
    /// A text.
    pub fn text(text: &str) -> Self {
        Answer::Text(text.to_owned())
    }

    /// Whether it says nothing, which is the same as no answer.
    pub fn is_blank(&self) -> bool {
        match self {
            Answer::Text(text) => text.trim().is_empty(),
            Answer::Date(date) => date.year == 0,
            Answer::Choice(_) => false,
            Answer::Many(bits) => *bits == 0,
            Answer::Address(address) => {
                let parts = [
                    &address.detail,
                    &address.commune.name,
                    &address.province.name,
                    &address.former,
                ];
                parts.iter().all(|part| part.trim().is_empty())
            }
        }
    }

    /// The words, if it is text.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Answer::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The date, if it is one.
    pub fn as_date(&self) -> Option<PartialDate> {
        match self {
            Answer::Date(date) => Some(*date),
            _ => None,
        }
    }
}

/// Where an answer comes from. Nothing is locked: typing over a value makes it typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// Read from an identity card.
    Card,
    /// Typed or chosen by a person.
    Typed,
    /// Given in another form before.
    Earlier,
    /// Made from other answers, and made anew when they change.
    Computed,
}
codec::coded!(
    enum Origin {
        Card,
        Typed,
        Earlier,
        Computed,
    }
);

/// An address by the units in force since 1 July 2025: no district between commune and province.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// House, street, hamlet.
    pub detail: String,
    /// Xã, phường or đặc khu.
    pub commune: Unit,
    /// Province or city.
    pub province: Unit,
    /// The name the place had before, for officers who know it by that; printed in brackets.
    pub former: String,
}
codec::coded!(struct Address { detail, commune, province, former });

/// A unit of the administration.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unit {
    /// Its official code; 0 when the name was typed and not taken from the list.
    pub code: u32,
    /// Its name with what it is: "Phường Ba Đình".
    pub name: String,
}
codec::coded!(struct Unit { code, name });

impl Address {
    /// The address in one line.
    pub fn line(&self) -> String {
        let mut line = String::new();
        for part in [&self.detail, &self.commune.name, &self.province.name] {
            let part = part.trim();
            if part.is_empty() {
                continue;
            }
            if !line.is_empty() {
                line.push_str(", ");
            }
            line.push_str(part);
        }
        let former = self.former.trim();
        if !former.is_empty() {
            line.push_str(if line.is_empty() { "(" } else { " (" });
            line.push_str(former);
            line.push(')');
        }
        line
    }
}

#[cfg(test)]
mod tests {
    use super::{Address, Unit};

    #[test]
    fn an_address_is_written_from_the_house_to_the_province() {
        let unit = |name: &str| Unit {
            code: 0,
            name: name.to_owned(),
        };
        let mut address = Address {
            detail: "Số 5 ngõ 12".to_owned(),
            commune: unit("Phường Ba Đình"),
            province: unit("Thành phố Hà Nội"),
            former: String::new(),
        };
        assert_eq!(
            address.line(),
            "Số 5 ngõ 12, Phường Ba Đình, Thành phố Hà Nội"
        );
        address.former = "trước đây là phường Trúc Bạch".to_owned();
        address.detail = " ".to_owned();
        assert_eq!(
            address.line(),
            "Phường Ba Đình, Thành phố Hà Nội (trước đây là phường Trúc Bạch)"
        );
        assert_eq!(Address::default().line(), "");
    }
}
