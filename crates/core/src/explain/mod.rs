//! The same computations, recorded: every step with its inputs, outputs and outcome.
//!
//! There is one implementation of each computation. It reports its steps to a trace; opening a
//! push uses the silent one, which costs nothing, and `explain` the one that writes down.
//! What is written down holds secrets: it is for those who hold them anyway.

mod computation;
pub(crate) mod facts;
mod step;

use crate::error::Error;

pub use computation::{Computation, Explanation};
pub use step::{Fact, Outcome, Step, StepId};

/// Listens to the steps of a computation: to nothing, or writing down.
#[derive(Debug, Default)]
pub struct Trace {
    #[cfg(feature = "explain")]
    steps: Option<Vec<Step>>,
}

impl Trace {
    /// Listens to nothing.
    pub(crate) const fn silent() -> Self {
        Self {
            #[cfg(feature = "explain")]
            steps: None,
        }
    }

    /// Writes down.
    #[cfg(feature = "explain")]
    pub(crate) fn recording() -> Self {
        Self { steps: Some(Vec::new()) }
    }

    /// Reports a step and hands its result back. `facts` is called only where they are written down.
    #[inline]
    #[cfg_attr(not(feature = "explain"), expect(clippy::unused_self, reason = "it listens to nothing"))]
    #[cfg_attr(not(feature = "explain"), expect(unused_variables, reason = "it listens to nothing"))]
    pub(crate) fn step<T>(
        &mut self,
        id: StepId,
        result: Result<T, Error>,
        facts: impl FnOnce(Result<&T, &Error>) -> Vec<Fact>,
    ) -> Result<T, Error> {
        #[cfg(feature = "explain")]
        if let Some(steps) = &mut self.steps {
            let facts = facts(result.as_ref());
            let outcome = result.as_ref().err().map_or(Outcome::Ok, |error| Outcome::Failed(error.clone()));
            steps.push(Step { id, outcome, facts });
        }
        result
    }

    /// Reports a step that cannot fail.
    #[inline]
    pub(crate) fn note(&mut self, id: StepId, facts: impl FnOnce() -> Vec<Fact>) {
        // What succeeds has no error to hand back.
        let _ = self.step(id, Ok(()), |_| facts());
    }

    /// The steps so far, and behind them those that were not reached.
    #[cfg(feature = "explain")]
    pub(crate) fn finish(self, all: &[StepId]) -> Vec<Step> {
        let mut steps = self.steps.unwrap_or_default();
        // A step that is taken only where it is asked for stands in no list.
        let last = steps.iter().rev().find_map(|step| all.iter().position(|id| *id == step.id));
        let reached = last.map_or(0, |last| last.saturating_add(1));
        let skipped = all.iter().skip(reached);
        steps.extend(skipped.map(|id| Step { id: *id, outcome: Outcome::Skipped, facts: Vec::new() }));
        steps
    }
}
