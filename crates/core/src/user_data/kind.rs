//! The kinds of user data: what their fields are, and how they are told apart.

use crate::event::{Field, field};
use crate::message::Object;

/// One kind of user data.
#[derive(Debug, Clone, Copy)]
pub struct Kind {
    /// The discriminant that callers switch on.
    pub name: &'static str,
    /// What it is, in Chinese and English.
    pub title: (&'static str, &'static str),
    /// The fields beside the watermark. More may come: WeChat adds fields without notice.
    pub fields: &'static [Field],
    /// The fields of which any shows that it is this kind.
    pub marks: &'static [&'static str],
    /// Whether the documents show a watermark.
    pub watermark: bool,
    /// The document.
    pub source: &'static str,
}

/// Every kind. The first that has a mark in the data is the one.
pub const KINDS: &[Kind] = &[
    Kind {
        name: "phoneNumber",
        title: ("手机号", "Phone number"),
        fields: &[field::text("phoneNumber"), field::text("purePhoneNumber"), field::text("countryCode")],
        marks: &["phoneNumber", "purePhoneNumber"],
        watermark: true,
        source: "https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/getPhoneNumber.html",
    },
    Kind {
        name: "weRunData",
        title: ("微信运动步数", "WeRun steps"),
        fields: &[field::list("stepInfoList", &[field::integer("timestamp"), field::integer("step")])],
        marks: &["stepInfoList"],
        watermark: true,
        source: "https://developers.weixin.qq.com/miniprogram/dev/api/open-api/werun/wx.getWeRunData.html",
    },
    Kind {
        name: "shareInfo",
        title: ("转发到的群(openGId)", "Group of a share (openGId)"),
        fields: &[field::text("openGId")],
        marks: &["openGId"],
        watermark: true,
        source: "https://developers.weixin.qq.com/miniprogram/dev/api/share/wx.getShareInfo.html",
    },
    Kind {
        name: "groupInfo",
        title: ("微信群(opengid)", "Group entered (opengid)"),
        fields: &[
            field::text("opengid").optional(),
            field::text("open_single_roomid").optional(),
            field::text("group_openid").optional(),
            field::integer("chat_type").optional(),
        ],
        marks: &["opengid", "open_single_roomid", "group_openid", "chat_type"],
        watermark: true,
        source: "https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/group.html",
    },
    Kind {
        name: "privateMessage",
        title: ("私密消息", "Private message"),
        fields: &[field::text("activityId")],
        marks: &["activityId"],
        watermark: false,
        source: "https://developers.weixin.qq.com/miniprogram/dev/api/share/wx.authPrivateMessage.html",
    },
    Kind {
        name: "userInfo",
        title: ("用户信息", "User info"),
        fields: &[
            field::text("openId").optional(),
            field::text("nickName"),
            field::integer("gender"),
            field::text("language").optional(),
            field::text("city"),
            field::text("province"),
            field::text("country"),
            field::text("avatarUrl"),
            field::text("unionId").optional(),
        ],
        marks: &["nickName", "avatarUrl"],
        watermark: true,
        source: "https://developers.weixin.qq.com/miniprogram/dev/api/open-api/user-info/wx.getUserInfo.html",
    },
];

/// The fields of a watermark.
pub const WATERMARK: Field = field::object("watermark", &[field::text("appid"), field::integer("timestamp")]);

/// The kind of an object, if it is a known one.
pub(super) fn of(object: &Object<'_>) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| kind.marks.iter().any(|mark| object.value(mark).is_some()))
}
