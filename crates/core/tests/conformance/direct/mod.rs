//! The crate as the suite sees it: each call of a vector is a call of [`Push`].

mod arguments;
mod compute;
mod config;
mod fields;
mod results;

use serde_json::{Value, json};
use weseal::message::{self, Object};
use weseal::push::{self, Body, HttpReply, Opened, Push, ReplyContext};
use weseal::signature::Signature;
use weseal::{Error, Locale};

use crate::suite::library::{Answer, Content, Library};
use results::failure;

/// The crate itself.
pub(crate) struct Direct;

impl Library for Direct {
    /// Errors of the crate have both languages; the suite wants one.
    type Push = (Push, Locale);
    type Opened = Opened;

    fn push(&self, config: &Value, locale: &'static str) -> Answer<Self::Push> {
        let (config, locale) = (config::read(config)?, language(locale));
        Ok(told(Push::new(&config).map(|push| (push, locale)), locale))
    }

    fn verify_url(&self, (push, locale): &Self::Push, query: &Value, options: &Value) -> Answer<Value> {
        let (query, options) = (arguments::query(query)?, arguments::open_options(options)?);
        let reply = query.and_then(|query| push.verify_url(&query, &options));
        Ok(told(reply.map(|reply| results::answer(&reply, *locale)), *locale))
    }

    fn open(
        &self,
        (push, locale): &Self::Push,
        query: &Value,
        body: &[u8],
        options: &Value,
    ) -> Answer<Opened> {
        let (query, options) = (arguments::query(query)?, arguments::open_options(options)?);
        Ok(told(query.and_then(|query| push.open(&query, Body::Raw(body), &options)), *locale))
    }

    fn unseal(
        &self,
        (push, locale): &Self::Push,
        query: &Value,
        body: &[u8],
        options: &Value,
    ) -> Answer<Value> {
        let (query, options) = (arguments::query(query)?, arguments::open_options(options)?);
        let unsealed = query.and_then(|query| push.unseal(&query, Body::Raw(body), &options));
        Ok(told(unsealed.map(|unsealed| results::unsealed(&unsealed)), *locale))
    }

    fn seal(&self, (push, locale): &Self::Push, content: &str, options: &Value) -> Answer<Value> {
        let options = arguments::seal_options(options, "")?;
        let sealed = push.seal(content, options.account, &options.seal);
        Ok(told(sealed.map(|sealed| results::sealed(&sealed)), *locale))
    }

    fn reply(
        &self,
        (push, locale): &Self::Push,
        opened: &Opened,
        content: &Content<'_>,
        options: &Value,
    ) -> Answer<Value> {
        let options = arguments::seal_options(options, &opened.unsealed.nonce)?;
        let content = match content {
            Content::Text(text) => push::Content::Text(text),
            Content::Object(text) => push::Content::Object(message::parse_verbatim(text).unwrap()),
        };
        let event = event(opened);
        let reply = push.reply(&context(opened, &event), &content, options.strict, &options.seal);
        Ok(told(reply.map(|reply| results::answer(&reply, *locale)), *locale))
    }

    fn transfer(&self, (push, locale): &Self::Push, opened: &Opened, options: &Value) -> Answer<Value> {
        let options = arguments::seal_options(options, &opened.unsealed.nonce)?;
        let event = event(opened);
        let reply = push.transfer(&context(opened, &event), options.kf_account, &options.seal);
        Ok(told(reply.map(|reply| results::answer(&reply, *locale)), *locale))
    }

    fn explain(
        &self,
        config: &Value,
        query: &Value,
        body: Option<&[u8]>,
        options: &Value,
        locale: &'static str,
    ) -> Answer<Value> {
        let (query, options) = (arguments::query(query)?, arguments::open_options(options)?);
        let (config, query) = (config::read(config)?, query.as_ref().map_err(Clone::clone));
        let locale = language(locale);
        Ok(Ok(if let Some(body) = body {
            let explanation = Push::explain(&config, query, Body::Raw(body), &options);
            let opened = |opened: &Opened| json!({ "opened": { "type": opened.kind() } });
            results::explanation(&explanation, opened, locale)
        } else {
            let explanation = Push::explain_url(&config, query, &options);
            let reply = |reply: &HttpReply| json!({ "reply": results::answer(reply, locale) });
            results::explanation(&explanation, reply, locale)
        }))
    }

    fn compute(&self, name: &str, options: &str, locale: &'static str) -> Answer<Value> {
        compute::run(name, options, &compute::Runner::computing(language(locale)))
    }

    fn explain_computation(&self, name: &str, options: &str, locale: &'static str) -> Answer<Value> {
        compute::run(name, options, &compute::Runner::explaining(language(locale)))
    }

    fn signature(&self, parts: &[&str]) -> String {
        Signature::of(parts).as_str().to_owned()
    }

    fn shown(&self, opened: &Opened) -> Value {
        results::opened(opened)
    }
}

fn language(locale: &str) -> Locale {
    Locale::parse(locale).unwrap()
}

fn told<T>(result: Result<T, Error>, locale: Locale) -> Result<T, crate::suite::library::Failure> {
    result.map_err(|error| failure(&error, locale))
}

fn event(opened: &Opened) -> Object<'_> {
    message::parse(opened.event_json()).unwrap().1
}

/// What a reply has to know of the request.
fn context<'a>(opened: &Opened, event: &'a Object<'_>) -> ReplyContext<'a> {
    ReplyContext {
        account: opened.account().clone(),
        mode: opened.unsealed.mode,
        format: opened.unsealed.format,
        kind: opened.kind(),
        msg_type: event.text("MsgType"),
        to_user_name: event.text("ToUserName"),
        from_user_name: event.text("FromUserName"),
    }
}
