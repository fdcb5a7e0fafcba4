//! The results of the crate in the shape in which the vectors are written.

use serde_json::{Value, json};
use weseal::explain::Explanation;
use weseal::explain::{Outcome, Step};
use weseal::push::{Generation, HttpReply, Opened, Sealed, Unsealed};
use weseal::{Error, Locale};

use crate::suite::library::Failure;

pub(super) fn failure(error: &Error, locale: Locale) -> Failure {
    let details: serde_json::Map<String, Value> =
        error.details(locale).map(|(name, value)| (name.to_owned(), value.into())).collect();
    let mut value = json!({
        "code": error.code().as_str(),
        "message": error.message(locale),
        "details": details,
    });
    if let Some(number) = error.code().wechat_code() {
        value["wechatCode"] = number.into();
    }
    if let Some(hint) = error.hint() {
        value["hint"] = json!({ "code": hint.as_str(), "message": hint.text().in_locale(locale) });
    }
    let said = format!("{value} {} {error} {error:?}", error.message(locale));
    Failure { value, said }
}

pub(super) fn unsealed(unsealed: &Unsealed) -> Value {
    let account = &unsealed.account;
    json!({
        "message": unsealed.message,
        "mode": unsealed.mode.as_str(),
        "format": unsealed.format.as_str(),
        "account": {
            "index": account.index,
            "appId": account.app_id,
            "token": account.token.as_str(),
            "encodingAesKey": account.encoding_aes_key.map(Generation::as_str),
        },
        "timestamp": unsealed.timestamp,
        "nonce": unsealed.nonce,
    })
}

/// The event as the caller's own type reads it, which here is any.
pub(super) fn opened(opened: &Opened) -> Value {
    let mut value = unsealed(&opened.unsealed);
    value["raw"] = value["message"].take();
    value["type"] = opened.kind().into();
    value["event"] = opened.event().unwrap();
    value["dedupeKey"] = opened.dedupe_key().into();
    value
}

pub(super) fn sealed(sealed: &Sealed<'_>) -> Value {
    json!({
        "Encrypt": sealed.encrypt,
        "MsgSignature": sealed.msg_signature.as_str(),
        "TimeStamp": sealed.timestamp,
        "Nonce": sealed.nonce,
    })
}

pub(super) fn answer(reply: &HttpReply, locale: Locale) -> Value {
    let mut value = json!({
        "status": reply.status,
        "headers": { "content-type": reply.content_type },
        "body": reply.body,
    });
    if reply.nosniff {
        value["headers"]["x-content-type-options"] = "nosniff".into();
    }
    if let Some(warning) = reply.warning {
        value["warning"] = json!({ "code": warning.as_str(), "message": warning.text().in_locale(locale) });
    }
    value
}

pub(super) fn explanation<T>(
    explanation: &Explanation<T>,
    shown: impl FnOnce(&T) -> Value,
    locale: Locale,
) -> Value {
    let mut value = match &explanation.result {
        Ok(result) => shown(result),
        Err(error) => json!({ "error": failure(error, locale).value }),
    };
    value["steps"] = explanation.steps.iter().map(|each| step(each, locale)).collect();
    value
}

/// A computation that was explained, its answer made JSON.
pub(super) fn explained<T>(
    explanation: Explanation<T>,
    write: impl FnOnce(T) -> Value,
    locale: Locale,
) -> Value {
    let steps: Vec<Value> = explanation.steps.iter().map(|each| step(each, locale)).collect();
    let causes: Vec<Value> = explanation.causes.iter().map(|hint| json!({ "code": hint.as_str() })).collect();
    match explanation.result {
        Ok(answer) => json!({ "steps": steps, "causes": causes, "answer": write(answer) }),
        Err(error) => json!({ "steps": steps, "causes": causes, "error": failure(&error, locale).value }),
    }
}

fn step(step: &Step, locale: Locale) -> Value {
    let (status, error) = match &step.outcome {
        Outcome::Ok => ("ok", Value::Null),
        Outcome::Failed(error) => ("failed", failure(error, locale).value),
        Outcome::Skipped => ("skipped", Value::Null),
    };
    let facts = |input: bool| -> Value {
        let facts = step.facts.iter().filter(|fact| fact.input == input);
        facts.map(|fact| json!({ "name": fact.name, "value": fact.value })).collect()
    };
    json!({
        "id": step.id.as_str(),
        "title": step.id.title().in_locale(locale),
        "status": status,
        "inputs": facts(true),
        "outputs": facts(false),
        "error": error,
    })
}
