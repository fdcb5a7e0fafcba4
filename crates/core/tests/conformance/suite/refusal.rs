//! What must hold for every refusal: the right code, words in both languages, and no secret.

use serde_json::Value;

use super::compare::{difference, difference_of};
use super::library::{Failure, LOCALES, Library};
use super::vectors::Vector;

/// The problems of a refusal where the vector wants its `error`.
pub(crate) fn problems<L: Library>(library: &L, failure: &Failure, vector: &Vector) -> Vec<String> {
    let wanted = vector.value("error");
    let mut problems = Vec::new();
    for name in ["code", "wechatCode"] {
        problems.extend(difference(&failure.value[name], &wanted[name], name));
    }
    if let Some(hint) = wanted.get("hint") {
        problems.extend(difference(&failure.value["hint"]["code"], hint, "hint"));
    }
    if let Some(details) = wanted.get("details") {
        problems.extend(difference_of(&failure.value["details"], details));
    }
    if failure.value.get("hint").is_some_and(|hint| hint["message"].as_str().is_none_or(str::is_empty)) {
        problems.push("the hint has no message".to_owned());
    }
    if failure.message().trim().is_empty() {
        problems.push("the message is empty".to_owned());
    }
    if has_gap(failure.message()) {
        problems.push(format!("the message has a gap: {}", failure.message()));
    }
    if secrets(library, vector).iter().any(|secret| failure.said.contains(secret)) {
        problems.push("the error says a secret".to_owned());
    }
    problems
}

/// The problems of one refusal told in two languages.
pub(crate) fn problems_of_languages(failures: &[Failure], vector: &Vector) -> Vec<String> {
    let [chinese, english] = failures else { return Vec::new() };
    let says = vector.value("error")["says"].take();
    for (failure, locale) in failures.iter().zip(LOCALES) {
        let part = says[locale].as_str().unwrap_or_default();
        if !failure.message().contains(part) {
            return vec![format!("the message does not say {part}: {}", failure.message())];
        }
    }
    if !chinese.message().contains(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)) {
        return vec![format!("the Chinese message is not Chinese: {}", chinese.message())];
    }
    if chinese.message() == english.message() {
        return vec!["both languages say the same".to_owned()];
    }
    Vec::new()
}

/// Whether a `{name}` was left where a fact belongs.
fn has_gap(message: &str) -> bool {
    let word = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    message.split('{').skip(1).any(|rest| rest.split_once('}').is_some_and(|(name, _)| word(name)))
}

/// Tokens, keys, the signatures that would have matched, and what the vector names.
fn secrets<L: Library>(library: &L, vector: &Vector) -> Vec<String> {
    let config = vector.config();
    let tokens = credentials(&config, "token");
    let mut secrets: Vec<String> = credentials(&config, "encodingAesKey");
    secrets.retain(|key| key.len() > 20);
    let (query, body) = (vector.value("query"), vector.raw("body").unwrap_or_default());
    secrets.extend(tokens.iter().flat_map(|token| expected_signatures(library, token, &query, body)));
    secrets.extend(tokens);
    if vector.kind() == "Push" {
        secrets.extend(pieces(&vector.text("body")));
    }
    secrets.retain(|secret| is_telling(secret));
    // What a vector names counts, whatever it looks like.
    let named = vector.value("secrets");
    secrets.extend(named.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned));
    secrets
}

/// A body that is sealed on the way is plaintext: no longer piece of it may be told.
fn pieces(plaintext: &str) -> Vec<String> {
    const PIECE: usize = 16;
    let start: Vec<char> = plaintext.chars().take(64 * PIECE).collect();
    start.chunks_exact(PIECE).map(String::from_iter).collect()
}

/// A word that messages may contain by themselves proves nothing.
fn is_telling(secret: &str) -> bool {
    secret.chars().count() >= 5 && !secret.bytes().all(|b| b.is_ascii_lowercase() || b == b' ')
}

/// Every text of a name in all accounts.
fn credentials(config: &Value, name: &str) -> Vec<String> {
    let accounts = config["accounts"].as_array().cloned().unwrap_or_else(|| vec![config.clone()]);
    let values = accounts.iter().flat_map(|account| match &account[name] {
        Value::Array(values) => values.clone(),
        single => vec![single.clone()],
    });
    values.filter_map(|value| value.as_str().map(str::to_owned)).collect()
}

/// What verification compares with, unless the request itself says it.
fn expected_signatures<L: Library>(library: &L, token: &str, query: &Value, body: &str) -> Vec<String> {
    let (Some(timestamp), Some(nonce)) = (query["timestamp"].as_str(), query["nonce"].as_str()) else {
        return Vec::new();
    };
    // Whatever in a body is long and looks like Base64 is taken for the cipher text.
    let base64 = |c: char| c.is_ascii_alphanumeric() || "+/=".contains(c);
    let mut sealed: Vec<&str> = body.split(|c| !base64(c)).filter(|text| text.len() >= 44).collect();
    sealed.extend(query["echostr"].as_str());
    let mut digests = vec![library.signature(&[token, timestamp, nonce])];
    digests.extend(sealed.iter().map(|text| library.signature(&[token, timestamp, nonce, text])));
    digests.retain(|digest| !query.as_object().is_some_and(|query| query.values().any(|v| v == digest)));
    digests
}
