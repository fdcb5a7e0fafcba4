//! From a request to its verified, decrypted text.

use super::body::{self, Body, Outer};
use super::candidate::Request;
use super::config::{Kind, Mode};
use super::{AccountRef, Push};
use crate::error::{Code, Error, Hint};
use crate::explain::{StepId, Trace, facts};
use crate::message::{Format, malformed, reason};
use crate::query::Query;

/// What a single call may say.
#[derive(Debug, Clone, Default)]
pub struct OpenOptions<'a> {
    /// Now, in Unix seconds. Without it no time window is checked.
    pub now: Option<u64>,
    /// How old the request may be, in seconds, instead of the configured age.
    pub max_age_seconds: Option<u64>,
    /// The account to try, instead of all.
    pub account: Option<AccountChoice<'a>>,
}

/// One of the configured accounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccountChoice<'a> {
    /// By one of its ids.
    Id(&'a str),
    /// By its place in the configuration.
    Index(usize),
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
        self.unseal_traced(query, body, options, &mut Trace::silent())
    }

    pub(crate) fn unseal_traced(
        &self,
        query: &Query<'_>,
        body: Body<'_>,
        options: &OpenOptions<'_>,
        trace: &mut Trace,
    ) -> Result<Unsealed, Error> {
        let signed = query.signed().map_err(|error| error.hinted(self.probe_hint(body)));
        let signed = trace.step(StepId::Query, signed, |_| facts::query(query))?;
        let outer = self.read(body);
        let (text, outer) = trace
            .step(StepId::Body, outer, |read| facts::body(body.bytes(), read.ok().map(|(_, outer)| outer)))?;
        let sealed = self.decide(&outer, body);
        let sealed =
            trace.step(StepId::Mode, sealed, |sealed| facts::mode(self.mode, sealed.ok().copied()))?;

        let encrypt = outer.encrypt.as_deref().filter(|_| sealed);
        let request = Request { query, signed, is_echo: false, beside: false, encrypt, options };
        let (account, message) = if let Some(encrypt) = encrypt {
            let opened = self.open_sealed(&request, encrypt, trace);
            opened.or_else(|error| self.open_beside(&request, &outer, body, text, trace).ok_or(error))?
        } else {
            let verified = self.verify_plain(&request, trace);
            (verified.map_err(|error| error.hinted(outer.probe_hint()))?, text.to_owned())
        };
        let format = outer.reply_format(body, &message);
        let kind = self.accounts.get(account.index).map(|account| account.kind);
        if kind == Some(Kind::Component) && format == Format::Json {
            let refused = malformed(reason::COMPONENT_XML).with_words("part", body::BODY);
            return trace.step(StepId::Message, Err(refused), |_| Vec::new());
        }
        Ok(Unsealed {
            mode: outer.mode(account.encoding_aes_key.is_some()),
            format,
            message,
            account,
            timestamp: signed.seconds,
            nonce: signed.nonce.to_owned(),
        })
    }

    /// Opens the plain copy beside a sealed one, for an account without a key. Where a key exists, the
    /// sealed copy is the truth: its plain one is never looked at.
    fn open_beside(
        &self,
        request: &Request<'_>,
        outer: &Outer<'_>,
        body: Body<'_>,
        text: &str,
        trace: &mut Trace,
    ) -> Option<(AccountRef, String)> {
        if self.mode != Mode::Plain || !outer.plain || body.is_parsed() {
            return None;
        }
        let request = Request { beside: true, encrypt: None, ..*request };
        Some((self.verify_plain(&request, trace).ok()?, text.to_owned()))
    }

    /// Whether a body goes the way of a sealed one, or should have; nothing where it cannot be read.
    #[cfg(feature = "explain")]
    pub(super) fn takes_as_sealed(&self, body: Body<'_>) -> Option<bool> {
        let (_, outer) = self.read(body).ok()?;
        Some(self.decide(&outer, body).unwrap_or_else(|error| error.code() != Code::BodyParsed))
    }

    fn read<'b>(&self, body: Body<'b>) -> Result<(&'b str, Outer<'b>), Error> {
        let text = body::text(body.bytes(), self.max_body_bytes)?;
        Ok((text, body::read(text)?))
    }

    /// Nobody signs Cloud Hosting's path probe, so it fails where the parameters are read.
    fn probe_hint(&self, body: Body<'_>) -> Option<Hint> {
        self.read(body).ok()?.1.probe_hint()
    }

    /// Decides whether the body is taken as sealed (true) or plain (false), or refused. The query has
    /// no say: it is not signed.
    fn decide(&self, outer: &Outer<'_>, body: Body<'_>) -> Result<bool, Error> {
        let sealed = outer.encrypt.is_some();
        let has_key = self.accounts.iter().any(|account| !account.keys.is_empty());
        match self.mode {
            Mode::Plain if sealed && has_key => Ok(true),
            Mode::Plain if sealed && !outer.plain => Err(Code::KeyRequired.into()),
            Mode::Plain if body.is_parsed() => Err(Code::BodyParsed.into()),
            Mode::Plain => Ok(false),
            Mode::Secure | Mode::Compat if sealed => Ok(true),
            Mode::Secure | Mode::Compat if outer.plain => {
                Err(Error::from(Code::NotEncrypted).hinted(outer.hint()))
            }
            Mode::Secure | Mode::Compat => {
                let rebuilt = body.is_parsed().then_some(Hint::BodyRebuilt);
                Err(Error::from(Code::EncryptMissing).hinted(outer.hint().or(rebuilt)))
            }
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

    /// The format of the request. A parser may have turned XML into an object: then the message tells.
    fn reply_format(&self, body: Body<'_>, message: &str) -> Format {
        let told = Format::detect(message).filter(|_| body.is_parsed());
        told.unwrap_or(self.format)
    }
}
