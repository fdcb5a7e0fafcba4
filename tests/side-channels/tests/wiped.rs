//! No memory that the core gives back holds a key: every block is searched when it is freed.
//!
//! What the caller holds (the configuration, the text of a key) is the caller's to wipe, and what lay on the stack is
//! not seen here.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that panics has failed, as it should"
)]
#![allow(unsafe_code, reason = "an allocator is unsafe by its interface")]

use std::alloc::{GlobalAlloc, Layout, System};
use std::hint::black_box;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rsa::pkcs8::DecodePrivateKey as _;
use rsa::traits::PrivateKeyParts as _;
use weseal::explain::Computation as _;
use weseal::push::{AccountConfig, Body, Config, OpenOptions, Push, SealOptions};
use weseal::query::Query;
use weseal::rsa::PrivateKey;
use weseal::user_data::OpenUserData;
use weseal::{EncodingAesKey, message::Format};

const TOKEN: &str = "a-Token-that-nothing-else-says";
const KEY: &str = "kWxHc9rVtQ2mZ7LbPf4sYdN8gJ3uEa6XoRi5TqKvMnA";
const SESSION_KEY: &str = "W7vQkz1YbT0pHs3fLcJ9xg==";

#[test]
fn keys_are_wiped() {
    let pem = private_key_of_the_vectors();
    SECRETS.set(secrets(&pem)).unwrap();

    // What is not wiped is found, or the rest proves nothing.
    assert_eq!(freed(|| drop(black_box(KEY.to_owned()))), ["the EncodingAESKey"]);
    assert_eq!(freed(|| drop(black_box(STANDARD.decode(SESSION_KEY)))), ["the AES key of a session"]);

    assert_eq!(freed(|| drop(black_box(Box::new(EncodingAesKey::parse(KEY).unwrap())))), NONE);
    let config = Config::new(vec![AccountConfig {
        app_ids: vec!["wx0123456789abcdef".into()],
        tokens: vec![TOKEN.into()],
        encoding_aes_keys: vec![KEY.into()],
        ..AccountConfig::default()
    }]);
    assert_eq!(freed(|| push(&config)), NONE);
    assert_eq!(freed(user_data), NONE);
    // The arithmetic of the library frees copies of its numbers (rsa 0.10.0-rc.20); the PEM and its bytes are wiped.
    assert_eq!(freed(|| private_key(&pem)), ["a number of an RSA key"]);
    let damaged = pem.replace("\n-----END", "!\n-----END");
    assert_eq!(freed(|| assert!(PrivateKey::parse(&damaged).is_err())), NONE);
}

/// Seals, opens, and refuses what another key has sealed.
fn push(config: &Config) {
    let push = Box::new(Push::new(config).unwrap());
    let options = SealOptions { random: [7; 16], timestamp: 1_767_225_600, nonce: "nonce" };
    let sealed = push.seal(r#"{"MsgType":"text","Content":"a"}"#, None, &options).unwrap();
    let body = sealed.to_body(Format::Json);
    let query = Query {
        msg_signature: Some(sealed.msg_signature.as_str().to_owned().into()),
        timestamp: Some(sealed.timestamp.to_string().into()),
        nonce: Some(sealed.nonce.into()),
        ..Query::default()
    };
    assert!(push.open(&query, Body::Raw(body.as_bytes()), &OpenOptions::default()).is_ok());
    let query = Query { msg_signature: Some("0".repeat(40).into()), ..query };
    assert!(push.open(&query, Body::Raw(body.as_bytes()), &OpenOptions::default()).is_err());
}

/// Data that no key opens takes the same way as data that opens, but for its end.
fn user_data() {
    let session_keys = &[SESSION_KEY, SESSION_KEY];
    let data = STANDARD.encode([3; 64]);
    let iv = STANDARD.encode([5; 16]);
    let computation = OpenUserData {
        session_keys,
        encrypted_data: &data,
        iv: &iv,
        app_id: "wx0123456789abcdef",
        freshness: None,
        watermark_optional: false,
    };
    assert!(computation.compute().is_err());
}

fn private_key(pem: &str) {
    let key = Box::new(PrivateKey::parse(pem).unwrap());
    assert!(key.sign_pkcs1(b"a", &[1; 32]).is_ok());
    assert!(key.sign_pss(b"a", &[1; 32], &[1; 32]).is_ok());
    assert!(key.decrypt_pkcs1(&vec![1; key.size()], &[1; 32]).is_some());
}

fn private_key_of_the_vectors() -> String {
    let file: serde_json::Value =
        serde_json::from_str(include_str!("../../vectors/rsa-derived.json")).unwrap();
    let groups = file["testGroups"].as_array().unwrap();
    groups.iter().find_map(|group| group["keys"]["merchant"].as_str()).unwrap().to_owned()
}

const NONE: [&str; 0] = [];

/// Every form in which a secret may lie about: as text, as bytes, and as numbers, whose lowest byte comes first.
fn secrets(pem: &str) -> Vec<(&'static str, Vec<u8>)> {
    let mut secrets = vec![
        ("the Token", TOKEN.into()),
        ("the EncodingAESKey", KEY.into()),
        ("the AES key", STANDARD.decode(format!("{KEY}=")).unwrap()),
        ("the session_key", SESSION_KEY.into()),
        ("the AES key of a session", STANDARD.decode(SESSION_KEY).unwrap()),
        ("a line of a PEM", pem.lines().nth(9).unwrap().into()),
    ];
    let key = rsa::RsaPrivateKey::from_pkcs8_pem(pem).unwrap();
    for number in key.primes().iter().map(|prime| &**prime).chain([key.d()]) {
        let bytes = number.to_be_bytes();
        secrets.push(("a number of an RSA key, as DER has it", bytes.clone().into()));
        secrets.push(("a number of an RSA key", bytes.iter().rev().copied().collect()));
    }
    secrets
}

/// The names of the secrets that lie in memory which the call frees.
fn freed(call: impl FnOnce()) -> Vec<&'static str> {
    FOUND.store(0, Ordering::SeqCst);
    WATCHING.store(true, Ordering::SeqCst);
    call();
    WATCHING.store(false, Ordering::SeqCst);
    let found = FOUND.load(Ordering::SeqCst);
    let names = SECRETS.get().into_iter().flatten().enumerate();
    let mut names: Vec<_> =
        names.filter(|(at, _)| found >> at & 1 == 1).map(|(_, (name, _))| *name).collect();
    names.sort_unstable();
    names.dedup();
    names
}

static SECRETS: OnceLock<Vec<(&'static str, Vec<u8>)>> = OnceLock::new();
static WATCHING: AtomicBool = AtomicBool::new(false);
/// A bit for each of the secrets.
static FOUND: AtomicUsize = AtomicUsize::new(0);

/// Looks into every block before the system gets it back. Growing a block frees the old one, too.
struct Watched;

#[global_allocator]
static ALLOCATOR: Watched = Watched;

// SAFETY: the system's allocator does the work; a block belongs to nobody else until it has it back.
unsafe impl GlobalAlloc for Watched {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // So that whatever is read has been written.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        if WATCHING.load(Ordering::SeqCst) {
            // SAFETY: the block is as long as that, and was zeroed at first.
            let bytes = unsafe { std::slice::from_raw_parts(block, layout.size()) };
            for (at, (_, secret)) in SECRETS.get().into_iter().flatten().enumerate() {
                if bytes.windows(secret.len()).any(|window| window == secret.as_slice()) {
                    FOUND.fetch_or(1 << at, Ordering::SeqCst);
                }
            }
        }
        unsafe { System.dealloc(block, layout) };
    }
}
