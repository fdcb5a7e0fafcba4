//! Single parcels, as carriers see them (散单寄件): ordered, paid for and asked about by users.
//!
//! No row has an id: a question asked again wants a fresh answer, not the one given before.

use super::answer::{EVENT, FROM, TIME, TO, TYPE};
use crate::event::field::{integer, list, number, object, text};
use crate::event::{Ack, Event, Field, Key, ReplyShape};

const ADD: &str = "https://developers.weixin.qq.com/miniprogram/dev/server/event_push/express/provider/shipping_capacity_order";
const CANCEL: &str =
    "https://developers.weixin.qq.com/miniprogram/dev/server/event_push/express/provider/cancel_order";
const QUERY: &str =
    "https://developers.weixin.qq.com/miniprogram/dev/server/event_push/express/provider/query_waybill";
const FEE: &str = "https://developers.weixin.qq.com/miniprogram/dev/server/event_push/express/provider/check_standard_shipping";
const PAID: &str = "https://developers.weixin.qq.com/miniprogram/dev/server/event_push/express/provider/payment_completion_notification";
const REMIND: &str =
    "https://developers.weixin.qq.com/miniprogram/dev/server/event_push/express/provider/User_reminder";
const COMPLAINT: &str =
    "https://developers.weixin.qq.com/miniprogram/dev/server/event_push/express/provider/user_complaints";
const RATING: &str =
    "https://developers.weixin.qq.com/miniprogram/dev/server/event_push/express/provider/rate_my_brother";
const TIME_RANGE: &str =
    "https://developers.weixin.qq.com/miniprogram/dev/server/event_push/express/provider/check_reservation";

const TOKEN: Field = text("Token");
const APP: Field = text("WXAppId");
/// The merchant's own number; the token identifies the order without it.
const ORDER: Field = text("OrderID").optional();
const WAYBILL: Field = text("WayBillID");
const CODE: Field = integer("ResultCode");
const MESSAGE: Field = text("ResultMsg").optional();
const ARRIVAL: Field = text("EstimatedDeliveryTime").optional();

/// The answer where there is nothing to tell but whether it worked.
const RESULT: ReplyShape = ReplyShape::Object(&[TO, FROM, TIME, TYPE, EVENT, CODE, MESSAGE]);

const ADDRESS: &[Field] = &[
    text("Name"),
    text("Tel").optional(),
    text("Mobile").optional(),
    text("Province"),
    text("City"),
    text("Area"),
    text("Street").optional(),
    text("Address"),
    text("Id").optional(),
];
const SENDER: Field = object("Sender", ADDRESS);
const RECEIVER: Field = object("Receiver", ADDRESS);
const GOODS: Field = object("GoodDetail", &[number("Weight"), integer("Special")]);
const INSURED: Field =
    object("Insured", &[integer("UseInsured").optional(), integer("InsuredValue").optional()]);

const STEP: &[Field] = &[
    integer("action_time"),
    integer("action_type"),
    text("action_msg"),
    text("pickup_courier_name").optional(),
    text("pickup_courier_phone").optional(),
    text("delivery_courier_name").optional(),
    text("delivery_courier_phone").optional(),
];

/// All that is known of a parcel. The page on fees prints the answer to the query of a parcel.
const PARCEL: ReplyShape = ReplyShape::Object(&[
    TO,
    FROM,
    TIME,
    TYPE,
    EVENT,
    CODE,
    MESSAGE,
    WAYBILL.optional(),
    SENDER.optional(),
    RECEIVER.optional(),
    GOODS.optional(),
    INSURED.optional(),
    object("PathInfo", &[list("path_info", STEP)]).optional(),
    integer("Fee").optional(),
    integer("OriginalFee").optional(),
    integer("OnlinePay"),
    integer("PayResult"),
]);

const HOURS: &[Field] =
    &[integer("StartTime"), integer("EndTime"), integer("DayDelta").optional(), integer("Status").optional()];

/// The rows of this family.
pub(super) const ROWS: &[Event] = &[
    Event {
        name: "add_single_waybill",
        key: Key::Event("add_single_waybill"),
        title: ("散单下单", "a parcel is ordered"),
        fields: &[
            TOKEN,
            APP,
            ORDER,
            SENDER,
            RECEIVER,
            GOODS,
            INSURED.optional(),
            integer("ExpectStartTime").optional(),
            integer("ExpectEndTime").optional(),
            integer("Settingment").optional(),
            text("CompanyID").optional(),
            text("Account").optional(),
            text("AccountPwd").optional(),
            text("Remark").optional(),
            integer("PickUpStartTime").optional(),
            integer("PickUpEndTime").optional(),
            integer("Scene").optional(),
        ],
        ack: Ack::Query,
        reply: &[ReplyShape::Object(&[
            TO,
            FROM,
            TIME,
            TYPE,
            EVENT,
            CODE,
            MESSAGE,
            WAYBILL.optional(),
            ARRIVAL,
            text("JumpPath").optional(),
            text("PickCode").optional(),
        ])],
        source: ADD,
        ..Event::BASE
    },
    Event {
        name: "cancel_single_waybill",
        key: Key::Event("cancel_single_waybill"),
        title: ("散单取消", "a parcel is cancelled"),
        fields: &[
            TOKEN,
            APP,
            ORDER,
            WAYBILL.optional(),
            integer("CancelID"),
            text("CancelReason").optional(),
        ],
        ack: Ack::Query,
        reply: &[RESULT],
        source: CANCEL,
        ..Event::BASE
    },
    Event {
        name: "query_single_waybill",
        key: Key::Event("query_single_waybill"),
        title: ("查询散单", "a parcel is asked about"),
        fields: &[TOKEN, APP, text("WaybillId").optional(), ORDER],
        ack: Ack::Query,
        reply: &[PARCEL],
        source: QUERY,
        ..Event::BASE
    },
    Event {
        name: "query_single_waybill_fee",
        key: Key::Event("query_single_waybill_fee"),
        title: ("查询标准运费", "the fee for a parcel is asked for"),
        fields: &[SENDER, RECEIVER, GOODS, integer("Scene")],
        ack: Ack::Query,
        reply: &[PARCEL],
        source: FEE,
        ..Event::BASE
    },
    Event {
        name: "notify_single_waybill_pay",
        key: Key::Event("notify_single_waybill_pay"),
        title: ("散单支付完成", "a parcel has been paid for"),
        fields: &[
            TOKEN,
            APP,
            ORDER,
            WAYBILL,
            integer("Fee"),
            integer("OriginalFee"),
            text("PayOrderId"),
            integer("PayFinishTime"),
        ],
        ack: Ack::Query,
        reply: &[RESULT],
        source: PAID,
        ..Event::BASE
    },
    Event {
        name: "remind_waybill",
        key: Key::Event("remind_waybill"),
        title: ("用户催单", "a user asks to hurry"),
        fields: &[TOKEN, APP, ORDER],
        ack: Ack::Query,
        reply: &[ReplyShape::Object(&[
            TO,
            FROM,
            TIME,
            TYPE,
            EVENT,
            CODE,
            MESSAGE,
            WAYBILL.optional(),
            ARRIVAL,
        ])],
        source: REMIND,
        ..Event::BASE
    },
    // Pic: addresses of pictures, separated by "|".
    Event {
        name: "waybill_complaint",
        key: Key::Event("waybill_complaint"),
        title: ("用户投诉运单", "complaint about a parcel"),
        fields: &[
            TOKEN,
            APP,
            ORDER,
            WAYBILL,
            integer("ComplainType"),
            text("Content"),
            text("Pic").optional(),
            text("Name"),
            text("Phone"),
        ],
        ack: Ack::Query,
        reply: &[RESULT],
        source: COMPLAINT,
        ..Event::BASE
    },
    Event {
        name: "waybill_evaluate_agent",
        key: Key::Event("waybill_evaluate_agent"),
        title: ("评价快递员", "a courier is rated"),
        fields: &[TOKEN, APP, ORDER, WAYBILL, integer("CourierType"), integer("Score")],
        ack: Ack::Query,
        reply: &[RESULT],
        source: RATING,
        ..Event::BASE
    },
    Event {
        name: "waybill_query_expect_time_range",
        key: Key::Event("waybill_query_expect_time_range"),
        title: ("查询可预约时间段", "the hours for collection are asked for"),
        fields: &[
            APP,
            text("Province"),
            text("City"),
            text("Area"),
            text("Street").optional(),
            text("Address"),
            text("Id").optional(),
        ],
        ack: Ack::Query,
        reply: &[ReplyShape::Object(&[
            TO,
            FROM,
            TIME,
            TYPE,
            EVENT,
            CODE,
            MESSAGE,
            integer("ExpectTimeRange"),
            list("ValidTimeRange", HOURS),
            object("Asap", HOURS).optional(),
        ])],
        source: TIME_RANGE,
        ..Event::BASE
    },
];
