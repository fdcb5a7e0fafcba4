//! What a script uses: interfaces of `wx` in every form, other files, elements of JSX.

mod dead;
mod depth;
mod elements;
pub(crate) mod excess;
mod facts;
mod hints;
mod http;
mod literal;
mod member;
mod modules;
mod names;
mod patterns;
mod platform;
mod returned;
mod scout;
mod signs;
mod uses;
mod value;
mod wrap;

use std::ops::Range;

use oxc_allocator::Allocator;
use oxc_ast::ast::Program;
use oxc_parser::Parser;
use oxc_semantic::{Semantic, SemanticBuilder, Stats};
use oxc_span::{GetSpan, SourceType};
use weseal_rules::Text;

pub(crate) use dead::{has, merged};
pub(crate) use facts::{Export, Facts, Foreign, Hint, HintKind, Use, Via};
pub(crate) use http::{HOST, path_of};
pub(crate) use names::camel_to_kebab;

use crate::config::Node;

/// In which language a script is, and which objects its framework gives it.
#[derive(Debug, Clone, Copy, Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub(crate) struct Dialect {
    pub(crate) typescript: bool,
    pub(crate) jsx: bool,
    /// Whether `uni` is the interface object.
    pub(crate) uni: bool,
    /// Whether `Taro` is, where nothing of that name is declared.
    pub(crate) taro: bool,
}

/// Why a script could not be looked at.
#[derive(Debug)]
pub(crate) enum Fault {
    /// The parser's reason, and where.
    Syntax(String, Range<usize>),
    /// It is more than the parser can follow, and why.
    TooDeep(Text),
}

/// Reads a script. `file` is its number.
pub(crate) fn read(file: usize, text: &str, dialect: Dialect) -> Result<Facts, Fault> {
    with_semantic(text, dialect, |semantic| scout::facts(file, semantic, dialect))
}

/// The configuration that a script exports: `app.config.ts`.
pub(crate) fn read_config(file: usize, text: &str, dialect: Dialect) -> Result<Option<Node>, Fault> {
    with_semantic(text, dialect, |semantic| literal::exported(file, semantic))
}

/// The configuration that is a member of the class of an app, as older versions of Taro have it: `config = {…}`.
pub(crate) fn read_class_config(file: usize, text: &str, dialect: Dialect) -> Result<Option<Node>, Fault> {
    with_semantic(text, dialect, |semantic| literal::member(file, semantic, "config"))
}

fn with_semantic<T>(text: &str, dialect: Dialect, see: impl FnOnce(&Semantic<'_>) -> T) -> Result<T, Fault> {
    if let Some(reason) = depth::excess(text, dialect.jsx) {
        return Err(Fault::TooDeep(reason));
    }
    let module = SourceType::default().with_typescript(dialect.typescript).with_jsx(dialect.jsx);
    let mut allocator = Allocator::default();
    let mut parsed = Parser::new(&allocator, text, module).parse();
    let faults = parsed.diagnostics.len();
    if faults > 0 {
        // Scripts that are no modules may use words that modules may not. The tree of a large file is large: one
        // is held at a time.
        drop(parsed);
        allocator.reset();
        parsed = Parser::new(&allocator, text, module.with_script(true)).parse();
        if parsed.diagnostics.len() >= faults {
            drop(parsed);
            allocator.reset();
            parsed = Parser::new(&allocator, text, module).parse();
        }
    }
    if parsed.panicked {
        let first = parsed.diagnostics.into_iter().next();
        let at = first.as_ref().and_then(|first| first.labels.first()).map_or(0..0, |label| {
            let start = wide(label.offset());
            start..start.saturating_add(wide(label.len()))
        });
        let reason = first.map_or_else(String::new, |first| first.message.to_string());
        return Err(Fault::Syntax(reason, at));
    }
    Ok(see(&semantic(&parsed.program)))
}

/// What the names in a script stand for.
fn semantic<'a>(program: &'a Program<'a>) -> Semantic<'a> {
    // How much there will be is guessed by the punctuation: to count it would be to go through the tree once more.
    let marks = program.source_text.bytes().filter(u8::is_ascii_punctuation).count();
    let marks = u32::try_from(marks).unwrap_or(u32::MAX);
    let nodes = marks.saturating_add(marks / 4);
    let guess = Stats { nodes, scopes: marks / 30, symbols: marks / 12, references: marks / 4 };
    SemanticBuilder::new().with_build_nodes(true).with_stats(guess).build(program).semantic
}

/// From where to where, in bytes.
fn range(node: &impl GetSpan) -> Range<usize> {
    let span = node.span();
    wide(span.start)..wide(span.end)
}

fn wide(offset: u32) -> usize {
    usize::try_from(offset).unwrap_or(usize::MAX)
}
