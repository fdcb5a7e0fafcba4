//! Looking for bytes of ASCII, eight at a time.

const ONES: u64 = u64::MAX / 0xff;
const HIGH: u64 = ONES << 7;

/// Where the first of the wanted bytes is, else the length.
pub(crate) fn position<const N: usize>(bytes: &[u8], wanted: [u8; N]) -> usize {
    let marks = |word: u64| wanted.iter().fold(0, |marks, byte| marks | equal(word, *byte));
    find(bytes, marks, |byte| wanted.contains(&byte))
}

/// How many bytes in front stand for themselves in a string of JSON: no quote, backslash or control
/// character.
pub(crate) fn plain_json(bytes: &[u8]) -> usize {
    let marks = |word| below(word, 0x20) | equal(word, b'"') | equal(word, b'\\');
    find(bytes, marks, |byte| byte < 0x20 || byte == b'"' || byte == b'\\')
}

fn find(bytes: &[u8], marks: impl Fn(u64) -> u64, marked: impl Fn(u8) -> bool) -> usize {
    let (words, rest) = bytes.as_chunks::<8>();
    for (word, place) in words.iter().zip((0_usize..).step_by(8)) {
        let marks = marks(u64::from_le_bytes(*word));
        if marks != 0 {
            // The lowest mark is exact; a borrow can only set marks above it.
            return place.saturating_add(marks.trailing_zeros() as usize / 8);
        }
    }
    let tail = rest.iter().position(|byte| marked(*byte)).unwrap_or(rest.len());
    bytes.len().saturating_sub(rest.len()).saturating_add(tail)
}

/// The high bit of every byte that is this one.
const fn equal(word: u64, byte: u8) -> u64 {
    below(word ^ ONES.wrapping_mul(byte as u64), 1)
}

/// The high bit of every byte of ASCII below a limit.
const fn below(word: u64, limit: u64) -> u64 {
    word.wrapping_sub(ONES.wrapping_mul(limit)) & !word & HIGH
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_one_byte_at_a_time_finds() {
        for special in (0..=0x1f).chain(*b"\"\\") {
            for length in (0..40).step_by(crate::EVERY) {
                let mut bytes: Vec<u8> = "a\u{7f}你é ~!#[]".bytes().cycle().take(length).collect();
                assert_eq!(plain_json(&bytes), length);
                assert_eq!(position(&bytes, [special, b'x']), length);
                bytes.push(special);
                bytes.extend(b"\"\\\n after");
                assert_eq!(plain_json(&bytes), length, "{special} behind {length}");
                assert_eq!(position(&bytes, [special, b'x']), length);
            }
        }
    }
}
