//! Content checks, penalties and ratings (内容安全, 违规处罚, 评价).

use crate::event::field::{id, integer, list, object, text, values};
use crate::event::{Ack, Event, Field, FieldType, Key};

const MEDIA_CHECK: &str =
    "https://developers.weixin.qq.com/miniprogram/dev/server/API/sec-center/sec-check/api_mediacheckasync";
const PENALTY: &str =
    "https://developers.weixin.qq.com/miniprogram/dev/server/event_push/platform/Penalty_for_Violation";
const ILLEGAL_RECORD: &str = "https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/records/getillegalrecords.html";
const BAD_SCORE: &str =
    "https://developers.weixin.qq.com/miniprogram/dev/server/event_push/guarantee/negative";

const APP: Field = text("appid");
const REASON: Field = text("illegal_reason");
const RULE_NAME: Field = text("rule_name");
const RULE_URL: Field = text("rule_url");

/// The rows of this family.
pub(super) const ROWS: &[Event] = &[
    // Version 1 of the check has isrisky and status_code, version 2 has result and detail.
    Event {
        name: "wxa_media_check",
        key: Key::Event("wxa_media_check"),
        title: ("多媒体内容安全检测结果", "result of a media check"),
        fields: &[
            APP,
            text("trace_id"),
            integer("version").optional(),
            integer("errcode").optional(),
            text("errmsg").optional(),
            object("result", &[text("suggest"), integer("label")]).optional(),
            list(
                "detail",
                &[
                    text("strategy"),
                    integer("errcode"),
                    text("suggest").optional(),
                    integer("label").optional(),
                    integer("prob").optional(),
                ],
            )
            .optional(),
            integer("isrisky").optional(),
            text("extra_info_json").optional(),
            integer("status_code").optional(),
        ],
        id: &["trace_id"],
        ack: Ack::Durable,
        source: MEDIA_CHECK,
        ..Event::BASE
    },
    // One violation is first a warning, then a penalty; detail is JSON in a string.
    Event {
        name: "wxa_punish_event",
        key: Key::Event("wxa_punish_event"),
        title: ("小程序违规处罚", "penalty for a violation"),
        fields: &[
            integer("event_type"),
            text("punish_id"),
            APP,
            integer("punish_time"),
            REASON,
            values("illegal_content", &FieldType::Text),
            RULE_NAME,
            RULE_URL,
            text("adjust_guide_url"),
            text("detail"),
        ],
        id: &["punish_id", "event_type", "punish_time", "detail"],
        ack: Ack::Durable,
        source: PENALTY,
        ..Event::BASE
    },
    Event {
        name: "wxa_illegal_record",
        key: Key::Event("wxa_illegal_record"),
        title: ("小程序违规记录", "record of a violation"),
        fields: &[
            text("illegal_record_id"),
            APP,
            integer("create_time"),
            REASON,
            text("illegal_content").optional(),
            RULE_URL,
            RULE_NAME,
        ],
        id: &["illegal_record_id"],
        ack: Ack::Durable,
        source: ILLEGAL_RECORD,
        ..Event::BASE
    },
    Event {
        name: "wxa_comment_bad_score",
        key: Key::Event("wxa_comment_bad_score"),
        title: ("用户差评", "bad rating by a user"),
        fields: &[object("result", &[id("comment_id")])],
        id: &["result.comment_id"],
        ack: Ack::Durable,
        source: BAD_SCORE,
        ..Event::BASE
    },
];
