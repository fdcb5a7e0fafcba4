//! The entries of the rulebook, and where each of them went. A test compares them with the rows.

use crate::Text;

/// An entry of the rulebook.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// Its id.
    pub id: &'static str,
    /// What became of it.
    pub covered: Covered,
}

/// What became of an entry.
#[derive(Debug, Clone, Copy)]
pub enum Covered {
    /// Rows of the catalogue.
    Rules,
    /// No row, for this reason.
    Not(Text),
}

const COMPUTED: Text = Text {
    zh: "是计算，不是判断：由 weseal 的对应函数完成",
    en: "a computation: weseal's own functions do it",
};
const EVENTS: Text = Text {
    zh: "是收到的消息，不是发出的内容：由 push.open 处理",
    en: "a message received, not one sent: push.open deals with it",
};
const SOURCE: Text = Text {
    zh: "要看小程序的源码，单个内容里看不出来",
    en: "only the mini program's source shows it, no payload does",
};
const HOSTING: Text = Text {
    zh: "是微信云托管的请求：由它的适配器处理，push.open 会拒绝",
    en: "a request of Cloud Hosting: its adapter deals with it, and push.open refuses it",
};
const FILES: Text = Text {
    zh: "取决于上传的文件，内容里只有 media_id",
    en: "depends on the file that is uploaded; payloads have its media_id alone",
};
const OLD_FIELD: Text = Text {
    zh: "是早已弃用的字段与算法，微信不再返回",
    en: "a field and an algorithm long abandoned, which WeChat no longer returns",
};
const ACCOUNT: Text = Text {
    zh: "取决于账号在后台的状态，内容里看不出来",
    en: "depends on what the console knows of the account; no payload shows it",
};
const PROCEDURE: Text = Text {
    zh: "是人工流程，没有可检查的内容",
    en: "a procedure of people: there is nothing to check",
};

/// Every entry, in the order of the rulebook.
pub const RULEBOOK: &[Entry] = &[
    rules("push-url-scheme-port"),
    rules("push-token-format"),
    rules("push-encoding-aes-key-format"),
    rules("push-modes"),
    rules("push-format"),
    not("push-verify-get", COMPUTED),
    not("push-post-query", COMPUTED),
    rules("push-msg-signature"),
    rules("push-envelope"),
    rules("push-reply-none"),
    rules("push-reply-encrypted"),
    rules("push-reply-mode-mismatch"),
    rules("push-timeout-retry"),
    not("push-dedupe", COMPUTED),
    not("push-msgid-64bit", EVENTS),
    not("push-createtime-type", EVENTS),
    not("push-list-singleton", EVENTS),
    rules("push-cloud-function"),
    not("push-cloud-container", HOSTING),
    rules("push-error-codes"),
    rules("push-known-events"),
    rules("push-transfer-customer-service"),
    not("session-rawdata-signature", COMPUTED),
    rules("session-encrypteddata"),
    rules("session-watermark"),
    rules("session-payload-shapes"),
    not("session-cloudid", SOURCE),
    rules("code2session-request"),
    rules("code-lifetime"),
    rules("session-key-secrecy"),
    not("session-key-rotation", SOURCE),
    rules("session-hmac"),
    rules("set-user-storage"),
    rules("reset-session-key"),
    rules("check-encrypted-data"),
    rules("get-phone-number"),
    rules("user-encrypt-key"),
    not("unionid", ACCOUNT),
    rules("pay-v2-paysign"),
    rules("pay-v3-paysign"),
    rules("pay-request-fields"),
    rules("vpay-sigs"),
    rules("vpay-signdata"),
    rules("vpay-push-reply"),
    rules("realname-suspended"),
    rules("realname-button"),
    rules("realname-request-sign"),
    rules("realname-decrypt"),
    rules("scheme-generate-fields"),
    rules("link-generate-fields"),
    rules("link-expiry-range"),
    rules("link-path-query"),
    rules("link-env-version"),
    rules("link-limits"),
    rules("link-one-user"),
    rules("scheme-plaintext"),
    rules("link-custom-param"),
    rules("nfc-scheme"),
    rules("short-link"),
    rules("link-query-api"),
    rules("wxacode-params"),
    rules("submsg-send-fields"),
    rules("submsg-data-shape"),
    rules("submsg-keyword-limits"),
    rules("submsg-errors"),
    rules("submsg-quota"),
    rules("submsg-request"),
    rules("submsg-addtemplate"),
    rules("submsg-live-card"),
    not("submsg-no-recall", PROCEDURE),
    rules("submsg-openid-owner"),
    not("submsg-longterm-category", ACCOUNT),
    rules("retired-template-send"),
    rules("retired-uniform-send"),
    rules("template-title-rules"),
    rules("kf-send-types"),
    rules("kf-text-link"),
    rules("kf-quota"),
    rules("kf-typing"),
    not("kf-media", FILES),
    not("kf-other-errors", Text { zh: "错误码在 errcode 里解释", en: "codes, which errcode explains" }),
    rules("app-private-infos-enum"),
    rules("app-private-infos-exclusive"),
    rules("app-private-infos-used"),
    rules("app-permission-desc"),
    rules("app-background-modes"),
    rules("app-navigate-list"),
    rules("app-use-privacy-check"),
    rules("app-tabbar"),
    rules("app-pages"),
    rules("app-subpackages"),
    rules("app-plugins"),
    rules("app-renderer"),
    rules("app-darkmode"),
    rules("app-sitemap"),
    rules("app-resolve-alias"),
    rules("app-chat-tools"),
    rules("ext-json"),
    rules("page-json"),
    rules("privacy-declare-required"),
    rules("privacy-interface-table"),
    rules("privacy-set-setting"),
    rules("privacy-flow-apis"),
    rules("privacy-extra-doc"),
    rules("privacy-audit-declaration"),
    rules("scope-table"),
    not("login-norms", SOURCE),
    not("retired-getuserinfo", SOURCE),
    rules("retired-getuserprofile"),
    rules("getuserprofile-support"),
    rules("retired-gender-region"),
    not("retired-open-data", SOURCE),
    not("scope-bluetooth", SOURCE),
    rules("getphonenumber-code"),
    not("share-timeline", SOURCE),
    not("channel-video", SOURCE),
    not("retired-navigate-list", Text { zh: "见 app-navigate-list", en: "see app-navigate-list" }),
    not("retired-realname", Text { zh: "见 realname-suspended", en: "see realname-suspended" }),
    not("retired-encryptdata", OLD_FIELD),
    not("unionid-login", ACCOUNT),
    not("location-fuzzy", SOURCE),
    rules("sms-send-params"),
    rules("sms-content"),
    rules("sms-frequency"),
    rules("sms-cloudcall-context"),
    not("sms-web2weapp", SOURCE),
    rules("menu-miniprogram"),
    not("relation-limits", ACCOUNT),
    rules("access-token"),
    rules("openid-unionid-concepts"),
    not("api-frequency", SOURCE),
    not("other-operational", PROCEDURE),
    not("api-security", COMPUTED),
    not("voip-signature", COMPUTED),
    not("b2b-pay", COMPUTED),
];

const fn rules(id: &'static str) -> Entry {
    Entry { id, covered: Covered::Rules }
}

const fn not(id: &'static str, why: Text) -> Entry {
    Entry { id, covered: Covered::Not(why) }
}
