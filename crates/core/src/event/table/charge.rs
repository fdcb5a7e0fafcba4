//! Paid services (付费管理): quotas and validity running out.

use crate::event::field::{integer, text};
use crate::event::{Ack, Event, Field, Key};

const QUOTA: &str = "https://developers.weixin.qq.com/miniprogram/dev/server/event_push/charge/charge_mp_service_quota_notify";
const VALIDITY: &str = "https://developers.weixin.qq.com/miniprogram/dev/server/event_push/charge/charge_mp_service_validity_notify";

const EVENT_TYPE: Field = integer("event_type");
const APP: Field = text("appid");
const SPU: Field = integer("spu_id");
const SPU_NAME: Field = text("spu_name");

/// The rows of this family.
pub(super) const ROWS: &[Event] = &[
    Event {
        name: "charge_mp_service_quota_notify",
        key: Key::Event("charge_mp_service_quota_notify"),
        title: ("付费管理用量告警", "a paid quota is running out"),
        fields: &[EVENT_TYPE, APP, SPU, SPU_NAME, integer("total_quota"), integer("total_used_quota")],
        id: &["appid", "spu_id", "total_quota", "total_used_quota"],
        ack: Ack::Durable,
        source: QUOTA,
        ..Event::BASE
    },
    // No id: the same warning comes 15, 7, 3 and 1 days before.
    Event {
        name: "charge_mp_service_validity_notify",
        key: Key::Event("charge_mp_service_validity_notify"),
        title: ("付费管理有效期告警", "a paid service is about to expire"),
        fields: &[EVENT_TYPE, APP, SPU, SPU_NAME, text("validity_end_time")],
        ack: Ack::Durable,
        source: VALIDITY,
        ..Event::BASE
    },
];
