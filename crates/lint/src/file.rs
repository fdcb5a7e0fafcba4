//! What goes in.

/// A file of the project.
#[derive(Debug, Clone, Copy)]
pub struct File<'a> {
    /// Its path below the project's folder, with `/` or `\`.
    pub path: &'a str,
    /// What is in it.
    pub content: Content<'a>,
}

/// What is in a file.
#[derive(Debug, Clone, Copy)]
pub enum Content<'a> {
    /// Text.
    Text(&'a str),
    /// It is not UTF-8.
    NotUtf8,
    /// It, or the folder of this name, could not be read.
    Unreadable,
    /// It is there, and nobody has read it: a picture, or too large a file.
    Unread,
}

impl<'a> File<'a> {
    /// A file with text.
    #[must_use]
    pub const fn new(path: &'a str, text: &'a str) -> Self {
        Self { path, content: Content::Text(text) }
    }

    /// A file of bytes.
    #[must_use]
    pub fn of_bytes(path: &'a str, bytes: &'a [u8]) -> Self {
        let content = std::str::from_utf8(bytes).map_or(Content::NotUtf8, Content::Text);
        Self { path, content }
    }
}
