//! What the platform makes of a request for a link.

use std::borrow::Cow;

use weseal::message::{Format, Object, Value, write};
use weseal::{Code, Error, Text};

use super::{LONGEST, SINCE, invalid};
use crate::form;
use crate::place::is_camel_of;
use crate::{Finding, Options, Place, Subject, check, judge};

/// A request for a link as the platform would take it.
#[derive(Debug, Clone)]
pub struct Normalized {
    /// JSON text without white space. Keys keep their spelling and their order; what is added stands at the end.
    pub payload: String,
    /// What was found in the payload as it was.
    pub findings: Vec<Finding>,
}

/// The names that this is about.
const IS_EXPIRE: &str = "is_expire";
const TYPE: &str = "expire_type";
const TIME: &str = "expire_time";
const INTERVAL: &str = "expire_interval";

/// The most days of an interval.
const MOST_DAYS: i64 = 30;

/// Makes of a request for an encrypted scheme or a URL Link (told apart by `jump_wxa`) what the platform would: an
/// expiry that is missing or too far away becomes thirty days, the kind of expiry that has no effect goes, and so
/// does the obsolete `is_expire`. Milliseconds become seconds.
///
/// A time that has passed stays, and so does what is not of its type: nothing sensible can be made of them, and the
/// findings name them. Before 2022-04-11 links had no longest life, so on a day before it only milliseconds change.
///
/// # Errors
/// [`Code::InvalidArgument`] without `now` in the context, [`Code::BadInput`] for what is no object of JSON.
pub fn normalize(payload: &str, options: &Options<'_>) -> Result<Normalized, Error> {
    let now = options.context.now().ok_or_else(|| invalid("context.now", NOW))?;
    let value = judge::read(payload)?;
    let name = if Place::top(&value, true).get("jump_wxa").is_some() { "url-scheme" } else { "url-link" };
    let subject = Subject::find(name).ok_or_else(|| Error::from(Code::Internal))?;
    let findings = check(subject, payload, options)?;
    let Value::Object(object) = value else { return Err(Code::BadInput.into()) };
    let mut request = Request { camel: is_camel(&object), object };
    request.use_seconds();
    if SINCE.holds(options.as_of) {
        request.clamp(now);
    }
    Ok(Normalized { payload: write(&request.object, Format::Json), findings })
}

/// A request whose members can be changed.
struct Request<'a> {
    object: Object<'a>,
    /// Whether its names are those of a cloud call.
    camel: bool,
}

impl Request<'_> {
    fn use_seconds(&mut self) {
        if let Some(time) = self.integer(TIME).filter(|time| *time >= form::MILLISECONDS) {
            self.set(TIME, time.div_euclid(1000));
        }
    }

    fn clamp(&mut self, now: i64) {
        let kind = if self.has(TYPE) { self.integer(TYPE) } else { Some(0) };
        let latest = now.saturating_add(LONGEST);
        let (own, other, most, few) = match kind {
            Some(0) => (TIME, INTERVAL, latest, i64::MIN),
            Some(1) => (INTERVAL, TIME, MOST_DAYS, 1),
            _ => return,
        };
        self.remove(IS_EXPIRE);
        self.remove(other);
        if !self.has(own) || self.integer(own).is_some_and(|value| value > most || value < few) {
            self.set(own, most);
        }
    }

    fn has(&self, name: &str) -> bool {
        self.object.0.iter().any(|(key, _)| is(key, name))
    }

    fn integer(&self, name: &str) -> Option<i64> {
        match self.object.0.iter().rev().find(|(key, _)| is(key, name))? {
            (_, Value::Integer(integer)) => Some(*integer),
            _ => None,
        }
    }

    fn remove(&mut self, name: &str) {
        self.object.0.retain(|(key, _)| !is(key, name));
    }

    /// Sets the last member of a name, which is the one that counts, or adds one as the others are spelt.
    fn set(&mut self, name: &str, value: i64) {
        let value = Value::Integer(value);
        if let Some((_, place)) = self.object.0.iter_mut().rev().find(|(key, _)| is(key, name)) {
            *place = value;
        } else {
            let key = if self.camel { camel_of(name) } else { name.to_owned() };
            self.object.0.push((Cow::Owned(key), value));
        }
    }
}

fn is(key: &str, name: &str) -> bool {
    key == name || is_camel_of(key, name)
}

/// Whether names have capitals, and none has `_`: where both are, the call takes both.
fn is_camel(object: &Object<'_>) -> bool {
    let any = |test: fn(u8) -> bool| object.0.iter().any(|(key, _)| key.bytes().any(test));
    any(|byte| byte.is_ascii_uppercase()) && !any(|byte| byte == b'_')
}

fn camel_of(name: &str) -> String {
    let mut words = name.split('_');
    let mut camel = words.next().unwrap_or_default().to_owned();
    for word in words {
        let mut letters = word.chars();
        camel.extend(letters.next().map(|letter| letter.to_ascii_uppercase()));
        camel.push_str(letters.as_str());
    }
    camel
}

const NOW: Text = Text {
    zh: "需要现在的 Unix 秒，才能算出失效时间",
    en: "it is needed, in Unix seconds: expiries are counted from now",
};
