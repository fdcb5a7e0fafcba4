//! The URL verification: a GET whose `echostr` is to be given back.

use super::Push;
use super::account::Account;
use super::candidate::Request;
use super::config::Kind;
use super::reply::HttpReply;
use super::unseal::OpenOptions;
use crate::Text;
use crate::error::{Error, Hint};
use crate::explain::{StepId, Trace, facts};
use crate::query::{Query, invalid, present};

impl Push {
    /// Verifies the GET request that WeChat makes when the settings are saved, and returns the answer.
    ///
    /// `signature` does not cover `echostr`: whoever has seen one request could have any text sent
    /// back. So it must look like WeChat's, and goes out as plain text that no browser sniffs.
    /// WeCom seals `echostr`; there `msg_signature` covers it. Source: 消息推送, 发起验证.
    ///
    /// # Errors
    /// Those of the query, [`crate::Code::SignatureMismatch`], [`crate::Code::TimestampOutOfWindow`];
    /// for WeCom also those of an envelope.
    pub fn verify_url(&self, query: &Query<'_>, options: &OpenOptions<'_>) -> Result<HttpReply, Error> {
        self.verify_url_traced(query, options, &mut Trace::silent())
    }

    pub(crate) fn verify_url_traced(
        &self,
        query: &Query<'_>,
        options: &OpenOptions<'_>,
        trace: &mut Trace,
    ) -> Result<HttpReply, Error> {
        let parameters = query.signed().and_then(|signed| Ok((signed, echo(query)?)));
        let (signed, echo) = trace.step(StepId::Query, parameters, |_| facts::query(query))?;
        let sealed = self.seals_echo(query);
        trace.note(StepId::Mode, || facts::mode(self.mode, Some(sealed)));
        let encrypt = sealed.then_some(echo);
        let request = Request { query, signed, is_echo: true, beside: false, encrypt, options };
        let plain = if sealed {
            self.open_sealed(&request, echo, trace)?.1
        } else {
            self.verify_plain(&request, trace)?;
            echo.to_owned()
        };
        let body =
            trace.step(StepId::Echo, checked(&plain), |body| facts::echo(&plain, body.ok().copied()))?;
        Ok(HttpReply::echo(body))
    }

    /// Whether `echostr` is sealed. The account decides; only where both kinds are configured does the
    /// query tell which of them is meant, and each is verified in its own way alone.
    pub(super) fn seals_echo(&self, query: &Query<'_>) -> bool {
        let wecom = |account: &Account| account.kind == Kind::Wecom;
        self.accounts.iter().all(wecom)
            || (query.msg_signature.as_deref().is_some_and(|given| !given.is_empty())
                && self.accounts.iter().any(wecom))
    }
}

const ECHO_FORM: Text =
    Text { zh: "不超过 1024 个 Base64 字符", en: "at most 1024 characters of Base64" };

fn echo<'q>(query: &'q Query<'_>) -> Result<&'q str, Error> {
    checked(present("echostr", query.echostr.as_deref())?)
}

fn checked(echo: &str) -> Result<&str, Error> {
    let known = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'=' | b'_' | b'-');
    if !(1..=1024).contains(&echo.len()) || !echo.bytes().all(known) {
        let blank = echo.contains(' ').then_some(Hint::BlankForPlus);
        return Err(invalid("echostr", ECHO_FORM).hinted(blank));
    }
    Ok(echo)
}
