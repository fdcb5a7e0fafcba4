//! Short dramas (短剧媒资管理): uploads and reviews.

use crate::event::field::{integer, object, text};
use crate::event::{Ack, Event, Key};

const UPLOAD: &str = "https://developers.weixin.qq.com/miniprogram/dev/server/event_push/mini_drama/asset_upload_completion_event";
const REVIEW: &str =
    "https://developers.weixin.qq.com/miniprogram/dev/server/event_push/mini_drama/drama_review_status_event";

/// The rows of this family.
pub(super) const ROWS: &[Event] = &[
    Event {
        name: "secvod_upload_event",
        key: Key::Event("secvod_upload_event"),
        title: ("短剧媒资上传完成", "a video was uploaded"),
        fields: &[object(
            "upload_event",
            &[
                integer("media_id"),
                text("source_context").optional(),
                integer("errcode"),
                text("errmsg").optional(),
            ],
        )],
        id: &["upload_event.media_id", "upload_event.source_context", "upload_event.errcode"],
        ack: Ack::Durable,
        source: UPLOAD,
        ..Event::BASE
    },
    Event {
        name: "secvod_audit_event",
        key: Key::Event("secvod_audit_event"),
        title: ("短剧审核状态", "review of a drama"),
        fields: &[object(
            "audit_event",
            &[
                integer("drama_id"),
                object(
                    "audit_detail",
                    &[
                        integer("status"),
                        integer("audit_type").optional(),
                        integer("create_time"),
                        integer("audit_time"),
                    ],
                ),
            ],
        )],
        id: &[
            "audit_event.drama_id",
            "audit_event.audit_detail.status",
            "audit_event.audit_detail.audit_type",
            "audit_event.audit_detail.create_time",
            "audit_event.audit_detail.audit_time",
        ],
        ack: Ack::Durable,
        source: REVIEW,
        ..Event::BASE
    },
];
