//! Live streams (小程序直播): followers, and messages sent to them.

use crate::event::field::{integer, object, text};
use crate::event::{Ack, Event, Field, Key};

const FOLLOW: &str =
    "https://developers.weixin.qq.com/miniprogram/dev/server/event_push/liveplayer/status_synchronization";
const GROUP_MESSAGE: &str =
    "https://developers.weixin.qq.com/miniprogram/dev/server/event_push/liveplayer/longterm_subscription";

const ROOM: Field = integer("room_id");

/// The rows of this family.
pub(super) const ROWS: &[Event] = &[
    Event {
        name: "wxalive_follow_notify",
        key: Key::Event("wxalive_follow_notify"),
        title: ("直播长期订阅状态", "a user follows live streams, or stops"),
        fields: &[object(
            "FollowNotify",
            &[ROOM, text("user_openid"), integer("time"), integer("live_status"), text("action")],
        )],
        ack: Ack::Durable,
        source: FOLLOW,
        ..Event::BASE
    },
    Event {
        name: "wxalive_push_message_notify",
        key: Key::Event("wxalive_push_message_notify"),
        title: ("直播长期订阅群发结果", "result of a message to live followers"),
        fields: &[object(
            "PushMessageApiNotify",
            &[
                text("message_id"),
                ROOM,
                integer("total_count"),
                integer("success_count"),
                integer("openid_error_count"),
                integer("relation_error_count"),
                integer("user_recv_limit_count"),
                integer("internal_error_count"),
            ],
        )],
        id: &["PushMessageApiNotify.message_id"],
        ack: Ack::Durable,
        source: GROUP_MESSAGE,
        ..Event::BASE
    },
];
