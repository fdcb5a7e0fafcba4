//! Passive replies (被动回复): never pushed, but seen when somebody inspects one.

use crate::event::field::{integer, list, object, text};
use crate::event::{Ack, Event, Key};

const PASSIVE_REPLY: &str =
    "https://developers.weixin.qq.com/doc/service/guide/product/message/Passive_user_reply_message";
const TRANSFER: &str =
    "https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/customer-message/trans.html";

/// The rows of this family.
pub(super) const ROWS: &[Event] = &[
    Event {
        name: "music",
        key: Key::Message("music"),
        title: ("被动回复: 音乐", "passive reply: music"),
        fields: &[object(
            "Music",
            &[
                text("Title").optional(),
                text("Description").optional(),
                text("MusicUrl").optional(),
                text("HQMusicUrl").optional(),
                text("ThumbMediaId"),
            ],
        )],
        ack: Ack::Kf,
        source: PASSIVE_REPLY,
        pushed: false,
        ..Event::BASE
    },
    Event {
        name: "news",
        key: Key::Message("news"),
        title: ("被动回复: 图文", "passive reply: articles"),
        fields: &[
            integer("ArticleCount"),
            object(
                "Articles",
                &[list("item", &[text("Title"), text("Description"), text("PicUrl"), text("Url")])],
            ),
        ],
        ack: Ack::Kf,
        source: PASSIVE_REPLY,
        pushed: false,
        ..Event::BASE
    },
    Event {
        name: "transfer_customer_service",
        key: Key::Message("transfer_customer_service"),
        title: ("被动回复: 转发客服", "passive reply: hand over to human agents"),
        fields: &[object("TransInfo", &[text("KfAccount")]).optional()],
        ack: Ack::Kf,
        source: TRANSFER,
        pushed: false,
        ..Event::BASE
    },
];
