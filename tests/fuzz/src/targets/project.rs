//! A whole project: any files at any paths, and their edits.
//!
//! Input: path and text of each file, in turn.

use crate::Parts;
use crate::project::{Files, put_right};

pub(super) fn run(data: &[u8]) {
    let mut parts = Parts::of(data);
    let mut files = Files::new();
    while let (Some(path), Some(text)) = (parts.text(), parts.text()) {
        // Of two files at one path nobody knows which is meant.
        if files.iter().all(|(own, _)| normal(own) != normal(path)) {
            files.push((path.to_owned(), text.to_owned()));
        }
    }
    put_right(&files);
}

/// A path however it is spelt.
fn normal(path: &str) -> Vec<String> {
    let mut parts = Vec::new();
    for part in path.split(['/', '\\']) {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part.to_ascii_lowercase()),
        }
    }
    parts
}
