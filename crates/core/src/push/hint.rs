//! Likely causes, worked out on failure alone, from what the server holds anyway. Three digests at most.

use super::account::Account;
use super::candidate::Request;
use super::config::Kind;
use crate::Text;
use crate::error::{Code, Error, Hint};
use crate::signature::Signature;

/// Why a signature may not match.
pub(super) fn of_mismatch(request: &Request<'_>, given: &str, token: &str) -> Option<Hint> {
    if request.encrypt.is_some() {
        let plain = Signature::of_plain(token, request.signed.timestamp, request.signed.nonce);
        if plain.matches(given) {
            return Some(Hint::PlainSignatureUsed);
        }
        if request.query.signature.as_deref().is_some_and(|signature| plain.matches(signature)) {
            return Some(Hint::EncryptAltered);
        }
    }
    let without_blanks = token.trim();
    let without_quotes = without_blanks.trim_matches(['"', '\'']);
    if without_blanks != token && request.sign(without_blanks).matches(given) {
        return Some(Hint::TokenHasBlanks);
    }
    if without_quotes != without_blanks && request.sign(without_quotes).matches(given) {
        return Some(Hint::TokenHasQuotes);
    }
    None
}

/// The id that was found, and whether it may be a third-party platform's. With a wrong length field the
/// end of the message stands where the id should be: what does not look like an id is not told.
pub(super) fn owner_mismatch(account: &Account, found: &[u8]) -> Error {
    let error = Error::from(Code::OwnerMismatch);
    let id = str::from_utf8(found).ok().filter(|id| {
        let plain = id.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'));
        plain && (1..=32).contains(&id.len())
    });
    let Some(id) = id else { return error.with_words("found", NO_ID) };
    let hex = |rest: &str| rest.len() == 16 && rest.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    let may_be_component = matches!(account.kind, Kind::Miniprogram | Kind::OfficialAccount)
        && id.strip_prefix("wx").is_some_and(hex);
    error.with("found", id).hinted(may_be_component.then_some(Hint::ComponentAppId))
}

const NO_ID: Text =
    Text { zh: "（空，或不是 ID 的形式）", en: "(nothing, or nothing that looks like an id)" };
