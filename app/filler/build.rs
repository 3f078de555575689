fn main() -> std::io::Result<()> {
    styles::shorten(&["src/filler.css"])
}
