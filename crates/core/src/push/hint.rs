//! Likely causes, worked out on failure alone, from what the server holds anyway, and for the first
//! failing account alone. Four digests at most: two for each of its two Tokens.

use super::account::Account;
use super::candidate::Request;
use super::config::Kind;
use crate::Text;
use crate::error::{Code, Error, Hint};
use crate::signature::Signature;

/// Why a signature may not match any Token of an account.
pub(super) fn of_mismatch(request: &Request<'_>, given: &str, account: &Account) -> Option<Hint> {
    account.tokens.iter().find_map(|token| of_token(request, given, token))
}

fn of_token(request: &Request<'_>, given: &str, token: &str) -> Option<Hint> {
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
    // A Token has letters and digits alone: within quotes there are no blanks either.
    let bare = without_blanks.trim_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '\''));
    if bare == token || !request.sign(bare).matches(given) {
        return None;
    }
    Some(if bare == without_blanks { Hint::TokenHasBlanks } else { Hint::TokenHasQuotes })
}

/// Why a URL verification may not carry the signature of its kind of account: it carries the one of the
/// other kind. Told only where a Token of the account has made that one.
pub(super) fn of_missing(request: &Request<'_>, account: &Account) -> Option<Hint> {
    let query = request.query;
    let (given, hint) = match request.encrypt {
        Some(_) => (query.signature.as_deref()?, Hint::KindIsNotWecom),
        None => (query.msg_signature.as_deref()?, Hint::KindIsWecom),
    };
    let encrypt = query.echostr.as_deref().filter(|_| request.encrypt.is_none());
    let other = Request { encrypt, ..*request };
    let made = |token: &String| other.sign(token).matches(given);
    (request.is_echo && account.tokens.iter().any(|token| made(token))).then_some(hint)
}

/// The id that was found, and whether it may be a third-party platform's. With a wrong length field the
/// end of the message stands where the id should be: what does not look like an id is not told.
pub(super) fn owner_mismatch(account: &Account, found: &[u8], message: &str) -> Error {
    let error = Error::from(Code::OwnerMismatch);
    let id = str::from_utf8(found).ok().filter(|id| {
        let plain = id.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'));
        plain && (1..=32).contains(&id.len())
    });
    let Some(id) = id else { return error.with_words("found", NO_ID) };
    let hex = |rest: &str| rest.len() == 16 && rest.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    // A third-party platform is sent XML alone.
    let may_be_component = matches!(account.kind, Kind::Miniprogram | Kind::OfficialAccount)
        && id.strip_prefix("wx").is_some_and(hex)
        && message.trim_start().starts_with('<');
    error.with("found", id).hinted(may_be_component.then_some(Hint::ComponentAppId))
}

const NO_ID: Text =
    Text { zh: "（空，或不是 ID 的形式）", en: "(nothing, or nothing that looks like an id)" };
