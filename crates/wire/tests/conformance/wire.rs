//! The exported functions as the suite sees them, called as the facade in JavaScript calls them.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};

use crate::suite::library::{Answer, Content, Library, Unsayable};
use crate::{facade, frames};

/// The exported functions.
pub(crate) struct Wire;

/// A handle that is released when nobody has it any more.
pub(crate) struct Handle(u32);

impl Drop for Handle {
    fn drop(&mut self) {
        weseal_wire::release(self.0);
    }
}

impl Library for Wire {
    type Push = Handle;
    type Opened = Value;

    fn push(&self, config: &Value, locale: &'static str) -> Answer<Handle> {
        let configured = weseal_wire::configure(&facade::exact(&with_locale(config, locale))?);
        let handle = |value: Value| Handle(u32::try_from(value["handle"].as_u64().unwrap()).unwrap());
        Ok(frames::json(configured).map(handle))
    }

    fn verify_url(&self, push: &Handle, query: &Value, options: &Value) -> Answer<Value> {
        let (query, options) = (facade::query(query)?, facade::options(options)?);
        Ok(frames::json(weseal_wire::verify_url(push.0, &query, &options)))
    }

    fn open(&self, push: &Handle, query: &Value, body: &[u8], options: &Value) -> Answer<Value> {
        let (query, options) = (facade::query(query)?, facade::options(options)?);
        let frame = weseal_wire::open(push.0, &query, body, &options);
        Ok(frames::frame(frame).map(|frame| frames::opened(&frame)))
    }

    fn unseal(&self, push: &Handle, query: &Value, body: &[u8], options: &Value) -> Answer<Value> {
        let (query, options) = (facade::query(query)?, facade::options(options)?);
        Ok(frames::json(weseal_wire::unseal(push.0, &query, body, &options)))
    }

    fn seal(&self, push: &Handle, content: &str, options: &Value) -> Answer<Value> {
        let mut options = seal_options(options, false);
        if options.get("nonce").is_none() {
            options["nonce"] = random().into();
        }
        let frame = weseal_wire::seal(push.0, content, &facade::exact(&options)?);
        Ok(frames::frame(frame).map(|frame| serde_json::from_str(&frame).unwrap()))
    }

    fn reply(&self, push: &Handle, opened: &Value, content: &Content<'_>, options: &Value) -> Answer<Value> {
        let (text, object) = match content {
            Content::Text(text) => (text, false),
            Content::Object(text) => (text, true),
        };
        let options = facade::exact(&seal_options(options, object))?;
        let frame = weseal_wire::reply(push.0, &context(opened)?, text, &options);
        Ok(frames::frame(frame).map(|frame| frames::answer(&frame)))
    }

    fn transfer(&self, push: &Handle, opened: &Value, options: &Value) -> Answer<Value> {
        let options = facade::exact(&seal_options(options, false))?;
        let frame = weseal_wire::transfer(push.0, &context(opened)?, &options);
        Ok(frames::frame(frame).map(|frame| frames::answer(&frame)))
    }

    fn explain(
        &self,
        config: &Value,
        query: &Value,
        body: Option<&[u8]>,
        options: &Value,
        locale: &'static str,
    ) -> Answer<Value> {
        let config = facade::exact(&with_locale(config, locale))?;
        let (query, options) = (facade::query(query)?, facade::options(options)?);
        Ok(frames::outcome(&weseal_wire::explain(&config, &query, body.unwrap_or_default(), &options)))
    }

    fn compute(&self, name: &str, options: &str, locale: &'static str) -> Answer<Value> {
        Ok(frames::json(weseal_wire::compute(name, options, locale)))
    }

    fn explain_computation(&self, name: &str, options: &str, locale: &'static str) -> Answer<Value> {
        let told = frames::outcome(&weseal_wire::explain_computation(name, options, locale));
        Ok(told.map(|mut told| {
            if let Some(answer) = told["answer"].as_str() {
                told["answer"] = serde_json::from_str(answer).unwrap();
            }
            told
        }))
    }

    fn signature(&self, parts: &[&str]) -> String {
        let digest = signature(&json!(parts), "en").unwrap().unwrap();
        digest.as_str().unwrap().to_owned()
    }

    fn shown(&self, opened: &Value) -> Value {
        opened.clone()
    }
}

/// The signature of anything that a caller may take for parts.
pub(crate) fn signature(parts: &Value, locale: &'static str) -> Answer<Value> {
    Ok(frames::json(weseal_wire::signature(&facade::exact(&json!({ "parts": parts }))?, locale)))
}

fn with_locale(config: &Value, locale: &'static str) -> Value {
    let mut config = config.clone();
    if let Some(settings) = config.as_object_mut() {
        settings.entry("locale").or_insert_with(|| locale.into());
    }
    config
}

/// The options with what the facade supplies: the time and the randomness, which core has none of.
fn seal_options(options: &Value, object: bool) -> Value {
    let mut whole = json!({ "random": random(), "timestamp": now() });
    let given = options.as_object().into_iter().flatten();
    given.for_each(|(name, value)| whole[name] = value.clone());
    whole["object"] = object.into();
    whole
}

/// Another text of sixteen characters for each call: that is all that a test needs of randomness.
fn random() -> String {
    static CALLS: AtomicU64 = AtomicU64::new(0);
    format!("{:016}", CALLS.fetch_add(1, Ordering::Relaxed))
}

pub(crate) fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs()
}

/// What a reply has to know of the request.
fn context(opened: &Value) -> Result<String, Unsayable> {
    if !opened.is_object() || opened.get("$undefined").is_some() {
        return Err(Unsayable("opened".to_owned()));
    }
    let undefined = json!({ "$undefined": true });
    let at = |path: &str| opened.pointer(path).unwrap_or(&undefined);
    // A message may have anything under a name: whatever opens can be answered.
    let text = |path: &str| Some(at(path)).filter(|value| value.is_string()).unwrap_or(&undefined);
    facade::object(&json!({
        "account": at("/account"),
        "mode": at("/mode"),
        "format": at("/format"),
        "nonce": at("/nonce"),
        "type": at("/type"),
        "msgType": text("/event/MsgType"),
        "toUserName": text("/event/ToUserName"),
        "fromUserName": text("/event/FromUserName"),
    }))
}
