use quircs::Quirc;

/// Why a picture gave no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// No code in it: hold the camera on one.
    None,
    /// A code, too small, too blurred or cut off: go nearer, hold still.
    Unclear,
    /// The bytes are not those of a picture of this size.
    Size,
}

impl Unread {
    /// Its name for the script that asked.
    pub fn name(self) -> &'static str {
        match self {
            Unread::None => "none",
            Unread::Unclear => "unclear",
            Unread::Size => "size",
        }
    }
}

/// The texts of the codes in a picture, each once.
pub fn find(luma: &[u8], width: usize, height: usize) -> Result<Vec<String>, Unread> {
    if width == 0 || width.checked_mul(height) != Some(luma.len()) {
        return Err(Unread::Size);
    }
    let mut texts: Vec<String> = Vec::new();
    let mut unclear = false;
    for code in Quirc::default().identify(width, height, luma) {
        let text = code
            .ok()
            .and_then(|code| code.decode().ok())
            .and_then(|data| String::from_utf8(data.payload).ok());
        match text {
            Some(text) if !texts.contains(&text) => texts.push(text),
            Some(_) => {}
            None => unclear = true,
        }
    }
    match (texts.is_empty(), unclear) {
        (false, _) => Ok(texts),
        (true, true) => Err(Unread::Unclear),
        (true, false) => Err(Unread::None),
    }
}
