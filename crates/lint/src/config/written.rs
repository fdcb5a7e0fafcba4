//! A configuration written out as the JSON that the rules judge, with the way back to where its parts stand.

use std::ops::Range;

use super::{Data, Node};
use crate::place::Spot;

/// JSON text, and where each part of it comes from.
#[derive(Debug)]
pub(crate) struct Written {
    pub(crate) json: String,
    /// Keys and values, in the order in which they begin.
    parts: Vec<(Range<usize>, Spot)>,
}

impl Written {
    /// Writes a configuration. What nobody has worked out is left out.
    pub(crate) fn of(node: &Node) -> Self {
        let mut written = Self { json: String::new(), parts: Vec::new() };
        written.value(node);
        written.parts.sort_by_key(|(range, _)| range.start);
        written
    }

    /// Where a stretch of the JSON comes from.
    pub(crate) fn spot(&self, range: &Range<usize>) -> Option<Spot> {
        let first = self.parts.partition_point(|(own, _)| own.start < range.start);
        let (own, spot) = self.parts.get(first).filter(|(own, _)| own.start == range.start)?;
        if own == range {
            return Some(*spot);
        }
        // The bracket with which a value begins.
        Some(Spot { end: spot.start.saturating_add(1).min(spot.end), ..*spot })
    }

    fn value(&mut self, node: &Node) {
        let start = self.json.len();
        match &node.data {
            Data::Null | Data::Unknown => self.json.push_str("null"),
            Data::Boolean(boolean) => self.json.push_str(if *boolean { "true" } else { "false" }),
            Data::Number(number) => self.json.push_str(if is_json(number) { number } else { "0" }),
            Data::Text(text) => self.text(text),
            Data::List(items) => {
                self.json.push('[');
                for (index, item) in items.iter().filter(|item| !item.is_unknown()).enumerate() {
                    if index > 0 {
                        self.json.push(',');
                    }
                    self.value(item);
                }
                self.json.push(']');
            }
            Data::Object(members) => {
                self.json.push('{');
                let known = members.iter().filter(|member| !member.value.is_unknown());
                for (index, member) in known.enumerate() {
                    if index > 0 {
                        self.json.push(',');
                    }
                    let key = self.json.len();
                    self.text(&member.key);
                    self.parts.push((key..self.json.len(), member.key_at));
                    self.json.push(':');
                    self.value(&member.value);
                }
                self.json.push('}');
            }
        }
        self.parts.push((start..self.json.len(), node.at));
    }

    fn text(&mut self, text: &str) {
        self.json.push('"');
        for character in text.chars() {
            match character {
                '"' => self.json.push_str("\\\""),
                '\\' => self.json.push_str("\\\\"),
                control if control < ' ' => self.json.push_str(&format!("\\u{:04x}", u32::from(control))),
                other => self.json.push(other),
            }
        }
        self.json.push('"');
    }
}

/// Whether a number of a script is one of JSON too: it has hexadecimal ones and underscores beyond.
fn is_json(number: &str) -> bool {
    weseal::message::parse_json(number).is_ok()
}
