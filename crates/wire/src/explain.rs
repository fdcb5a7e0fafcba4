//! Computations step by step: the opening of a push, the answer to a URL verification, and everything else
//! by name.

use serde::Serialize;
use weseal::explain::{self, Fact, Outcome as StepOutcome, Step};
use weseal::push::{Opened, Push};
use weseal::{Error, Locale};

use crate::args::{self, OpenArgs};
use crate::config;
use crate::outcome::{Failure, HintOut, Outcome};
use crate::push::{HttpReplyOut, reply_out};

/// What happened, and what came of it.
#[derive(Debug, Default, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "Explanation", optional_fields))]
pub struct Explanation {
    steps: Vec<StepOut>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "typescript",
        ts(optional, type = "{ type: string; event: string; dedupeKey: string }")
    )]
    opened: Option<OpenedSummary>,
    /// The answer, where it is a URL verification.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional, type = "HttpReply"))]
    reply: Option<HttpReplyOut>,
    /// What was computed, as JSON text.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional, type = "string"))]
    answer: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional, type = "ExplanationError"))]
    error: Option<Failure>,
    /// The usual causes, if it failed or WeChat refuses what was computed, most likely first.
    #[cfg_attr(feature = "typescript", ts(type = "ExplanationCause[]"))]
    causes: Vec<HintOut>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "ExplanationStep", optional_fields))]
pub(crate) struct StepOut {
    /// Stable name of the step.
    id: &'static str,
    /// What it does, in the language asked for.
    title: &'static str,
    #[cfg_attr(feature = "typescript", ts(type = "\"ok\" | \"failed\" | \"skipped\""))]
    status: &'static str,
    inputs: Vec<FactOut>,
    outputs: Vec<FactOut>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional, type = "ExplanationError"))]
    error: Option<Failure>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "ExplanationFact", optional_fields))]
pub(crate) struct FactOut {
    name: &'static str,
    value: String,
}

/// The outcome in short; the event is JSON text, since its keys are not ours.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct OpenedSummary {
    r#type: &'static str,
    event: String,
    dedupe_key: String,
}

/// Opens a push and records every step, secrets included. Without a body it answers the URL verification
/// that a query with `echostr` is.
#[must_use]
pub fn explain(config: &str, query: &str, body: &[u8], options: &str) -> Outcome<Explanation> {
    let locale = args::locale_of(config);
    Outcome::of(try_explain(config, query, body, options, locale), locale)
}

fn try_explain(
    config: &str,
    query: &str,
    body: &[u8],
    options: &str,
    locale: Locale,
) -> Result<Explanation, Error> {
    let options = OpenArgs::read(options)?;
    let (config, _) = config::read(config)?;
    let query = args::query(query);
    let is_url = body.is_empty() && query.as_ref().map_or(true, |query| query.echostr.is_some());
    let (query, open) = (query.as_ref().map_err(Clone::clone), options.options());
    Ok(if is_url {
        let reply =
            |reply| Explanation { reply: Some(reply_out(reply, locale, true).0), ..Explanation::default() };
        told(Push::explain_url(&config, query, &open), reply, locale)
    } else {
        let opened = |opened| Explanation { opened: Some(summary(&opened)), ..Explanation::default() };
        told(Push::explain(&config, query, options.body(body), &open), opened, locale)
    })
}

impl Explanation {
    /// What was computed, and no steps yet.
    pub(crate) fn of_answer(answer: String) -> Self {
        Self { answer: Some(answer), ..Self::default() }
    }
}

/// An explanation in a language; `result` shows what came out.
pub(crate) fn told<T>(
    explanation: explain::Explanation<T>,
    result: impl FnOnce(T) -> Explanation,
    locale: Locale,
) -> Explanation {
    let steps = explanation.steps.into_iter().map(|step| step_out(step, locale)).collect();
    let causes = explanation.causes.into_iter().map(|hint| HintOut::of(hint, locale)).collect();
    let error = |error| Explanation { error: Some(Failure::of(&error, locale)), ..Explanation::default() };
    Explanation { steps, causes, ..explanation.result.map_or_else(error, result) }
}

fn summary(opened: &Opened) -> OpenedSummary {
    OpenedSummary {
        r#type: opened.kind(),
        event: opened.event_json().to_owned(),
        dedupe_key: opened.dedupe_key().to_owned(),
    }
}

fn step_out(step: Step, locale: Locale) -> StepOut {
    let (status, error) = match step.outcome {
        StepOutcome::Ok => ("ok", None),
        StepOutcome::Failed(error) => ("failed", Some(Failure::of(&error, locale))),
        StepOutcome::Skipped => ("skipped", None),
    };
    let (inputs, outputs): (Vec<_>, Vec<_>) = step.facts.into_iter().partition(|fact| fact.input);
    let out = |facts: Vec<Fact>| {
        facts.into_iter().map(|fact| FactOut { name: fact.name, value: fact.value }).collect()
    };
    StepOut {
        id: step.id.as_str(),
        title: step.id.title().in_locale(locale),
        status,
        inputs: out(inputs),
        outputs: out(outputs),
        error,
    }
}
