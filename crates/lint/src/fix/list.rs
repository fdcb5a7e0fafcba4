//! Changing a list of texts, and only that.

use std::ops::Range;

use super::container::{Container, Part};
use super::style::{Style, is_alone, line_end};

/// What is to become of a list.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Change {
    /// Items, by where they begin, that go.
    pub(crate) remove: Vec<usize>,
    /// Items, by where they begin, and what stands for them from now on.
    pub(crate) replace: Vec<(usize, &'static str)>,
    /// What is put behind the others.
    pub(crate) add: Vec<&'static str>,
}

impl Change {
    pub(crate) const fn is_empty(&self) -> bool {
        self.remove.is_empty() && self.replace.is_empty() && self.add.is_empty()
    }
}

/// No list of interfaces has more wrong items than this: what does is left to its author.
const MOST: usize = 200;

/// What replaces a stretch of a text.
pub(crate) type Edit = (Range<usize>, String);

/// The edits that change the list at `open`. Nothing where it is not written as a plain list, and where there would be
/// very many.
pub(crate) fn change_list(text: &str, open: usize, change: &Change, is_json: bool) -> Option<Vec<Edit>> {
    if change.remove.len().saturating_add(change.replace.len()) > MOST {
        return None;
    }
    let list = Container::read(text, open, b'[')?;
    let style = Style::of(text, &list, is_json);
    let is_gone = |part: &Part| change.remove.contains(&part.span.start);
    let starts = change.remove.iter().chain(change.replace.iter().map(|(start, _)| start));
    if !starts.into_iter().all(|start| list.parts.iter().any(|part| part.span.start == *start)) {
        return None;
    }
    if list.parts.iter().all(is_gone) && change.add.is_empty() && !list.has_comment {
        return Some(vec![(list.open..list.close.saturating_add(1), "[]".to_owned())]);
    }
    let mut edits = Vec::new();
    for (start, name) in &change.replace {
        let part = list.parts.iter().find(|part| part.span.start == *start)?;
        edits.push((part.span.clone(), style.quoted(name)));
    }
    let mut kept = None;
    for (index, part) in list.parts.iter().enumerate() {
        if is_gone(part) {
            edits.push((gone(text, &list, index, kept.is_some()), String::new()));
        } else {
            kept = Some(part);
        }
    }
    let names: Vec<String> = change.add.iter().map(|name| style.quoted(name)).collect();
    edits.extend(style.append(text, &list, kept, &names));
    Some(joined(edits))
}

/// The edits that give the object at `open` members that are lists.
pub(crate) fn add_lists(
    text: &str,
    open: usize,
    lists: &[(&str, Vec<&'static str>)],
    is_json: bool,
) -> Option<Vec<Edit>> {
    let object = Container::read(text, open, b'{')?;
    let style = Style::of(text, &object, is_json);
    let members: Vec<String> = lists.iter().map(|(key, names)| style.member(key, names)).collect();
    Some(joined(style.append(text, &object, object.parts.last(), &members)))
}

const BLANKS: [char; 2] = [' ', '\t'];

/// What goes with an item: its comma, and its line where it stands alone there.
fn gone(text: &str, list: &Container, index: usize, has_before: bool) -> Range<usize> {
    let Some(part) = list.parts.get(index) else { return 0..0 };
    let next = list.parts.get(index.saturating_add(1)).map_or(list.close, |next| next.span.start);
    if let Some(before) = is_alone(text, &part.span) {
        return before..line_end(text, part.end()).unwrap_or_else(|| part.end());
    }
    if has_before {
        let before = text.get(..part.span.start).unwrap_or_default().trim_end_matches(BLANKS).len();
        return before.max(list.open.saturating_add(1))..part.end();
    }
    // The first one: what stands behind it moves to its place, but no comment goes.
    let rest = text.get(part.end()..next).unwrap_or_default();
    let blanks = rest.len().saturating_sub(rest.trim_start_matches(BLANKS).len());
    part.span.start..part.end().saturating_add(blanks)
}

/// In their order, those that touch made one.
fn joined(mut edits: Vec<Edit>) -> Vec<Edit> {
    edits.sort_by_key(|(range, _)| (range.start, range.end));
    let mut found: Vec<Edit> = Vec::new();
    for (range, text) in edits {
        match found.last_mut() {
            Some((last, words)) if last.end >= range.start => {
                last.end = last.end.max(range.end);
                words.push_str(&text);
            }
            _ => found.push((range, text)),
        }
    }
    found
}
