// Generated from Rust by `cargo xtask gen`. Do not edit.

import type { Severity, Subject } from "weseal";

import type { Words } from "../words";

/** How grave a finding is, the gravest first. */
export const severities: Record<Severity, Words<string>> = {
  error: { "zh-CN": "错误", en: "Error" },
  warning: { "zh-CN": "警告", en: "Warning" },
  info: { "zh-CN": "提示", en: "Info" },
};

/** What every subject is. */
export const titles: Record<Subject, Words<string>> = {
  "url-scheme": { "zh-CN": "加密 URL Scheme 的生成参数", en: "Parameters of an encrypted URL Scheme" },
  "url-link": { "zh-CN": "URL Link 的生成参数", en: "Parameters of a URL Link" },
  "short-link": { "zh-CN": "Short Link 的生成参数", en: "Parameters of a short link" },
  "nfc-scheme": { "zh-CN": "NFC 标签的 scheme 生成参数", en: "Parameters of a scheme for an NFC tag" },
  "plain-scheme": { "zh-CN": "明文 URL Scheme", en: "A plain scheme" },
  "link-query": { "zh-CN": "scheme 与 URL Link 的查询参数", en: "Query of a scheme or URL Link" },
  "wxacode": { "zh-CN": "小程序码与小程序二维码的参数", en: "Parameters of a code of a page" },
  "privacy": { "zh-CN": "用户隐私保护指引的声明与代码用到的接口", en: "What the privacy guide declares, and the interfaces that the code uses" },
  "privacy-setting": { "zh-CN": "设置用户隐私保护指引（第三方平台）", en: "The privacy guide (third-party platform)" },
  "privacy-setting-query": { "zh-CN": "查询用户隐私保护指引（第三方平台）", en: "Query of the privacy guide (third-party platform)" },
  "apply-privacy-interface": { "zh-CN": "申请地理位置接口（第三方平台）", en: "Application for a location interface (third-party platform)" },
  "submit-audit": { "zh-CN": "提交代码审核（第三方平台）", en: "Submission for review (third-party platform)" },
  "commit": { "zh-CN": "上传代码（第三方平台）", en: "Upload of code (third-party platform)" },
  "push-config": { "zh-CN": "消息推送的服务器配置", en: "Configuration of message pushes" },
  "cloud-push-config": { "zh-CN": "云函数的消息推送配置", en: "Configuration of pushes to cloud functions" },
  "push-reply": { "zh-CN": "消息推送的回包", en: "Replies to message pushes" },
  "customer-message": { "zh-CN": "客服消息", en: "Customer service messages" },
  "customer-typing": { "zh-CN": "客服输入状态", en: "The typing state of customer service" },
  "subscribe-message": { "zh-CN": "订阅消息", en: "A subscribe message" },
  "requested-templates": { "zh-CN": "wx.requestSubscribeMessage 的参数", en: "Parameters of wx.requestSubscribeMessage" },
  "add-template": { "zh-CN": "选用订阅消息模板的参数", en: "Parameters for taking a template" },
  "template-title": { "zh-CN": "申请的模板标题与关键词", en: "A title and keywords to apply for" },
  "live-card": { "zh-CN": "激活与更新服务卡片的参数", en: "Parameters for activating and updating a service card" },
  "template-message": { "zh-CN": "模板消息（已下线）", en: "A template message (retired)" },
  "uniform-message": { "zh-CN": "统一服务消息（已回收）", en: "A uniform message (withdrawn)" },
  "sms": { "zh-CN": "云开发短信的参数", en: "Parameters of a short message" },
  "sms-frequency": { "zh-CN": "短信的发送计划或记录", en: "Short messages planned or sent" },
  "menu": { "zh-CN": "公众号的自定义菜单", en: "The menu of an official account" },
  "conditional-menu": { "zh-CN": "公众号的个性化菜单", en: "A menu for some users of an official account" },
  "app-json": { "zh-CN": "全局配置 app.json", en: "The configuration app.json" },
  "ext-json": { "zh-CN": "第三方平台 ext.json", en: "The ext.json of a third-party platform" },
  "page-json": { "zh-CN": "页面与组件的 JSON 配置", en: "The JSON of a page or component" },
  "project-config": { "zh-CN": "项目配置文件 project.config.json", en: "The project's project.config.json" },
  "errcode": { "zh-CN": "错误码", en: "An error code" },
  "api-response": { "zh-CN": "服务端接口的返回", en: "The answer of a server interface" },
  "code2session-request": { "zh-CN": "code2Session 的请求参数", en: "Parameters of code2Session" },
  "code2session-response": { "zh-CN": "code2Session 的返回", en: "The answer of code2Session" },
  "client-response": { "zh-CN": "自己的服务端给小程序的返回", en: "What your server answers to the mini program" },
  "phone-number-request": { "zh-CN": "获取手机号的请求参数", en: "Parameters of getPhoneNumber" },
  "phone-number-response": { "zh-CN": "获取手机号的返回", en: "The answer of getPhoneNumber" },
  "access-token-response": { "zh-CN": "获取 access_token 的返回", en: "The answer with an access_token" },
  "user-signature-query": { "zh-CN": "用户登录态签名的查询参数", en: "Query with a user's signature" },
  "user-storage": { "zh-CN": "set_user_storage 的请求体", en: "The body of set_user_storage" },
  "check-encrypted-data": { "zh-CN": "检查加密信息的请求体", en: "The body of checkEncryptedData" },
  "check-encrypted-data-response": { "zh-CN": "检查加密信息的返回", en: "The answer of checkEncryptedData" },
  "user-encrypt-key-response": { "zh-CN": "获取用户 encryptKey 的返回", en: "The answer of getUserEncryptKey" },
  "user-data": { "zh-CN": "解密后的开放数据", en: "Open data after decryption" },
  "realname": { "zh-CN": "实名信息接口的请求", en: "Requests for real names" },
  "realname-response": { "zh-CN": "实名信息接口的返回", en: "Answers with real names" },
  "payment-request": { "zh-CN": "wx.requestPayment 的参数", en: "Parameters of wx.requestPayment" },
  "virtual-payment": { "zh-CN": "wx.requestVirtualPayment 的参数", en: "Parameters of wx.requestVirtualPayment" },
};

/** Subjects that belong together. */
export const families: readonly { title: Words<string>; subjects: readonly Subject[] }[] = [
  { title: { "zh-CN": "链接与小程序码", en: "Links and codes" }, subjects: ["url-scheme", "url-link", "short-link", "nfc-scheme", "plain-scheme", "link-query", "wxacode"] },
  { title: { "zh-CN": "用户隐私", en: "User privacy" }, subjects: ["privacy"] },
  { title: { "zh-CN": "第三方平台", en: "Third-party platforms" }, subjects: ["privacy-setting", "privacy-setting-query", "apply-privacy-interface", "submit-audit", "commit"] },
  { title: { "zh-CN": "消息推送", en: "Message pushes" }, subjects: ["push-config", "cloud-push-config", "push-reply"] },
  { title: { "zh-CN": "客服消息", en: "Customer service" }, subjects: ["customer-message", "customer-typing"] },
  { title: { "zh-CN": "订阅消息", en: "Subscribe messages" }, subjects: ["subscribe-message", "requested-templates", "add-template", "template-title", "live-card", "template-message", "uniform-message"] },
  { title: { "zh-CN": "短信", en: "Short messages" }, subjects: ["sms", "sms-frequency"] },
  { title: { "zh-CN": "公众号菜单", en: "Menus of official accounts" }, subjects: ["menu", "conditional-menu"] },
  { title: { "zh-CN": "小程序配置", en: "Configuration of a mini program" }, subjects: ["app-json", "ext-json", "page-json", "project-config"] },
  { title: { "zh-CN": "登录、用户信息与接口返回", en: "Login, user data and answers" }, subjects: ["errcode", "api-response", "code2session-request", "code2session-response", "client-response", "phone-number-request", "phone-number-response", "access-token-response", "user-signature-query", "user-storage", "check-encrypted-data", "check-encrypted-data-response", "user-encrypt-key-response", "user-data", "realname", "realname-response"] },
  { title: { "zh-CN": "支付", en: "Payments" }, subjects: ["payment-request", "virtual-payment"] },
];
