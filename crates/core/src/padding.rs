//! Padding as PKCS#7 has it, checked without telling what is wrong with it: `cargo xtask bench timing` measures it.

use std::hint::black_box;

use subtle::Choice;

/// Where the padding begins: 1 to `BLOCK` bytes, every one of them the number of them. Looks at all
/// bytes of the last block whatever they are.
pub(crate) fn start<const BLOCK: usize>(bytes: &[u8]) -> Option<usize> {
    let (_, last) = bytes.split_last_chunk::<BLOCK>()?;
    let pad = *last.last()?;
    let wrong = last
        .iter()
        .rev()
        .zip(0_u8..)
        .fold(0, |wrong, (byte, index)| wrong | (mask(index < pad) & (byte ^ pad)));
    // One comparison: a range would look at its end only where the number is not below its start.
    let in_range = usize::from(pad).wrapping_sub(1) < BLOCK;
    // Without a barrier the compiler leaves out the loop where the number is out of range.
    let right = Choice::from(u8::from(in_range)) & Choice::from(u8::from(wrong == 0));
    bool::from(right).then(|| bytes.len().saturating_sub(pad.into()))
}

/// All ones for a byte that belongs to the padding, zero for another.
fn mask(belongs: bool) -> u8 {
    let bit = u8::from(belongs);
    // There the compiler would make a choice of it, and the engine a branch.
    let bit = if cfg!(target_arch = "wasm32") { black_box(bit) } else { bit };
    bit.wrapping_neg()
}
