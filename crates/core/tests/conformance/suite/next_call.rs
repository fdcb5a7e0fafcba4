//! The proof that a push still works: after a refusal, the next valid call must give its result.

use serde_json::{Value, json};

use super::executors::Tried;
use super::library::{Library, Unsayable};

pub(crate) const TIMESTAMP: &str = "1714112445";
pub(crate) const NONCE: &str = "415670741";
/// Short: some vectors allow small bodies alone.
const MESSAGE: &str = r#"{"MsgType":"text"}"#;

/// What sealing needs besides a text.
pub(crate) fn seal_options() -> Value {
    json!({ "timestamp": 1_714_112_445, "nonce": NONCE, "random": "0123456789abcdef" })
}

/// The problems of a push that has just refused something.
pub(crate) fn problems<L: Library>(library: &L, push: &L::Push, config: &Value) -> Tried {
    let account = config.pointer("/accounts/0").unwrap_or(config);
    let request = if account.get("encodingAesKey").is_some() {
        sealed_request(library, push, account)?
    } else {
        Ok(plain_request(library, account))
    };
    let (query, body) = match request {
        Ok(request) => request,
        Err(problem) => return Ok(vec![problem]),
    };
    Ok(match library.unseal(push, &query, body.as_bytes(), &Value::Null)? {
        Ok(unsealed) if unsealed["message"] == MESSAGE => Vec::new(),
        Ok(_) => vec!["the next call gives another message".to_owned()],
        Err(failure) => vec![format!("the next call fails: {}", failure.message())],
    })
}

fn plain_request<L: Library>(library: &L, account: &Value) -> (Value, String) {
    let token = account["token"].get(0).unwrap_or(&account["token"]).as_str().unwrap();
    let signature = library.signature(&[token, TIMESTAMP, NONCE]);
    let query = json!({ "timestamp": TIMESTAMP, "nonce": NONCE, "signature": signature });
    (query, MESSAGE.to_owned())
}

/// XML, since a third-party platform takes nothing else.
fn sealed_request<L: Library>(
    library: &L,
    push: &L::Push,
    account: &Value,
) -> Result<Result<(Value, String), String>, Unsayable> {
    let mut options = seal_options();
    if let Some(id) = account["appId"].as_str() {
        options["account"] = id.into();
    }
    Ok(match library.seal(push, MESSAGE, &options)? {
        Ok(sealed) => Ok(request_of(&sealed)),
        Err(failure) => Err(format!("the next call cannot be sealed: {}", failure.message())),
    })
}

/// The request that carries an envelope.
pub(crate) fn request_of(sealed: &Value) -> (Value, String) {
    let query = json!({
        "timestamp": sealed["TimeStamp"].to_string(),
        "nonce": sealed["Nonce"],
        "msg_signature": sealed["MsgSignature"],
    });
    let encrypt = sealed["Encrypt"].as_str().unwrap_or_default();
    (query, format!("<xml><Encrypt>{encrypt}</Encrypt></xml>"))
}
