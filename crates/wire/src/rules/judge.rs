//! One payload, judged.

use weseal::message::{Object, Value};
use weseal::{Error, Locale, Text};
use weseal_rules::{Context, Day, Options, Subject};

use super::finding::FindingOut;
use crate::fields::{DATE, Fields, MISSING, WRONG_TYPE, invalid_argument};
use crate::frame;

/// Judges the JSON text of a payload: a list of findings in the order of the document.
///
/// The options are `today` (Unix seconds, which the facade knows), `asOf` (a day in Asia/Shanghai), `context` and
/// `spans` (whether the payload is text that somebody has written, so that places in it mean something).
#[must_use]
pub fn check(subject: &str, payload: &str, options: &str, locale: &str) -> String {
    let locale = Locale::parse(locale).unwrap_or_default();
    frame::text(try_check(subject, payload, options, locale), locale)
}

fn try_check(subject: &str, payload: &str, options: &str, locale: Locale) -> Result<String, Error> {
    let subject = Subject::find(subject).ok_or_else(|| invalid_argument("subject", UNKNOWN))?;
    let judging = Judging::read(options)?;
    let findings = weseal_rules::check(subject, payload, &judging.options())?;
    if findings.is_empty() {
        return Ok("[]".to_owned());
    }
    let text = judging.spans.then_some(payload);
    let findings: Vec<_> = findings.iter().map(|finding| FindingOut::of(finding, text, locale)).collect();
    Ok(frame::json(&findings))
}

/// With what a payload is judged.
pub(super) struct Judging<'a> {
    as_of: Day,
    context: Context<'a>,
    pub(super) spans: bool,
}

impl<'a> Judging<'a> {
    pub(super) fn read(text: &'a str) -> Result<Self, Error> {
        let mut fields = Fields::of_options(text)?;
        let context = match fields.take("context") {
            None | Some(Value::Null) => Context::default(),
            Some(Value::Object(Object(members))) => {
                // What an option without a value becomes on its way is no option.
                let given = |(_, value): &(_, Value<'_>)| *value != Value::Null;
                Context::read(Object(members.into_iter().filter(given).collect()))?
            }
            Some(_) => return Err(fields.refuse("context", WRONG_TYPE)),
        };
        let today = fields.seconds("today")?.and_then(|seconds| i64::try_from(seconds).ok());
        let as_of = match fields.text("asOf")? {
            Some(day) => Day::parse(&day).ok_or_else(|| fields.refuse("asOf", DATE))?,
            None => Day::at(context.now().or(today).ok_or_else(|| fields.refuse("asOf", MISSING))?),
        };
        let judging = Self { as_of, context, spans: fields.flag("spans")? };
        fields.end().map(|()| judging)
    }

    pub(super) fn options(&self) -> Options<'_> {
        Options { as_of: self.as_of, context: &self.context }
    }
}

const UNKNOWN: Text = Text {
    zh: "没有这个检查对象，可用的见 rules()",
    en: "there is no such subject, rules() names them",
};
