//! Real-name authorisation (实名信息授权). The interface is suspended; whoever held it before still uses it.
//!
//! Source: 实名信息授权, 4.3 and 4.4. The signature is RSASSA-PKCS1-v1_5 with SHA-256 over
//! `cert_serialno=…&timestamp=…`; what comes back is RSAES-PKCS1-v1_5, the name in GBK.

use encoding_rs::GBK;

use crate::error::{Code, Error, Hint};
use crate::explain::{Computation, Fact, StepId, Trace};
use crate::form;
use crate::rsa::{PrivateKey, SEED, Source, step};
use crate::{base64, digest};

/// Signs a request of getrealnameinfo.
#[derive(Clone, Copy)]
pub struct SignRealName<'a> {
    /// The serial number of the merchant's certificate.
    pub cert_serial_no: &'a str,
    /// The time, in Unix seconds.
    pub timestamp: &'a str,
    /// The merchant's private key.
    pub private_key: Source<'a, PrivateKey>,
    /// Random bytes that hide the key's timing.
    pub seed: &'a [u8; SEED],
}

impl Computation for SignRealName<'_> {
    type Output = String;

    const STEPS: &'static [StepId] = &[StepId::PrivateKey, StepId::Form, StepId::Join, StepId::RsaSign];

    /// `sign`, in Base64.
    ///
    /// # Errors
    /// [`Code::PrivateKeyInvalid`], [`Code::InvalidArgument`].
    fn run(&self, trace: &mut Trace) -> Result<String, Error> {
        let key = step::private_key(self.private_key, trace)?;
        let form = form::present("certSerialNo", self.cert_serial_no)
            .and_then(|()| form::seconds("timestamp", self.timestamp));
        trace.step(StepId::Form, form, |_| vec![Fact::input("certSerialNo", self.cert_serial_no)])?;
        let joined = ["cert_serialno=", self.cert_serial_no, "&timestamp=", self.timestamp].concat();
        trace.note(StepId::Join, || vec![Fact::output("joined", joined.as_str())]);
        step::sign_pkcs1(&key, &joined, self.seed, trace)
    }

    fn causes(failure: Option<Code>) -> &'static [Hint] {
        match failure {
            None => &[Hint::OtherMerchantKey, Hint::AmpersandEscaped, Hint::Milliseconds],
            Some(code) => step::key_causes(code),
        }
    }
}

/// Opens what getrealnameinfo returns.
#[derive(Clone, Copy)]
pub struct OpenRealName<'a> {
    /// The merchant's private key.
    pub private_key: Source<'a, PrivateKey>,
    /// `encryted_real_name`, in Base64. (The platform spells it so.)
    pub real_name: Option<&'a str>,
    /// `encryted_credential_id`, in Base64.
    pub credential_id: Option<&'a str>,
    /// Random bytes that hide the key's timing.
    pub seed: &'a [u8; SEED],
}

/// A name and the number of a document, as far as they were given.
#[derive(Clone, PartialEq, Eq)]
pub struct RealName {
    /// The name.
    pub real_name: Option<String>,
    /// The number of the document.
    pub credential_id: Option<String>,
}

impl Computation for OpenRealName<'_> {
    type Output = RealName;

    const STEPS: &'static [StepId] = &[
        StepId::PrivateKey,
        StepId::Form,
        StepId::Data,
        StepId::RsaDecrypt,
        StepId::Gbk,
        StepId::Credential,
    ];

    /// # Errors
    /// [`Code::PrivateKeyInvalid`], [`Code::InvalidArgument`]; [`Code::BadSealedData`] for everything else.
    ///
    /// A cipher text of another key gives bytes that mean nothing (see [`PrivateKey::decrypt_pkcs1`]). They
    /// are recognised by their form: of a hundred such names less than one passes for a name, of a million
    /// numbers of documents one or two for a number. Whoever needs certainty asks for both.
    fn run(&self, trace: &mut Trace) -> Result<RealName, Error> {
        let key = step::private_key(self.private_key, trace)?;
        let form =
            form::present("encryptedRealName", self.real_name.or(self.credential_id).map_or("", |_| "given"));
        trace.step(StepId::Form, form, |_| Vec::new())?;
        let name = self.real_name.map(|sealed| self.open(&key, NAME, sealed, trace)).transpose()?;
        let real_name = match name {
            Some(bytes) => Some(text(StepId::Gbk, NAME, &bytes, real_name(&bytes), trace)?),
            None => None,
        };
        let number =
            self.credential_id.map(|sealed| self.open(&key, CREDENTIAL, sealed, trace)).transpose()?;
        let credential_id = match number {
            Some(bytes) => Some(text(StepId::Credential, CREDENTIAL, &bytes, number_of(&bytes), trace)?),
            None => None,
        };
        Ok(RealName { real_name, credential_id })
    }

    fn causes(failure: Option<Code>) -> &'static [Hint] {
        match failure {
            Some(Code::BadSealedData) => &[Hint::OtherMerchantKey, Hint::BlankForPlus, Hint::GbkAsUtf8],
            Some(code) => step::key_causes(code),
            None => &[],
        }
    }
}

impl OpenRealName<'_> {
    fn open(
        &self,
        key: &PrivateKey,
        argument: &'static str,
        sealed: &str,
        trace: &mut Trace,
    ) -> Result<Vec<u8>, Error> {
        let bytes = base64::decode(sealed).map_err(|error| fault(argument).hinted(error.hint()));
        let bytes = trace.step(StepId::Data, bytes, |bytes| {
            let mut facts = vec![Fact::input(argument, sealed)];
            facts.extend(bytes.ok().map(|bytes| Fact::output("length", bytes.len())));
            facts
        })?;
        let opened = key.decrypt_pkcs1(&bytes, self.seed).ok_or_else(|| fault(argument));
        let opened = trace.step(StepId::RsaDecrypt, opened, |opened| {
            opened.ok().map(|opened| Fact::output("bytes", digest::hex(opened))).into_iter().collect()
        })?;
        Ok(opened.to_vec())
    }
}

const NAME: &str = "encryptedRealName";
const CREDENTIAL: &str = "encryptedCredentialId";

fn text(
    step: StepId,
    argument: &'static str,
    bytes: &[u8],
    text: Option<String>,
    trace: &mut Trace,
) -> Result<String, Error> {
    trace.step(step, text.ok_or_else(|| fault(argument)), |text| {
        let mut facts = vec![Fact::input("bytes", digest::hex(bytes))];
        facts.extend(text.ok().map(|text| Fact::output("text", text.as_str())));
        facts
    })
}

/// Bytes of GBK that can be a name: letters of any script, and what stands between the parts of a name.
fn real_name(bytes: &[u8]) -> Option<String> {
    let text = GBK.decode_without_bom_handling_and_without_replacement(bytes)?;
    let name = |c: char| c.is_alphanumeric() || is_private(c) || " ·•‧・.．-'’()（）".contains(c);
    (!text.trim().is_empty() && text.chars().all(name)).then(|| text.into_owned())
}

/// Rare characters of names had no place in GBK; they stand in its private area.
fn is_private(c: char) -> bool {
    ('\u{e000}'..='\u{f8ff}').contains(&c)
}

/// Bytes that can be the number of a document.
fn number_of(bytes: &[u8]) -> Option<String> {
    let fits = |byte: &u8| byte.is_ascii_alphanumeric() || b"()-/".contains(byte);
    let long = (6..=32).contains(&bytes.len());
    let text = str::from_utf8(bytes).ok().filter(|_| long && bytes.iter().all(fits));
    text.map(str::to_owned)
}

/// The one code for all that only the key can tell.
fn fault(argument: &'static str) -> Error {
    Error::from(Code::BadSealedData).with("argument", argument)
}
