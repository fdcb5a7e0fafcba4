//! What the official debugger sends.

use crate::event::field::text;
use crate::event::{Ack, Event, Key, ReplyShape};

const GUIDE: &str = "https://developers.weixin.qq.com/miniprogram/dev/framework/server-ability/message-push";

/// The rows of this family.
pub(super) const ROWS: &[Event] = &[Event {
    name: "debug_demo",
    key: Key::Event("debug_demo"),
    title: ("调试工具示例事件", "sample event of the debugger"),
    fields: &[text("debug_str")],
    ack: Ack::Durable,
    reply: &[ReplyShape::Object(&[text("demo_resp")])],
    source: GUIDE,
    ..Event::BASE
}];
