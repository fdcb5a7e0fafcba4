//! Changes of what a user has authorised (授权用户信息变更).

use crate::event::field::text;
use crate::event::{Ack, Event, Field, Key};

const GUIDE: &str = "https://developers.weixin.qq.com/miniprogram/dev/server/event_push/platform/authorized_user_information_changes";

const OPEN_ID: Field = text("OpenID");
const APP_ID: Field = text("AppID");
const UNION_ID: Field = text("UnionID").optional();
const REVOKED: Field = text("RevokeInfo");
const PLUGIN: Field = text("PluginID").optional();
const OPEN_PID: Field = text("OpenPID").optional();

/// The rows of this family.
pub(super) const ROWS: &[Event] = &[
    // Printed both as OpenID and AppID and, in an older sample, as openid and appid.
    Event {
        name: "user_info_modified",
        key: Key::Event("user_info_modified"),
        title: ("授权用户资料变更", "profile of a user changed"),
        fields: &[
            OPEN_ID.optional(),
            APP_ID.optional(),
            UNION_ID,
            REVOKED.optional(),
            PLUGIN,
            OPEN_PID,
            text("openid").optional(),
            text("appid").optional(),
        ],
        ack: Ack::Durable,
        source: GUIDE,
        ..Event::BASE
    },
    Event {
        name: "user_authorization_revoke",
        key: Key::Event("user_authorization_revoke"),
        title: ("用户撤回授权", "authorisation withdrawn by a user"),
        fields: &[OPEN_ID, APP_ID, UNION_ID, REVOKED, PLUGIN, OPEN_PID],
        ack: Ack::Durable,
        source: GUIDE,
        ..Event::BASE
    },
    Event {
        name: "user_authorization_cancellation",
        key: Key::Event("user_authorization_cancellation"),
        title: ("用户完成注销", "account closed by a user"),
        fields: &[OPEN_ID, APP_ID, UNION_ID, REVOKED.optional(), PLUGIN, OPEN_PID],
        ack: Ack::Durable,
        source: GUIDE,
        ..Event::BASE
    },
];
