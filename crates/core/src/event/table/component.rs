//! Notifications to a third-party platform (第三方平台), sent to its URL for authorisation events.

use crate::event::field::{integer, list, object, text};
use crate::event::{Ack, Event, Field, Key};

const TICKET: &str = "https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/Before_Develop/component_verify_ticket.html";
const AUTHORIZE: &str = "https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/Before_Develop/authorize_event.html";
const REGISTER: &str = "https://developers.weixin.qq.com/doc/oplatform/openApi/register-management/fast-registration-ent/api_registerminiprogram.html";
const REGISTER_BETA: &str = "https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/register-management/fast-regist-beta/registerBetaMiniprogram.html";
const VERIFY_BETA: &str = "https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/register-management/fast-regist-beta/verifyBetaMiniprogram.html";
const FACE: &str = "https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/record/api_createicpverifytask.html";
const FILING: &str =
    "https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/record/api_applyicpfiling";
const WX_VERIFY: &str = "https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/weapp-wxverify/api_secwxaapi_wxaauth";
const ORDER_PATH: &str = "https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/basic-info-management/api_applysetorderpathinfo.html";

const AUTHORIZER: Field = text("AuthorizerAppid");
const APP: Field = text("appid");
const STATUS: Field = integer("status");
const MESSAGE: Field = text("msg").optional();

/// An authorisation: the code is worth a token, for as long as the other field says.
const AUTHORIZATION: &[Field] =
    &[AUTHORIZER, text("AuthorizationCode"), integer("AuthorizationCodeExpiredTime"), text("PreAuthCode")];

/// Who registers: a company, or, with wxuser and idname, a person.
const REGISTRANT: Field = object(
    "info",
    &[
        text("name").optional(),
        text("code").optional(),
        integer("code_type").optional(),
        text("legal_persona_wechat").optional(),
        text("legal_persona_name").optional(),
        text("component_phone").optional(),
        text("wxuser").optional(),
        text("idname").optional(),
        text("taskid").optional(),
    ],
);

/// The rows of this family.
pub(super) const ROWS: &[Event] = &[
    Event {
        name: "component_verify_ticket",
        key: Key::Info("component_verify_ticket"),
        title: ("验证票据", "ticket, sent every ten minutes"),
        fields: &[text("ComponentVerifyTicket")],
        id: &["ComponentVerifyTicket"],
        ack: Ack::Durable,
        source: TICKET,
        ..Event::BASE
    },
    Event {
        name: "authorized",
        key: Key::Info("authorized"),
        title: ("授权成功", "an account has authorised the platform"),
        fields: AUTHORIZATION,
        id: &["AuthorizerAppid", "AuthorizationCode"],
        ack: Ack::Durable,
        source: AUTHORIZE,
        ..Event::BASE
    },
    Event {
        name: "updateauthorized",
        key: Key::Info("updateauthorized"),
        title: ("更新授权", "an account has changed its authorisation"),
        fields: AUTHORIZATION,
        id: &["AuthorizerAppid", "AuthorizationCode"],
        ack: Ack::Durable,
        source: AUTHORIZE,
        ..Event::BASE
    },
    // No id: an account can authorise and withdraw again and again.
    Event {
        name: "unauthorized",
        key: Key::Info("unauthorized"),
        title: ("取消授权", "an account has withdrawn its authorisation"),
        fields: &[AUTHORIZER],
        ack: Ack::Durable,
        source: AUTHORIZE,
        ..Event::BASE
    },
    Event {
        name: "notify_third_fasteregister",
        key: Key::Info("notify_third_fasteregister"),
        title: ("快速注册小程序结果", "result of registering a mini program"),
        fields: &[APP.optional(), STATUS, text("auth_code").optional(), MESSAGE, REGISTRANT],
        ack: Ack::Durable,
        source: REGISTER,
        ..Event::BASE
    },
    Event {
        name: "notify_third_fastregisterbetaapp",
        key: Key::Info("notify_third_fastregisterbetaapp"),
        title: ("注册试用小程序结果", "result of registering a trial mini program"),
        fields: &[APP.optional(), STATUS, MESSAGE, object("info", &[text("unique_id"), text("name")])],
        ack: Ack::Durable,
        source: REGISTER_BETA,
        ..Event::BASE
    },
    Event {
        name: "notify_third_fastverifybetaapp",
        key: Key::Info("notify_third_fastverifybetaapp"),
        title: ("试用小程序快速认证结果", "result of verifying a trial mini program"),
        fields: &[APP.optional(), STATUS, MESSAGE, REGISTRANT],
        ack: Ack::Durable,
        source: VERIFY_BETA,
        ..Event::BASE
    },
    Event {
        name: "notify_icpfiling_verify_result",
        key: Key::Info("notify_icpfiling_verify_result"),
        title: ("备案人脸核身结果", "result of a face check for filing"),
        fields: &[
            text("task_id"),
            text("verify_appid"),
            integer("result"),
            integer("along_with_auth_result").optional(),
        ],
        ack: Ack::Durable,
        source: FACE,
        ..Event::BASE
    },
    Event {
        name: "notify_apply_icpfiling_result",
        key: Key::Info("notify_apply_icpfiling_result"),
        title: ("备案审核结果", "result of filing"),
        fields: &[text("authorizer_appid"), integer("beian_status")],
        ack: Ack::Durable,
        source: FILING,
        ..Event::BASE
    },
    Event {
        name: "notify_3rd_wxa_auth",
        key: Key::Info("notify_3rd_wxa_auth"),
        title: ("小程序认证进度", "progress of a verification"),
        fields: &[
            APP,
            integer("task_status"),
            text("message").optional(),
            text("taskid"),
            integer("apply_status"),
            object("dispatch_info", &[text("provider"), text("contact"), integer("dispatch_time")])
                .optional(),
        ],
        ack: Ack::Durable,
        source: WX_VERIFY,
        ..Event::BASE
    },
    Event {
        name: "notify_3rd_wxa_wxverify",
        key: Key::Info("notify_3rd_wxa_wxverify"),
        title: ("小程序认证年审提醒", "a verification is about to expire, or has"),
        fields: &[APP, integer("expired"), text("message")],
        ack: Ack::Durable,
        source: WX_VERIFY,
        ..Event::BASE
    },
    Event {
        name: "order_path_apply_result_notify",
        key: Key::Info("order_path_apply_result_notify"),
        title: ("订单页 path 提审结果", "order pages were handed in for review"),
        fields: &[list("list", &[APP, integer("audit_id").optional(), integer("ret_code")])],
        ack: Ack::Durable,
        source: ORDER_PATH,
        ..Event::BASE
    },
    Event {
        name: "order_path_audit_result_notify",
        key: Key::Info("order_path_audit_result_notify"),
        title: ("订单页 path 审核结果", "order pages were reviewed"),
        fields: &[list(
            "list",
            &[
                APP,
                integer("audit_id"),
                STATUS.optional(),
                integer("apply_time"),
                integer("audit_time"),
                text("reason").optional(),
            ],
        )],
        ack: Ack::Durable,
        source: ORDER_PATH,
        ..Event::BASE
    },
];
