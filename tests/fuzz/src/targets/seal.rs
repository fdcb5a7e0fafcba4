//! What is sealed opens again, whatever it is, in both formats and by every push that has a key; so do answers.
//!
//! Input: a byte that chooses, sixteen random bytes, the nonce, the message.

use crate::push::{PUSHES, Ready};
use crate::{Parts, sound};
use weseal::Code;
use weseal::message::{self, Format, Value};
use weseal::push::{AccountChoice, Body, Content, Kind, Mode, OpenOptions, ReplyContext, SealOptions};
use weseal::query::{Query, is_nonce};

pub(super) fn run(data: &[u8]) {
    let mut parts = Parts::of(data);
    let Some(choice) = parts.choice(PUSHES.len() * 2) else { return };
    let Some((random, rest)) = parts.rest().split_first_chunk::<16>() else { return };
    let mut parts = Parts::of(rest);
    let (Some(nonce), Some(message)) = (parts.text(), parts.last()) else { return };
    let ready = &PUSHES[choice / 2];
    let format = if choice % 2 == 0 { Format::Json } else { Format::Xml };
    let options = SealOptions { random: *random, timestamp: 1_714_112_445, nonce };
    let first = &ready.config.accounts[0].app_ids[0];
    let sealed = match ready.push.seal(message, Some(AccountChoice::Id(first)), &options) {
        Ok(sealed) => sealed,
        Err(error) => {
            sound(&error, &[Code::InvalidArgument, Code::KeyRequired]);
            assert_eq!(error.code() == Code::InvalidArgument, !is_nonce(nonce));
            return;
        }
    };
    opens(ready, &sealed.to_body(format), format, nonce, message);
    answers(ready, format, &options, message);
}

/// Opens a sealed body as the other side would.
fn opens(ready: &Ready, body: &str, format: Format, nonce: &str, message: &str) {
    let (found, object) = message::parse(body).expect("a body of ours");
    assert_eq!(found, format);
    let text = |name| object.text(name).expect("a text of ours").to_owned();
    assert_eq!(text("Nonce"), nonce);
    let timestamp = match object.value("TimeStamp") {
        Some(Value::Integer(seconds)) => seconds.to_string(),
        other => other.and_then(Value::as_text).expect("a timestamp").to_owned(),
    };
    let query = Query {
        msg_signature: Some(text("MsgSignature").into()),
        timestamp: Some(timestamp.into()),
        nonce: Some(nonce.into()),
        ..Query::default()
    };
    let found = ready.push.unseal(&query, Body::Raw(body.as_bytes()), &OpenOptions::default());
    match found {
        Ok(unsealed) => assert_eq!(unsealed.message, message),
        // A platform speaks XML.
        Err(error) => {
            assert!(ready.config.accounts[0].kind == Kind::Component && format == Format::Json, "{error}");
        }
    }
}

/// Answers with the same, as text and, where it is one, as an object.
fn answers(ready: &Ready, format: Format, options: &SealOptions<'_>, content: &str) {
    let account = weseal::push::AccountRef {
        index: 0,
        app_id: ready.config.accounts[0].app_ids[0].clone(),
        token: weseal::push::Generation::Current,
        encoding_aes_key: Some(weseal::push::Generation::Current),
    };
    let to = ReplyContext {
        account,
        mode: Mode::Secure,
        format,
        kind: "text",
        msg_type: Some("text"),
        to_user_name: Some("gh_1"),
        from_user_name: Some(content),
    };
    let object = message::parse_verbatim(content).ok().map(Content::Object);
    for given in [Some(Content::Text(content)), object].into_iter().flatten() {
        let reply = match ready.push.reply(&to, &given, true, options) {
            Ok(reply) => reply,
            Err(error) => {
                sound(&error, &[Code::InvalidArgument, Code::PassiveReplyUnsupported]);
                continue;
            }
        };
        assert_eq!(reply.status, 200);
        let written = match &given {
            Content::Text(text) => (*text).to_owned(),
            Content::Object(object) => {
                let written = message::write(object, format);
                message::parse(&written).expect("what is written can be read");
                written
            }
        };
        opens(ready, &reply.body, format, options.nonce, &written);
    }
    match ready.push.transfer(&to, Some(content), options) {
        Ok(_) => assert!(!content.is_empty()),
        Err(error) => sound(&error, &[Code::InvalidArgument]),
    }
}
