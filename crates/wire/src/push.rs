//! The functions of a push.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use weseal::message::Format;
use weseal::push::{
    AccountRef, Body, Content, Generation, HttpReply, Mode, Opened, ReplyContext, SealOptions, Sealed,
};
use weseal::{Error, Locale, Text};

use crate::args::{self, Choice, OpenArgs, SealArgs, invalid};
use crate::outcome::Outcome;
use crate::{frame, handle};

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
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "OpenedBy"))]
pub struct AccountOut {
    /// The account's place in the configuration.
    index: usize,
    /// The id that the envelope carried; of a plain request the account's first.
    app_id: String,
    /// Which Token.
    #[cfg_attr(feature = "typescript", ts(type = "\"current\" | \"previous\""))]
    token: GenerationOut,
    /// Which key; `null` where the request was plain.
    #[cfg_attr(feature = "typescript", ts(type = "\"current\" | \"previous\" | null"))]
    encoding_aes_key: Option<GenerationOut>,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum GenerationOut {
    Current,
    Previous,
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

/// Answers a URL verification.
#[must_use]
pub fn verify_url(handle: u32, query: &str, options: &str) -> Outcome<HttpReplyOut> {
    let (result, locale) = handle::with(handle, |handle| {
        let options = OpenArgs::read(options)?;
        let reply = handle.push.verify_url(&args::query(query)?, &options.options())?;
        Ok(reply_out(reply, handle.locale, true).0)
    });
    Outcome::of(result, locale)
}

/// Verifies, decrypts and parses a request. The frame is one object with `event` last; the raw text
/// follows behind a line break where it is not letter for letter the event's.
#[must_use]
pub fn open(handle: u32, query: &str, body: &[u8], options: &str) -> String {
    let (result, locale) = handle::with(handle, |handle| {
        let options = OpenArgs::read(options)?;
        let opened = handle.push.open(&args::query(query)?, options.body(body), &options.options())?;
        Ok(opened_frame(&opened))
    });
    frame::text(result, locale)
}

/// Verifies and decrypts a request without parsing the text.
#[must_use]
pub fn unseal(handle: u32, query: &str, body: &[u8], options: &str) -> Outcome<UnsealedOut> {
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
    Outcome::of(result, locale)
}

/// Seals a text. The frame is the envelope as JSON.
#[must_use]
pub fn seal(handle: u32, content: &str, options: &str) -> String {
    let (result, locale) = handle::with(handle, |handle| {
        let args: SealArgs = args::read("options", options)?;
        let sealed = handle.push.seal(
            content,
            args.account.as_ref().map(Choice::choice),
            &seal_options(&args, None)?,
        )?;
        Ok(Sealed::to_body(&sealed, Format::Json))
    });
    frame::text(result, locale)
}

/// Makes the answer to a request. The frame is status and headers, a line break, and the body.
#[must_use]
pub fn reply(handle: u32, opened: &str, content: &str, options: &str) -> String {
    let (result, locale) = handle::with(handle, |handle| {
        let opened: OpenedIn<'_> = args::read("opened", opened)?;
        let args: SealArgs = args::read("options", options)?;
        let content = if args.object {
            Content::Object(args::object("content", content)?)
        } else {
            Content::Text(content)
        };
        let options = seal_options(&args, Some(&opened))?;
        let reply =
            handle.push.reply(&opened.context()?, &content, args.strict.unwrap_or_default(), &options)?;
        Ok(reply_frame(reply, handle.locale))
    });
    frame::text(result, locale)
}

/// Makes the answer that hands a message to human customer service. The frame is that of [`reply`].
#[must_use]
pub fn transfer(handle: u32, opened: &str, options: &str) -> String {
    let (result, locale) = handle::with(handle, |handle| {
        let opened: OpenedIn<'_> = args::read("opened", opened)?;
        let args: SealArgs = args::read("options", options)?;
        let options = seal_options(&args, Some(&opened))?;
        let reply = handle.push.transfer(&opened.context()?, args.kf_account.as_deref(), &options)?;
        Ok(reply_frame(reply, handle.locale))
    });
    frame::text(result, locale)
}

/// What a reply has to know of the request, as the facade reads it off the opened object.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct OpenedIn<'a> {
    account: AccountOut,
    #[serde(borrow)]
    mode: Cow<'a, str>,
    #[serde(borrow)]
    format: Cow<'a, str>,
    #[serde(borrow)]
    nonce: Cow<'a, str>,
    #[serde(borrow, rename = "type")]
    kind: Cow<'a, str>,
    #[serde(borrow)]
    msg_type: Option<Cow<'a, str>>,
    #[serde(borrow)]
    to_user_name: Option<Cow<'a, str>>,
    #[serde(borrow)]
    from_user_name: Option<Cow<'a, str>>,
}

impl OpenedIn<'_> {
    fn context(&self) -> Result<ReplyContext<'_>, Error> {
        let format = match self.format.as_ref() {
            "json" => Format::Json,
            "xml" => Format::Xml,
            _ => return Err(invalid("opened.format", FORMATS)),
        };
        Ok(ReplyContext {
            account: self.account.to_ref(),
            mode: Mode::parse(&self.mode).ok_or_else(|| invalid("opened.mode", MODES))?,
            format,
            kind: &self.kind,
            msg_type: self.msg_type.as_deref(),
            to_user_name: self.to_user_name.as_deref(),
            from_user_name: self.from_user_name.as_deref(),
        })
    }
}

impl From<&AccountRef> for AccountOut {
    fn from(account: &AccountRef) -> Self {
        Self {
            index: account.index,
            app_id: account.app_id.clone(),
            token: account.token.into(),
            encoding_aes_key: account.encoding_aes_key.map(Into::into),
        }
    }
}

impl AccountOut {
    fn to_ref(&self) -> AccountRef {
        AccountRef {
            index: self.index,
            app_id: self.app_id.clone(),
            token: self.token.into(),
            encoding_aes_key: self.encoding_aes_key.map(Into::into),
        }
    }
}

impl From<Generation> for GenerationOut {
    fn from(generation: Generation) -> Self {
        match generation {
            Generation::Current => Self::Current,
            Generation::Previous => Self::Previous,
        }
    }
}

impl From<GenerationOut> for Generation {
    fn from(generation: GenerationOut) -> Self {
        match generation {
            GenerationOut::Current => Self::Current,
            GenerationOut::Previous => Self::Previous,
        }
    }
}

impl OpenArgs {
    fn body<'a>(&self, bytes: &'a [u8]) -> Body<'a> {
        if self.parsed { Body::Parsed(bytes) } else { Body::Raw(bytes) }
    }
}

/// The head of an opened push.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct OpenedOut<'a> {
    r#type: &'static str,
    mode: &'static str,
    format: &'static str,
    account: AccountOut,
    timestamp: u64,
    nonce: &'a str,
    dedupe_key: &'a str,
}

fn opened_frame(opened: &Opened) -> String {
    let unsealed = &opened.unsealed;
    let (event, raw) = (opened.event_json(), unsealed.message.as_str());
    let mut text = frame::json(&OpenedOut {
        r#type: opened.kind(),
        mode: unsealed.mode.as_str(),
        format: unsealed.format.as_str(),
        account: AccountOut::from(&unsealed.account),
        timestamp: unsealed.timestamp,
        nonce: &unsealed.nonce,
        dedupe_key: opened.dedupe_key(),
    });
    text.pop();
    text.reserve(event.len().saturating_add(raw.len()).saturating_add(16));
    text.push_str(",\"event\":");
    text.push_str(event);
    text.push('}');
    if event != raw {
        text.push('\n');
        text.push_str(raw);
    }
    text
}

fn reply_frame(reply: HttpReply, locale: Locale) -> String {
    let (head, body) = reply_out(reply, locale, false);
    frame::with_tail(&head, &body)
}

/// The answer, its body inside or apart.
fn reply_out(reply: HttpReply, locale: Locale, inside: bool) -> (HttpReplyOut, String) {
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

fn seal_options<'a>(args: &'a SealArgs, opened: Option<&'a OpenedIn<'_>>) -> Result<SealOptions<'a>, Error> {
    let nonce = args.nonce.as_deref().or(opened.map(|opened| opened.nonce.as_ref()));
    Ok(SealOptions {
        random: args.random()?,
        timestamp: args.timestamp,
        nonce: nonce.ok_or_else(|| invalid("nonce", MISSING))?,
    })
}

const FORMATS: Text = Text { zh: "json | xml", en: "json | xml" };
const MODES: Text = Text { zh: "secure | compat | plain", en: "secure | compat | plain" };
const MISSING: Text = Text { zh: "缺少", en: "it is missing" };
