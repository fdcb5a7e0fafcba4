//! Virtual payment (虚拟支付): deliveries, refunds, complaints, risk control.
//!
//! An empty answer or `success` counts as `ErrCode` 0; anything else is pushed up to 15 times.

use super::answer::DONE;
use crate::event::field::{integer, object, text};
use crate::event::{Ack, Event, Field, Key, ReplyShape};

const GUIDE: &str = "https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/virtual-payment.html";
const IOS: &str = "https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/virtual-payment/ios";

const OPEN_ID: Field = text("OpenId");
const OUT_TRADE_NO: Field = text("OutTradeNo");
const ENV: Field = integer("Env");
const RETRY_TIMES: Field = integer("RetryTimes");

/// How it was paid; absent where that was not WeChat Pay.
const PAY_INFO: Field =
    object("WeChatPayInfo", &[text("MchOrderNo"), text("TransactionId"), integer("PaidTime")]).optional();

/// What was bought, and for how many fen.
const QUANTITY: Field = integer("Quantity");
const ORIG_PRICE: Field = integer("OrigPrice");
const ACTUAL_PRICE: Field = integer("ActualPrice");
const ATTACH: Field = text("Attach");

/// A group purchase (拼团).
const TEAM: Field =
    object("TeamInfo", &[text("ActivityId"), text("TeamId"), integer("TeamType"), integer("TeamAction")])
        .optional();

/// The renewal that this delivery is for, of a subscription with Apple; its time is in milliseconds.
const APPLE_RENEWAL: Field = object(
    "AppleSubscriptionInfo",
    &[text("OriginalTransactionId"), integer("AutoRenewStatus"), integer("RenewalDate")],
)
.optional();

/// What to advise Apple: 0 refund, 1 refuse.
const ADVICE: &[Field] = &[integer("result_code"), text("result_info").optional(), text("evidence")];

/// The rows of this family.
pub(super) const ROWS: &[Event] = &[
    Event {
        name: "xpay_goods_deliver_notify",
        key: Key::Event("xpay_goods_deliver_notify"),
        title: ("道具发货推送", "goods to be delivered"),
        fields: &[
            OPEN_ID,
            OUT_TRADE_NO,
            ENV.optional(),
            PAY_INFO,
            object("GoodsInfo", &[text("ProductId"), QUANTITY, ORIG_PRICE, ACTUAL_PRICE, ATTACH]),
            TEAM,
            APPLE_RENEWAL,
        ],
        id: &["OutTradeNo", "Env", "WeChatPayInfo.TransactionId", "AppleSubscriptionInfo.RenewalDate"],
        ack: Ack::Durable,
        reply: &[DONE],
        source: GUIDE,
        ..Event::BASE
    },
    Event {
        name: "xpay_coin_pay_notify",
        key: Key::Event("xpay_coin_pay_notify"),
        title: ("代币支付推送", "coins paid for"),
        fields: &[
            OPEN_ID,
            OUT_TRADE_NO,
            ENV,
            PAY_INFO,
            object("CoinInfo", &[QUANTITY, ORIG_PRICE, ACTUAL_PRICE, ATTACH]),
        ],
        id: &["OutTradeNo", "Env", "WeChatPayInfo.TransactionId"],
        ack: Ack::Durable,
        reply: &[DONE],
        source: GUIDE,
        ..Event::BASE
    },
    // A refund that failed can succeed later, under the same number.
    Event {
        name: "xpay_refund_notify",
        key: Key::Event("xpay_refund_notify"),
        title: ("退款推送", "result of a refund"),
        fields: &[
            OPEN_ID,
            text("WxRefundId"),
            text("MchRefundId"),
            text("WxOrderId"),
            text("MchOrderId"),
            integer("RefundFee"),
            integer("RetCode"),
            text("RetMsg"),
            integer("RefundStartTimestamp"),
            integer("RefundSuccTimestamp").optional(),
            text("WxpayRefundTransactionId").optional(),
            RETRY_TIMES,
            TEAM,
        ],
        id: &["WxRefundId", "MchRefundId", "RetCode", "RefundStartTimestamp", "RefundSuccTimestamp"],
        ack: Ack::Durable,
        reply: &[DONE],
        source: GUIDE,
        ..Event::BASE
    },
    Event {
        name: "xpay_complaint_notify",
        key: Key::Event("xpay_complaint_notify"),
        title: ("用户投诉推送", "complaint by a user"),
        fields: &[
            OPEN_ID,
            text("WxOrderId"),
            text("MchOrderId"),
            text("TransactionId"),
            text("ComplaintId"),
            text("ComplaintDetail"),
            integer("ComplaintTime"),
            RETRY_TIMES,
            text("RequestId"),
        ],
        id: &["ComplaintId", "ComplaintTime", "ComplaintDetail"],
        ack: Ack::Durable,
        reply: &[DONE],
        source: GUIDE,
        ..Event::BASE
    },
    Event {
        name: "xpay_wxpay_callback_notify",
        key: Key::Event("xpay_wxpay_callback_notify"),
        title: ("微信支付风控事件", "risk control by WeChat Pay"),
        fields: &[
            text("AppId"),
            text("NickName"),
            text("MerchantCode"),
            text("MerchantCompanyName"),
            text("BusinessTime"),
            text("BusinessCode"),
            text("BusinessState"),
            text("Remark"),
            text("EventType"),
            RETRY_TIMES,
        ],
        id: &["MerchantCode", "EventType", "BusinessCode", "BusinessState", "BusinessTime"],
        ack: Ack::Durable,
        reply: &[DONE],
        source: GUIDE,
        ..Event::BASE
    },
    // Apple asks three times and waits 3 s each time. The documents print the answer in two shapes.
    Event {
        name: "xpay_subscribe_ios_refund_query_notify",
        key: Key::Event("xpay_subscribe_ios_refund_query_notify"),
        title: ("iOS 退款问询", "Apple asks whether to refund"),
        fields: &[
            text("refund_time"),
            text("order_time"),
            text("channel_bill"),
            text("bundleid"),
            text("product_id"),
            text("p_count"),
            text("refund_request_reason"),
            text("provide_status"),
            text("pay_order_id"),
        ],
        id: &["pay_order_id", "channel_bill", "refund_time"],
        ack: Ack::Query,
        deadline_ms: 2500,
        reply: &[
            ReplyShape::Object(ADVICE),
            ReplyShape::Object(&[
                integer("ErrCode"),
                text("ErrMsg"),
                object("IosRefundQueryResponse", ADVICE),
            ]),
        ],
        source: IOS,
        ..Event::BASE
    },
];
