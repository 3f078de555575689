use super::{Body, Room, Sheet, Span};
use std::fmt;

/// The sheet as plain text, for terminals and tests.
impl fmt::Display for Sheet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.mark.is_empty() {
            writeln!(f, "{}", self.mark)?;
        }
        writeln!(f, "{}\n{}\n", Sheet::NATION, Sheet::MOTTO)?;
        for part in &self.parts {
            match &part.body {
                Body::Title(lines) => {
                    for line in lines {
                        writeln!(f, "{line}")?;
                    }
                    writeln!(f)?;
                }
                Body::To(line) => writeln!(f, "{}\n", text(line))?,
                Body::Heading(heading) => writeln!(f, "\n{heading}")?,
                Body::Lines(lines) => {
                    for line in lines {
                        writeln!(f, "{}", text(line))?;
                    }
                }
                Body::Text(paragraph) => writeln!(f, "{paragraph}")?,
                Body::Table {
                    titles,
                    rows,
                    struck,
                } => {
                    writeln!(f, "| {} |", titles.join(" | "))?;
                    for row in rows {
                        let cells: Vec<String> = row.iter().map(|cell| text(cell)).collect();
                        writeln!(f, "| {} |", cells.join(" | "))?;
                    }
                    for _ in 0..*struck {
                        writeln!(
                            f,
                            "|{}|",
                            " ——— |".repeat(titles.len().max(1) - 1) + " ——— "
                        )?;
                    }
                }
                Body::Signatures { line, boxes } => {
                    writeln!(f, "\n{}", text(line))?;
                    for space in boxes {
                        let name = match space.name.as_str() {
                            "" => "……………………",
                            name => name,
                        };
                        writeln!(f, "[ {} {} | {name} ]", space.caption, space.note)?;
                    }
                }
                Body::Notes(notes) => {
                    writeln!(f)?;
                    for note in notes {
                        writeln!(f, "{note}")?;
                    }
                }
            }
        }
        Ok(())
    }
}

fn text(line: &[Span]) -> String {
    let mut text = String::new();
    for span in line {
        match span {
            Span::Words(words) | Span::Answer(words) => text.push_str(words),
            Span::Blank(Room::Short) => text.push_str("……"),
            Span::Blank(Room::Middle) => text.push_str("…………………"),
            Span::Blank(Room::Long) => text.push_str("…………………………………………"),
            Span::Tick(true) => text.push('☒'),
            Span::Tick(false) => text.push('☐'),
            Span::Digits { digits, boxes } => {
                let count = usize::from(*boxes).max(digits.chars().count());
                let filled = digits.chars().chain(std::iter::repeat(' '));
                for digit in filled.take(count) {
                    text.push('[');
                    text.push(digit);
                    text.push(']');
                }
            }
        }
    }
    text
}
