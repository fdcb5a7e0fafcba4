//! The parts of answers that several families share.

use crate::event::field::{integer, text};
use crate::event::{Field, ReplyShape};

/// The `FromUserName` of the push.
pub(super) const TO: Field = text("ToUserName");
/// The `ToUserName` of the push.
pub(super) const FROM: Field = text("FromUserName");
/// When the answer was made, in seconds.
pub(super) const TIME: Field = integer("CreateTime");
/// `event`.
pub(super) const TYPE: Field = text("MsgType");
/// The `Event` of the push.
pub(super) const EVENT: Field = text("Event");

/// Done, or not: 0 is success, anything else makes WeChat push again.
pub(super) const DONE: ReplyShape = ReplyShape::Object(&[integer("ErrCode"), text("ErrMsg").optional()]);
