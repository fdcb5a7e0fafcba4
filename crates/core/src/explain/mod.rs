//! The same computations, recorded: every step with its inputs, outputs and outcome.
//!
//! There is one implementation of each computation. It reports its steps to a [`Trace`]; opening a
//! push uses the silent one, which costs nothing, and `explain` the one that writes down.
//! What is written down holds secrets: it is for those who hold them anyway.

pub(crate) mod facts;
mod step;

use crate::error::Error;

pub use step::{Fact, Outcome, Step, StepId};

/// Listens to the steps of a computation.
pub(crate) trait Trace {
    /// Reports a step and hands its result back. `facts` is called only by those who write down.
    fn step<T>(
        &mut self,
        id: StepId,
        result: Result<T, Error>,
        facts: impl FnOnce(Result<&T, &Error>) -> Vec<Fact>,
    ) -> Result<T, Error>;
}

/// Listens to nothing.
pub(crate) struct Silent;

impl Trace for Silent {
    fn step<T>(
        &mut self,
        _: StepId,
        result: Result<T, Error>,
        _: impl FnOnce(Result<&T, &Error>) -> Vec<Fact>,
    ) -> Result<T, Error> {
        result
    }
}

/// Writes down.
#[derive(Debug, Default)]
pub(crate) struct Recorder {
    steps: Vec<Step>,
}

impl Recorder {
    /// The steps so far, and behind them those that were not reached.
    pub(crate) fn finish(mut self, all: &[StepId]) -> Vec<Step> {
        let last = self.steps.last().and_then(|step| all.iter().position(|id| *id == step.id));
        let reached = last.map_or(0, |last| last.saturating_add(1));
        self.steps.extend(all.iter().skip(reached).map(|id| Step {
            id: *id,
            outcome: Outcome::Skipped,
            facts: Vec::new(),
        }));
        self.steps
    }
}

impl Trace for Recorder {
    fn step<T>(
        &mut self,
        id: StepId,
        result: Result<T, Error>,
        facts: impl FnOnce(Result<&T, &Error>) -> Vec<Fact>,
    ) -> Result<T, Error> {
        let facts = facts(result.as_ref());
        let outcome = match &result {
            Ok(_) => Outcome::Ok,
            Err(error) => Outcome::Failed(error.clone()),
        };
        self.steps.push(Step { id, outcome, facts });
        result
    }
}
