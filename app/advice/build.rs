fn main() -> std::io::Result<()> {
    styles::shorten(&["src/paper.css"])
}
