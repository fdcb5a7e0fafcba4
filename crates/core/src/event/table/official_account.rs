//! Events of official accounts (公众号, 服务号) that share a server or a cloud function with mini programs.

use crate::event::field::{id, number, text};
use crate::event::{Ack, Event, Field, Key, ReplyShape};

const EVENTS: &str =
    "https://developers.weixin.qq.com/doc/service/guide/product/message/Receiving_event_pushes";
const MENU: &str =
    "https://developers.weixin.qq.com/doc/offiaccount/Custom_Menus/Custom_Menu_Push_Events.html";
const TEMPLATE: &str =
    "https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Template_Message_Interface.html";

const EVENT_KEY: Field = text("EventKey");
const TICKET: Field = text("Ticket");
const MENU_ID: Field = text("MenuId").optional();

/// The rows of this family.
pub(super) const ROWS: &[Event] = &[
    Event {
        name: "subscribe",
        key: Key::Event("subscribe"),
        title: ("关注", "a user follows"),
        fields: &[EVENT_KEY.optional(), TICKET.optional()],
        ack: Ack::Kf,
        source: EVENTS,
        reply: &[ReplyShape::Passive],
        ..Event::BASE
    },
    Event {
        name: "unsubscribe",
        key: Key::Event("unsubscribe"),
        title: ("取消关注", "a user unfollows"),
        fields: &[EVENT_KEY.optional(), TICKET.optional()],
        ack: Ack::Kf,
        source: EVENTS,
        ..Event::BASE
    },
    Event {
        name: "SCAN",
        key: Key::Event("SCAN"),
        title: ("扫描带参数二维码", "a follower scans a code with a parameter"),
        fields: &[EVENT_KEY, TICKET],
        ack: Ack::Kf,
        source: EVENTS,
        reply: &[ReplyShape::Passive],
        ..Event::BASE
    },
    Event {
        name: "location_event",
        key: Key::Event("LOCATION"),
        title: ("上报地理位置", "place of a follower, reported"),
        fields: &[number("Latitude"), number("Longitude"), number("Precision")],
        ack: Ack::Kf,
        source: EVENTS,
        reply: &[ReplyShape::Passive],
        ..Event::BASE
    },
    Event {
        name: "CLICK",
        key: Key::Event("CLICK"),
        title: ("点击菜单", "menu entry clicked"),
        fields: &[EVENT_KEY],
        ack: Ack::Kf,
        source: MENU,
        reply: &[ReplyShape::Passive],
        ..Event::BASE
    },
    Event {
        name: "VIEW",
        key: Key::Event("VIEW"),
        title: ("点击菜单跳转链接", "menu link opened"),
        fields: &[EVENT_KEY, MENU_ID],
        ack: Ack::Kf,
        source: MENU,
        ..Event::BASE
    },
    Event {
        name: "view_miniprogram",
        key: Key::Event("view_miniprogram"),
        title: ("点击菜单跳转小程序", "mini program opened from a menu"),
        fields: &[EVENT_KEY, MENU_ID],
        ack: Ack::Kf,
        source: MENU,
        ..Event::BASE
    },
    Event {
        name: "TEMPLATESENDJOBFINISH",
        key: Key::Event("TEMPLATESENDJOBFINISH"),
        title: ("模板消息发送结果", "result of a template message"),
        fields: &[id("MsgID"), text("Status")],
        id: &["MsgID", "Status"],
        ack: Ack::Durable,
        source: TEMPLATE,
        ..Event::BASE
    },
];
