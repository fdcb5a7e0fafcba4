//! Devices (硬件能力): calls between a device and WeChat.

use crate::event::field::{integer, text};
use crate::event::{Ack, Event, Key, ReplyShape};

const CLOUD_SERVER: &str =
    "https://developers.weixin.qq.com/miniprogram/dev/framework/device/voip/cloud-server-sdk";

/// The rows of this family.
pub(super) const ROWS: &[Event] = &[
    // errcode 0 makes the phone ring; any other cancels the call.
    Event {
        name: "iot_voip_notify",
        key: Key::Event("iot_voip_notify"),
        title: ("设备音视频通话呼叫", "a device calls, or is called"),
        fields: &[
            text("Action"),
            text("Payload"),
            text("RoomId"),
            text("SessionKey"),
            text("ServerToken"),
            text("ModelId"),
            text("Sn"),
        ],
        id: &["RoomId", "Action"],
        ack: Ack::Query,
        reply: &[ReplyShape::Object(&[integer("errcode"), text("errmsg")])],
        source: CLOUD_SERVER,
        ..Event::BASE
    },
];
