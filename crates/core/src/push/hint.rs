//! Likely causes, worked out on failure alone, from what the server holds anyway. Three digests at most.

use super::account::Account;
use super::candidate::Request;
use super::config::Kind;
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

/// The id that was found, and whether it may be a third-party platform's.
pub(super) fn owner_mismatch(account: &Account, found: &[u8]) -> Error {
    let found = String::from_utf8_lossy(found);
    let looks_like_app_id = found
        .strip_prefix("wx")
        .is_some_and(|rest| rest.len() == 16 && rest.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')));
    let hint = (looks_like_app_id && matches!(account.kind, Kind::Miniprogram | Kind::OfficialAccount))
        .then_some(Hint::ComponentAppId);
    Error::from(Code::OwnerMismatch).with("found", found).hinted(hint)
}
