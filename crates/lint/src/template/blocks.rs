//! The blocks of a single-file component: `.vue`, `.mpx`.

use std::ops::Range;

use super::Element;
use super::markup::first;

/// A block at the top of a file.
#[derive(Debug)]
pub(crate) struct Block {
    pub(crate) tag: Element,
    /// What is in it.
    pub(crate) inner: Range<usize>,
}

/// The blocks of a file. What is in a template is no block, whatever it is called.
pub(crate) fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut at = 0;
    while let Some(open) = next_open(text, at) {
        // One tag is read: up to where the next may begin.
        let Some(tag) = first_tag(text, open) else {
            at = open.saturating_add(1);
            continue;
        };
        let inner = tag.at.end;
        if text.get(..inner).is_some_and(|before| before.ends_with("/>")) {
            at = inner;
            blocks.push(Block { tag, inner: inner..inner });
            continue;
        }
        let end = closing(text, inner, &tag.name);
        at = end.end;
        blocks.push(Block { tag, inner: inner..end.start });
    }
    blocks
}

/// A part of a text at its place, everything around it blank.
pub(crate) fn alone(text: &str, part: &Range<usize>) -> String {
    let blank = |text: &str| -> String {
        text.bytes().map(|byte| if matches!(byte, b'\n' | b'\r') { char::from(byte) } else { ' ' }).collect()
    };
    let before = text.get(..part.start).map(blank).unwrap_or_default();
    format!("{before}{}", text.get(part.clone()).unwrap_or_default())
}

fn next_open(text: &str, from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        let open = text.get(at..)?.find('<').map(|place| at.saturating_add(place))?;
        if !text.get(open..)?.starts_with("<!--") {
            return Some(open);
        }
        at = text.get(open..)?.find("-->").map(|place| open.saturating_add(place))?;
    }
}

/// Tags of blocks are short: a quote that is never closed does not make one of the whole file.
fn first_tag(text: &str, open: usize) -> Option<Element> {
    let most = text.len().min(open.saturating_add(2000));
    let most = (open..=most).rev().find(|end| text.is_char_boundary(*end))?;
    first(text, &(open..most))
}

/// The tag that closes a block. Templates may have templates in them.
fn closing(text: &str, from: usize, name: &str) -> Range<usize> {
    let close = format!("</{name}");
    let nests = name == "template";
    let mut depth = 0_usize;
    let mut at = from;
    // The next template in it: each is looked for once, however many ends stand before it.
    let mut inner = find(text, at, "<template").filter(|_| nests);
    loop {
        let Some(end) = find(text, at, &close) else { return text.len()..text.len() };
        while let Some(open) = inner.filter(|open| *open < end) {
            let own = first_tag(text, open);
            let is_closed = own.as_ref().is_some_and(|own| {
                own.name != "template" || text.get(..own.at.end).is_some_and(|before| before.ends_with("/>"))
            });
            if !is_closed {
                depth = depth.saturating_add(1);
            }
            inner = find(text, open.saturating_add(1), "<template");
        }
        let behind = find(text, end, ">").map_or(text.len(), |place| place.saturating_add(1));
        if depth == 0 {
            return end..behind;
        }
        depth = depth.saturating_sub(1);
        at = behind;
    }
}

fn find(text: &str, from: usize, what: &str) -> Option<usize> {
    text.get(from..)?.find(what).map(|place| from.saturating_add(place))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_of_a_component() {
        let text = "<template>\n<view><template #a>x</template></view>\n</template>\n<script setup lang=\"ts\">\nconst a = '<template>'\n</script>\n<style>a{}</style>";
        let found = blocks(text);
        let names: Vec<_> = found.iter().map(|block| block.tag.name.as_str()).collect();
        assert_eq!(names, ["template", "script", "style"]);
        assert!(text[found[1].inner.clone()].contains("const a"));
        assert!(found[1].tag.get("setup").is_some());
    }

    #[test]
    fn broken_components_end() {
        for text in ["<template>", "<script", "<template><template>", "<!-- ", "<", "<script>a"] {
            blocks(text);
        }
    }
}
