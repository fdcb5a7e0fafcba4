//! Parcels, as merchants see them (物流助手, 无忧退货).

use crate::event::field::{integer, list, object, text};
use crate::event::{Ack, Event, Key};

const PATH: &str = "https://developers.weixin.qq.com/miniprogram/dev/server/event_push/express/provider/logistics.onPathUpdate";
const BIND: &str = "https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/express/by-business/logistics.onBindResultUpdate.html";
const CLAIM: &str = "https://developers.weixin.qq.com/miniprogram/dev/server/event_push/express/business/claim_settlement_result";

/// The rows of this family.
pub(super) const ROWS: &[Event] = &[
    Event {
        name: "add_express_path",
        key: Key::Event("add_express_path"),
        title: ("运单轨迹更新", "a parcel has moved"),
        fields: &[
            text("DeliveryID"),
            text("WayBillId"),
            text("OrderId"),
            integer("Version"),
            integer("Count"),
            list("Actions", &[integer("ActionTime"), integer("ActionType"), text("ActionMsg")]),
        ],
        id: &["DeliveryID", "WayBillId", "OrderId", "Version", "Count"],
        ack: Ack::Durable,
        source: PATH,
        ..Event::BASE
    },
    Event {
        name: "update_business_bind_result",
        key: Key::Event("update_business_bind_result"),
        title: ("绑定商户审核结果", "result of binding a courier account"),
        fields: &[
            integer("errcode").optional(),
            text("errmsg").optional(),
            text("delivery_id"),
            text("biz_id"),
        ],
        ack: Ack::Durable,
        source: BIND,
        ..Event::BASE
    },
    // The page prints the element name upload_event.
    Event {
        name: "wxainsurance_claim_result",
        key: Key::Event("wxainsurance_claim_result"),
        title: ("无忧退货理赔结果", "result of a return insurance claim"),
        fields: &[object(
            "upload_event",
            &[
                text("OrderNo"),
                integer("Status"),
                integer("FinishTime").optional(),
                text("PayFailReason").optional(),
            ],
        )],
        id: &["upload_event.OrderNo", "upload_event.Status", "upload_event.FinishTime"],
        ack: Ack::Durable,
        source: CLAIM,
        ..Event::BASE
    },
];
