import type { FieldSpec, Group } from "../spec";
import { appId, sessionKey } from "./fields";

const nonceStr = { name: "nonceStr", label: "nonceStr", begin: "nonce" } satisfies FieldSpec;

export const session: Group = {
  id: "session",
  title: { "zh-CN": "会话签名", en: "Session" },
  specs: [
    {
      id: "signSession",
      title: { "zh-CN": "登录态签名", en: "Sign with the login state" },
      fields: [
        {
          name: "body",
          label: { "zh-CN": "包体", en: "Body" },
          rows: 4,
          optional: true,
          hint: {
            "zh-CN": "实际发送的字符串；GET 请求留空。",
            en: "The very string that is sent; empty for GET.",
          },
        },
        sessionKey,
      ],
    },
    {
      id: "signVoip",
      title: { "zh-CN": "音视频通话签名", en: "wx.joinVoIPChat" },
      fields: [
        appId,
        { name: "groupId", label: "groupId" },
        nonceStr,
        { name: "timeStamp", label: "timeStamp", begin: "now" },
        sessionKey,
      ],
    },
    {
      id: "signJsapi",
      title: { "zh-CN": "JS-SDK 签名", en: "JS-SDK signature" },
      fields: [
        { name: "jsapiTicket", label: "jsapi_ticket", secret: true },
        {
          name: "url",
          label: "url",
          hint: {
            "zh-CN": "页面的完整地址；# 之后的部分不参与签名。",
            en: "The page's whole address; what follows # is not signed.",
          },
        },
        nonceStr,
        { name: "timestamp", label: "timestamp", begin: "now" },
      ],
    },
  ],
};
