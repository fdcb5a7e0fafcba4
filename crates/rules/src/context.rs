//! What only the caller knows. A rule that needs it is silent without it.

use weseal::message::{Object, Value};
use weseal::{Code, Error};

use crate::check::shape::{Kind, Shape, any, boolean, integer, list, object, text};
use crate::form::{IN_MILLISECONDS, MILLISECONDS};
use crate::{Library, Place, Text};

/// What only the caller knows, by name: the fields of [`CONTEXT`].
#[derive(Debug, Default)]
pub struct Context<'a> {
    value: Option<Value<'a>>,
    library: Option<Library>,
}

/// Every field of a context: one list, from which the types of other languages are generated.
pub const CONTEXT: &Shape = &Shape(&[
    integer("now").doc("现在的 Unix 秒", "Now, in Unix seconds"),
    text("baseLibrary").doc(
        "基础库版本，如 3.10.0；不填则按最新版本判断",
        "The version of the base library, such as 3.10.0; without it the newest is assumed",
    ),
    any("appJson", Kind::Object(&Shape::ANY)).doc("小程序的 app.json", "The app.json of the mini program"),
    list("openedApis", &Kind::Text)
        .doc("后台已开通的接口，例如 getLocation", "Interfaces opened in the console, such as getLocation"),
    list("categories", &Kind::Text).doc("小程序的服务类目", "The service categories of the mini program"),
    boolean("collectsPrivacy").doc(
        "提交审核时是否声明采集用户隐私",
        "What was declared at submission: whether user privacy is collected",
    ),
    object("counters", COUNTERS).doc("今天或迄今的次数", "Counts of today or so far"),
    integer("codeIssuedAt").doc("code 签发时的 Unix 秒", "When the code was issued, in Unix seconds"),
    text("owner").doc("小程序自己的 AppID", "The mini program's own AppID"),
    list("used", &Kind::Text).doc(
        "代码里用到的接口与组件，例如 wx.getLocation",
        "The interfaces and components that the code uses, such as wx.getLocation",
    ),
    any("call", Kind::Word(&["https", "cloud"]))
        .doc("调用方式：https 或 cloud", "How the interface is called: https or cloud"),
    text("api").doc(
        "接口名，如 createQRCode；一个检查对象对应多个接口时需要",
        "The interface, such as createQRCode, where a subject stands for several",
    ),
    boolean("codePerDevice")
        .doc("NFC 能力类型是否为一机一码", "Whether the NFC capability is one code per device"),
    any("template", Kind::Object(&Shape::ANY))
        .doc("getTemplateList 返回的模板", "The template as getTemplateList returns it"),
    list("templates", &Kind::Object(&Shape::ANY))
        .doc("getTemplateList 返回的全部模板", "All templates that getTemplateList returns"),
    text("name").doc("小程序的名称", "The name of the mini program"),
]);

/// Every counter.
const COUNTERS: &Shape = &Shape(&[
    integer("linksToday").doc("今天生成的 URL Scheme 与 URL Link", "URL Schemes and URL Links made today"),
    integer("linksThisSecond").doc("这一秒生成的链接", "Links made in this second"),
    integer("opensToday").doc("今天链接被访问的次数", "How often links were opened today"),
    integer("shortLinksToday").doc("今天生成的 Short Link", "Short Links made today"),
    integer("permanentShortLinks").doc("迄今生成的永久 Short Link", "Permanent Short Links made so far"),
    integer("codesTotal").doc("迄今生成的有限数量小程序码与二维码", "Codes of limited number made so far"),
    integer("codesThisMinute").doc("这一分钟生成的小程序码", "Codes made in this minute"),
    integer("uncheckedPages")
        .doc("迄今以 check_path: false 生成过的页面", "Pages used with check_path: false so far"),
    integer("subscribeMessagesToday").doc("今天发送的订阅消息", "Subscribe messages sent today"),
    integer("subscriptionsLeft").doc("用户剩余的订阅次数", "Subscriptions that the user has left"),
    integer("secondsSinceForm").doc("距提交表单的秒数", "Seconds since the form was submitted"),
    integer("secondsSinceCode").doc("距取得 notify_code 的秒数", "Seconds since the notify_code"),
    integer("secondsSinceActivation").doc("距激活卡片的秒数", "Seconds since the card was activated"),
    integer("kfSecondsSinceMessage").doc("距用户上一条消息的秒数", "Seconds since the user's last message"),
    integer("kfSecondsSinceEnter").doc("距用户进入会话的秒数", "Seconds since the user entered the session"),
    integer("kfSentSinceMessage")
        .doc("用户上一条消息之后已发条数", "Messages sent since the user's last one"),
    integer("kfSentSinceEnter").doc("用户进入会话之后已发条数", "Messages sent since the user entered"),
    integer("secondsSinceMessage").doc("距用户上一次互动的秒数", "Seconds since the user's last interaction"),
    integer("secondsSinceTyping").doc("距上一次输入状态的秒数", "Seconds since the last typing state"),
    integer("privacyAppliesThisMinute")
        .doc("这一分钟的接口权限申请", "Applications for interfaces in this minute"),
    integer("codeUses").doc("该 code 已被使用的次数", "How often the code was used"),
    integer("sessionResetsThisMinute")
        .doc("这一分钟重置登录态的次数", "Resets of session keys in this minute"),
]);

impl<'a> Context<'a> {
    /// Reads a context.
    ///
    /// # Errors
    /// [`Code::InvalidArgument`] with the path of what is no field, not of its type, `now` in milliseconds, or
    /// a base library that is no version.
    pub fn read(object: Object<'a>) -> Result<Self, Error> {
        let value = Value::Object(object);
        let top = Place::top(&value, false);
        if let Some((path, reason)) = CONTEXT.fault(&top) {
            let argument = format!("context{}", path.replace('/', "."));
            return Err(Error::from(Code::InvalidArgument)
                .with("argument", argument)
                .with_words("reason", reason));
        }
        // With `Date.now()` every link would have expired.
        if top.get("now").and_then(|now| now.integer()).is_some_and(|now| now >= MILLISECONDS) {
            return Err(Error::from(Code::InvalidArgument)
                .with("argument", "context.now")
                .with_words("reason", IN_MILLISECONDS));
        }
        let version = top.get("baseLibrary");
        let version = version.as_ref().and_then(Place::text);
        let library = version.and_then(Library::parse);
        if version.is_some() && library.is_none() {
            return Err(Error::from(Code::InvalidArgument)
                .with("argument", "context.baseLibrary")
                .with_words("reason", NO_VERSION));
        }
        Ok(Self { value: Some(value), library })
    }

    /// Now, in Unix seconds.
    #[must_use]
    pub fn now(&self) -> Option<i64> {
        self.place(|top| top.get("now")?.integer())
    }

    /// The base library. Nothing for the newest.
    #[must_use]
    pub const fn library(&self) -> Option<Library> {
        self.library
    }

    /// A text.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        let Some(Value::Object(object)) = &self.value else { return None };
        object.text(name)
    }

    /// Whether it is true or false.
    #[must_use]
    pub fn boolean(&self, name: &str) -> Option<bool> {
        self.place(|top| top.get(name)?.boolean())
    }

    /// An integer.
    #[must_use]
    pub fn integer(&self, name: &str) -> Option<i64> {
        self.place(|top| top.get(name)?.integer())
    }

    /// A count.
    #[must_use]
    pub fn counter(&self, name: &str) -> Option<i64> {
        self.place(|top| top.get("counters")?.get(name)?.integer())
    }

    /// The texts of a list.
    #[must_use]
    pub fn texts(&self, name: &str) -> Option<Vec<&str>> {
        let Some(Value::Object(object)) = &self.value else { return None };
        let Some(Value::List(items)) = object.value(name) else { return None };
        Some(items.iter().filter_map(Value::as_text).collect())
    }

    /// Looks at any of it.
    pub fn place<T>(&self, see: impl FnOnce(&Place<'_>) -> Option<T>) -> Option<T> {
        see(&Place::top(self.value.as_ref()?, false))
    }
}

const NO_VERSION: Text =
    Text { zh: "应为三段版本号，如 3.10.0", en: "it is a version such as 3.10.0" };
