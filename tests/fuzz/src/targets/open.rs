//! A request as it comes: any query and any body, to a push of every kind; and once more with the signature that
//! somebody with the Token would have made, so that what is behind it is reached too.
//!
//! Input: a byte that chooses, the query, the body.

use crate::push::{APP_ID, PUSHES, Ready, signed};
use crate::{Parts, sound, sound_in};
use serde::de::IgnoredAny;
use weseal::Code;
use weseal::push::{Body, Mode, OpenOptions, Opened, Push};
use weseal::query::Query;

pub(super) fn run(data: &[u8]) {
    let mut parts = Parts::of(data);
    let Some(choice) = parts.choice(PUSHES.len() * 2) else { return };
    let Some(query) = parts.text() else { return };
    let bytes = parts.rest();
    let ready = &PUSHES[choice / 2];
    let body = if choice % 2 == 0 { Body::Raw(bytes) } else { Body::Parsed(bytes) };
    match Query::parse(query) {
        Ok(query) => request(ready, &query, body),
        Err(error) => sound(&error, &[Code::ParameterInvalid, Code::ParameterRepeated]),
    }
    request(ready, &signed(bytes), body);
}

/// What a request can be refused with. That the configuration is wrong is none of it.
const REFUSALS: [Code; 17] = [
    Code::ParameterMissing,
    Code::ParameterInvalid,
    Code::SignatureMissing,
    Code::SignatureMismatch,
    Code::TimestampOutOfWindow,
    Code::NotEncrypted,
    Code::BodyTooLarge,
    Code::BodyMalformed,
    Code::BodyParsed,
    Code::DoctypeRefused,
    Code::EncryptMissing,
    Code::EncryptRepeated,
    Code::BadBase64,
    Code::BadCiphertext,
    Code::OwnerMismatch,
    Code::KeyRequired,
    Code::AccountUnknown,
];

fn request(ready: &Ready, query: &Query<'_>, body: Body<'_>) {
    let options = OpenOptions::default();
    let opened = ready.push.open(query, body, &options);
    let unsealed = ready.push.unseal(query, body, &options);
    match (&opened, &unsealed) {
        (Ok(opened), Ok(unsealed)) => {
            assert_eq!(&opened.unsealed, unsealed);
            whole(ready, opened, body);
        }
        (Err(error), Ok(unsealed)) => {
            sound_in(error, &[Code::BodyMalformed, Code::DoctypeRefused], &unsealed.message);
        }
        (Err(error), Err(same)) => {
            assert_eq!(error, same);
            sound(error, &REFUSALS);
        }
        (Ok(_), Err(error)) => panic!("opened what cannot be unsealed: {error}"),
    }
    assert_eq!(Push::explain(&ready.config, Ok(query), body, &options).result, opened);

    let answer = ready.push.verify_url(query, &options);
    if let Err(error) = &answer {
        sound(error, &REFUSALS);
    }
    assert_eq!(Push::explain_url(&ready.config, Ok(query), &options).result, answer);
}

/// What holds of everything that was opened.
fn whole(ready: &Ready, opened: &Opened, body: Body<'_>) {
    let (Body::Raw(bytes) | Body::Parsed(bytes)) = body;
    let event = opened.event_json();
    serde_json::from_str::<IgnoredAny>(event).expect("an event is JSON");
    // A byte of XML becomes six at most, an escape; elements get quotes and commas, and a row adds lists.
    assert!(event.len() <= 8 * bytes.len() + 512, "{} of {}", event.len(), bytes.len());
    assert_eq!(opened.dedupe_key().rsplit(':').next().map(str::len), Some(40), "{}", opened.dedupe_key());
    assert!(opened.dedupe_key().starts_with(&opened.account().app_id));
    assert!(matches!(opened.account().app_id.as_str(), "" | APP_ID | "gh_2" | "wx_other"));
    assert_eq!(opened.account().encoding_aes_key.is_none(), opened.unsealed.mode == Mode::Plain);
    assert!(
        ready.config.mode == Mode::Plain || opened.unsealed.mode != Mode::Plain,
        "less than was configured"
    );
}
