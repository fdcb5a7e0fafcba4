//! A row of the event table and what its columns mean.

use super::{Field, FieldType};
use crate::message::{Format, Object};

/// How long an answer may take where the documents say nothing else, in milliseconds: WeChat waits five seconds.
pub const DEADLINE_MS: u32 = 4500;

/// One kind of push.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Event {
    /// The discriminant that callers switch on: WeChat's own spelling, unique in the table.
    pub name: &'static str,
    /// What in the message says that it is this kind.
    pub key: Key,
    /// What it is, in Chinese and English, in a few words. Empty without the feature `documentation`.
    pub title: (&'static str, &'static str),
    /// The fields beside the common ones. Without the feature `documentation`, empty where all are text.
    pub fields: &'static [Field],
    /// The element that XML alone puts around the fields, or "".
    pub wrapper: &'static str,
    /// The fields (dotted paths) that make this event distinct, or none where nothing does.
    pub id: &'static [&'static str],
    /// When it may be acknowledged.
    pub ack: Ack,
    /// How long an answer may take, in milliseconds.
    pub deadline_ms: u32,
    /// The answers that the documents show besides `success` and the empty body.
    pub reply: &'static [ReplyShape],
    /// The document it was taken from. Empty without the feature `documentation`.
    pub source: &'static str,
}

/// What in a message says which row it belongs to. Matched without regard to ASCII case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// `MsgType`, for messages of users.
    Message(&'static str),
    /// `Event`, where `MsgType` is `event`.
    Event(&'static str),
    /// `InfoType`, for notifications to a third-party platform.
    Info(&'static str),
}

/// When a push may be acknowledged (`success` tells WeChat that it was dealt with).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ack {
    /// Customer service: the user waits, so `success` in time matters more than a finished handler.
    Kf,
    /// Money or state: never acknowledged before the handler has finished.
    Durable,
    /// A structured answer is the point of the push: never empty.
    Query,
}

/// The shape of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReplyShape {
    /// `MsgType: transfer_customer_service`, hands the message to human agents.
    TransferCustomerService,
    /// What official accounts may answer a user with: text, image, news and the like.
    Passive,
    /// An object with these fields.
    Object(&'static [Field]),
}

impl Event {
    /// What most rows share; a row writes only what is its own.
    pub(super) const BASE: Self = Self {
        name: "",
        key: Key::Event(""),
        title: ("", ""),
        fields: &[],
        wrapper: "",
        id: &[],
        ack: Ack::Durable,
        deadline_ms: DEADLINE_MS,
        reply: &[],
        source: "",
    };

    /// What is needed at run time: no titles, and no fields where each is left as it is anyway.
    pub(super) const fn without_documentation(self) -> Self {
        let fields: &[Field] = if Field::all_plain(self.fields) { &[] } else { self.fields };
        Self { title: ("", ""), source: "", fields, ..self }
    }
}

impl ReplyShape {
    /// Whether an object has the fields of this shape, and no others but the common ones. An empty list has no
    /// element in XML.
    #[must_use]
    pub fn fits(self, object: &Object<'_>, format: Format) -> bool {
        const COMMON: [&str; 5] = ["ToUserName", "FromUserName", "CreateTime", "MsgType", "Event"];
        let Self::Object(fields) = self else {
            return false;
        };
        let known = |name: &str| COMMON.contains(&name) || fields.iter().any(|field| field.name == name);
        let may_be_empty = |field: &Field| {
            format == Format::Xml && matches!(field.ty, FieldType::List(_) | FieldType::Values(_))
        };
        let present =
            |field: &Field| field.optional || may_be_empty(field) || object.value(field.name).is_some();
        object.0.iter().all(|(name, _)| known(name)) && fields.iter().all(present)
    }
}
