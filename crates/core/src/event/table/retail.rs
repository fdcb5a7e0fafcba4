//! B2b payments of stores (小程序 B2b 门店助手): pushed for up to 12 hours until answered.

use crate::event::field::{integer, object, text};
use crate::event::{Ack, Event, Field, Key};

const PAY: &str =
    "https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/B2b_store_assistant";
const REFUND: &str = "https://developers.weixin.qq.com/miniprogram/dev/server/API/B2b/bill/api_refundorder";

const APP: Field = text("appid");
const MERCHANT: Field = text("mchid");
const OUT_TRADE_NO: Field = text("out_trade_no");
const ORDER_ID: Field = text("order_id");
const ENV: Field = integer("env");

/// The rows of this family.
pub(super) const ROWS: &[Event] = &[
    Event {
        name: "retail_pay_notify",
        key: Key::Event("retail_pay_notify"),
        title: ("B2b 支付通知", "B2b order paid or closed"),
        fields: &[
            APP,
            MERCHANT,
            OUT_TRADE_NO,
            ORDER_ID,
            text("pay_status"),
            text("pay_time").optional(),
            text("attach").optional(),
            text("payer_openid"),
            object("amount", &[integer("order_amount"), integer("payer_amount"), text("currency")])
                .optional(),
            text("wxpay_transaction_id").optional(),
            ENV,
        ],
        id: &["mchid", "out_trade_no", "order_id", "pay_status", "env"],
        ack: Ack::Durable,
        source: PAY,
        ..Event::BASE
    },
    // A refund that failed can succeed later, under the same number.
    Event {
        name: "retail_refund_notify",
        key: Key::Event("retail_refund_notify"),
        title: ("B2b 退款通知", "result of a B2b refund"),
        fields: &[
            APP,
            MERCHANT,
            text("out_refund_no"),
            text("refund_id").optional(),
            OUT_TRADE_NO,
            ORDER_ID,
            integer("refund_amount"),
            integer("order_amount"),
            text("refund_from"),
            text("refund_reason").optional(),
            text("create_time"),
            text("refund_time").optional(),
            text("refund_status"),
            text("wxpay_refund_id").optional(),
            ENV,
            integer("pay_channel"),
            text("refund_desc").optional(),
        ],
        id: &["mchid", "out_refund_no", "refund_id", "create_time", "refund_status", "refund_time", "env"],
        ack: Ack::Durable,
        source: REFUND,
        ..Event::BASE
    },
];
