//! Keys and certificates that are damaged somewhere: refused, or used, and never a panic. And keys that are read once.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that panics has failed, as it should"
)]

use std::fs;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use weseal::explain::Computation as _;
use weseal::realname::SignRealName;
use weseal::rsa::{PrivateKey, PublicKey, Source};

const SEED: &[u8; 32] = &[7; 32];

#[test]
fn damaged_private_keys() {
    let (label, der) = pem("merchant");
    let mut refused = 0;
    for damaged in damages(&der, 97) {
        match PrivateKey::parse(&text(&label, &damaged)) {
            Ok(key) => drop((key.sign_pkcs1(b"a", SEED), key.decrypt_pkcs1(&[1; 256], SEED).is_some())),
            Err(_) => refused += 1,
        }
    }
    assert!(refused > 100, "{refused}");
}

#[test]
fn damaged_certificates() {
    let (label, der) = pem("certificate");
    let mut refused = 0;
    for damaged in damages(&der, 7) {
        match PublicKey::parse(&text(&label, &damaged)) {
            Ok(key) => assert!(!key.verify_pss(b"a", &[1; 256]) && !key.verify_pkcs1(b"a", &[1; 256])),
            Err(_) => refused += 1,
        }
    }
    assert!(refused > 100, "{refused}");
}

/// It signs as its PEM does, and its public half verifies that.
#[test]
fn a_key_that_is_read_once() {
    let (label, der) = pem("merchant");
    let pem = text(&label, &der);
    let key = PrivateKey::parse(&pem).unwrap();
    let sign = |private_key| {
        let computation =
            SignRealName { cert_serial_no: "1", timestamp: "1714112445", private_key, seed: SEED };
        computation.compute().unwrap()
    };
    let signature = sign(Source::from(&key));
    assert_eq!(signature, sign(Source::Pem(&pem)));
    let signature = STANDARD.decode(signature).unwrap();
    assert!(key.public().verify_pkcs1(b"cert_serialno=1&timestamp=1714112445", &signature));
    assert_eq!([key.size(), key.public().size()], [signature.len(); 2]);
}

/// One byte changed: every byte of the beginning in several ways, then every so many bytes; and every prefix.
fn damages(der: &[u8], step: usize) -> impl Iterator<Item = Vec<u8>> {
    let places = (0..40).chain((40..der.len()).step_by(step));
    let flips = places.flat_map(|place| [0x01, 0x80, 0xff].map(|mask| (place, mask)));
    let changed = flips.map(|(place, mask): (usize, u8)| {
        let mut changed = der.to_vec();
        changed[place] ^= mask;
        changed
    });
    let cut = (0..der.len()).step_by(step).map(|length| der[..length].to_vec());
    changed.chain(cut)
}

/// A PEM of the vectors: its label and its bytes.
fn pem(name: &str) -> (String, Vec<u8>) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/vectors/rsa-derived.json");
    let file: serde_json::Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let groups = file["testGroups"].as_array().unwrap();
    let pem = groups.iter().find_map(|group| group["keys"][name].as_str()).unwrap();
    let label = pem.split("-----").nth(1).unwrap().strip_prefix("BEGIN ").unwrap();
    let content: String = pem.lines().filter(|line| !line.starts_with('-')).collect();
    (label.to_owned(), STANDARD.decode(content).unwrap())
}

fn text(label: &str, der: &[u8]) -> String {
    format!("-----BEGIN {label}-----\n{}\n-----END {label}-----\n", STANDARD.encode(der))
}
