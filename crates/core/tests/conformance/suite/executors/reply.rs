//! reply and transfer: the whole HTTP answer to a request that was opened.

use serde_json::{Value, json};

use super::Tried;
use super::attempt::attempt;
use crate::suite::compare::difference;
use crate::suite::library::{Answer, Content, Library};
use crate::suite::values::between;
use crate::suite::vectors::Vector;

pub(super) fn run<L: Library>(library: &L, vector: &Vector) -> Tried {
    attempt(
        library,
        vector,
        |push, query| answered(library, push, query, vector),
        |answer, _| Ok(problems_of_answer(answer, &vector.expected())),
    )
}

fn answered<L: Library>(library: &L, push: &L::Push, query: &Value, vector: &Vector) -> Answer<Value> {
    let opened = match library.open(push, query, &vector.bytes("body"), &Value::Null)? {
        Ok(opened) => opened,
        Err(failure) => return Ok(Err(failure)),
    };
    let options = vector.value("replyOptions");
    if vector.value("call") == "transfer" {
        return library.transfer(push, &opened, &options);
    }
    match vector.value("content") {
        Value::Null => library.reply(push, &opened, &Content::Text("success"), &options),
        Value::String(text) => library.reply(push, &opened, &Content::Text(&text), &options),
        _ => {
            let object = vector.raw("content").unwrap_or_default();
            library.reply(push, &opened, &Content::Object(object), &options)
        }
    }
}

fn problems_of_answer(answer: &Value, expected: &Value) -> Vec<String> {
    let headers = json!({ "content-type": expected["contentType"] });
    let mut problems: Vec<String> = [
        difference(&answer["status"], &json!(200), "status"),
        difference(&answer["headers"], &headers, "headers"),
        expected.get("body").and_then(|body| difference(&answer["body"], body, "body")),
    ]
    .into_iter()
    .flatten()
    .collect();
    if let Some(sealed) = expected.get("sealed") {
        let fields = fields_of(answer["body"].as_str().unwrap_or_default());
        problems.extend(difference(&fields, sealed, "sealed"));
    }
    problems.extend(problem_of_warning(answer.get("warning"), &expected["warned"]));
    problems
}

fn problem_of_warning(warning: Option<&Value>, wanted: &Value) -> Option<String> {
    match (warning, wanted.as_bool()) {
        (None, Some(true)) => Some("no warning".to_owned()),
        (Some(warning), Some(false)) => Some(format!("a warning: {warning}")),
        (Some(warning), _) => {
            let named = |name: &str| warning[name].as_str().is_some_and(|text| !text.is_empty());
            (!named("code") || !named("message")).then(|| "a warning without code or message".to_owned())
        }
        _ => None,
    }
}

/// The four fields of a sealed answer, whichever format it has; null where it has none.
pub(crate) fn fields_of(body: &str) -> Value {
    if body.starts_with('{') {
        return serde_json::from_str(body).unwrap_or_default();
    }
    let Some(inner) = body.strip_prefix("<xml>").and_then(|body| body.strip_suffix("</xml>")) else {
        return Value::Null;
    };
    let text = |name: &str| between(inner, &format!("<{name}><![CDATA["), &format!("]]></{name}>"));
    let timestamp = between(inner, "<TimeStamp>", "</TimeStamp>").and_then(|text| text.parse::<u64>().ok());
    json!({
        "Encrypt": text("Encrypt"),
        "MsgSignature": text("MsgSignature"),
        "TimeStamp": timestamp,
        "Nonce": text("Nonce"),
    })
}
