import type { FieldSpec, Group, Values } from "../spec";
import { apiV3Key, appId, body, headers, now, privateKey, sessionKey, timeWindow } from "./fields";

const apiV2Key = {
  name: "key",
  label: { "zh-CN": "APIv2 密钥", en: "APIv2 key" },
  secret: true,
} satisfies FieldSpec;

const signTypeV2 = {
  name: "signType",
  label: "signType",
  choices: {
    "": { "zh-CN": "参数里的，否则 MD5", en: "that of the parameters, else MD5" },
    MD5: "MD5",
    "HMAC-SHA256": "HMAC-SHA256",
  },
} satisfies FieldSpec;

const params = {
  name: "params",
  label: { "zh-CN": "参数（JSON 或 XML）", en: "Parameters (JSON or XML)" },
  type: "json",
  rows: 8,
} satisfies FieldSpec;

const isRsa = ({ signType }: Values) => signType === "RSA";

const v2AndOrder: Group = {
  id: "payment",
  title: { "zh-CN": "微信支付", en: "WeChat Pay" },
  specs: [
    {
      id: "signPayment",
      title: { "zh-CN": "调起支付签名", en: "wx.requestPayment" },
      needsRsa: isRsa,
      fields: [
        {
          name: "signType",
          label: "signType",
          choices: {
            MD5: "MD5",
            "HMAC-SHA256": "HMAC-SHA256",
            RSA: { "zh-CN": "RSA（API v3）", en: "RSA (API v3)" },
          },
        },
        appId,
        { name: "prepayId", label: "prepay_id" },
        { name: "timeStamp", label: "timeStamp", begin: "now" },
        { name: "nonceStr", label: "nonceStr", begin: "nonce" },
        { ...apiV2Key, when: (values) => !isRsa(values) },
        { ...privateKey, when: isRsa },
      ],
    },
    {
      id: "signPaymentV2",
      title: { "zh-CN": "API v2 签名", en: "Sign for API v2" },
      fields: [params, apiV2Key, signTypeV2],
    },
    {
      id: "verifyPaymentSignV2",
      title: { "zh-CN": "API v2 验签", en: "Verify for API v2" },
      fields: [params, apiV2Key, signTypeV2],
    },
    {
      id: "openPaymentNotification",
      title: { "zh-CN": "API v3 支付回调", en: "API v3 notification" },
      needsRsa: () => true,
      fields: [
        headers,
        body,
        apiV3Key,
        {
          list: "keys",
          entry: { "zh-CN": "证书或公钥", en: "certificate or key" },
          fields: [
            {
              name: "serial",
              label: {
                "zh-CN": "证书序列号或公钥 ID",
                en: "Serial number, or id of the public key",
              },
            },
            {
              name: "",
              label: {
                "zh-CN": "平台证书或微信支付公钥（PEM）",
                en: "Platform certificate or public key (PEM)",
              },
              type: "pem",
              rows: 5,
            },
          ],
        },
        now,
        timeWindow("toleranceSeconds"),
      ],
    },
    {
      id: "openPaymentResource",
      title: { "zh-CN": "解密 resource", en: "Open a resource" },
      needsRsa: () => true,
      fields: [
        {
          name: "resource",
          label: { "zh-CN": "resource（JSON）", en: "resource (JSON)" },
          type: "json",
          rows: 8,
        },
        apiV3Key,
      ],
    },
  ],
};

const virtual: Group = {
  id: "virtualPayment",
  title: { "zh-CN": "虚拟支付", en: "Virtual pay" },
  specs: [
    {
      id: "signVirtualPayment",
      title: { "zh-CN": "paySig 与 signature", en: "paySig and signature" },
      fields: [
        {
          name: "uri",
          label: "uri",
          hint: {
            "zh-CN": "客户端为 requestVirtualPayment；服务端为不带查询串的路径。",
            en: "requestVirtualPayment for the client; the path without query for the server.",
          },
        },
        {
          name: "signData",
          label: "signData",
          rows: 4,
          hint: {
            "zh-CN": "实际传入或发送的字符串。",
            en: "The very string that is passed or sent.",
          },
        },
        { name: "appKey", label: "AppKey", secret: true },
        { ...sessionKey, optional: true },
      ],
    },
  ],
};

export const payment: readonly Group[] = [v2AndOrder, virtual];
