//! Waybills, as carriers see them (物流助手, 运力方使用): each asks for an answer with data.
//!
//! No row has an id: a question asked again wants a fresh answer, not the one given before.

use super::answer::{EVENT, FROM, TIME, TO, TYPE};
use crate::event::field::{integer, list, number, object, text};
use crate::event::{Ack, Event, Field, Key, ReplyShape};

const ADD: &str = "https://developers.weixin.qq.com/miniprogram/dev/server/event_push/express/provider/Request_an_order_event";
const CANCEL: &str =
    "https://developers.weixin.qq.com/miniprogram/dev/server/event_push/express/provider/Cancel_order_event";
const REVIEW: &str = "https://developers.weixin.qq.com/miniprogram/dev/server/event_push/express/provider/Review_merchant_events";
const BALANCE: &str = "https://developers.weixin.qq.com/miniprogram/dev/server/event_push/express/provider/Query_merchant_balance_events";
const STATUS: &str =
    "https://developers.weixin.qq.com/miniprogram/dev/server/event_push/express/provider/check_order_status";

const TOKEN: Field = text("Token");
const ORDER: Field = text("OrderID");
const BIZ: Field = text("BizID");
const PASSWORD: Field = text("BizPwd");
const SHOP_APP: Field = text("ShopAppID");
const WAYBILL: Field = text("WayBillID");
const CODE: Field = integer("ResultCode");
const MESSAGE: Field = text("ResultMsg");

const ADDRESS: &[Field] = &[
    text("Name"),
    text("Tel").optional(),
    text("Mobile").optional(),
    text("Company").optional(),
    text("PostCode").optional(),
    text("Country").optional(),
    text("Province"),
    text("City"),
    text("Area"),
    text("Address"),
];

const CARGO: &[Field] = &[
    number("Weight"),
    number("Space_X"),
    number("Space_Y"),
    number("Space_Z"),
    integer("Count"),
    list("DetailList", &[text("Name"), integer("Count")]).optional(),
];

/// One step of a parcel's way, in an answer.
const STEP: &[Field] = &[
    integer("ActionTime"),
    integer("ActionType"),
    text("ActionMsg"),
    text("PickupCourierName").optional(),
    text("PickupCourierPhone").optional(),
    text("DeliveryCourierName").optional(),
    text("DeliveryCourierPhone").optional(),
];

/// The rows of this family.
pub(super) const ROWS: &[Event] = &[
    Event {
        name: "add_waybill",
        key: Key::Event("add_waybill"),
        title: ("请求下单", "a waybill is asked for"),
        fields: &[
            TOKEN,
            ORDER,
            BIZ,
            PASSWORD,
            SHOP_APP,
            WAYBILL,
            text("Remark").optional(),
            object("Sender", ADDRESS),
            object("Receiver", ADDRESS),
            object("Cargo", CARGO),
            object("Insured", &[integer("UseInsured"), integer("InsuredValue")]),
            object("Service", &[integer("ServiceType"), text("ServiceName")]),
        ],
        ack: Ack::Query,
        reply: &[ReplyShape::Object(&[
            TO,
            FROM,
            TIME,
            TYPE,
            EVENT,
            TOKEN,
            ORDER,
            BIZ,
            WAYBILL,
            CODE,
            MESSAGE,
            text("WaybillData"),
        ])],
        source: ADD,
        ..Event::BASE
    },
    Event {
        name: "cancel_waybill",
        key: Key::Event("cancel_waybill"),
        title: ("取消运单", "a waybill is cancelled"),
        fields: &[BIZ, PASSWORD, SHOP_APP, ORDER, WAYBILL],
        ack: Ack::Query,
        reply: &[ReplyShape::Object(&[TO, FROM, TIME, TYPE, EVENT, BIZ, ORDER, WAYBILL, CODE, MESSAGE])],
        source: CANCEL,
        ..Event::BASE
    },
    // The shop's name and address are sent to EMS alone. Quota is required by the table of the
    // page and absent from its sample.
    Event {
        name: "check_biz",
        key: Key::Event("check_biz"),
        title: ("审核商户", "a merchant is to be checked"),
        fields: &[
            BIZ,
            PASSWORD,
            SHOP_APP,
            text("ShopName").optional(),
            text("ShopTelphone").optional(),
            text("ShopContact").optional(),
            text("ServiceName").optional(),
            text("SenderAddress").optional(),
            text("SenderProvince").optional(),
            text("SenderCity").optional(),
            text("SenderArea").optional(),
        ],
        ack: Ack::Query,
        reply: &[ReplyShape::Object(&[
            TO,
            FROM,
            TIME,
            TYPE,
            EVENT,
            BIZ,
            CODE,
            MESSAGE,
            integer("Quota").optional(),
        ])],
        source: REVIEW,
        ..Event::BASE
    },
    Event {
        name: "get_quota",
        key: Key::Event("get_quota"),
        title: ("查询商户余额", "the balance of a merchant is asked for"),
        fields: &[BIZ, PASSWORD, SHOP_APP],
        ack: Ack::Query,
        reply: &[ReplyShape::Object(&[TO, FROM, TIME, TYPE, EVENT, BIZ, CODE, MESSAGE, integer("Quota")])],
        source: BALANCE,
        ..Event::BASE
    },
    // Asked to verify a movement that the carrier has just reported.
    Event {
        name: "waybill_notify_query",
        key: Key::Event("waybill_notify_query"),
        title: ("反查运单状态", "the state of a waybill is asked for"),
        fields: &[text("WaybillId"), text("SenderPhone"), text("ReceiverPhone")],
        ack: Ack::Query,
        reply: &[ReplyShape::Object(&[
            TO,
            FROM,
            TIME,
            TYPE,
            EVENT,
            CODE,
            MESSAGE,
            list("Path", STEP),
            integer("WaybillCreateTime"),
        ])],
        source: STATUS,
        ..Event::BASE
    },
];
