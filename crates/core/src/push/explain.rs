//! Opening a push, or answering a URL verification, step by step.

use super::body::Body;
use super::unseal::OpenOptions;
use super::{Config, HttpReply, Opened, Push};
use crate::error::{Code, Error};
use crate::explain::{Explanation, Outcome, Step, StepId, Trace};
use crate::query::Query;

/// The steps of opening a sealed push.
const SEALED: [StepId; 14] = [
    StepId::Query,
    StepId::Body,
    StepId::Mode,
    StepId::Base64,
    StepId::Sign,
    StepId::Signature,
    StepId::Key,
    StepId::Decrypt,
    StepId::Padding,
    StepId::Layout,
    StepId::Utf8,
    StepId::Owner,
    StepId::Message,
    StepId::Event,
];

/// The steps of a URL verification.
const ECHO: [StepId; 5] = [StepId::Query, StepId::Mode, StepId::Sign, StepId::Signature, StepId::Echo];

/// The steps of WeCom's, which seals `echostr`.
const SEALED_ECHO: [StepId; 12] = [
    StepId::Query,
    StepId::Mode,
    StepId::Base64,
    StepId::Sign,
    StepId::Signature,
    StepId::Key,
    StepId::Decrypt,
    StepId::Padding,
    StepId::Layout,
    StepId::Utf8,
    StepId::Owner,
    StepId::Echo,
];

impl Push {
    /// Opens a push and records every step, secrets included. For those who hold the secrets anyway.
    /// The query comes as it was read: that it could not be is the first step that can fail.
    #[must_use]
    pub fn explain(
        config: &Config,
        query: Result<&Query<'_>, Error>,
        body: Body<'_>,
        options: &OpenOptions<'_>,
    ) -> Explanation<Opened> {
        let run =
            |push: &Self, query: &Query<'_>, trace: &mut Trace| push.open_traced(query, body, options, trace);
        explain(config, query, &SEALED, |_, _| &SEALED, run)
    }

    /// Answers a URL verification and records every step, secrets included, as [`Push::explain`] does.
    #[must_use]
    pub fn explain_url(
        config: &Config,
        query: Result<&Query<'_>, Error>,
        options: &OpenOptions<'_>,
    ) -> Explanation<HttpReply> {
        let steps = |push: &Self, query: &Query<'_>| -> &[StepId] {
            if push.seals_echo(query) { &SEALED_ECHO } else { &ECHO }
        };
        let run =
            |push: &Self, query: &Query<'_>, trace: &mut Trace| push.verify_url_traced(query, options, trace);
        explain(config, query, &SEALED_ECHO, steps, run)
    }
}

/// Records a computation. It takes the steps that `steps` names; without a push any of `all` may be
/// the one that would have failed.
fn explain<T>(
    config: &Config,
    query: Result<&Query<'_>, Error>,
    all: &[StepId],
    steps: impl FnOnce(&Push, &Query<'_>) -> &'static [StepId],
    run: impl FnOnce(&Push, &Query<'_>, &mut Trace) -> Result<T, Error>,
) -> Explanation<T> {
    let push = match Push::new(config) {
        Ok(push) => push,
        Err(error) => return refused(all, place_of(&error), error),
    };
    let query = match query {
        Ok(query) => query,
        Err(error) => return refused(steps(&push, &Query::default()), StepId::Query, error),
    };
    let mut trace = Trace::recording();
    let result = run(&push, query, &mut trace);
    // Its errors name their causes in their own texts and hints.
    Explanation::new(trace, result, steps(&push, query), |_| &[])
}

/// A configuration that cannot be used fails where it would have been used.
fn place_of(error: &Error) -> StepId {
    match error.code() {
        Code::TokenRequired => StepId::Sign,
        Code::KeyRequired | Code::KeyInvalid => StepId::Key,
        Code::AppIdRequired => StepId::Owner,
        _ => StepId::Mode,
    }
}

/// One step that failed, and nothing else reached.
fn refused<T>(all: &[StepId], place: StepId, error: Error) -> Explanation<T> {
    let step = |id: &StepId| {
        let outcome = if *id == place { Outcome::Failed(error.clone()) } else { Outcome::Skipped };
        Step { id: *id, outcome, facts: Vec::new() }
    };
    let causes = error.hint().into_iter().collect();
    Explanation { steps: all.iter().map(step).collect(), result: Err(error), causes }
}
