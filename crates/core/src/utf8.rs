//! UTF-8, checked with vector instructions where there are any: Chinese text takes the standard
//! library's check as long as the decryption.

/// The bytes as text, if that is what they are.
pub(crate) fn check(bytes: &[u8]) -> Option<&str> {
    #[cfg(any(target_arch = "x86_64", target_arch = "aarch64"))]
    let text = simdutf8::basic::from_utf8(bytes).ok();
    #[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
    let text = str::from_utf8(bytes).ok();
    text
}
