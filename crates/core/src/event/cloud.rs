//! The names under which the console offers pushes to cloud functions, where they are not the event's own.

/// A name in the console of cloud functions and the events it stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CloudName {
    /// The name in the console, as 消息类型 or 事件类型.
    pub console: &'static str,
    /// The rows of the table that arrive under it.
    pub events: &'static [&'static str],
    /// What else there is to know, or "".
    pub note: &'static str,
}

impl CloudName {
    const fn new(console: &'static str, events: &'static [&'static str]) -> Self {
        Self { console, events, note: "" }
    }
}

const OFFICIAL_ACCOUNT: &str = "official accounts that share an environment";

/// All names that the page lists: first the message types, then the event types.
///
/// Source: <https://developers.weixin.qq.com/miniprogram/dev/wxcloudservice/wxcloud/guide/functions/openapi>
pub const CLOUD_NAMES: &[CloudName] = &[
    CloudName::new("text", &["text"]),
    CloudName::new("image", &["image"]),
    CloudName::new("miniprogrampage", &["miniprogrampage"]),
    CloudName::new("user_enter_tempsession", &["user_enter_tempsession"]),
    CloudName {
        console: "express_add_path",
        events: &["add_express_path"],
        note: "the words are the other way round in the event",
    },
    CloudName::new("wxa_media_check", &["wxa_media_check"]),
    CloudName {
        console: "subscribe_and_unsubscribe",
        events: &["subscribe", "unsubscribe"],
        note: OFFICIAL_ACCOUNT,
    },
    CloudName { console: "qr_scan_scene", events: &["SCAN", "subscribe"], note: OFFICIAL_ACCOUNT },
    CloudName::new(
        "subscribe_msg_event",
        &["subscribe_msg_popup_event", "subscribe_msg_change_event", "subscribe_msg_sent_event"],
    ),
    CloudName::new("xpay_goods_deliver_notify", &["xpay_goods_deliver_notify"]),
    CloudName::new("xpay_coin_pay_notify", &["xpay_coin_pay_notify"]),
    CloudName::new("xpay_complaint_notify", &["xpay_complaint_notify"]),
    CloudName::new("xpay_subscribe_signing_result_notify", &["xpay_subscribe_signing_result_notify"]),
    CloudName::new("xpay_subscribe_pay_fail_notify", &["xpay_subscribe_pay_fail_notify"]),
    CloudName::new("xpay_subscribe_ios_refund_query_notify", &["xpay_subscribe_ios_refund_query_notify"]),
    CloudName::new("xpay_refund_notify", &["xpay_refund_notify"]),
];
