//! Subscribe messages (订阅消息): what users choose, and what became of a message sent.
//!
//! JSON carries `List` at the top, as an object where it has one item; XML wraps it once more.

use crate::event::field::{id, integer, list, text};
use crate::event::{Ack, Event, Field, Key};

const GUIDE: &str =
    "https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/subscribe-message";
const SERVICE_CARD: &str =
    "https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/subscribe-message-2";

const TEMPLATE: Field = text("TemplateId");
const CHOICE: Field = text("SubscribeStatusString");

/// The rows of this family.
pub(super) const ROWS: &[Event] = &[
    Event {
        name: "subscribe_msg_popup_event",
        key: Key::Event("subscribe_msg_popup_event"),
        title: ("用户操作订阅弹窗", "choice in the subscribe dialog"),
        fields: &[list("List", &[TEMPLATE, CHOICE, text("PopupScene")])],
        wrapper: "SubscribeMsgPopupEvent",
        ack: Ack::Durable,
        source: GUIDE,
        ..Event::BASE
    },
    Event {
        name: "subscribe_msg_change_event",
        key: Key::Event("subscribe_msg_change_event"),
        title: ("用户管理订阅消息", "subscription changed by the user"),
        fields: &[list("List", &[TEMPLATE, CHOICE])],
        wrapper: "SubscribeMsgChangeEvent",
        ack: Ack::Durable,
        source: GUIDE,
        ..Event::BASE
    },
    Event {
        name: "subscribe_msg_sent_event",
        key: Key::Event("subscribe_msg_sent_event"),
        title: ("订阅消息下发结果", "result of a subscribe message"),
        fields: &[list("List", &[TEMPLATE, id("MsgID"), text("ErrorCode"), text("ErrorStatus")])],
        wrapper: "SubscribeMsgSentEvent",
        ack: Ack::Durable,
        source: GUIDE,
        ..Event::BASE
    },
    Event {
        name: "notify_service_msg_send_result",
        key: Key::Event("notify_service_msg_send_result"),
        title: ("服务卡片消息下发失败", "a service card message was not delivered"),
        fields: &[
            text("openid"),
            text("notify_code"),
            integer("notify_type"),
            integer("card_status"),
            integer("fail_ret"),
            text("fail_msg"),
        ],
        ack: Ack::Durable,
        source: SERVICE_CARD,
        ..Event::BASE
    },
];
