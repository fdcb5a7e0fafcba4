//! Novels (小说小程序): chapters to unlock, reviews, removals.

use crate::event::field::{integer, list, object, text};
use crate::event::{Ack, Event, Key, ReplyShape};

const READER: &str =
    "https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/novel.html";
const WORKS: &str =
    "https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/novel-api";

/// The rows of this family.
pub(super) const ROWS: &[Event] = &[
    // WeChat waits 4 s here. No id: what was locked a moment ago may have been paid for since.
    Event {
        name: "wxa_novel_chapter_permission",
        key: Key::Event("wxa_novel_chapter_permission"),
        title: ("查询章节解锁情况", "which chapters may be read is asked for"),
        fields: &[
            text("BookId"),
            integer("ChapterIndex"),
            text("ChapterId"),
            text("CustomServerParams"),
            integer("Source").optional(),
            text("ChapterOriginalId").optional(),
            text("BookOriginalId").optional(),
        ],
        ack: Ack::Query,
        deadline_ms: 3500,
        reply: &[ReplyShape::Object(&[
            integer("ErrCode"),
            text("ErrMsg").optional(),
            list(
                "ChapterPerms",
                &[integer("StartChapterIndex"), integer("EndChapterIndex"), integer("Perm")],
            ),
        ])],
        source: READER,
        ..Event::BASE
    },
    Event {
        name: "secbook_audit_event",
        key: Key::Event("secbook_audit_event"),
        title: ("小说审核状态", "review of a novel"),
        fields: &[object(
            "audit_event",
            &[
                text("book_id"),
                object("audit_detail", &[integer("status"), integer("create_time"), integer("audit_time")]),
            ],
        )],
        id: &[
            "audit_event.book_id",
            "audit_event.audit_detail.status",
            "audit_event.audit_detail.create_time",
            "audit_event.audit_detail.audit_time",
        ],
        ack: Ack::Durable,
        source: WORKS,
        ..Event::BASE
    },
    Event {
        name: "book_ban_status_change",
        key: Key::Event("book_ban_status_change"),
        title: ("小说下架状态", "a novel or chapter was removed, or restored"),
        fields: &[
            text("book_id"),
            text("book_title"),
            text("chapter_id").optional(),
            text("chapter_title").optional(),
            integer("ban_status"),
            integer("time"),
        ],
        id: &["book_id", "chapter_id", "ban_status", "time"],
        ack: Ack::Durable,
        source: WORKS,
        ..Event::BASE
    },
];
