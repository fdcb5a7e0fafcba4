//! mpx: the configuration in a `.mpx`.

use crate::config::{self, Node};
use crate::script::{self, Dialect};
use crate::template::{Block, alone, blocks};

/// Whether a block is a configuration.
pub(crate) fn is_json(block: &Block) -> bool {
    has_json(block, "type") || has_json(block, "name")
}

/// The configuration in a `.mpx`.
pub(crate) fn config(file: usize, text: &str) -> Result<Option<Node>, config::Fault> {
    let blocks = blocks(text);
    let mut scripts = blocks.iter().filter(|block| block.tag.name == "script");
    let Some(block) = scripts.find(|block| is_json(block)) else { return Ok(None) };
    // Everything around it is blank, so that what is read keeps its place.
    let inner = alone(text, &block.inner);
    if has_json(block, "type") {
        return config::read_lenient(file, &inner);
    }
    // `<script name="json">` is a script that exports it.
    let dialect = Dialect { jsx: true, ..Dialect::default() };
    Ok(script::read_config(file, &inner, dialect).ok().flatten())
}

fn has_json(block: &Block, attribute: &str) -> bool {
    block.tag.get(attribute).is_some_and(|own| own.words().any(|word| word.contains("json")))
}
