//! Trade management (发货信息管理, 交易保障): shipping, settlement, complaints.

use crate::event::field::{integer, list, object, text, values};
use crate::event::{Ack, Event, Field, FieldType, Key};

const SHIPPING: &str = "https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/order-shipping/order-shipping.html";
const COMPLAINT: &str = "https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/guarantee/complaint.html";

const TRANSACTION: Field = text("transaction_id");
const MERCHANT: Field = text("merchant_id");
const SUB_MERCHANT: Field = text("sub_merchant_id").optional();
const TRADE_NO: Field = text("merchant_trade_no");
const PAY_TIME: Field = integer("pay_time");

/// A complaint: XML puts these fields into `BussiCallBackInfo`, JSON was seen with them at the top.
const COMPLAINT_FIELDS: &[Field] = &[
    text("appid"),
    text("option_type"),
    text("complaint_order_id"),
    text("status"),
    text("create_time"),
    text("expire_time"),
    text("type"),
    text("order_id"),
    text("out_trade_no"),
    text("phone_number"),
    text("open_id"),
    text("customer_material_content").optional(),
    values("customer_material_media_id_list", &FieldType::Text).optional(),
    text("pay_time"),
    text("total_cost"),
    text("product_name"),
    HISTORY.optional(),
];

const HISTORY: Field = list(
    "history",
    &[text("time"), text("content").optional(), values("media_id_list", &FieldType::Text).optional()],
);

/// The rows of this family.
pub(super) const ROWS: &[Event] = &[
    Event {
        name: "trade_manage_remind_access_api",
        key: Key::Event("trade_manage_remind_access_api"),
        title: ("提醒接入发货信息管理", "reminder to report shipping"),
        fields: &[text("msg")],
        ack: Ack::Durable,
        source: SHIPPING,
        ..Event::BASE
    },
    Event {
        name: "trade_manage_remind_shipping",
        key: Key::Event("trade_manage_remind_shipping"),
        title: ("提醒上传发货信息", "reminder to ship an order"),
        fields: &[TRANSACTION, MERCHANT, SUB_MERCHANT, TRADE_NO, PAY_TIME, text("msg")],
        ack: Ack::Durable,
        source: SHIPPING,
        ..Event::BASE
    },
    // Pushed when an order is shipped and again when it is settled: the times tell which.
    Event {
        name: "trade_manage_order_settlement",
        key: Key::Event("trade_manage_order_settlement"),
        title: ("订单将要结算或已经结算", "order to be settled, or settled"),
        fields: &[
            TRANSACTION,
            MERCHANT,
            SUB_MERCHANT,
            TRADE_NO,
            PAY_TIME,
            integer("shipped_time"),
            integer("estimated_settlement_time").optional(),
            integer("confirm_receive_method").optional(),
            integer("confirm_receive_time").optional(),
            integer("settlement_time").optional(),
        ],
        id: &[
            "transaction_id",
            "merchant_trade_no",
            "shipped_time",
            "estimated_settlement_time",
            "confirm_receive_time",
            "settlement_time",
        ],
        ack: Ack::Durable,
        source: SHIPPING,
        ..Event::BASE
    },
    Event {
        name: "wxa_trade_controlled",
        key: Key::Event("wxa_trade_controlled"),
        title: ("需接入订单发货管理", "shipping management is required"),
        fields: &[text("msg")],
        ack: Ack::Durable,
        source: SHIPPING,
        ..Event::BASE
    },
    // No id: one complaint is pushed at every step, told apart only by its history.
    Event {
        name: "complaint_callback",
        key: Key::Event("complaint_callback"),
        title: ("交易投诉", "complaint about an order"),
        fields: &[
            object("BussiCallBackInfo", COMPLAINT_FIELDS).optional(),
            text("appid").optional(),
            text("option_type").optional(),
            text("complaint_order_id").optional(),
            text("status").optional(),
            text("create_time").optional(),
            text("expire_time").optional(),
            text("type").optional(),
            text("order_id").optional(),
            text("out_trade_no").optional(),
            text("phone_number").optional(),
            text("open_id").optional(),
            text("customer_material_content").optional(),
            values("customer_material_media_id_list", &FieldType::Text).optional(),
            text("pay_time").optional(),
            text("total_cost").optional(),
            text("product_name").optional(),
            HISTORY.optional(),
        ],
        ack: Ack::Durable,
        source: COMPLAINT,
        ..Event::BASE
    },
];
