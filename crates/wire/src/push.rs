//! The functions of a push.

use serde::Serialize;
use weseal::Locale;
use weseal::message::Format;
use weseal::push::{AccountRef, Content, Generation, HttpReply, Sealed};

use crate::args::{self, Choice, OpenArgs, OpenedArgs, SealArgs, Sealing};
use crate::{fields, frame, handle, opened};

/// An HTTP answer, ready to be sent.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "HttpReply"))]
pub struct HttpReplyOut {
    /// Always 200: WeChat repeats a message that was answered with anything else.
    #[cfg_attr(feature = "typescript", ts(type = "200"))]
    status: u16,
    /// The headers, in lower case.
    #[cfg_attr(feature = "typescript", ts(type = "Record<string, string>"))]
    headers: Headers,
    /// The body.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    body: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(skip))]
    warning: Option<WarningOut>,
}

#[derive(Debug, Serialize)]
struct Headers {
    #[serde(rename = "content-type")]
    content_type: &'static str,
    #[serde(rename = "x-content-type-options", skip_serializing_if = "Option::is_none")]
    content_type_options: Option<&'static str>,
}

/// An answer that deserves a look, though it is sent.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "ReplyWarning"))]
pub(crate) struct WarningOut {
    #[cfg_attr(feature = "typescript", ts(type = "ReplyWarningCode"))]
    code: &'static str,
    message: &'static str,
}

/// What opened a request. The reply is sealed with the same.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "OpenedBy"))]
pub struct AccountOut {
    /// The account's place in the configuration.
    index: usize,
    /// The id that the envelope carried; of a plain request the account's first.
    app_id: String,
    /// Which Token.
    #[cfg_attr(feature = "typescript", ts(type = "\"current\" | \"previous\""))]
    token: &'static str,
    /// Which key; `null` where the request was plain.
    #[cfg_attr(feature = "typescript", ts(type = "\"current\" | \"previous\" | null"))]
    encoding_aes_key: Option<&'static str>,
}

/// A verified and decrypted text, not parsed.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "Unsealed"))]
pub struct UnsealedOut {
    /// The text.
    message: String,
    /// How the request came.
    #[cfg_attr(feature = "typescript", ts(type = "Mode"))]
    mode: &'static str,
    /// The format of the request; the reply has the same.
    #[cfg_attr(feature = "typescript", ts(type = "Format"))]
    format: &'static str,
    /// Which account, Token and key opened it.
    account: AccountOut,
    /// When WeChat signed it, in Unix seconds.
    timestamp: u64,
    /// WeChat's random text.
    nonce: String,
}

/// Answers a URL verification. The frame is the answer as JSON.
#[must_use]
pub fn verify_url(handle: u32, query: &str, options: &str) -> String {
    let (result, locale) = handle::with(handle, |handle| {
        let options = OpenArgs::read(options)?;
        let reply = handle.push.verify_url(&args::query(query)?, &options.options())?;
        Ok(reply_out(reply, handle.locale, true).0)
    });
    frame::value(result, locale)
}

/// Verifies, decrypts and parses a request.
#[must_use]
pub fn open(handle: u32, query: &str, body: &[u8], options: &str) -> String {
    let (result, locale) = handle::with(handle, |handle| {
        let options = OpenArgs::read(options)?;
        let opened = handle.push.open(&args::query(query)?, options.body(body), &options.options())?;
        Ok(opened::frame(opened))
    });
    frame::text(result, locale)
}

/// Verifies and decrypts a request without parsing the text. The frame is JSON.
#[must_use]
pub fn unseal(handle: u32, query: &str, body: &[u8], options: &str) -> String {
    let (result, locale) = handle::with(handle, |handle| {
        let options = OpenArgs::read(options)?;
        let unsealed = handle.push.unseal(&args::query(query)?, options.body(body), &options.options())?;
        Ok(UnsealedOut {
            account: AccountOut::from(&unsealed.account),
            message: unsealed.message,
            mode: unsealed.mode.as_str(),
            format: unsealed.format.as_str(),
            timestamp: unsealed.timestamp,
            nonce: unsealed.nonce,
        })
    });
    frame::value(result, locale)
}

/// Seals a text. The frame is the envelope as JSON.
#[must_use]
pub fn seal(handle: u32, content: &str, options: &str) -> String {
    let (result, locale) = handle::with(handle, |handle| {
        let args = SealArgs::read(options, Sealing::Seal)?;
        if args.object {
            // Read for its faults alone: what no parser would take must not be sealed.
            fields::any_object("content", content)?;
        }
        let account = args.account.as_ref().map(Choice::choice);
        let sealed = handle.push.seal(content, account, &args.options(None)?)?;
        Ok(Sealed::to_body(&sealed, Format::Json))
    });
    frame::text(result, locale)
}

/// Makes the answer to a request. The frame is status and headers, a line break, and the body.
#[must_use]
pub fn reply(handle: u32, opened: &str, content: &str, options: &str) -> String {
    let (result, locale) = handle::with(handle, |handle| {
        let opened = OpenedArgs::read(opened)?;
        let args = SealArgs::read(options, Sealing::Reply)?;
        let content = if args.object {
            Content::Object(fields::any_object("content", content)?)
        } else {
            Content::Text(content)
        };
        let options = args.options(Some(&opened.nonce))?;
        let reply = handle.push.reply(&opened.context(), &content, args.strict, &options)?;
        Ok(reply_frame(reply, handle.locale))
    });
    frame::text(result, locale)
}

/// Makes the answer that hands a message to human customer service. The frame is that of [`reply`].
#[must_use]
pub fn transfer(handle: u32, opened: &str, options: &str) -> String {
    let (result, locale) = handle::with(handle, |handle| {
        let opened = OpenedArgs::read(opened)?;
        let args = SealArgs::read(options, Sealing::Transfer)?;
        let options = args.options(Some(&opened.nonce))?;
        let reply = handle.push.transfer(&opened.context(), args.kf_account.as_deref(), &options)?;
        Ok(reply_frame(reply, handle.locale))
    });
    frame::text(result, locale)
}

impl From<&AccountRef> for AccountOut {
    fn from(account: &AccountRef) -> Self {
        Self {
            index: account.index,
            app_id: account.app_id.clone(),
            token: account.token.as_str(),
            encoding_aes_key: account.encoding_aes_key.map(Generation::as_str),
        }
    }
}

fn reply_frame(reply: HttpReply, locale: Locale) -> String {
    let (head, body) = reply_out(reply, locale, false);
    frame::with_tail(&head, &body)
}

/// The answer, its body inside or apart.
pub(crate) fn reply_out(reply: HttpReply, locale: Locale, inside: bool) -> (HttpReplyOut, String) {
    let (inner, apart) = if inside { (Some(reply.body), String::new()) } else { (None, reply.body) };
    let out = HttpReplyOut {
        status: reply.status,
        headers: Headers {
            content_type: reply.content_type,
            content_type_options: reply.nosniff.then_some("nosniff"),
        },
        body: inner,
        warning: reply
            .warning
            .map(|warning| WarningOut { code: warning.as_str(), message: warning.text().in_locale(locale) }),
    };
    (out, apart)
}
