//! From a request to its verified, decrypted text.

use std::cmp::Reverse;

use super::account::Account;
use super::body::{self, Body, Outer};
use super::config::{Kind, Mode};
use super::{Push, hint};
use crate::base64;
use crate::envelope;
use crate::error::{Code, Error, Hint};
use crate::explain::{Fact, StepId, Trace, facts};
use crate::message::{Format, malformed, reason};
use crate::query::Query;
use crate::signature::Signature;

/// What a single call may say.
#[derive(Debug, Clone, Default)]
pub struct OpenOptions<'a> {
    /// Now, in Unix seconds. Without it no time window is checked.
    pub now: Option<u64>,
    /// How old the request may be, in seconds, instead of the configured age.
    pub max_age_seconds: Option<u64>,
    /// The account to try, by one of its ids, instead of all.
    pub account: Option<&'a str>,
}

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

/// A verified and decrypted text, not parsed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unsealed {
    /// The text.
    pub message: String,
    /// How the request came.
    pub mode: Mode,
    /// The format of the request. The reply has the same.
    pub format: Format,
    /// What opened it.
    pub account: AccountRef,
    /// When WeChat signed it, in Unix seconds.
    pub timestamp: u64,
    /// WeChat's random text.
    pub nonce: String,
}

/// The skew of clocks that is allowed, both ways, in seconds.
const SKEW: u64 = 300;
/// The shortest cipher text: 32 bytes in Base64.
const SHORTEST: usize = 44;

impl Push {
    /// Verifies and decrypts a request, without parsing the text. The counterpart of [`Push::seal`].
    ///
    /// # Errors
    /// Those of the query ([`Code::ParameterMissing`] and its kin), of the body ([`Code::BodyMalformed`],
    /// [`Code::BodyTooLarge`], [`Code::NotEncrypted`] …), [`Code::SignatureMismatch`],
    /// [`Code::TimestampOutOfWindow`], [`Code::BadCiphertext`], [`Code::OwnerMismatch`].
    pub fn unseal(
        &self,
        query: &Query<'_>,
        body: Body<'_>,
        options: &OpenOptions<'_>,
    ) -> Result<Unsealed, Error> {
        self.unseal_traced(query, body, options, &mut crate::explain::Silent)
    }

    pub(crate) fn unseal_traced(
        &self,
        query: &Query<'_>,
        body: Body<'_>,
        options: &OpenOptions<'_>,
        trace: &mut impl Trace,
    ) -> Result<Unsealed, Error> {
        let signed = signed_parameters(query).map_err(|error| error.hinted(self.probe_hint(body)));
        let signed = trace.step(StepId::Query, signed, |_| facts::query(query))?;
        let outer = self.read(body);
        let (text, outer) = trace.step(StepId::Body, outer, |read| {
            facts::body(body.bytes(), read.ok().map(|(_, outer)| outer))
        })?;
        let sealed = self.decide(&outer, body.is_parsed());
        let sealed = trace.step(StepId::Mode, sealed, |sealed| {
            facts::mode(self.mode, sealed.ok().copied())
        })?;

        let request = Request {
            query,
            signed,
            encrypt: outer.encrypt.as_deref().filter(|_| sealed),
            options,
        };
        let (account, message) = match request.encrypt {
            Some(encrypt) => self.open_sealed(&request, encrypt, trace)?,
            None => (self.verify_plain(&request, &outer, trace)?, text.to_owned()),
        };
        Ok(Unsealed {
            mode: outer.mode(sealed),
            // A parser may have turned XML into an object: then the message itself tells.
            format: outer
                .format
                .filter(|_| !body.is_parsed())
                .or_else(|| Format::detect(&message))
                .unwrap_or(Format::Json),
            message,
            account,
            timestamp: signed.seconds,
            nonce: signed.nonce.to_owned(),
        })
    }

    fn read<'b>(&self, body: Body<'b>) -> Result<(&'b str, Outer<'b>), Error> {
        let text = body::text(body.bytes(), self.max_body_bytes)?;
        Ok((text, body::read(text)?))
    }

    fn probe_hint(&self, body: Body<'_>) -> Option<Hint> {
        self.read(body).ok()?.1.probe_hint()
    }

    /// Decides whether the body is taken as sealed (true) or plain (false), or refused. The query has
    /// no say: it is not signed.
    fn decide(&self, outer: &Outer<'_>, parsed: bool) -> Result<bool, Error> {
        if outer.format == Some(Format::Json)
            && !parsed
            && self
                .accounts
                .iter()
                .all(|account| account.kind == Kind::Component)
        {
            return Err(malformed(reason::COMPONENT_XML).with_words("part", body::BODY));
        }
        let sealed = outer.encrypt.is_some();
        let has_key = self.accounts.iter().any(|account| !account.keys.is_empty());
        match self.mode {
            Mode::Plain if sealed && has_key => Ok(true),
            Mode::Plain if sealed && !outer.plain => Err(Code::KeyRequired.into()),
            Mode::Plain if parsed => Err(Code::BodyParsed.into()),
            Mode::Plain => Ok(false),
            Mode::Secure | Mode::Compat if sealed => Ok(true),
            Mode::Secure | Mode::Compat if outer.plain => {
                Err(Error::from(Code::NotEncrypted).hinted(outer.hint()))
            }
            Mode::Secure | Mode::Compat => {
                Err(Error::from(Code::EncryptMissing).hinted(outer.hint()))
            }
        }
    }

    fn verify_plain(
        &self,
        request: &Request<'_>,
        outer: &Outer<'_>,
        trace: &mut impl Trace,
    ) -> Result<AccountRef, Error> {
        let given = request
            .given("signature", request.query.signature.as_deref())
            .map_err(|error| error.hinted(outer.probe_hint()))?;
        let (index, account, token) = self.find_token(request, given, trace)?;
        self.check_age(request, trace)?;
        Ok(AccountRef {
            index,
            app_id: account.first_id().to_owned(),
            token,
            encoding_aes_key: None,
        })
    }

    pub(super) fn open_sealed(
        &self,
        request: &Request<'_>,
        encrypt: &str,
        trace: &mut impl Trace,
    ) -> Result<(AccountRef, String), Error> {
        let given = request.given("msg_signature", request.query.msg_signature.as_deref())?;
        let mut bytes = Some(trace.step(StepId::Base64, decode(encrypt), |bytes| {
            facts::base64(encrypt, bytes.ok())
        })?);

        // Teams reuse one Token for all their accounts: a candidate counts only when signature,
        // decryption and owner id all pass. The failure that came furthest is the one that is told.
        let mut failure: Option<Error> = None;
        let mut seen = false;
        for (index, account) in self.candidates(request.options)? {
            for (token, generation) in account.tokens.iter().zip(Generation::ALL) {
                let expected = Signature::of_sealed(
                    token,
                    request.signed.timestamp,
                    request.signed.nonce,
                    encrypt,
                );
                let compared = request.compare(&expected, given, token, failure.is_none(), trace);
                if let Err(error) = compared {
                    failure = Some(failure.unwrap_or(error));
                    continue;
                }
                if !std::mem::replace(&mut seen, true) {
                    self.check_age(request, trace)?;
                }
                match open_envelope(account, encrypt, &mut bytes, trace) {
                    Ok((app_id, key, message)) => {
                        let account = AccountRef {
                            index,
                            app_id,
                            token: generation,
                            encoding_aes_key: Some(key),
                        };
                        return Ok((account, message));
                    }
                    Err(error) => failure = Some(further(failure, error)),
                }
            }
        }
        Err(failure.unwrap_or_else(|| Code::SignatureMismatch.into()))
    }

    /// The account whose Token signed a plain request or the URL verification.
    pub(super) fn find_token<'s>(
        &'s self,
        request: &Request<'_>,
        given: &str,
        trace: &mut impl Trace,
    ) -> Result<(usize, &'s Account, Generation), Error> {
        let mut failure = None;
        for (index, account) in self.candidates(request.options)? {
            for (token, generation) in account.tokens.iter().zip(Generation::ALL) {
                let expected =
                    Signature::of_plain(token, request.signed.timestamp, request.signed.nonce);
                match request.compare(&expected, given, token, failure.is_none(), trace) {
                    Ok(()) => return Ok((index, account, generation)),
                    Err(error) => failure = Some(failure.unwrap_or(error)),
                }
            }
        }
        Err(failure.unwrap_or_else(|| Code::SignatureMismatch.into()))
    }

    fn candidates(
        &self,
        options: &OpenOptions<'_>,
    ) -> Result<impl Iterator<Item = (usize, &Account)>, Error> {
        let wanted = options
            .account
            .map(|id| self.account_index(id))
            .transpose()?;
        Ok(self
            .accounts
            .iter()
            .enumerate()
            .filter(move |(index, _)| wanted.is_none_or(|wanted| wanted == *index)))
    }

    pub(super) fn account_index(&self, id: &str) -> Result<usize, Error> {
        let found = self
            .accounts
            .iter()
            .position(|account| account.app_ids.iter().any(|own| own == id));
        found.ok_or_else(|| Error::from(Code::AccountUnknown).with("account", id))
    }

    pub(super) fn check_age(
        &self,
        request: &Request<'_>,
        trace: &mut impl Trace,
    ) -> Result<(), Error> {
        let Some(now) = request.options.now else {
            return Ok(());
        };
        let oldest = request
            .options
            .max_age_seconds
            .unwrap_or(self.max_age_seconds)
            .saturating_add(SKEW);
        let timestamp = request.signed.seconds;
        let (distance, limit) = if timestamp > now {
            (timestamp.abs_diff(now), SKEW)
        } else {
            (now.abs_diff(timestamp), oldest)
        };
        let result = if distance > limit {
            Err(Error::from(Code::TimestampOutOfWindow)
                .with("seconds", distance)
                .with("limit", limit))
        } else {
            Ok(())
        };
        trace.step(StepId::Replay, result, |_| {
            vec![
                Fact::input("now", now),
                Fact::input("timestamp", timestamp),
                Fact::output("seconds", distance),
                Fact::input("limit", limit),
            ]
        })
    }
}

impl Generation {
    pub(super) const ALL: [Self; 2] = [Self::Current, Self::Previous];

    /// `current` or `previous`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Current => "current",
            Self::Previous => "previous",
        }
    }

    /// Picks this one of a credential's values.
    pub(super) fn of<T>(self, values: &[T]) -> Option<&T> {
        match self {
            Self::Current => values.first(),
            Self::Previous => values.get(1),
        }
    }
}

impl Outer<'_> {
    /// What protection the request had.
    fn mode(&self, sealed: bool) -> Mode {
        match (sealed, self.plain) {
            (true, false) => Mode::Secure,
            (true, true) => Mode::Compat,
            (false, _) => Mode::Plain,
        }
    }
}

/// A request whose parameters have their form.
pub(super) struct Request<'a> {
    pub(super) query: &'a Query<'a>,
    pub(super) signed: Signed<'a>,
    /// What `msg_signature` covers, where the request is sealed.
    pub(super) encrypt: Option<&'a str>,
    pub(super) options: &'a OpenOptions<'a>,
}

/// The parameters that every signature covers.
#[derive(Clone, Copy)]
pub(crate) struct Signed<'a> {
    pub(crate) timestamp: &'a str,
    pub(super) seconds: u64,
    pub(crate) nonce: &'a str,
}

impl Request<'_> {
    /// The signature that the request must carry.
    pub(super) fn given<'v>(
        &self,
        parameter: &'static str,
        value: Option<&'v str>,
    ) -> Result<&'v str, Error> {
        let missing = Error::from(Code::SignatureMissing).with("parameter", parameter);
        value.filter(|value| !value.is_empty()).ok_or(missing)
    }

    /// Compares with one Token's signature. A hint is worked out for the first Token alone.
    fn compare(
        &self,
        expected: &Signature,
        given: &str,
        token: &str,
        first: bool,
        trace: &mut impl Trace,
    ) -> Result<(), Error> {
        trace.step(StepId::Sign, Ok(()), |_| {
            facts::sign(token, &self.signed, self.encrypt, expected)
        })?;
        let result = if expected.matches(given) {
            Ok(())
        } else {
            Err(self.mismatch(given, token, first))
        };
        trace.step(StepId::Signature, result, |_| {
            vec![
                Fact::input("given", given),
                Fact::input("expected", expected.as_str()),
            ]
        })
    }

    fn mismatch(&self, given: &str, token: &str, first: bool) -> Error {
        let parameter = if self.encrypt.is_some() {
            "msg_signature"
        } else {
            "signature"
        };
        let hint = if first {
            hint::of_mismatch(self, given, token)
        } else {
            None
        };
        Error::from(Code::SignatureMismatch)
            .with("parameter", parameter)
            .hinted(hint)
    }
}

pub(super) fn signed_parameters<'a>(query: &'a Query<'_>) -> Result<Signed<'a>, Error> {
    let (timestamp, seconds) = query.checked_timestamp()?;
    Ok(Signed {
        timestamp,
        seconds,
        nonce: query.checked_nonce()?,
    })
}

/// The cipher text's own form, before anything is hashed.
fn decode(encrypt: &str) -> Result<Vec<u8>, Error> {
    let bytes = base64::decode(encrypt)?;
    if encrypt.len() < SHORTEST {
        return Err(Code::BadCiphertext.into());
    }
    Ok(bytes)
}

/// Opens with the account's keys, the current one first, and checks whose message it is. The bytes are
/// opened in place, so a second attempt decodes them anew.
fn open_envelope(
    account: &Account,
    encrypt: &str,
    bytes: &mut Option<Vec<u8>>,
    trace: &mut impl Trace,
) -> Result<(String, Generation, String), Error> {
    let mut failure = None;
    for (key, generation) in account.keys.iter().zip(Generation::ALL) {
        let bytes = bytes.take().map_or_else(|| decode(encrypt), Ok)?;
        let opened = envelope::open_bytes(key, bytes, trace);
        let owned = opened.and_then(|envelope| {
            let id = account.own_id(envelope.owner_id()).map(str::to_owned);
            let id = id.ok_or_else(|| hint::owner_mismatch(account, envelope.owner_id()));
            let id = trace.step(StepId::Owner, id, |_| {
                facts::owner(account, envelope.owner_id())
            })?;
            Ok((id, generation, envelope.into_message()))
        });
        match owned {
            Ok(opened) => return Ok(opened),
            Err(error) => failure = Some(further(failure, error)),
        }
    }
    Err(failure.unwrap_or_else(|| Code::KeyRequired.into()))
}

/// The failure that came further, the earlier one where both came as far.
fn further(before: Option<Error>, now: Error) -> Error {
    let stage = |error: &Error| match error.code() {
        Code::OwnerMismatch => 2,
        Code::BadCiphertext | Code::KeyRequired => 1,
        _ => 0,
    };
    before
        .into_iter()
        .chain([now.clone()])
        .min_by_key(|error| Reverse(stage(error)))
        .unwrap_or(now)
}
