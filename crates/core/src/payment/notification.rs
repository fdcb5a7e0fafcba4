//! Notifications of WeChat Pay v3: verified first, opened then.
//!
//! Source: 如何验签 and 如何解密回调报文 of WeChat Pay's documents. What is signed is
//! `timestamp\nnonce\nbody\n`, with SHA-256 and RSASSA-PKCS1-v1_5.

use super::resource::{self, OpenResource, OpenedResource, Resource};
use crate::Text;
use crate::error::{Code, Error, Hint};
use crate::explain::{Computation, Fact, StepId, Trace};
use crate::headers::{self, Headers, in_window};
use crate::message::{self, Format, Object};
use crate::rsa::{PublicKey, Source, step};

/// How many seconds a notification may be away from now, unless the caller says otherwise.
pub const TOLERANCE: u64 = 300;

/// Verifies a notification and opens its `resource`.
#[derive(Clone, Copy)]
pub struct OpenNotification<'a> {
    /// The headers of the request.
    pub headers: Headers<'a>,
    /// Its body, byte for byte.
    pub body: &'a str,
    /// The APIv3 key from the merchant platform.
    pub api_v3_key: &'a str,
    /// The keys that WeChat Pay signs with; during a rotation there are two. Each with its serial number:
    /// that of a platform certificate, or the id of a public key (`PUB_KEY_ID_…`).
    pub keys: &'a [(&'a str, Source<'a, PublicKey>)],
    /// Now, in seconds. Without it the time is not checked.
    pub now: Option<u64>,
    /// How many seconds the notification may be away from now; see [`TOLERANCE`].
    pub tolerance_seconds: u64,
}

/// An opened notification.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notification {
    /// The id by which repetitions are recognised.
    pub id: String,
    /// As it came, RFC 3339.
    pub create_time: String,
    /// Such as `TRANSACTION.SUCCESS`.
    pub event_type: String,
    /// `encrypt-resource`.
    pub resource_type: String,
    /// In words.
    pub summary: String,
    /// What was sealed.
    pub resource: OpenedResource,
}

impl Computation for OpenNotification<'_> {
    type Output = Notification;

    const STEPS: &'static [StepId] = &[
        StepId::Headers,
        StepId::Replay,
        StepId::PublicKey,
        StepId::Join,
        StepId::RsaVerify,
        StepId::Notification,
        StepId::SymmetricKey,
        StepId::GcmInput,
        StepId::GcmOpen,
        StepId::Json,
    ];

    /// Verifies before anything is decrypted.
    ///
    /// # Errors
    /// [`Code::HeaderMissing`], [`Code::HeaderInvalid`], [`Code::SignatureProbe`],
    /// [`Code::TimestampOutOfWindow`], [`Code::SerialUnknown`], [`Code::PublicKeyInvalid`],
    /// [`Code::VerificationFailed`]; then [`Code::BodyMalformed`] and those of [`OpenResource`].
    fn run(&self, trace: &mut Trace) -> Result<Notification, Error> {
        let signed = trace.step(StepId::Headers, self.signed(), |_| self.headers.facts(&NAMES))?;
        in_window(signed.seconds, self.now, self.tolerance_seconds, trace)?;
        let key = step::public_key(self.keys, signed.serial, || None, trace)?;
        let joined = signed.joined(self.body);
        trace.note(StepId::Join, || vec![Fact::output("joined", joined.as_str())]);
        let result = if key.verify_pkcs1(joined.as_bytes(), &signed.signature) {
            Ok(())
        } else {
            let failed = Error::from(Code::VerificationFailed).with("argument", SIGNATURE);
            Err(failed.hinted(self.cause(&key, &signed)))
        };
        step::verified(StepId::RsaVerify, &joined, result, trace)?;
        self.open(trace)
    }

    fn causes(failure: Option<Code>) -> &'static [Hint] {
        let Some(code) = failure else { return &[] };
        match code {
            Code::SerialUnknown => &[Hint::PlatformKeyRotated, Hint::MerchantCertificate],
            Code::VerificationFailed => {
                &[Hint::BodyNotExact, Hint::MerchantCertificate, Hint::OtherMerchantKey, Hint::NewlineMissing]
            }
            Code::HeaderMissing => &[Hint::HeadersDropped],
            Code::TimestampOutOfWindow | Code::HeaderInvalid => &[Hint::Milliseconds],
            Code::PublicKeyInvalid => step::key_causes(code),
            _ => resource::causes(code),
        }
    }
}

const SIGNATURE: &str = "Wechatpay-Signature";
const SERIAL: &str = "Wechatpay-Serial";
const TIMESTAMP: &str = "Wechatpay-Timestamp";
const NONCE: &str = "Wechatpay-Nonce";
const KIND: &str = "Wechatpay-Signature-Type";
const NAMES: [&str; 5] = [SIGNATURE, SERIAL, TIMESTAMP, NONCE, KIND];
/// Such signatures are sent on purpose, to see whether the receiver refuses them.
const PROBE: &str = "WECHATPAY/SIGNTEST/";

/// What the headers say.
struct Signed<'a> {
    timestamp: &'a str,
    seconds: u64,
    nonce: &'a str,
    serial: &'a str,
    signature: Vec<u8>,
}

impl Signed<'_> {
    fn joined(&self, body: &str) -> String {
        [self.timestamp, "\n", self.nonce, "\n", body, "\n"].concat()
    }
}

impl<'a> OpenNotification<'a> {
    fn signed(&self) -> Result<Signed<'a>, Error> {
        if self.headers.value(SIGNATURE)?.starts_with(PROBE) {
            return Err(Code::SignatureProbe.into());
        }
        if self.headers.find(KIND)?.is_some_and(|kind| kind != "WECHATPAY2-SHA256-RSA2048") {
            return Err(headers::invalid(KIND, UNSUPPORTED));
        }
        Ok(Signed {
            seconds: self.headers.seconds(TIMESTAMP)?,
            timestamp: self.headers.value(TIMESTAMP)?,
            nonce: self.headers.value(NONCE)?,
            serial: self.headers.value(SERIAL)?,
            signature: self.headers.base64(SIGNATURE)?,
        })
    }

    /// Which of the usual mistakes would explain the signature. Costs two more verifications.
    fn cause(&self, key: &PublicKey, signed: &Signed<'_>) -> Option<Hint> {
        let joined = signed.joined(self.body);
        let cut = joined.strip_suffix('\n').unwrap_or(&joined);
        if key.verify_pkcs1(cut.as_bytes(), &signed.signature) {
            return Some(Hint::NewlineMissing);
        }
        let object = message::json_object(self.body)?;
        let rebuilt = signed.joined(&message::write(&object, Format::Json));
        key.verify_pkcs1(rebuilt.as_bytes(), &signed.signature).then_some(Hint::BodyNotExact)
    }

    fn open(&self, trace: &mut Trace) -> Result<Notification, Error> {
        let object = message::json_object(self.body)
            .ok_or_else(|| message::malformed(message::reason::NOT_OBJECT).with_words("part", BODY));
        let object = trace.step(StepId::Notification, object, |_| vec![Fact::input("body", self.body)])?;
        let sealed = object.value("resource").and_then(message::Value::as_object);
        let text = |object: Option<&Object<'_>>, name| {
            object.and_then(|object| object.text(name)).map(str::to_owned)
        };
        let own = |name| text(Some(&object), name).unwrap_or_default();
        let [algorithm, nonce, associated_data, ciphertext] =
            ["algorithm", "nonce", "associated_data", "ciphertext"].map(|name| text(sealed, name));
        let opened = OpenResource {
            api_v3_key: self.api_v3_key,
            resource: Resource {
                algorithm: algorithm.as_deref(),
                nonce: &nonce.unwrap_or_default(),
                associated_data: &associated_data.unwrap_or_default(),
                ciphertext: &ciphertext.unwrap_or_default(),
            },
        };
        Ok(Notification {
            id: own("id"),
            create_time: own("create_time"),
            event_type: own("event_type"),
            resource_type: own("resource_type"),
            summary: own("summary"),
            resource: opened.run(trace)?,
        })
    }
}

const UNSUPPORTED: Text =
    Text { zh: "只支持 WECHATPAY2-SHA256-RSA2048", en: "only WECHATPAY2-SHA256-RSA2048 is supported" };
const BODY: Text = Text { zh: "包体", en: "body" };
