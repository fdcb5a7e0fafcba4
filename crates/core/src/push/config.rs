//! The configuration of a push, checked when it is made: never first inside a callback.

use std::fmt;

use super::Push;
use super::account::Account;
use crate::Text;
use crate::error::{Code, Error};

/// The least protection that is accepted (消息加解密方式).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    /// 安全模式: sealed messages only.
    #[default]
    Secure,
    /// 兼容模式: sealed messages, which carry a plain copy that is ignored.
    Compat,
    /// 明文模式: plain messages too. With a key, sealed ones are opened as well.
    Plain,
}

/// What kind of account it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Kind {
    /// 小程序.
    #[default]
    Miniprogram,
    /// 公众号.
    OfficialAccount,
    /// 第三方平台: its own `AppID` is in every envelope; secure mode and XML only.
    Component,
    /// 企业微信: the URL verification is sealed too.
    Wecom,
}

/// The credentials of one account, as they were given.
#[derive(Clone, Default)]
pub struct AccountConfig {
    /// The ids that an envelope may carry: the `AppID`, a platform's `AppID`, or the `ReceiveId`.
    pub app_ids: Vec<String>,
    /// The Token, or the current and the previous one.
    pub tokens: Vec<String>,
    /// The `EncodingAESKey`, or the current and the previous one; none in plain mode.
    pub encoding_aes_keys: Vec<String>,
    /// What kind of account it is.
    pub kind: Kind,
    /// Whether an envelope without an id belongs to this account.
    pub empty_app_id: bool,
}

/// The configuration of a push.
#[derive(Debug, Clone)]
pub struct Config {
    /// The accounts behind the address.
    pub accounts: Vec<AccountConfig>,
    /// The least protection that is accepted.
    pub mode: Mode,
    /// The largest body that is read, in bytes.
    pub max_body_bytes: usize,
    /// How old a request may be where a call gives "now", in seconds.
    pub max_age_seconds: u64,
    /// Whether replies to sealed requests are sealed always, also `success` and the empty body.
    pub strict: bool,
    /// What makes the dedupe key of an event.
    pub dedupe_by: DedupeBy,
}

/// What the dedupe key of an event without a `MsgId` is made of, beside account and kind of event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DedupeBy {
    /// Everything in it but `RetryTimes`, and `CreateTime` where it has an id of its own.
    #[default]
    Event,
    /// `FromUserName` and `CreateTime` alone, as WeChat's texts advise (消息推送, 消息排重). Two events of one
    /// kind from one sender within a second then share their key: payments have the platform for sender.
    SenderAndTime,
}

/// How many Tokens one request is tried against.
const MAX_TOKENS: usize = 16;

impl Config {
    /// The defaults: secure mode, 1 MiB, one day.
    #[must_use]
    pub fn new(accounts: Vec<AccountConfig>) -> Self {
        Self {
            accounts,
            mode: Mode::Secure,
            max_body_bytes: 1 << 20,
            max_age_seconds: 86_400,
            strict: false,
            dedupe_by: DedupeBy::Event,
        }
    }
}

impl Push {
    /// Checks the configuration and expands the keys.
    ///
    /// # Errors
    /// [`Code::TokenRequired`], [`Code::KeyRequired`], [`Code::KeyInvalid`], [`Code::AppIdRequired`],
    /// [`Code::AccountsAmbiguous`], [`Code::TooManyAccounts`], [`Code::ConfigInvalid`].
    pub fn new(config: &Config) -> Result<Self, Error> {
        if config.accounts.is_empty() {
            return Err(invalid("accounts", NO_ACCOUNT));
        }
        let count: usize = config.accounts.iter().map(|account| account.tokens.len()).sum();
        if count > MAX_TOKENS {
            return Err(Error::from(Code::TooManyAccounts).with("limit", MAX_TOKENS).with("count", count));
        }
        let mode = config.mode;
        let accounts = config
            .accounts
            .iter()
            .map(|account| Account::new(account, mode))
            .collect::<Result<Vec<_>, _>>()?;
        if mode != Mode::Secure && share_a_token(&config.accounts) {
            return Err(Code::AccountsAmbiguous.into());
        }
        Ok(Self {
            mode,
            accounts,
            max_body_bytes: config.max_body_bytes,
            max_age_seconds: config.max_age_seconds,
            strict: config.strict,
            dedupe_by: config.dedupe_by,
        })
    }
}

impl Mode {
    /// `secure`, `compat` or `plain`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Secure => "secure",
            Self::Compat => "compat",
            Self::Plain => "plain",
        }
    }

    /// Reads what [`Mode::as_str`] writes.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Secure, Self::Compat, Self::Plain].into_iter().find(|mode| mode.as_str() == text)
    }
}

impl Kind {
    /// Reads `miniprogram`, `officialAccount`, `component` or `wecom`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "miniprogram" => Some(Self::Miniprogram),
            "officialAccount" => Some(Self::OfficialAccount),
            "component" => Some(Self::Component),
            "wecom" => Some(Self::Wecom),
            _ => None,
        }
    }
}

impl DedupeBy {
    /// Reads `event` or `senderAndTime`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "event" => Some(Self::Event),
            "senderAndTime" => Some(Self::SenderAndTime),
            _ => None,
        }
    }
}

impl fmt::Debug for AccountConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AccountConfig")
            .field("app_ids", &self.app_ids)
            .field("kind", &self.kind)
            .field("empty_app_id", &self.empty_app_id)
            .finish_non_exhaustive()
    }
}

const NO_ACCOUNT: Text = Text { zh: "至少需要一个账号", en: "at least one account is needed" };

pub(super) fn invalid(path: &str, reason: Text) -> Error {
    Error::from(Code::ConfigInvalid).with("path", path).with_words("reason", reason)
}

fn share_a_token(accounts: &[AccountConfig]) -> bool {
    let mut rest = accounts;
    while let Some((first, others)) = rest.split_first() {
        if others.iter().any(|other| other.tokens.iter().any(|token| first.tokens.contains(token))) {
            return true;
        }
        rest = others;
    }
    false
}
