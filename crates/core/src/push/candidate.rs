//! Which account, Token and key a request belongs to.
//!
//! Teams reuse one Token for all their accounts: a candidate counts only when signature, decryption
//! and owner id all pass. The failure that came furthest is the one that is told.

use std::cmp::Reverse;

use zeroize::Zeroizing;

use super::account::Account;
use super::config::Kind;
use super::unseal::{AccountChoice, OpenOptions};
use super::{Push, hint};
use crate::error::{Code, Error};
use crate::explain::{Fact, StepId, Trace, facts};
use crate::query::{Query, Signed};
use crate::signature::Signature;
use crate::{base64, envelope};

/// Which account, Token and key a request was opened with. The reply uses the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountRef {
    /// Its place in the configuration.
    pub index: usize,
    /// The id that the envelope carried; of a plain request the account's first.
    pub app_id: String,
    /// Which Token.
    pub token: Generation,
    /// Which key; none where the request was plain.
    pub encoding_aes_key: Option<Generation>,
}

/// Which of a credential's two values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Generation {
    /// The first.
    Current,
    /// The second: a rotation is under way.
    Previous,
}

/// The skew of clocks that is allowed, both ways, in seconds.
pub const SKEW: u64 = 300;
/// The shortest cipher text: 32 bytes in Base64.
const SHORTEST: usize = 44;

impl Push {
    /// Verifies and opens what is sealed.
    pub(super) fn open_sealed(
        &self,
        request: &Request<'_>,
        encrypt: &str,
        trace: &mut Trace,
    ) -> Result<(AccountRef, String), Error> {
        let given = self.given(request, request.query.msg_signature.as_deref(), trace)?;
        let decoded = trace.step(StepId::Base64, decode(encrypt), |bytes| {
            facts::base64(encrypt, bytes.ok().map(Vec::len))
        })?;
        // The bytes are opened in place, so a second attempt decodes them anew.
        let mut decoded = Some(decoded);

        let mut failure: Option<Error> = None;
        let mut signed = false;
        let candidates =
            self.candidates(request).or_else(|error| trace.step(StepId::Sign, Err(error), |_| Vec::new()))?;
        for (index, account) in candidates {
            let first = failure.is_none();
            for (token, generation) in account.tokens.iter().zip(Generation::ALL) {
                let hints = (first && !signed).then_some(account);
                if let Err(error) = request.compare(given, token, hints, trace) {
                    failure = Some(earlier(failure, error));
                    continue;
                }
                if !std::mem::replace(&mut signed, true) {
                    self.check_age(request, trace)?;
                }
                match open_envelope(account, encrypt, &mut decoded, trace) {
                    Ok((app_id, key, message)) => {
                        let encoding_aes_key = Some(key);
                        let account = AccountRef { index, app_id, token: generation, encoding_aes_key };
                        return Ok((account, message));
                    }
                    Err(error) => failure = Some(further(failure, error)),
                }
            }
        }
        Err(failure.unwrap_or_else(|| request.unmatched()))
    }

    /// Verifies what is plain: a message, or the URL verification.
    pub(super) fn verify_plain(&self, request: &Request<'_>, trace: &mut Trace) -> Result<AccountRef, Error> {
        let given = self.given(request, request.query.signature.as_deref(), trace)?;
        let mut failure: Option<Error> = None;
        let candidates =
            self.candidates(request).or_else(|error| trace.step(StepId::Sign, Err(error), |_| Vec::new()))?;
        for (index, account) in candidates {
            let hints = (failure.is_none() && !request.beside).then_some(account);
            for (token, generation) in account.tokens.iter().zip(Generation::ALL) {
                match request.compare(given, token, hints, trace) {
                    Ok(()) => {
                        self.check_age(request, trace)?;
                        let app_id = account.first_id().to_owned();
                        return Ok(AccountRef { index, app_id, token: generation, encoding_aes_key: None });
                    }
                    Err(error) => failure = Some(earlier(failure, error)),
                }
            }
        }
        Err(failure.unwrap_or_else(|| request.unmatched()))
    }

    /// The place of the account that a caller means.
    pub(super) fn chosen(&self, choice: AccountChoice<'_>) -> Result<usize, Error> {
        let found = match choice {
            AccountChoice::Index(index) => Some(index).filter(|index| *index < self.accounts.len()),
            AccountChoice::Id(id) => {
                self.accounts.iter().position(|account| account.app_ids.iter().any(|own| own == id))
            }
        };
        found.ok_or_else(|| {
            let unknown = Error::from(Code::AccountUnknown);
            match choice {
                AccountChoice::Index(index) => unknown.with("account", index),
                AccountChoice::Id(id) => unknown.with("account", id),
            }
        })
    }

    /// The accounts that come into question: those chosen, or all.
    fn candidates(&self, request: &Request<'_>) -> Result<impl Iterator<Item = (usize, &Account)>, Error> {
        let choice = request.options.account;
        choice.map(|choice| self.chosen(choice)).transpose()?;
        // WeCom seals its `echostr`, nobody else does: neither is verified in the other's way.
        let (is_echo, sealed) = (request.is_echo, request.encrypt.is_some());
        let beside = request.beside;
        Ok(self.accounts.iter().enumerate().filter(move |(index, account)| {
            let fits = !is_echo || (account.kind == Kind::Wecom) == sealed;
            let opens = !beside || account.keys.is_empty();
            fits && opens
                && match choice {
                    None => true,
                    Some(AccountChoice::Index(chosen)) => *index == chosen,
                    Some(AccountChoice::Id(id)) => account.app_ids.iter().any(|own| own == id),
                }
        }))
    }

    /// The signature that the request must carry.
    fn given<'v>(
        &self,
        request: &Request<'_>,
        value: Option<&'v str>,
        trace: &mut Trace,
    ) -> Result<&'v str, Error> {
        let missing = || {
            let first = self.candidates(request).ok().and_then(|mut accounts| accounts.next());
            let hint = first.and_then(|(_, account)| hint::of_missing(request, account));
            Error::from(Code::SignatureMissing).with("parameter", request.parameter()).hinted(hint)
        };
        match value.filter(|value| !value.is_empty()) {
            Some(value) => Ok(value),
            None => trace.step(StepId::Signature, Err(missing()), |_| Vec::new()),
        }
    }

    fn check_age(&self, request: &Request<'_>, trace: &mut Trace) -> Result<(), Error> {
        let Some(now) = request.options.now else {
            return Ok(());
        };
        let max_age = request.options.max_age_seconds.unwrap_or(self.max_age_seconds);
        let timestamp = request.signed.seconds;
        let distance = now.abs_diff(timestamp);
        let limit = if timestamp > now { SKEW } else { max_age.saturating_add(SKEW) };
        let error = || Error::from(Code::TimestampOutOfWindow).with("seconds", distance).with("limit", limit);
        let result = if distance > limit { Err(error()) } else { Ok(()) };
        trace.step(StepId::Replay, result, |_| {
            vec![
                Fact::input("now", now),
                Fact::input("timestamp", timestamp),
                Fact::input("limit", limit),
                Fact::output("seconds", distance),
            ]
        })
    }
}

impl Generation {
    const ALL: [Self; 2] = [Self::Current, Self::Previous];

    /// `current` or `previous`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Current => "current",
            Self::Previous => "previous",
        }
    }

    /// Reads what [`Generation::as_str`] writes.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|generation| generation.as_str() == text)
    }

    /// Picks this one of a credential's values.
    pub(super) fn of<T>(self, values: &[T]) -> Option<&T> {
        match self {
            Self::Current => values.first(),
            Self::Previous => values.get(1),
        }
    }
}

/// A request whose parameters have their form.
pub(super) struct Request<'a> {
    pub(super) query: &'a Query<'a>,
    pub(super) signed: Signed<'a>,
    /// Whether it is the URL verification.
    pub(super) is_echo: bool,
    /// Whether it is the plain copy beside a sealed one: only an account without a key opens that, and
    /// why it does not open is not told.
    pub(super) beside: bool,
    /// What `msg_signature` covers, where the request is sealed.
    pub(super) encrypt: Option<&'a str>,
    pub(super) options: &'a OpenOptions<'a>,
}

impl Request<'_> {
    /// The signature that would fit, of a Token.
    pub(super) fn sign(&self, token: &str) -> Signature {
        let Signed { timestamp, nonce, .. } = self.signed;
        match self.encrypt {
            Some(encrypt) => Signature::of_sealed(token, timestamp, nonce, encrypt),
            None => Signature::of_plain(token, timestamp, nonce),
        }
    }

    fn unmatched(&self) -> Error {
        Error::from(Code::SignatureMismatch).with("parameter", self.parameter())
    }

    fn parameter(&self) -> &'static str {
        if self.encrypt.is_some() { "msg_signature" } else { "signature" }
    }

    /// Compares with one Token's signature. A hint is worked out for the first failing account alone, once
    /// its last Token has failed.
    fn compare(
        &self,
        given: &str,
        token: &Zeroizing<String>,
        hints: Option<&Account>,
        trace: &mut Trace,
    ) -> Result<(), Error> {
        let expected = self.sign(token);
        trace.note(StepId::Sign, || facts::sign(token, &self.signed, self.encrypt, &expected));
        let result = if expected.matches(given) {
            Ok(())
        } else {
            let last = hints.filter(|account| account.tokens.last() == Some(token));
            Err(self.unmatched().hinted(last.and_then(|account| hint::of_mismatch(self, given, account))))
        };
        trace.step(StepId::Signature, result, |_| {
            vec![Fact::input("given", given), Fact::input("expected", expected.as_str())]
        })
    }
}

/// The cipher text's own form, before anything is hashed.
fn decode(encrypt: &str) -> Result<Vec<u8>, Error> {
    let bytes = base64::decode(encrypt)?;
    if encrypt.len() < SHORTEST { Err(Code::BadCiphertext.into()) } else { Ok(bytes) }
}

/// Opens with the account's keys, the current one first, and checks whose message it is.
fn open_envelope(
    account: &Account,
    encrypt: &str,
    decoded: &mut Option<Vec<u8>>,
    trace: &mut Trace,
) -> Result<(String, Generation, String), Error> {
    let mut failure = None;
    for (key, generation) in account.keys.iter().zip(Generation::ALL) {
        let bytes = decoded.take().map_or_else(|| decode(encrypt), Ok)?;
        let opened = envelope::open_bytes(key, bytes, trace).and_then(|envelope| {
            let id = account.own_id(&envelope.owner_id).map(str::to_owned);
            let id = id.ok_or_else(|| hint::owner_mismatch(account, &envelope.owner_id, &envelope.message));
            let id = trace.step(StepId::Owner, id, |_| facts::owner(account, &envelope.owner_id))?;
            Ok((id, generation, envelope.message))
        });
        match opened {
            Ok(opened) => return Ok(opened),
            Err(error) => failure = Some(further(failure, error)),
        }
    }
    match failure {
        Some(failure) => Err(failure),
        None => trace.step(StepId::Key, Err(Code::KeyRequired.into()), |_| Vec::new()),
    }
}

/// The first failure, with the hint that was found by then.
fn earlier(before: Option<Error>, now: Error) -> Error {
    match before {
        Some(before) => before.hinted(now.hint()),
        None => now,
    }
}

/// The failure that came further, the earlier one where both came as far.
fn further(before: Option<Error>, now: Error) -> Error {
    let stage = |error: &Error| match error.code() {
        Code::OwnerMismatch => 2,
        Code::BadCiphertext | Code::KeyRequired => 1,
        _ => 0,
    };
    let Some(before) = before else { return now };
    std::cmp::min_by_key(before, now, |error| Reverse(stage(error)))
}
