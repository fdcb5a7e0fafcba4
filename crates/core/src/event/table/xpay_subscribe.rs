//! Subscriptions by virtual payment (会员订阅): contracts made, ended, and charges that failed.

use super::answer::DONE;
use crate::event::field::{integer, object, text};
use crate::event::{Ack, Event, Field, Key};

const ANDROID: &str =
    "https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/vips";
const APPLE: &str =
    "https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/vip.en";

const OPEN_ID: Field = text("OpenId");
const ATTACH: Field = text("Attach");
const PRODUCT: Field = text("ProductId");
const CONTRACT_APP: Field = text("ContractWxAppid");

/// The subscription on Apple's side. The times of Apple are in milliseconds.
const ORIGINAL: Field = text("OriginalTransactionId");
const AUTO_RENEW: Field = integer("AutoRenewStatus");
const RENEWAL: Field = integer("RenewalDate");

/// The rows of this family.
pub(super) const ROWS: &[Event] = &[
    // Action: contract_notify or cancel_contract_notify.
    Event {
        name: "xpay_subscribe_signing_result_notify",
        key: Key::Event("xpay_subscribe_signing_result_notify"),
        title: ("签约、解约结果通知", "subscription made or ended"),
        fields: &[
            text("Action"),
            text("UserOpenid"),
            integer("OpenorcloseTime"),
            PRODUCT,
            text("OutContractCode"),
            CONTRACT_APP,
        ],
        id: &["OutContractCode", "UserOpenid", "ProductId", "Action", "OpenorcloseTime"],
        ack: Ack::Durable,
        reply: &[DONE],
        source: ANDROID,
        ..Event::BASE
    },
    Event {
        name: "xpay_subscribe_pay_fail_notify",
        key: Key::Event("xpay_subscribe_pay_fail_notify"),
        title: ("扣款失败结果通知", "charge for a subscription failed"),
        fields: &[
            OPEN_ID,
            text("OutTradeNo"),
            integer("Env"),
            object("WeChatPayInfo", &[text("MchOrderNo"), text("TransactionId"), integer("PaidTime")])
                .optional(),
            object(
                "GoodsInfo",
                &[
                    PRODUCT,
                    integer("Quantity"),
                    integer("OrigPrice"),
                    integer("ActualPrice"),
                    ATTACH,
                    integer("SubscribePeriodDays"),
                ],
            ),
            CONTRACT_APP,
        ],
        id: &["OutTradeNo", "Env", "WeChatPayInfo.TransactionId"],
        ack: Ack::Durable,
        reply: &[DONE],
        source: ANDROID,
        ..Event::BASE
    },
    Event {
        name: "xpay_apple_subscribe_signing_result_notify",
        key: Key::Event("xpay_apple_subscribe_signing_result_notify"),
        title: ("苹果订阅签约成功通知", "subscription with Apple made"),
        fields: &[
            OPEN_ID,
            ATTACH,
            object("AppleSubscriptionInfo", &[ORIGINAL, PRODUCT, AUTO_RENEW, RENEWAL, integer("SignedTime")]),
        ],
        id: &[
            "OpenId",
            "AppleSubscriptionInfo.OriginalTransactionId",
            "AppleSubscriptionInfo.ProductId",
            "AppleSubscriptionInfo.SignedTime",
        ],
        ack: Ack::Durable,
        reply: &[DONE],
        source: APPLE,
        ..Event::BASE
    },
    Event {
        name: "xpay_apple_subscribe_unsigning_result_notify",
        key: Key::Event("xpay_apple_subscribe_unsigning_result_notify"),
        title: ("苹果订阅解约通知", "subscription with Apple ended"),
        fields: &[
            OPEN_ID,
            ATTACH,
            text("Action"),
            object(
                "AppleSubscriptionInfo",
                &[ORIGINAL, PRODUCT, AUTO_RENEW, RENEWAL, integer("UnsignedTime")],
            ),
        ],
        id: &[
            "OpenId",
            "AppleSubscriptionInfo.OriginalTransactionId",
            "AppleSubscriptionInfo.ProductId",
            "AppleSubscriptionInfo.UnsignedTime",
        ],
        ack: Ack::Durable,
        reply: &[DONE],
        source: APPLE,
        ..Event::BASE
    },
];
