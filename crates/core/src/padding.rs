//! Padding as PKCS#7 has it, checked without telling what is wrong with it.

use subtle::Choice;

/// Where the padding begins: 1 to `BLOCK` bytes, every one of them the number of them. Looks at all
/// bytes of the last block whatever they are.
pub(crate) fn start<const BLOCK: usize>(bytes: &[u8]) -> Option<usize> {
    let (_, last) = bytes.split_last_chunk::<BLOCK>()?;
    let pad = *last.last()?;
    let wrong = last.iter().rev().zip(0_u8..).fold(0, |wrong, (byte, index)| {
        // All ones for the bytes that belong to the padding, zero for the others.
        let belongs = u8::from(index < pad).wrapping_neg();
        wrong | (belongs & (byte ^ pad))
    });
    let in_range = (1..=BLOCK).contains(&usize::from(pad));
    // Measured: without a barrier the compiler leaves out the loop where the number is out of range.
    let right = Choice::from(u8::from(in_range)) & Choice::from(u8::from(wrong == 0));
    bool::from(right).then(|| bytes.len().saturating_sub(pad.into()))
}
