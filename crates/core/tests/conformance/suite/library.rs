//! What the suite asks of a way into the library.

use serde_json::Value;

/// The two languages.
pub(crate) const LOCALES: [&str; 2] = ["zh-CN", "en"];

/// A way into the library. Arguments come as the vectors have them, results go out as JavaScript shows
/// them: that is the shape in which the vectors are written.
pub(crate) trait Library {
    /// What `push` makes.
    type Push;
    /// What `open` gives, and `reply` and `transfer` take.
    type Opened;

    fn push(&self, config: &Value, locale: &'static str) -> Answer<Self::Push>;
    fn verify_url(&self, push: &Self::Push, query: &Value, options: &Value) -> Answer<Value>;
    fn open(&self, push: &Self::Push, query: &Value, body: &[u8], options: &Value) -> Answer<Self::Opened>;
    fn unseal(&self, push: &Self::Push, query: &Value, body: &[u8], options: &Value) -> Answer<Value>;
    fn seal(&self, push: &Self::Push, content: &str, options: &Value) -> Answer<Value>;
    /// The answer; a warning stands beside it as `warning`.
    fn reply(
        &self,
        push: &Self::Push,
        opened: &Self::Opened,
        content: &Content<'_>,
        options: &Value,
    ) -> Answer<Value>;
    fn transfer(&self, push: &Self::Push, opened: &Self::Opened, options: &Value) -> Answer<Value>;
    /// Without a body it is the URL verification.
    fn explain(
        &self,
        config: &Value,
        query: &Value,
        body: Option<&[u8]>,
        options: &Value,
        locale: &'static str,
    ) -> Answer<Value>;
    /// Options are JSON text; the answer is a value.
    fn compute(&self, name: &str, options: &str, locale: &'static str) -> Answer<Value>;
    /// Steps, answer or error, causes.
    fn explain_computation(&self, name: &str, options: &str, locale: &'static str) -> Answer<Value>;
    fn signature(&self, parts: &[&str]) -> String;
    fn shown(&self, opened: &Self::Opened) -> Value;
}

/// A result or a refusal; or no call at all, since this way into the library has no words for it.
pub(crate) type Answer<T> = Result<Result<T, Failure>, Unsayable>;

/// What is answered.
pub(crate) enum Content<'a> {
    Text(&'a str),
    /// JSON text of an object: its fields go out in the order in which they stand.
    Object(&'a str),
}

/// Why a call cannot be made.
#[derive(Debug)]
pub(crate) struct Unsayable(pub(crate) String);

/// A refusal, as JavaScript shows it: code, wechatCode, message, hint, details.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(crate) value: Value,
    /// Everything that a log could show of it.
    pub(crate) said: String,
}

impl Failure {
    pub(crate) fn code(&self) -> &str {
        self.value["code"].as_str().unwrap_or_default()
    }

    pub(crate) fn message(&self) -> &str {
        self.value["message"].as_str().unwrap_or_default()
    }
}
