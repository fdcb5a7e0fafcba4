//! The watermark: whose data it is, and when WeChat sealed it.

use super::{Kind, OpenUserData};
use crate::error::{Code, Error, Hint};
use crate::explain::{Fact, StepId, Trace};
use crate::message::{Object, Value, expand_json};

/// How far a watermark may lie in the future, in seconds: clocks differ.
const AHEAD: u64 = 300;

/// A watermark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Watermark {
    /// The mini program that the data was sealed for.
    pub app_id: String,
    /// When, in Unix seconds.
    pub timestamp: u64,
}

/// How old data may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Freshness {
    /// Now, in Unix seconds.
    pub now: u64,
    /// The largest age, in seconds.
    pub max_age_seconds: u64,
}

/// Checks the watermark of an object.
pub(super) fn check(
    request: &OpenUserData<'_>,
    object: &Object<'_>,
    kind: Option<&Kind>,
    trace: &mut Trace,
) -> Result<Option<Watermark>, Error> {
    let found = read(object);
    let result = judge(request, object, kind, found.as_ref());
    trace.step(StepId::Watermark, result, |_| {
        let mut facts = vec![Fact::input("appId", request.app_id)];
        if let Some(Watermark { app_id, timestamp }) = &found {
            facts.extend([
                Fact::output("watermarkAppId", app_id.as_str()),
                Fact::output("timestamp", *timestamp),
            ]);
        }
        facts.extend(request.freshness.map(|freshness| Fact::input("now", freshness.now)));
        facts
    })?;
    Ok(found)
}

fn judge(
    request: &OpenUserData<'_>,
    object: &Object<'_>,
    kind: Option<&Kind>,
    found: Option<&Watermark>,
) -> Result<(), Error> {
    let Some(Watermark { app_id, timestamp }) = found else {
        // The shape of 2016 had the id at the top.
        let of_2016 = object.text("appId");
        if of_2016.is_some_and(|app_id| app_id != request.app_id) {
            return Err(mismatch(of_2016.unwrap_or_default()));
        }
        // One that cannot be read says less than none; and without one nothing says how old the data is.
        let readable = object.value("watermark").is_none() && request.freshness.is_none();
        let needless = readable && (request.watermark_optional || kind.is_some_and(|kind| !kind.watermark));
        return if needless { Ok(()) } else { Err(Code::WatermarkMissing.into()) };
    };
    if app_id != request.app_id {
        return Err(mismatch(app_id));
    }
    let Some(Freshness { now, max_age_seconds }) = request.freshness else { return Ok(()) };
    let limit = if *timestamp > now { AHEAD } else { max_age_seconds };
    let seconds = now.abs_diff(*timestamp);
    if seconds <= limit {
        return Ok(());
    }
    let milliseconds = (now > 100_000_000_000).then_some(Hint::Milliseconds);
    Err(Error::from(Code::WatermarkExpired)
        .with("seconds", seconds)
        .with("limit", limit)
        .hinted(milliseconds))
}

fn mismatch(found: &str) -> Error {
    Error::from(Code::WatermarkMismatch).with("found", found)
}

fn read(object: &Object<'_>) -> Option<Watermark> {
    let mut watermark = object.value("watermark")?.clone();
    expand_json(&mut watermark);
    let watermark = watermark.as_object()?;
    let Some(Value::Integer(timestamp)) = watermark.value("timestamp") else { return None };
    Some(Watermark {
        app_id: watermark.text("appid")?.to_owned(),
        timestamp: u64::try_from(*timestamp).ok()?,
    })
}
