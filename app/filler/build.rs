//! Makes the style sheet ready that is compiled in.

fn main() -> std::io::Result<()> {
    styles::shorten(&["src/filler.css"])
}
