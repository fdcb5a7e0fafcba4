//! Running the rules of a subject over a payload.

use weseal::message::{self, Value};
use weseal::{Code, Error, Text};

use crate::{Context, Day, Finding, Place, Report, Rule, Scope, Subject, Top, catalogue};

/// With what a payload is judged.
#[derive(Debug)]
pub struct Options<'a> {
    /// The day of the judgement: rules that do not hold on it are silent.
    pub as_of: Day,
    /// What only the caller knows.
    pub context: &'a Context<'a>,
}

/// The largest payload that is judged, in bytes: far more than any interface of WeChat takes.
pub const MAX_BYTES: usize = 1 << 20;

/// Judges a payload, given as the JSON text that would be sent. Findings come in the order of the document.
///
/// # Errors
/// [`Code::BadInput`] with the reason and, for what is not JSON, the position.
pub fn check(subject: &Subject, payload: &str, options: &Options<'_>) -> Result<Vec<Finding>, Error> {
    let value = match subject.top {
        Top::Text if !payload.trim_start().starts_with('"') => raw(payload)?,
        _ => read(payload)?,
    };
    let wanted = match (subject.top, &value) {
        (Top::Object, Value::Object(_))
        | (Top::List, Value::List(_))
        | (Top::Text, Value::Text(_))
        | (Top::Any, _) => None,
        (Top::Object, _) => Some(NOT_OBJECT),
        (Top::List, _) => Some(NOT_LIST),
        (Top::Text, _) => Some(NOT_TEXT),
    };
    if let Some(reason) = wanted {
        return Err(bad_input(reason));
    }
    let mut findings = run(subject.tables, 0, &value, subject.cloud, options);
    if let Some(overlay) = subject.overlay {
        let rows = subject.tables.iter().map(|table| table.len()).sum();
        findings.extend(overlay.findings(&value, rows, options));
    }
    findings.extend(run(&[catalogue::EVERYWHERE], LAST, &value, subject.cloud, options));
    findings.sort_by(|one, other| one.order().cmp(&other.order()));
    Ok(findings)
}

/// Runs tables of rules. Their rows count from the first one's number.
pub(crate) fn run(
    tables: &[&'static [Rule]],
    first: usize,
    value: &Value<'_>,
    cloud: bool,
    options: &Options<'_>,
) -> Vec<Finding> {
    let top = Place::top(value, cloud);
    let scope = Scope { top: &top, context: options.context, as_of: options.as_of };
    let library = options.context.library();
    let mut findings = Vec::new();
    let mut told = vec![0; tables.iter().map(|table| table.len()).sum()];
    let mut told = told.as_mut_slice();
    let mut first = first;
    // Rules that stand together often look at one place: the way there is gone once for all of them.
    for rules in tables.iter().flat_map(|table| table.chunk_by(|one, other| one.at == other.at)) {
        let (counts, others) = told.split_at_mut(rules.len());
        told = others;
        for path in rules.first().map_or(&[][..], |rule| rule.at) {
            top.visit(path, &mut |place| {
                for ((row, rule), told) in (first..).zip(rules).zip(&mut *counts) {
                    if rule.holds.holds(options.as_of) && rule.library.holds(library) {
                        rule.check.run(place, &scope, &mut Report::new(&mut findings, rule, row, told));
                    }
                }
            });
        }
        first = first.saturating_add(rules.len());
    }
    findings
}

/// Behind the rows of every subject.
const LAST: usize = usize::MAX / 2;

/// Reads a payload of JSON.
pub(crate) fn read(payload: &str) -> Result<Value<'_>, Error> {
    fits(payload)?;
    message::parse_json(payload).map_err(|error| error.recoded(Code::BadInput))
}

/// Takes a payload for text as it is.
fn raw(payload: &str) -> Result<Value<'_>, Error> {
    fits(payload).map(|()| Value::Text(payload.into()))
}

fn fits(payload: &str) -> Result<(), Error> {
    if payload.len() > MAX_BYTES { Err(bad_input(TOO_LARGE)) } else { Ok(()) }
}

fn bad_input(reason: Text) -> Error {
    Error::from(Code::BadInput).with_words("reason", reason)
}

const NOT_OBJECT: Text = Text { zh: "顶层应为 JSON 对象", en: "its top level is to be a JSON object" };
const NOT_LIST: Text = Text { zh: "顶层应为 JSON 数组", en: "its top level is to be a JSON list" };
const NOT_TEXT: Text = Text { zh: "应为字符串", en: "it is to be a string" };
const TOO_LARGE: Text = Text { zh: "超过 1 MiB", en: "it is larger than 1 MiB" };
