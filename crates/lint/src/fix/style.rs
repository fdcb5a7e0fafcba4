//! How a file is written, so that what is added looks like what is there.

use std::ops::Range;

use super::container::{Container, Part};
use super::list::Edit;

/// How a list or an object is written.
#[derive(Debug)]
pub(super) struct Style {
    /// What a part begins with on a line of its own; nothing where all stand on one line.
    line: Option<String>,
    /// What stands before the closing bracket where there is no part yet.
    last: String,
    /// What stands around texts.
    quote: char,
    /// What stands around keys, if anything does.
    key_quote: Option<char>,
    /// Whether blanks stand behind colons and commas.
    is_wide: bool,
    /// Whether blanks stand before colons and inside brackets, as `HBuilderX` writes.
    is_airy: bool,
    /// Whether a comma stands behind the last part.
    has_last_comma: bool,
}

impl Style {
    pub(super) fn of(text: &str, container: &Container, is_json: bool) -> Self {
        let inner = text.get(container.open..container.close).unwrap_or_default();
        let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
        let outer = indent(text, container.open);
        let line = match container.parts.first() {
            Some(first) => is_first_of_line(text, first.span.start)
                .then(|| format!("{end}{}", indent(text, first.span.start))),
            // An object gets lines in a file that has lines; a list where it has them already.
            None => (inner.contains('\n') || (inner.starts_with('{') && text.trim().contains('\n')))
                .then(|| format!("{end}{outer}{}", unit(text))),
        };
        let quote =
            if is_json { '"' } else { first_quote(inner).or_else(|| first_quote(text)).unwrap_or('"') };
        let key_quote = match container.parts.first().and_then(|first| text.get(first.span.start..)) {
            _ if is_json => Some('"'),
            Some(first) => first.chars().next().filter(|first| matches!(first, '"' | '\'')),
            None => None,
        };
        let is_empty = container.parts.is_empty() && !inner.contains('\n');
        Self {
            last: if is_empty && line.is_some() { format!("{end}{outer}") } else { String::new() },
            line,
            quote,
            key_quote,
            is_wide: is_wide(text, inner),
            is_airy: inner.contains("\" :") && !inner.contains("\":"),
            has_last_comma: container.parts.last().is_some_and(|part| part.comma.is_some()),
        }
    }

    pub(super) fn quoted(&self, text: &str) -> String {
        format!("{0}{text}{0}", self.quote)
    }

    /// A member that is a list.
    pub(super) fn member(&self, key: &str, names: &[&'static str]) -> String {
        let names: Vec<String> = names.iter().map(|name| self.quoted(name)).collect();
        let key = self.key_quote.map_or_else(|| key.to_owned(), |quote| format!("{quote}{key}{quote}"));
        let blank = self.blank();
        let air = if self.is_airy { " " } else { "" };
        format!("{key}{air}:{blank}[{air}{}{air}]", names.join(&format!(",{blank}")))
    }

    const fn blank(&self) -> &'static str {
        if self.is_wide { " " } else { "" }
    }

    /// Puts parts behind the last one that is kept, and sees to it that the commas are right.
    pub(super) fn append(
        &self,
        text: &str,
        container: &Container,
        kept: Option<&Part>,
        parts: &[String],
    ) -> Vec<Edit> {
        let mut edits = Vec::new();
        let Some(kept) = kept else {
            let inside = container.open.saturating_add(1);
            return if parts.is_empty() { edits } else { vec![(inside..inside, self.first(parts))] };
        };
        match kept.comma {
            None if !parts.is_empty() => edits.push((kept.span.end..kept.span.end, ",".to_owned())),
            Some(comma) if parts.is_empty() && !self.has_last_comma => {
                edits.push((comma..comma.saturating_add(1), String::new()));
            }
            _ => {}
        }
        if parts.is_empty() {
            return edits;
        }
        // A comment at the end of the line belongs to what stands before it.
        let end = self.line.as_ref().and_then(|_| line_end(text, kept.end())).unwrap_or_else(|| kept.end());
        let lead = self.line.as_deref().unwrap_or_else(|| self.blank());
        let last = if self.has_last_comma { "," } else { "" };
        edits.push((end..end, format!("{lead}{}{last}", parts.join(&format!(",{lead}")))));
        edits
    }

    fn first(&self, parts: &[String]) -> String {
        let (lead, between) = self
            .line
            .as_ref()
            .map_or_else(|| ("", format!(",{}", self.blank())), |line| (line.as_str(), format!(",{line}")));
        let last = if self.has_last_comma { "," } else { "" };
        format!("{lead}{}{last}{}", parts.join(&between), self.last)
    }
}

/// Where the line ends that has nothing but blanks and one comment behind this place.
pub(super) fn line_end(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    let line = rest.split(['\n', '\r']).next()?;
    let tail = line.trim_start();
    let is_comment = tail.starts_with("//")
        || (tail.starts_with("/*") && tail.ends_with("*/") && tail.matches("*/").count() == 1);
    (line.len() < rest.len() && (tail.is_empty() || is_comment)).then(|| at.saturating_add(line.len()))
}

/// Whether a part stands alone on its line; if so, where the line break before it begins.
pub(super) fn is_alone(text: &str, span: &Range<usize>) -> Option<usize> {
    if !is_first_of_line(text, span.start) {
        return None;
    }
    let rest = text.get(span.end..)?;
    let comma = rest.len().saturating_sub(rest.trim_start_matches([' ', '\t']).trim_start_matches(',').len());
    line_end(text, span.end.saturating_add(comma))?;
    let before = text.get(..span.start)?.trim_end_matches([' ', '\t']);
    let before = before.strip_suffix('\n')?;
    Some(before.strip_suffix('\r').unwrap_or(before).len())
}

fn is_first_of_line(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    before.trim_end_matches([' ', '\t']).ends_with('\n')
}

/// What the line of a place begins with.
fn indent(text: &str, at: usize) -> &str {
    let before = text.get(..at).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    line.split(|character: char| !matches!(character, ' ' | '\t')).next().unwrap_or_default()
}

/// By how much the file indents.
fn unit(text: &str) -> &str {
    let mut indents = text.split('\n').map(|line| indent(line, line.len()));
    indents.find(|indent| !indent.is_empty()).unwrap_or("  ")
}

fn first_quote(text: &str) -> Option<char> {
    text.chars().find(|character| matches!(character, '"' | '\''))
}

/// Whether blanks stand behind colons; behind commas where there are none.
fn is_wide(text: &str, inner: &str) -> bool {
    let behind = |text: &str, mark: &str| {
        text.split_once(mark).map(|(_, rest)| rest.starts_with([' ', '\t', '\r', '\n']))
    };
    let colon = if inner.starts_with('{') { "\":" } else { "," };
    behind(inner, colon)
        .or_else(|| behind(text, "\":"))
        .unwrap_or_else(|| !text.contains(':') || text.contains(": "))
}
