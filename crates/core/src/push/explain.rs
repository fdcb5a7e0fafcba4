//! Opening a push, or answering a URL verification, step by step.

use super::body::Body;
use super::unseal::OpenOptions;
use super::{Config, HttpReply, Kind, Mode, Opened, Push};
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

/// The steps of opening a plain one, of which only the parameters are signed.
const PLAIN: [StepId; 7] = [
    StepId::Query,
    StepId::Body,
    StepId::Mode,
    StepId::Sign,
    StepId::Signature,
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
        let has_key = config.accounts.iter().any(|account| !account.encoding_aes_keys.is_empty());
        let configured: &[StepId] = if config.mode == Mode::Plain && !has_key { &PLAIN } else { &SEALED };
        let steps = |push: &Self, _: &Query<'_>| match push.takes_as_sealed(body) {
            None => configured,
            Some(true) => &SEALED,
            Some(false) => &PLAIN,
        };
        explain(config, query, configured, steps, run)
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
        let wecom = config.accounts.iter().any(|account| account.kind == Kind::Wecom);
        explain(config, query, if wecom { &SEALED_ECHO } else { &ECHO }, steps, run)
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
        Err(error) => {
            let place = Some(place_of(&error)).filter(|place| all.contains(place));
            return refused(all, place.unwrap_or(StepId::Mode), error);
        }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::push::AccountConfig;

    const SIGNED: &str =
        "signature=6c5c811b55cc85e0e1b54100749188c20beb3f5d&timestamp=1714112445&nonce=415670741";
    const PLAIN_BODY: &str = r#"{"MsgType":"event","Event":"debug_demo"}"#;
    const BESIDE: &str = r#"{"MsgType":"event","Event":"debug_demo","Encrypt":"AAAA"}"#;
    const SEALED_BODY: &str = r#"{"Encrypt":"AAAA"}"#;

    fn config(mode: Mode, keys: &[String]) -> Config {
        let account = AccountConfig {
            app_ids: vec!["wxba5fad812f8e6fb9".to_owned()],
            tokens: vec!["another".to_owned()],
            encoding_aes_keys: keys.to_vec(),
            ..AccountConfig::default()
        };
        Config { mode, ..Config::new(vec![account]) }
    }

    /// The step that failed, and all of them.
    fn failed(config: &Config, query: &str, body: Body<'_>) -> (StepId, Vec<StepId>) {
        let query = Query::parse(query);
        let query = query.as_ref().map_err(Clone::clone);
        let Explanation { steps, .. } = Push::explain(config, query, body, &OpenOptions::default());
        let failed = steps.iter().find(|step| matches!(step.outcome, Outcome::Failed(_)));
        (failed.expect("one fails").id, steps.iter().map(|step| step.id).collect())
    }

    #[test]
    fn a_plain_push_that_fails_has_the_steps_of_a_plain_one() {
        let (none, key) = ([], ["A".repeat(43)]);
        for (keys, body, step) in [
            (&none[..], Body::Raw(PLAIN_BODY.as_bytes()), StepId::Signature),
            (&key, Body::Raw(PLAIN_BODY.as_bytes()), StepId::Signature),
            (&none, Body::Raw(BESIDE.as_bytes()), StepId::Signature),
            (&none, Body::Raw(b"{"), StepId::Body),
            (&key, Body::Parsed(PLAIN_BODY.as_bytes()), StepId::Mode),
        ] {
            let found = failed(&config(Mode::Plain, keys), SIGNED, body);
            assert_eq!(found, (step, PLAIN.to_vec()), "{body:?}");
        }
        let found = failed(&config(Mode::Plain, &[]), "nonce=1", Body::Raw(PLAIN_BODY.as_bytes()));
        assert_eq!(found, (StepId::Query, PLAIN.to_vec()));
        for (broken, step) in [(AccountConfig::default(), StepId::Sign), (nameless(), StepId::Mode)] {
            let config = Config { mode: Mode::Plain, ..Config::new(vec![broken]) };
            let found = failed(&config, SIGNED, Body::Raw(PLAIN_BODY.as_bytes()));
            assert_eq!(found, (step, PLAIN.to_vec()));
        }
    }

    #[test]
    fn what_is_sealed_or_should_be_has_the_steps_of_a_sealed_one() {
        let key = ["A".repeat(43)];
        for (mode, keys, body, step) in [
            (Mode::Secure, &key[..], PLAIN_BODY, StepId::Mode),
            (Mode::Compat, &key, BESIDE, StepId::Query),
            (Mode::Secure, &key, "{", StepId::Body),
            (Mode::Plain, &key, SEALED_BODY, StepId::Query),
            (Mode::Plain, &key, "{", StepId::Body),
            (Mode::Plain, &[], SEALED_BODY, StepId::Mode),
            (Mode::Plain, &["short".to_owned()], PLAIN_BODY, StepId::Key),
        ] {
            let query = if step == StepId::Query { "nonce=1" } else { SIGNED };
            let found = failed(&config(mode, keys), query, Body::Raw(body.as_bytes()));
            assert_eq!(found, (step, SEALED.to_vec()), "{mode:?} {body}");
        }
    }

    #[test]
    fn a_refused_configuration_has_the_steps_of_its_kind_of_echo() {
        for (kind, step, all) in
            [(Kind::Miniprogram, StepId::Sign, &ECHO[..]), (Kind::Wecom, StepId::Sign, &SEALED_ECHO)]
        {
            let config = Config::new(vec![AccountConfig { kind, ..AccountConfig::default() }]);
            let query = Query::parse("echostr=1").unwrap();
            let Explanation { steps, .. } = Push::explain_url(&config, Ok(&query), &OpenOptions::default());
            assert_eq!(steps.iter().map(|step| step.id).collect::<Vec<_>>(), all);
            let failed = steps.iter().find(|step| matches!(step.outcome, Outcome::Failed(_)));
            assert_eq!(failed.map(|step| step.id), Some(step), "{kind:?}");
        }
    }

    fn nameless() -> AccountConfig {
        AccountConfig {
            app_ids: vec![String::new()],
            tokens: vec!["another".to_owned()],
            ..AccountConfig::default()
        }
    }
}
