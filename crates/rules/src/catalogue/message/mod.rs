//! Messages to users of a mini program: subscribe messages, their templates, service cards, and what was
//! there before them.

/// A subscribe message with these members.
macro_rules! message {
    ($members:literal) => {
        $crate::Example::of(concat!(
            r#"{"touser":"OPENID","template_id":"T","data":{"thing1":{"value":"a"}},"#,
            $members,
            "}"
        ))
    };
}

/// A subscribe message with this data.
macro_rules! data {
    ($data:literal) => {
        $crate::Example::of(concat!(r#"{"touser":"OPENID","template_id":"T","data":{"#, $data, "}}"))
    };
}

mod add_template;
mod data;
mod keyword;
mod live_card;
mod request;
mod retired;
mod subscribe;
mod template;
mod title;
mod values;

use crate::{Subject, Text};

/// What becomes of a message with a fault for which the documents have no code.
const NOT_SENT: Text = Text { zh: "平台不会下发这条消息。", en: "The message is not sent." };

/// The subjects of this family.
pub(super) const SUBJECTS: &[Subject] = &[
    subscribe::SUBJECT,
    request::SUBJECT,
    add_template::SUBJECT,
    title::SUBJECT,
    live_card::SUBJECT,
    retired::TEMPLATE,
    retired::UNIFORM,
];

/// Those whose payload stands in calls of a mini program or its cloud functions.
pub(super) const CALLED: &[Subject] = &[subscribe::SUBJECT];
