//! What each step shows. The names are stable; bytes are hexadecimal.

use super::Fact;
use crate::EncodingAesKey;
use crate::digest::hex;
use crate::envelope::HEADER;
use crate::event::Event;
use crate::message::Format;
use crate::push::{Account, Mode, Outer};
use crate::query::{Query, Signed};
use crate::signature::Signature;

pub(crate) fn query(query: &Query<'_>) -> Vec<Fact> {
    let parameters = [
        ("signature", &query.signature),
        ("msg_signature", &query.msg_signature),
        ("timestamp", &query.timestamp),
        ("nonce", &query.nonce),
        ("echostr", &query.echostr),
        ("encrypt_type", &query.encrypt_type),
        ("openid", &query.openid),
    ];
    parameters.into_iter().filter_map(|(name, value)| Some(Fact::input(name, value.as_deref()?))).collect()
}

pub(crate) fn body(bytes: &[u8], outer: Option<&Outer<'_>>) -> Vec<Fact> {
    let mut facts =
        vec![Fact::input("bytes", bytes.len()), Fact::input("text", String::from_utf8_lossy(bytes))];
    if let Some(outer) = outer {
        facts.push(Fact::output("format", outer.format.as_str()));
        facts.extend(outer.encrypt.as_deref().map(|encrypt| Fact::output("encrypt", encrypt)));
        facts.push(Fact::output("plain", outer.plain));
    }
    facts
}

pub(crate) fn mode(configured: Mode, sealed: Option<bool>) -> Vec<Fact> {
    let mut facts = vec![Fact::input("mode", configured.as_str())];
    facts.extend(sealed.map(|sealed| Fact::output("sealed", sealed)));
    facts
}

pub(crate) fn base64(encrypt: &str, length: Option<usize>) -> Vec<Fact> {
    let mut facts = vec![Fact::input("encrypt", encrypt)];
    facts.extend(length.map(|length| Fact::output("length", length)));
    facts
}

pub(crate) fn sign(token: &str, signed: &Signed<'_>, encrypt: Option<&str>, digest: &Signature) -> Vec<Fact> {
    let parts = [token, signed.timestamp, signed.nonce].into_iter().chain(encrypt);
    let mut parts: Vec<&[u8]> = parts.map(str::as_bytes).collect();
    let mut facts = vec![
        Fact::input("token", token),
        Fact::input("timestamp", signed.timestamp),
        Fact::input("nonce", signed.nonce),
    ];
    facts.extend(encrypt.map(|encrypt| Fact::input("encrypt", encrypt)));
    parts.sort_unstable();
    facts.extend(parts.iter().map(|part| Fact::output("sorted", String::from_utf8_lossy(part))));
    facts.push(Fact::output("joined", String::from_utf8_lossy(&parts.concat())));
    facts.push(Fact::output("digest", digest.as_str()));
    facts
}

pub(crate) fn key(key: &EncodingAesKey) -> Vec<Fact> {
    let bytes = key.cipher.key();
    vec![Fact::output("key", hex(bytes)), Fact::output("iv", hex(bytes.get(..16).unwrap_or_default()))]
}

pub(crate) fn decrypted(bytes: &[u8], done: bool) -> Vec<Fact> {
    let mut facts = vec![Fact::input("length", bytes.len())];
    facts.extend(done.then(|| Fact::output("bytes", hex(bytes))));
    facts
}

pub(crate) fn padding(bytes: &[u8], start: Option<usize>) -> Vec<Fact> {
    let last = bytes.len().saturating_sub(32);
    let mut facts = vec![Fact::input("lastBytes", hex(bytes.get(last..).unwrap_or_default()))];
    facts.extend(start.map(|start| Fact::output("padding", bytes.len().saturating_sub(start))));
    facts
}

pub(crate) fn layout(content: &[u8], end: Option<usize>) -> Vec<Fact> {
    let part = |range: std::ops::Range<usize>| content.get(range).unwrap_or_default();
    let declared = part(16..HEADER).iter().fold(0_u32, |length, byte| (length << 8) | u32::from(*byte));
    let mut facts = vec![
        Fact::input("length", content.len()),
        Fact::output("random", String::from_utf8_lossy(part(0..16))),
        Fact::output("messageLength", declared),
    ];
    if let Some(end) = end {
        facts.push(Fact::output("message", String::from_utf8_lossy(part(HEADER..end))));
        facts.push(Fact::output("ownerId", String::from_utf8_lossy(part(end..content.len()))));
    }
    facts
}

pub(crate) fn utf8(message: &[u8]) -> Vec<Fact> {
    let mut facts = vec![Fact::input("length", message.len())];
    facts.extend(str::from_utf8(message).err().map(|error| Fact::output("validUpTo", error.valid_up_to())));
    facts
}

pub(crate) fn owner(account: &Account, found: &[u8]) -> Vec<Fact> {
    vec![
        Fact::input("found", String::from_utf8_lossy(found)),
        Fact::input("configured", account.app_ids.join(", ")),
    ]
}

pub(crate) fn message(text: &str, format: Option<Format>) -> Vec<Fact> {
    let mut facts = vec![Fact::input("message", text)];
    facts.extend(format.map(|format| Fact::output("format", format.as_str())));
    facts
}

pub(crate) fn echo(echo: &str, body: Option<&str>) -> Vec<Fact> {
    let mut facts = vec![Fact::input("echostr", echo)];
    facts.extend(body.map(|body| Fact::output("body", body)));
    facts
}

pub(crate) fn event(row: Option<&'static Event>, json: &str, dedupe_key: &str) -> Vec<Fact> {
    vec![
        Fact::output("type", row.map_or("unknown", |row| row.name)),
        Fact::output("event", json),
        Fact::output("dedupeKey", dedupe_key),
    ]
}
