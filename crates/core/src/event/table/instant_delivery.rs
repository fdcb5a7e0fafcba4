//! Instant delivery (即时配送): what merchants are told, and what carriers are asked about an order.
//!
//! No question has an id: asked again, it wants a fresh answer, not the one given before.

use super::answer::{EVENT, FROM, TIME, TO, TYPE};
use crate::event::field::{integer, number, object, text};
use crate::event::{Ack, Event, Field, Key, ReplyShape};

const STATUS: &str = "https://developers.weixin.qq.com/miniprogram/dev/server/event_push/deliver/deliver_by_business/Delivery_order_delivery_status_update_notification_interface";
const MOCK: &str = "https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/immediate-delivery/deliver-by-provider/onMockUpdateOrder.html";
const CANCEL: &str = "https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/immediate-delivery/deliver-by-provider/onOrderCancel.html";
const PRE_CANCEL: &str = "https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/immediate-delivery/deliver-by-provider/onOrderPreCancel.html";
const RETURN: &str = "https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/immediate-delivery/deliver-by-provider/onOrderConfirmReturn.html";
const QUERY: &str = "https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/immediate-delivery/deliver-by-provider/onOrderQuery.html";
const POSITION: &str = "https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/immediate-delivery/deliver-by-provider/onAgentPosQuery.html";
const SCORE: &str = "https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/immediate-delivery/deliver-by-provider/onRiderScoreSet.html";

const SHOP: Field = text("shopid");
const ORDER: Field = text("shop_order_id");
const BRANCH: Field = text("shop_no");
const WAYBILL: Field = text("waybill_id");
const SIGN: Field = text("delivery_sign");
const ORDER_STATUS: Field = integer("order_status");
const ACTION_TIME: Field = integer("action_time");
const ACTION_MSG: Field = text("action_msg").optional();
const CODE: Field = integer("resultcode");
const MESSAGE: Field = text("resultmsg");

/// The answer where there is nothing to tell but whether it worked.
const RESULT: ReplyShape = ReplyShape::Object(&[TO, FROM, TIME, TYPE, EVENT, CODE, MESSAGE]);

const CANCELLATION: &[Field] =
    &[SHOP, ORDER, BRANCH, WAYBILL, SIGN, integer("cancel_reason_id"), text("cancel_reason").optional()];
/// What cancelling costs, in yuan.
const PENALTY: ReplyShape = ReplyShape::Object(&[
    TO,
    FROM,
    TIME,
    TYPE,
    EVENT,
    CODE,
    MESSAGE,
    number("deduct_fee").optional(),
    text("desc"),
]);

/// The rows of this family.
pub(super) const ROWS: &[Event] = &[
    Event {
        name: "update_waybill_status",
        key: Key::Event("update_waybill_status"),
        title: ("配送单状态更新", "state of a delivery changed"),
        fields: &[
            SHOP,
            ORDER,
            BRANCH,
            WAYBILL,
            ACTION_TIME,
            ORDER_STATUS,
            ACTION_MSG,
            object("agent", &[text("name"), text("phone"), integer("reach_time").optional()]).optional(),
        ],
        id: &["shopid", "shop_order_id", "waybill_id", "order_status", "action_time"],
        ack: Ack::Durable,
        reply: &[RESULT],
        source: STATUS,
        ..Event::BASE
    },
    Event {
        name: "mock_update_order_status",
        key: Key::Event("mock_update_order_status"),
        title: ("模拟更新订单状态", "state of a test order is to change"),
        fields: &[SHOP, ORDER, BRANCH, WAYBILL, SIGN, ORDER_STATUS, ACTION_TIME, ACTION_MSG],
        ack: Ack::Query,
        reply: &[RESULT],
        source: MOCK,
        ..Event::BASE
    },
    Event {
        name: "transport_cancel_order",
        key: Key::Event("transport_cancel_order"),
        title: ("取消配送单", "a delivery is cancelled"),
        fields: CANCELLATION,
        ack: Ack::Query,
        reply: &[PENALTY],
        source: CANCEL,
        ..Event::BASE
    },
    Event {
        name: "transport_precancel_order",
        key: Key::Event("transport_precancel_order"),
        title: ("预取消配送单", "the price of cancelling is asked for"),
        fields: CANCELLATION,
        ack: Ack::Query,
        reply: &[PENALTY],
        source: PRE_CANCEL,
        ..Event::BASE
    },
    Event {
        name: "transport_confirm_return_to_biz",
        key: Key::Event("transport_confirm_return_to_biz"),
        title: ("异常件商家确认收货", "a returned delivery was received"),
        fields: &[SHOP, ORDER, BRANCH, WAYBILL, SIGN],
        ack: Ack::Query,
        reply: &[RESULT],
        source: RETURN,
        ..Event::BASE
    },
    Event {
        name: "transport_query_order_status",
        key: Key::Event("transport_query_order_status"),
        title: ("查询配送单状态", "the state of a delivery is asked for"),
        fields: &[SHOP, ORDER, BRANCH, WAYBILL, SIGN],
        ack: Ack::Query,
        reply: &[ReplyShape::Object(&[
            TO,
            FROM,
            TIME,
            TYPE,
            EVENT,
            CODE,
            MESSAGE,
            ORDER_STATUS,
            ACTION_MSG,
            WAYBILL,
        ])],
        source: QUERY,
        ..Event::BASE
    },
    Event {
        name: "transport_get_agent_pos",
        key: Key::Event("transport_get_agent_pos"),
        title: ("查询骑手位置", "the place of a rider is asked for"),
        fields: &[SHOP, ORDER, BRANCH, WAYBILL],
        ack: Ack::Query,
        reply: &[ReplyShape::Object(&[
            TO,
            FROM,
            TIME,
            TYPE,
            EVENT,
            CODE,
            MESSAGE,
            number("lng"),
            number("lat"),
            number("distance").optional(),
            integer("reach_time").optional(),
        ])],
        source: POSITION,
        ..Event::BASE
    },
    Event {
        name: "transport_set_rider_score",
        key: Key::Event("transport_set_rider_score"),
        title: ("给骑手评分", "a rider is rated"),
        fields: &[
            SHOP,
            ORDER,
            BRANCH,
            WAYBILL,
            integer("delivery_ontime_score"),
            integer("cargo_intact_score"),
            integer("attitude_score"),
        ],
        ack: Ack::Query,
        reply: &[RESULT],
        source: SCORE,
        ..Event::BASE
    },
];
