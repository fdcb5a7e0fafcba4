//! JSON, with what the tools that read it allow beyond JSON.

use std::ops::Range;

use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, CommentCollectionStrategy, ParseOptions, parse_to_ast};

use super::{Data, Member, Node};
use crate::place::Spot;

/// Why a text is no configuration.
#[derive(Debug)]
pub(crate) struct Fault {
    pub(crate) reason: String,
    pub(crate) at: Range<usize>,
}

/// Reads JSON that may have comments and commas behind the last item, as uni-app's files may.
///
/// The parser limits how deep a text may be nested.
pub(crate) fn read(file: usize, text: &str) -> Result<Option<Node>, Fault> {
    read_with(file, text, &options(true, false))
}

/// The same with everything that JSON5 allows.
pub(crate) fn read_lenient(file: usize, text: &str) -> Result<Option<Node>, Fault> {
    read_with(file, text, &options(true, true))
}

/// Where a text has what JSON has not: a comment, or a comma behind the last item.
pub(crate) fn beyond_json(file: usize, text: &str) -> Option<Range<usize>> {
    read_with(file, text, &options(false, false)).err().map(|fault| fault.at)
}

const fn options(comments: bool, json5: bool) -> ParseOptions {
    ParseOptions {
        allow_comments: comments,
        allow_trailing_commas: comments,
        allow_loose_object_property_names: json5,
        allow_missing_commas: false,
        allow_single_quoted_strings: json5,
        allow_hexadecimal_numbers: json5,
        allow_unary_plus_numbers: json5,
        allow_bare_decimal_point_numbers: json5,
        allow_non_finite_numbers: false,
        allow_extended_string_escapes: json5,
    }
}

fn read_with(file: usize, text: &str, options: &ParseOptions) -> Result<Option<Node>, Fault> {
    // The mark before the text is no part of it; the places stay those of the file.
    let (text, offset) =
        text.strip_prefix('\u{feff}').map_or((text, 0), |rest| (rest, '\u{feff}'.len_utf8()));
    let collect = CollectOptions { comments: CommentCollectionStrategy::Off, tokens: false };
    let parsed = parse_to_ast(text, &collect, options).map_err(|error| {
        let range = error.range();
        Fault {
            reason: error.kind().to_string(),
            at: shifted(range.start, offset)..shifted(range.end, offset),
        }
    })?;
    Ok(parsed.value.map(|value| node(file, offset, value)))
}

const fn shifted(at: usize, offset: usize) -> usize {
    at.saturating_add(offset)
}

fn node(file: usize, offset: usize, value: Value<'_>) -> Node {
    let spot = |range: jsonc_parser::common::Range| Spot {
        file,
        start: shifted(range.start, offset),
        end: shifted(range.end, offset),
    };
    let (data, range) = match value {
        Value::StringLit(text) => (Data::Text(text.value.into_owned()), text.range),
        Value::NumberLit(number) => (Data::Number(number.value.to_owned()), number.range),
        Value::BooleanLit(boolean) => (Data::Boolean(boolean.value), boolean.range),
        Value::NullKeyword(null) => (Data::Null, null.range),
        Value::Array(list) => {
            let items = list.elements.into_iter().map(|item| node(file, offset, item));
            (Data::List(items.collect()), list.range)
        }
        Value::Object(object) => {
            let members = object.properties.into_iter().map(|property| Member {
                key_at: spot(property.name.range()),
                key: property.name.into_string(),
                value: node(file, offset, property.value),
            });
            (Data::Object(members.collect()), object.range)
        }
    };
    Node { data, at: spot(range) }
}
