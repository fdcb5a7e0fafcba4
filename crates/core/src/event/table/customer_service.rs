//! Customer service sessions (客服会话): opened by a user, taken, closed and handed over by agents.

use crate::event::field::{integer, text};
use crate::event::{Ack, Event, Key};

const RECEIVE: &str =
    "https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/customer-message/receive";
const SESSION: &str =
    "https://developers.weixin.qq.com/doc/offiaccount/Customer_Service/Session_control.html";

/// The rows of this family.
pub(super) const ROWS: &[Event] = &[
    Event {
        name: "user_enter_tempsession",
        key: Key::Event("user_enter_tempsession"),
        title: ("进入客服会话", "a user enters customer service"),
        fields: &[text("SessionFrom"), integer("Scene").optional(), text("Query").optional()],
        ack: Ack::Kf,
        source: RECEIVE,
        ..Event::BASE
    },
    Event {
        name: "kf_create_session",
        key: Key::Event("kf_create_session"),
        title: ("接入会话", "an agent takes a session"),
        fields: &[text("KfAccount")],
        ack: Ack::Kf,
        source: SESSION,
        ..Event::BASE
    },
    Event {
        name: "kf_close_session",
        key: Key::Event("kf_close_session"),
        title: ("关闭会话", "a session is closed"),
        fields: &[text("KfAccount")],
        ack: Ack::Kf,
        source: SESSION,
        ..Event::BASE
    },
    Event {
        name: "kf_switch_session",
        key: Key::Event("kf_switch_session"),
        title: ("转接会话", "a session goes to another agent"),
        fields: &[text("FromKfAccount"), text("ToKfAccount")],
        ack: Ack::Kf,
        source: SESSION,
        ..Event::BASE
    },
];
