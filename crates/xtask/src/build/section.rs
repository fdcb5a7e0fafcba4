//! Custom sections of a WebAssembly module.

const HEADER: usize = 8;

/// The module without the custom sections of this name; `None` when it is not a module.
pub(crate) fn without(module: &[u8], name: &str) -> Option<Vec<u8>> {
    let (header, mut rest) = module.split_at_checked(HEADER)?;
    let mut kept = header.to_vec();
    while let Some((&id, after_id)) = rest.split_first() {
        let (size, content) = number(after_id)?;
        let (content, next) = content.split_at_checked(size)?;
        if id != 0 || !is_named(content, name) {
            kept.extend_from_slice(rest.get(..rest.len().checked_sub(next.len())?)?);
        }
        rest = next;
    }
    Some(kept)
}

fn is_named(content: &[u8], name: &str) -> bool {
    number(content).is_some_and(|(length, text)| text.get(..length) == Some(name.as_bytes()))
}

/// An unsigned LEB128 number of at most 32 bits, and what follows it.
fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let length = bytes.iter().take(5).position(|byte| byte & 0x80 == 0)?.checked_add(1)?;
    let (digits, rest) = bytes.split_at_checked(length)?;
    let value = digits.iter().rev().fold(0, |value: usize, digit| value << 7 | usize::from(digit & 0x7f));
    Some((value, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MODULE: &[u8] = b"\0asm\x01\0\0\0\x01\x01\0\0\x03\x01ab\0\x83\0\x01cd";

    #[test]
    fn drops_the_named_section_alone() {
        let expected = b"\0asm\x01\0\0\0\x01\x01\0\0\x83\0\x01cd";
        assert_eq!(without(MODULE, "a").as_deref(), Some(&expected[..]));
        assert_eq!(without(MODULE, "b").as_deref(), Some(MODULE));
    }

    #[test]
    fn refuses_what_is_cut_off() {
        let (_, cut) = MODULE.split_last().expect("not empty");
        assert_eq!(without(cut, "a"), None);
        assert_eq!(without(b"\0asm", "a"), None);
    }
}
