//! Makes the style sheet ready that is compiled in.

fn main() -> std::io::Result<()> {
    styles::shorten(&["src/style.css", "src/ui/ui.css", "src/search/search.css"])
}
