//! Messages that a user sends: in a customer service session, or to an official account.

use crate::event::field::{id, integer, number, text};
use crate::event::{Ack, Event, Field, Key, ReplyShape};

const MINI_PROGRAM: &str =
    "https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/customer-message/receive";
const OFFICIAL_ACCOUNT: &str =
    "https://developers.weixin.qq.com/doc/service/guide/product/message/Receiving_standard_messages";

const TRANSFER: &[ReplyShape] = &[ReplyShape::TransferCustomerService];

const MSG_ID: Field = id("MsgId");
const MEDIA_ID: Field = text("MediaId");
const THUMB: Field = text("ThumbMediaId");
/// The article that the message came from, and which one of several it was.
const ARTICLE: Field = id("MsgDataId").optional();
const ARTICLE_INDEX: Field = integer("Idx").optional();
/// The sub-merchant whose customer service the user talks to.
const BUSINESS: Field = integer("BusinessId").optional();

/// The rows of this family.
pub(super) const ROWS: &[Event] = &[
    Event {
        name: "text",
        key: Key::Message("text"),
        title: ("文本消息", "text message"),
        fields: &[text("Content"), MSG_ID, ARTICLE, ARTICLE_INDEX, BUSINESS, text("bizmsgmenuid").optional()],
        ack: Ack::Kf,
        reply: TRANSFER,
        source: MINI_PROGRAM,
        ..Event::BASE
    },
    Event {
        name: "image",
        key: Key::Message("image"),
        title: ("图片消息", "picture"),
        fields: &[text("PicUrl"), MEDIA_ID, MSG_ID, ARTICLE, ARTICLE_INDEX, BUSINESS],
        ack: Ack::Kf,
        reply: TRANSFER,
        source: MINI_PROGRAM,
        ..Event::BASE
    },
    Event {
        name: "miniprogrampage",
        key: Key::Message("miniprogrampage"),
        title: ("小程序卡片消息", "mini program card"),
        fields: &[text("Title"), text("AppId"), text("PagePath"), text("ThumbUrl"), THUMB, MSG_ID, BUSINESS],
        ack: Ack::Kf,
        reply: TRANSFER,
        source: MINI_PROGRAM,
        ..Event::BASE
    },
    Event {
        name: "voice",
        key: Key::Message("voice"),
        title: ("语音消息", "voice message"),
        fields: &[
            text("Format"),
            MEDIA_ID,
            text("MediaId16K").optional(),
            text("Recognition").optional(),
            MSG_ID,
            ARTICLE,
            ARTICLE_INDEX,
            BUSINESS,
        ],
        ack: Ack::Kf,
        reply: TRANSFER,
        source: OFFICIAL_ACCOUNT,
        ..Event::BASE
    },
    Event {
        name: "video",
        key: Key::Message("video"),
        title: ("视频消息", "video"),
        fields: &[MEDIA_ID, THUMB, MSG_ID, ARTICLE, ARTICLE_INDEX, BUSINESS],
        ack: Ack::Kf,
        reply: TRANSFER,
        source: OFFICIAL_ACCOUNT,
        ..Event::BASE
    },
    Event {
        name: "shortvideo",
        key: Key::Message("shortvideo"),
        title: ("小视频消息", "short video"),
        fields: &[MEDIA_ID, THUMB, MSG_ID, ARTICLE, ARTICLE_INDEX, BUSINESS],
        ack: Ack::Kf,
        reply: TRANSFER,
        source: OFFICIAL_ACCOUNT,
        ..Event::BASE
    },
    Event {
        name: "location",
        key: Key::Message("location"),
        title: ("地理位置消息", "place sent by a user"),
        fields: &[
            number("Location_X"),
            number("Location_Y"),
            number("Scale"),
            text("Label"),
            MSG_ID,
            ARTICLE,
            ARTICLE_INDEX,
            BUSINESS,
        ],
        ack: Ack::Kf,
        reply: TRANSFER,
        source: OFFICIAL_ACCOUNT,
        ..Event::BASE
    },
    Event {
        name: "link",
        key: Key::Message("link"),
        title: ("链接消息", "link"),
        fields: &[text("Title"), text("Description"), text("Url"), MSG_ID, ARTICLE, ARTICLE_INDEX, BUSINESS],
        ack: Ack::Kf,
        reply: TRANSFER,
        source: OFFICIAL_ACCOUNT,
        ..Event::BASE
    },
];
