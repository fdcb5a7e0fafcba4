//! Opening a push, step by step.

use super::body::Body;
use super::unseal::OpenOptions;
use super::{Config, Opened, Push};
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
        let push = match Self::new(config) {
            Ok(push) => push,
            Err(error) => return refused(place_of(&error), error),
        };
        let query = match query {
            Ok(query) => query,
            Err(error) => return refused(StepId::Query, error),
        };
        let mut trace = Trace::recording();
        let result = push.open_traced(query, body, options, &mut trace);
        // Its errors name their causes in their own texts and hints.
        Explanation::new(trace, result, &SEALED, |_| &[])
    }
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
fn refused(place: StepId, error: Error) -> Explanation<Opened> {
    let step = |id: StepId| {
        let outcome = if id == place { Outcome::Failed(error.clone()) } else { Outcome::Skipped };
        Step { id, outcome, facts: Vec::new() }
    };
    let causes = error.hint().into_iter().collect();
    Explanation { steps: SEALED.map(step).into(), result: Err(error), causes }
}
