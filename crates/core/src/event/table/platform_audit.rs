//! Reviews of an authorised mini program, delivered to the message URL of its third-party platform.

use crate::event::field::{integer, list, object, text, values};
use crate::event::{Ack, Event, Field, FieldType, Key};

const CODE: &str =
    "https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/code/audit_event.html";
const NICKNAME: &str = "https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/Mini_Program_Basic_Info/wxa_nickname_audit.html";
const CATEGORY: &str = "https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/category/wxa_category_audit.html";
const PRIVACY: &str = "https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/apply_api/apply_privacy_interface.html";
const APPEAL: &str =
    "https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/records/record_event.html";
const BETA: &str = "https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/Register_Mini_Programs/fast_registration_of_mini_program.html";

/// What became of a trial mini program. "Noitfy" is the platform's spelling.
const BETA_RESULT: Field = object(
    "ApplyAuthorizationInfoNoitfy",
    &[
        text("appid"),
        text("mp_appid"),
        integer("status"),
        text("msg").optional(),
        text("operation_time"),
        text("ticket").optional(),
    ],
);

/// The rows of this family.
pub(super) const ROWS: &[Event] = &[
    Event {
        name: "weapp_audit_success",
        key: Key::Event("weapp_audit_success"),
        title: ("代码审核通过", "code review passed"),
        fields: &[integer("SuccTime")],
        ack: Ack::Durable,
        source: CODE,
        ..Event::BASE
    },
    // ScreenShot: media ids, separated by "|".
    Event {
        name: "weapp_audit_fail",
        key: Key::Event("weapp_audit_fail"),
        title: ("代码审核不通过", "code review failed"),
        fields: &[text("Reason"), integer("FailTime"), text("ScreenShot").optional()],
        ack: Ack::Durable,
        source: CODE,
        ..Event::BASE
    },
    Event {
        name: "weapp_audit_delay",
        key: Key::Event("weapp_audit_delay"),
        title: ("代码审核延后", "code review delayed"),
        fields: &[text("Reason"), integer("DelayTime")],
        ack: Ack::Durable,
        source: CODE,
        ..Event::BASE
    },
    Event {
        name: "wxa_nickname_audit",
        key: Key::Event("wxa_nickname_audit"),
        title: ("名称审核结果", "review of a name"),
        fields: &[integer("ret"), text("nickname"), text("reason").optional()],
        ack: Ack::Durable,
        source: NICKNAME,
        ..Event::BASE
    },
    Event {
        name: "wxa_category_audit",
        key: Key::Event("wxa_category_audit"),
        title: ("类目审核结果", "review of a category"),
        fields: &[integer("ret"), integer("first"), integer("second"), text("reason").optional()],
        ack: Ack::Durable,
        source: CATEGORY,
        ..Event::BASE
    },
    Event {
        name: "wxa_privacy_apply",
        key: Key::Event("wxa_privacy_apply"),
        title: ("隐私接口申请审核结果", "review of an application for a private interface"),
        fields: &[object(
            "result_info",
            &[
                text("api_name"),
                integer("apply_time"),
                integer("audit_id"),
                integer("audit_time"),
                text("reason").optional(),
                integer("status"),
            ],
        )],
        id: &["result_info.audit_id", "result_info.status", "result_info.audit_time"],
        ack: Ack::Durable,
        source: PRIVACY,
        ..Event::BASE
    },
    Event {
        name: "wxa_appeal_record",
        key: Key::Event("wxa_appeal_record"),
        title: ("小程序申诉记录", "state of an appeal"),
        fields: &[
            integer("appeal_record_id"),
            text("appid"),
            integer("appeal_time"),
            integer("appeal_count"),
            integer("appeal_from"),
            integer("appeal_status"),
            integer("audit_time").optional(),
            text("audit_reason").optional(),
            text("punish_description"),
            list(
                "material",
                &[
                    object("illegal_material", &[text("content"), text("content_url")]),
                    object(
                        "appeal_material",
                        &[text("reason"), values("proof_material_id", &FieldType::Text)],
                    ),
                ],
            ),
        ],
        id: &["appeal_record_id", "appeal_count", "appeal_status", "audit_time"],
        ack: Ack::Durable,
        source: APPEAL,
        ..Event::BASE
    },
    Event {
        name: "betaapp_authorization_apply_event",
        key: Key::Event("betaapp_authorization_apply_event"),
        title: ("试用小程序授权申请", "authorisation of a trial mini program"),
        fields: &[BETA_RESULT],
        ack: Ack::Durable,
        source: BETA,
        ..Event::BASE
    },
    Event {
        name: "betaapp_verify_apply_event",
        key: Key::Event("betaapp_verify_apply_event"),
        title: ("试用小程序认证申请", "verification of a trial mini program applied for"),
        fields: &[BETA_RESULT],
        ack: Ack::Durable,
        source: BETA,
        ..Event::BASE
    },
    Event {
        name: "betaapp_verify_event",
        key: Key::Event("betaapp_verify_event"),
        title: ("试用小程序认证结果", "result of verifying a trial mini program"),
        fields: &[BETA_RESULT],
        ack: Ack::Durable,
        source: BETA,
        ..Event::BASE
    },
];
