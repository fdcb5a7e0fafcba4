//! Instant delivery (即时配送): orders that carriers are asked to take, and the accounts behind them.
//!
//! No row has an id: a question asked again wants a fresh answer, not the one given before.

use super::answer::{EVENT, FROM, TIME, TO, TYPE};
use crate::event::field::{integer, list, number, object, text};
use crate::event::{Ack, Event, Field, Key, ReplyShape};

const PRE_ADD: &str = "https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/immediate-delivery/deliver-by-provider/onOrderPreAdd.html";
const ADD: &str = "https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/immediate-delivery/deliver-by-provider/onOrderAdd.html";
const RE_ADD: &str = "https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/immediate-delivery/deliver-by-provider/onOrderReAdd.html";
const TIPS: &str = "https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/immediate-delivery/deliver-by-provider/onOrderAddTips.html";
const PRE_AUTH: &str = "https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/immediate-delivery/deliver-by-provider/onPreAuthCodeGet.html";
const AUTH: &str = "https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/immediate-delivery/deliver-by-provider/onAuthInfoGet.html";
const CANCEL_AUTH: &str = "https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/immediate-delivery/deliver-by-provider/onCancelAuth.html";

const SHOP: Field = text("shopid");
const BRANCH: Field = text("shop_no");
const ORDER: Field = text("shop_order_id");
const SIGN: Field = text("delivery_sign");
const APP: Field = text("wx_appid");
const CODE: Field = integer("resultcode");
const MESSAGE: Field = text("resultmsg");

const PLACE: &[Field] = &[
    text("name"),
    text("city"),
    text("address"),
    text("address_detail"),
    text("phone"),
    number("lng"),
    number("lat"),
    integer("coordinate_type").optional(),
];
/// Absent where the carrier knows the address of the branch.
const SENDER: Field = object("sender", PLACE).optional();
const RECEIVER: Field = object("receiver", PLACE);

const CARGO: Field = object(
    "cargo",
    &[
        number("goods_value"),
        number("goods_height").optional(),
        number("goods_length").optional(),
        number("goods_width").optional(),
        number("goods_weight"),
        object(
            "goods_detail",
            &[list(
                "goods",
                &[
                    integer("good_count"),
                    text("good_name"),
                    number("good_price").optional(),
                    text("good_unit").optional(),
                ],
            )],
        )
        .optional(),
        text("goods_pickup_info").optional(),
        text("goods_delivery_info").optional(),
        text("cargo_first_class"),
        text("cargo_second_class"),
    ],
);

const ORDER_INFO: Field = object(
    "order_info",
    &[
        text("delivery_service_code").optional(),
        integer("order_type").optional(),
        integer("expected_delivery_time").optional(),
        integer("expected_finish_time").optional(),
        integer("expected_pick_time").optional(),
        text("poi_seq").optional(),
        text("note").optional(),
        integer("order_time").optional(),
        integer("is_insured").optional(),
        number("declared_value").optional(),
        number("tips").optional(),
        integer("is_direct_delivery").optional(),
        number("cash_on_delivery").optional(),
        number("cash_on_pickup").optional(),
        integer("rider_pick_method").optional(),
        integer("is_finish_code_needed").optional(),
        integer("is_pickup_code_needed").optional(),
    ],
);

const NEW_ORDER: &[Field] = &[
    text("wx_token"),
    text("delivery_token").optional(),
    SHOP,
    BRANCH,
    ORDER,
    SIGN,
    SENDER,
    RECEIVER,
    CARGO,
    ORDER_INFO,
];

/// Prices in yuan, the distance in metres, the time until a rider is found in seconds.
const FEE: Field = number("fee");
const DELIVERY_FEE: Field = number("deliverfee").optional();
const COUPON_FEE: Field = number("couponfee").optional();
const TIP: Field = number("tips").optional();
const INSURANCE_FEE: Field = number("insurancefee").optional();
const DISTANCE: Field = number("distance").optional();
const DISPATCH: Field = integer("dispatch_duration").optional();

const TAKEN: ReplyShape = ReplyShape::Object(&[
    TO,
    FROM,
    TIME,
    TYPE,
    EVENT,
    CODE,
    MESSAGE,
    FEE,
    DELIVERY_FEE,
    COUPON_FEE,
    TIP,
    INSURANCE_FEE,
    DISTANCE,
    text("waybill_id"),
    integer("order_status"),
    integer("finish_code").optional(),
    integer("pickup_code").optional(),
    DISPATCH,
]);

/// The answer where there is nothing to tell but whether it worked.
const RESULT: ReplyShape = ReplyShape::Object(&[TO, FROM, TIME, TYPE, EVENT, CODE, MESSAGE]);

/// The rows of this family.
pub(super) const ROWS: &[Event] = &[
    Event {
        name: "transport_precreate_order",
        key: Key::Event("transport_precreate_order"),
        title: ("预下配送单", "the price of a delivery is asked for"),
        fields: &[SHOP, BRANCH, ORDER, SIGN, SENDER, RECEIVER, CARGO, ORDER_INFO],
        ack: Ack::Query,
        reply: &[ReplyShape::Object(&[
            TO,
            FROM,
            TIME,
            TYPE,
            EVENT,
            CODE,
            MESSAGE,
            FEE,
            DELIVERY_FEE,
            COUPON_FEE,
            TIP,
            INSURANCE_FEE,
            DISTANCE,
            DISPATCH,
            text("delivery_token").optional(),
        ])],
        source: PRE_ADD,
        ..Event::BASE
    },
    Event {
        name: "transport_add_order",
        key: Key::Event("transport_add_order"),
        title: ("下配送单", "a delivery is ordered"),
        fields: NEW_ORDER,
        ack: Ack::Query,
        reply: &[TAKEN],
        source: ADD,
        ..Event::BASE
    },
    Event {
        name: "transport_readd_order",
        key: Key::Event("transport_readd_order"),
        title: ("重新下配送单", "a delivery is ordered again"),
        fields: NEW_ORDER,
        ack: Ack::Query,
        reply: &[TAKEN],
        source: RE_ADD,
        ..Event::BASE
    },
    Event {
        name: "transport_add_tips",
        key: Key::Event("transport_add_tips"),
        title: ("增加小费", "a tip is added"),
        fields: &[SHOP, ORDER, BRANCH, text("waybill_id"), SIGN, number("tips"), text("remark")],
        ack: Ack::Query,
        reply: &[RESULT],
        source: TIPS,
        ..Event::BASE
    },
    Event {
        name: "get_pre_auth_code",
        key: Key::Event("get_pre_auth_code"),
        title: ("获取预授权码", "a code for authorisation is asked for"),
        fields: &[APP],
        ack: Ack::Query,
        reply: &[ReplyShape::Object(&[TO, FROM, TIME, TYPE, EVENT, CODE, MESSAGE, text("pre_auth_code")])],
        source: PRE_AUTH,
        ..Event::BASE
    },
    Event {
        name: "get_auth_info",
        key: Key::Event("get_auth_info"),
        title: ("使用授权码拉取授权信息", "an authorised account is asked for"),
        fields: &[APP, text("code")],
        ack: Ack::Query,
        reply: &[ReplyShape::Object(&[
            TO,
            FROM,
            TIME,
            TYPE,
            EVENT,
            CODE,
            MESSAGE,
            text("appkey"),
            text("account"),
            integer("account_type"),
        ])],
        source: AUTH,
        ..Event::BASE
    },
    Event {
        name: "cancel_auth_account",
        key: Key::Event("cancel_auth_account"),
        title: ("取消授权账号", "an account is no longer authorised"),
        fields: &[SHOP, APP],
        ack: Ack::Query,
        reply: &[RESULT],
        source: CANCEL_AUTH,
        ..Event::BASE
    },
];
