//! Custom sections of a WebAssembly module.

use crate::shell::Result;
use wasm_encoder::{Module, RawSection};
use wasmparser::{Parser, Payload};

/// The module without the custom sections of this name.
pub(crate) fn without(module: &[u8], name: &str) -> Result<Vec<u8>> {
    let mut kept = Module::new();
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload?;
        let is_named = matches!(&payload, Payload::CustomSection(section) if section.name() == name);
        if let Some((id, range)) = payload.as_section().filter(|_| !is_named) {
            kept.section(&RawSection { id, data: module.get(range).unwrap_or_default() });
        }
    }
    Ok(kept.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drops_the_named_section_alone() {
        const MODULE: &[u8] = b"\0asm\x01\0\0\0\0\x03\x01ab\0\x03\x01cd";
        assert_eq!(without(MODULE, "a").expect("a module"), b"\0asm\x01\0\0\0\0\x03\x01cd");
        assert_eq!(without(MODULE, "b").expect("a module"), MODULE);
    }

    #[test]
    fn refuses_what_is_cut_off() {
        assert!(without(b"\0asm\x01\0\0\0\0\x03\x01a", "a").is_err());
        assert!(without(b"\0asm", "a").is_err());
    }
}
