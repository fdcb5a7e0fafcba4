//! Sealing: a text for WeChat, encrypted and signed.

use super::Push;
use super::account::Account;
use super::candidate::{AccountRef, Generation};
use super::unseal::AccountChoice;
use crate::error::{Code, Error};
use crate::message::{Format, write_cdata, write_json_str};
use crate::query::{NONCE_FORM, is_nonce};
use crate::signature::Signature;
use crate::{envelope, form};

/// What makes one seal differ from another.
#[derive(Debug, Clone)]
pub struct SealOptions<'a> {
    /// Sixteen bytes, fresh from a secure random source for every call.
    pub random: [u8; 16],
    /// The time of the reply, in Unix seconds.
    pub timestamp: u64,
    /// The nonce; a reply gives back the request's.
    pub nonce: &'a str,
}

/// The four fields of a sealed reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed<'a> {
    /// The envelope in Base64.
    pub encrypt: String,
    /// The signature over Token, timestamp, nonce and `Encrypt`.
    pub msg_signature: Signature,
    /// Unix seconds.
    pub timestamp: u64,
    /// The nonce.
    pub nonce: &'a str,
}

impl Push {
    /// Seals a text with an account's current Token and key: of the account named, or of the first.
    ///
    /// # Errors
    /// [`Code::AccountUnknown`]; [`Code::KeyRequired`] where the account has no key;
    /// [`Code::InvalidArgument`] for a nonce or timestamp that WeChat would refuse.
    pub fn seal<'a>(
        &self,
        message: &str,
        account: Option<AccountChoice<'_>>,
        options: &SealOptions<'a>,
    ) -> Result<Sealed<'a>, Error> {
        let index = account.map_or(Ok(0), |choice| self.chosen(choice))?;
        let found = self.accounts.get(index).ok_or(Code::Internal)?;
        let with = AccountRef {
            index,
            app_id: match account {
                Some(AccountChoice::Id(id)) => id.to_owned(),
                _ => found.first_id().to_owned(),
            },
            token: Generation::Current,
            encoding_aes_key: Some(Generation::Current),
        };
        self.seal_with(message, &with, options)
    }

    /// Seals with the account, Token and key that a request was opened with.
    pub(super) fn seal_with<'a>(
        &self,
        message: &str,
        with: &AccountRef,
        options: &SealOptions<'a>,
    ) -> Result<Sealed<'a>, Error> {
        check(options)?;
        let account = self.account(with)?;
        let token = with.token.of(&account.tokens).ok_or_else(|| unknown(with))?;
        let key = with.encoding_aes_key.and_then(|key| key.of(&account.keys)).ok_or(Code::KeyRequired)?;
        let encrypt = envelope::seal(key, &options.random, message.as_bytes(), with.app_id.as_bytes());
        let timestamp = options.timestamp.to_string();
        let msg_signature = Signature::of_sealed(token, &timestamp, options.nonce, &encrypt);
        Ok(Sealed { encrypt, msg_signature, timestamp: options.timestamp, nonce: options.nonce })
    }

    /// The account that a reference means, once it is known to be one of these.
    pub(super) fn account(&self, with: &AccountRef) -> Result<&Account, Error> {
        let account = self.accounts.get(with.index).ok_or_else(|| unknown(with))?;
        account
            .own_id(with.app_id.as_bytes())
            .or((with.app_id == account.first_id()).then_some(""))
            .ok_or_else(|| unknown(with))?;
        Ok(account)
    }
}

impl Sealed<'_> {
    /// The body of the reply, in the format of the request.
    #[must_use]
    pub fn to_body(&self, format: Format) -> String {
        let mut body = String::with_capacity(self.encrypt.len().saturating_add(220));
        let timestamp = self.timestamp.to_string();
        match format {
            Format::Json => {
                body.push_str("{\"Encrypt\":\"");
                body.push_str(&self.encrypt);
                body.push_str("\",\"MsgSignature\":\"");
                body.push_str(self.msg_signature.as_str());
                body.push_str("\",\"TimeStamp\":");
                body.push_str(&timestamp);
                body.push_str(",\"Nonce\":");
                write_json_str(self.nonce, &mut body);
                body.push('}');
            }
            Format::Xml => {
                body.push_str("<xml><Encrypt><![CDATA[");
                body.push_str(&self.encrypt);
                body.push_str("]]></Encrypt><MsgSignature><![CDATA[");
                body.push_str(self.msg_signature.as_str());
                body.push_str("]]></MsgSignature><TimeStamp>");
                body.push_str(&timestamp);
                body.push_str("</TimeStamp><Nonce>");
                write_cdata(self.nonce, &mut body);
                body.push_str("</Nonce></xml>");
            }
        }
        body
    }
}

pub(super) fn check(options: &SealOptions<'_>) -> Result<(), Error> {
    if !is_nonce(options.nonce) {
        return Err(form::invalid("nonce", NONCE_FORM));
    }
    if !(1_000_000_000..10_000_000_000).contains(&options.timestamp) {
        return Err(form::invalid("timestamp", form::SECONDS));
    }
    Ok(())
}

fn unknown(with: &AccountRef) -> Error {
    Error::from(Code::AccountUnknown).with("account", &with.app_id)
}
