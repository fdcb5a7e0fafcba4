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
    /// It is larger than [`LARGEST`], and nobody has read it.
    TooLarge,
    /// It is there, and nobody has read it: a picture.
    Unread,
    /// It is a link to this file or folder of the project: a path as those of the files, without links in it.
    Link(&'a str),
    /// It is a link to what is not in the project.
    Outside,
}

/// Larger files are not read, in bytes. Nobody writes such; a mini program may have 2 MB in one package.
pub const LARGEST: usize = 16 << 20;

impl<'a> File<'a> {
    /// A file with text.
    #[must_use]
    pub const fn new(path: &'a str, text: &'a str) -> Self {
        Self { path, content: Content::Text(text) }
    }

    /// A file of bytes.
    #[must_use]
    pub fn of_bytes(path: &'a str, bytes: &'a [u8]) -> Self {
        Self { path, content: Content::of_bytes(bytes) }
    }
}

impl<'a> Content<'a> {
    /// What bytes are.
    #[must_use]
    pub fn of_bytes(bytes: &'a [u8]) -> Self {
        if bytes.len() > LARGEST {
            return Self::TooLarge;
        }
        std::str::from_utf8(bytes).map_or(Self::NotUtf8, Self::Text)
    }
}
