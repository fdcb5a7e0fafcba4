//! What calls take besides query and body.

use std::borrow::Cow;

use weseal::message::Format;
use weseal::message::{Object, Value};
use weseal::push::{
    AccountChoice, AccountRef, Body, Generation, Mode, OpenOptions, ReplyContext, SealOptions,
};
use weseal::query::Query;
use weseal::{Error, Locale, Text};

use crate::fields::{self, Fields, MISSING, WRONG_TYPE, invalid_argument};

/// Options of `open`, `unseal`, `verifyUrl` and `explain`.
#[derive(Default)]
pub(crate) struct OpenArgs<'a> {
    now: Option<u64>,
    max_age_seconds: Option<u64>,
    account: Option<Choice<'a>>,
    /// Whether the body is JSON text of an object that a body parser has made.
    parsed: bool,
}

/// Options of `seal`, `reply` and `transfer`. The facade supplies what core refuses to know.
pub(crate) struct SealArgs<'a> {
    random: [u8; 16],
    timestamp: u64,
    nonce: Option<Cow<'a, str>>,
    pub(crate) account: Option<Choice<'a>>,
    pub(crate) strict: bool,
    pub(crate) kf_account: Option<Cow<'a, str>>,
    /// Whether the content is JSON text of an object.
    pub(crate) object: bool,
}

/// An account, by one of its ids or by its place in the configuration.
pub(crate) enum Choice<'a> {
    Index(usize),
    Id(Cow<'a, str>),
}

/// What a reply has to know of the request, as the facade reads it off the opened object.
pub(crate) struct OpenedArgs<'a> {
    account: AccountRef,
    mode: Mode,
    format: Format,
    pub(crate) nonce: Cow<'a, str>,
    kind: Cow<'a, str>,
    msg_type: Option<Cow<'a, str>>,
    to_user_name: Option<Cow<'a, str>>,
    from_user_name: Option<Cow<'a, str>>,
}

impl<'a> OpenArgs<'a> {
    /// Reads the options; no text means none.
    pub(crate) fn read(text: &'a str) -> Result<Self, Error> {
        let (parsed, text) = text.strip_prefix(PARSED).map_or((false, text), |text| (true, text));
        let mut fields = Fields::of_argument("options", text)?;
        let args = Self {
            now: fields.seconds("now")?,
            max_age_seconds: fields.seconds("maxAgeSeconds")?,
            account: choice(&mut fields)?,
            parsed,
        };
        fields.end().map(|()| args)
    }

    pub(crate) fn options(&self) -> OpenOptions<'_> {
        OpenOptions {
            now: self.now,
            max_age_seconds: self.max_age_seconds,
            account: self.account.as_ref().map(Choice::choice),
        }
    }

    pub(crate) fn body<'b>(&self, bytes: &'b [u8]) -> Body<'b> {
        if self.parsed { Body::Parsed(bytes) } else { Body::Raw(bytes) }
    }
}

/// Which function the options are for: each has some of its own.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sealing {
    Seal,
    Reply,
    Transfer,
}

impl<'a> SealArgs<'a> {
    pub(crate) fn read(text: &'a str, sealing: Sealing) -> Result<Self, Error> {
        let mut fields = Fields::of_argument("options", text)?;
        let random = fields.required_text("random")?;
        let args = Self {
            random: random.as_bytes().try_into().map_err(|_| fields.refuse("random", SIXTEEN))?,
            timestamp: fields.seconds("timestamp")?.ok_or_else(|| fields.refuse("timestamp", MISSING))?,
            nonce: fields.text("nonce")?,
            account: if sealing == Sealing::Seal { choice(&mut fields)? } else { None },
            strict: sealing == Sealing::Reply && fields.flag("strict")?,
            kf_account: if sealing == Sealing::Transfer { fields.text("kfAccount")? } else { None },
            object: fields.flag("object")?,
        };
        fields.end().map(|()| args)
    }

    /// The options of a seal whose nonce is this one unless the caller has another.
    pub(crate) fn options<'s>(&'s self, nonce: Option<&'s str>) -> Result<SealOptions<'s>, Error> {
        let nonce = self.nonce.as_deref().or(nonce);
        let nonce = nonce.ok_or_else(|| invalid_argument("options.nonce", MISSING))?;
        Ok(SealOptions { random: self.random, timestamp: self.timestamp, nonce })
    }
}

impl Choice<'_> {
    pub(crate) fn choice(&self) -> AccountChoice<'_> {
        match self {
            Self::Index(index) => AccountChoice::Index(*index),
            Self::Id(id) => AccountChoice::Id(id),
        }
    }
}

impl<'a> OpenedArgs<'a> {
    pub(crate) fn read(text: &'a str) -> Result<Self, Error> {
        let mut fields = Fields::of_argument("opened", text)?;
        let mut account = fields.fields("account")?;
        let generation =
            |fields: &mut Fields<'_>, name| fields.word(name, Generation::parse, "current | previous");
        let args = Self {
            account: AccountRef {
                index: usize::try_from(account.required_number("index")?).unwrap_or(usize::MAX),
                app_id: account.required_text("appId")?.into_owned(),
                token: generation(&mut account, "token")?.ok_or_else(|| account.refuse("token", MISSING))?,
                encoding_aes_key: generation(&mut account, "encodingAesKey")?,
            },
            mode: fields
                .word("mode", Mode::parse, "secure | compat | plain")?
                .ok_or_else(|| fields.refuse("mode", MISSING))?,
            format: fields
                .word("format", Format::parse, "json | xml")?
                .ok_or_else(|| fields.refuse("format", MISSING))?,
            nonce: fields.required_text("nonce")?,
            kind: fields.required_text("type")?,
            msg_type: fields.text("msgType")?,
            to_user_name: fields.text("toUserName")?,
            from_user_name: fields.text("fromUserName")?,
        };
        account.end()?;
        fields.end().map(|()| args)
    }

    pub(crate) fn context(&self) -> ReplyContext<'_> {
        ReplyContext {
            account: self.account.clone(),
            mode: self.mode,
            format: self.format,
            kind: &self.kind,
            msg_type: self.msg_type.as_deref(),
            to_user_name: self.to_user_name.as_deref(),
            from_user_name: self.from_user_name.as_deref(),
        }
    }
}

/// Reads a query: a query string, or JSON text of the object that a server has made of it.
pub(crate) fn query(text: &str) -> Result<Query<'_>, Error> {
    if !text.starts_with('{') {
        return Query::parse(text);
    }
    let Object(members) = fields::any_object("query", text)?;
    let pairs = members.into_iter().flat_map(|(name, value)| {
        let values = match value {
            Value::List(values) => values,
            single => vec![single],
        };
        values.into_iter().filter_map(move |value| Some((name.clone(), plain(value)?)))
    });
    Query::from_pairs(pairs)
}

/// The locale of a call that has no handle. Nothing else is read, so that its errors have a language too.
pub(crate) fn locale_of(config: &str) -> Locale {
    let fields = Fields::of_config(config).ok();
    let text = fields.and_then(|mut fields| fields.text("locale").ok().flatten());
    text.and_then(|text| Locale::parse(&text)).unwrap_or_default()
}

/// What stands in front of the options where the body is JSON text of an object that a parser has made.
const PARSED: char = '*';

const SIXTEEN: Text = Text { zh: "应为 16 个字节", en: "it is 16 bytes" };

fn choice<'a>(fields: &mut Fields<'a>) -> Result<Option<Choice<'a>>, Error> {
    match fields.take("account") {
        None | Some(Value::Null) => Ok(None),
        Some(Value::Text(id)) => Ok(Some(Choice::Id(id))),
        Some(Value::Integer(index)) if index >= 0 => {
            Ok(Some(Choice::Index(usize::try_from(index).unwrap_or(usize::MAX))))
        }
        Some(_) => Err(fields.refuse("account", WRONG_TYPE)),
    }
}

/// A value of a parsed query, as the text that it was. Objects and null are no values.
fn plain(value: Value<'_>) -> Option<Cow<'_, str>> {
    match value {
        Value::Text(text) => Some(text),
        Value::Integer(integer) => Some(integer.to_string().into()),
        Value::Number(literal) => Some(literal),
        _ => None,
    }
}
