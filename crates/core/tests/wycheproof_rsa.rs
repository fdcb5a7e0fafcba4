//! Vectors of Project Wycheproof for RSA: signatures of both kinds with SHA-256, and decryption.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed, as it should")]

use weseal::rsa::{PrivateKey, PublicKey};
use wycheproof::{HashFunction, TestResult, rsa_pkcs1_decrypt, rsa_pkcs1_verify, rsa_pss_verify};

const SEED: &[u8; 32] = &[7; 32];

#[test]
fn pkcs1_signatures() {
    use rsa_pkcs1_verify::{TestName, TestSet};
    let names =
        [TestName::Rsa2048Sha256, TestName::Rsa3072Sha256, TestName::Rsa4096Sha256, TestName::Rsa8192Sha256];
    let mut count = 0;
    for name in names {
        for group in TestSet::load(name).unwrap().test_groups {
            let key = PublicKey::parse(&group.pem).unwrap();
            for test in group.tests {
                let accepted = key.verify_pkcs1(&test.msg, &test.sig);
                // "Acceptable" are signatures whose padding lacks a NULL that ours must have.
                assert_eq!(
                    accepted,
                    test.result == TestResult::Valid,
                    "{name:?} {}: {}",
                    test.tc_id,
                    test.comment
                );
                count += 1;
            }
        }
    }
    assert!(count > 900, "{count}");
}

#[test]
fn pss_signatures() {
    use rsa_pss_verify::{TestName, TestSet};
    let names = [
        TestName::RsaPss2048Sha256Mgf1SaltLen32,
        TestName::RsaPss3072Sha256Mgf1SaltLen32,
        TestName::RsaPss4096Sha256Mgf1SaltLen32,
    ];
    let mut count = 0;
    for name in names {
        for group in TestSet::load(name).unwrap().test_groups {
            assert_eq!(group.hash, HashFunction::Sha2_256);
            let key = PublicKey::parse(&group.pem).unwrap();
            for test in group.tests {
                let accepted = key.verify_pss(&test.msg, &test.sig);
                assert_eq!(
                    accepted,
                    test.result == TestResult::Valid,
                    "{name:?} {}: {}",
                    test.tc_id,
                    test.comment
                );
                count += 1;
            }
        }
    }
    assert!(count > 250, "{count}");
}

/// Other lengths of the salt are refused, though the signatures are good.
#[test]
fn pss_signatures_with_another_salt() {
    use rsa_pss_verify::{TestName, TestSet};
    let mut count = 0;
    for group in TestSet::load(TestName::RsaPss2048Sha256Mgf1SaltLen0).unwrap().test_groups {
        let key = PublicKey::parse(&group.pem).unwrap();
        for test in group.tests.iter().filter(|test| test.result == TestResult::Valid) {
            assert!(!key.verify_pss(&test.msg, &test.sig), "{}", test.tc_id);
            count += 1;
        }
    }
    assert!(count > 10, "{count}");
}

/// Wrong padding is no error: it gives bytes that are not the message.
#[test]
fn pkcs1_decryption() {
    use rsa_pkcs1_decrypt::{TestName, TestSet};
    let mut count = 0;
    for name in [TestName::Rsa2048, TestName::Rsa3072, TestName::Rsa4096] {
        for group in TestSet::load(name).unwrap().test_groups {
            let key = PrivateKey::parse(&group.pem).unwrap();
            for test in group.tests {
                let opened = key.decrypt_pkcs1(&test.ct, SEED);
                let right = opened.as_deref().is_some_and(|opened| opened.as_slice() == test.pt.as_slice());
                assert_eq!(
                    right,
                    test.result == TestResult::Valid,
                    "{name:?} {}: {}",
                    test.tc_id,
                    test.comment
                );
                count += 1;
            }
        }
    }
    assert!(count > 150, "{count}");
}
