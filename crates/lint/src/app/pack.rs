//! `packOptions` of project.config.json: which files do not become part of the package.

use crate::config::Node;
use crate::path;

/// What is left out, and what is put in all the same.
#[derive(Debug, Default)]
pub(super) struct Pack {
    ignore: Vec<Entry>,
    include: Vec<Entry>,
}

#[derive(Debug)]
struct Entry {
    kind: String,
    /// In small letters: capitals do not matter.
    value: String,
}

impl Pack {
    /// Reads a project.config.json.
    pub(super) fn of(config: &Node) -> Self {
        let entries = |name: &str| {
            let list = config.get("packOptions").and_then(|pack| pack.get(name));
            let entry = |own: &Node| {
                let value = own.text_of("value")?.to_ascii_lowercase();
                let value = value.trim_start_matches("./").trim_start_matches('/').to_owned();
                Some(Entry { kind: own.text_of("type")?.to_owned(), value })
            };
            list.into_iter()
                .flat_map(Node::items)
                .filter_map(entry)
                .filter(|own| !own.value.is_empty())
                .collect()
        };
        Self { ignore: entries("ignore"), include: entries("include") }
    }

    /// Whether a file is left out, by its path below the mini program's folder.
    pub(super) fn leaves_out(&self, path: &str) -> bool {
        let path = path.to_ascii_lowercase();
        let is_among = |entries: &[Entry]| entries.iter().any(|entry| entry.matches(&path));
        is_among(&self.ignore) && !is_among(&self.include)
    }
}

impl Entry {
    fn matches(&self, path: &str) -> bool {
        let value = self.value.as_str();
        match self.kind.as_str() {
            "folder" => path::below(value.trim_end_matches('/'), path).is_some_and(|rest| !rest.is_empty()),
            "file" => path == value,
            "suffix" => path.ends_with(value),
            "prefix" => path::name(path).starts_with(value),
            "glob" => globs(value, path),
            // Nobody can tell without running it: the file stays.
            _ => false,
        }
    }
}

/// `**` is any folders, `*` any name or part of one, `?` one character. One pass over the text for each piece of
/// the pattern, so that no pattern takes long.
fn globs(pattern: &str, text: &str) -> bool {
    let text: Vec<char> = text.chars().collect();
    // Behind which characters of the text the pattern may stand so far.
    let mut ends = vec![false; text.len().saturating_add(1)];
    if let Some(first) = ends.first_mut() {
        *first = true;
    }
    let mut rest = pattern;
    while let Some(character) = rest.chars().next() {
        if let Some(behind) = rest.strip_prefix("**/") {
            ends = spread(&ends, &text, |_| true);
            // Whole folders: at the beginning, or behind a `/`.
            for (at, end) in ends.iter_mut().enumerate().skip(1) {
                *end = *end && text.get(at.saturating_sub(1)) == Some(&'/');
            }
            rest = behind;
            continue;
        } else if let Some(behind) = rest.strip_prefix("**") {
            ends = spread(&ends, &text, |_| true);
            rest = behind;
            continue;
        } else if let Some(behind) = rest.strip_prefix('*') {
            ends = spread(&ends, &text, |own| own != '/');
            rest = behind;
            continue;
        }
        let is = |own: char| if character == '?' { own != '/' } else { own == character };
        let mut next = vec![false; ends.len()];
        for ((end, own), to) in ends.iter().zip(&text).zip(next.iter_mut().skip(1)) {
            *to = *end && is(*own);
        }
        ends = next;
        rest = rest.get(character.len_utf8()..).unwrap_or_default();
    }
    ends.last() == Some(&true)
}

/// Goes on over any number of characters of which something is true.
fn spread(ends: &[bool], text: &[char], good: impl Fn(char) -> bool) -> Vec<bool> {
    let mut is_open = false;
    let before = std::iter::once(None).chain(text.iter().copied().map(Some));
    let open = ends.iter().zip(before).map(|(end, own)| {
        is_open = *end || (is_open && own.is_some_and(&good));
        is_open
    });
    open.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_match_paths() {
        for (pattern, text, is) in [
            ("test/**/*.js", "test/a/b/c.js", true),
            ("test/**/*.js", "test/c.js", true),
            ("test/*.js", "test/a/c.js", false),
            ("**/*.test.js", "a/b.test.js", true),
            ("docs/**", "docs/a/b.md", true),
            ("a?.js", "ab.js", true),
            ("a?.js", "a/.js", false),
            ("*", "中文.js", true),
        ] {
            assert_eq!(globs(pattern, text), is, "{pattern} {text}");
        }
        let hard = format!("{}b", "a*".repeat(200));
        assert!(!globs(&hard, &"a".repeat(400)));
    }
}
