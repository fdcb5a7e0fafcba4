import type { FieldSpec, Group } from "../spec";
import { appId, body, headers, now, privateKey, timeWindow } from "./fields";

const url = {
  name: "url",
  label: { "zh-CN": "接口地址", en: "Address of the interface" },
  hint: { "zh-CN": "带协议，不带查询串。", en: "With protocol, without query." },
} satisfies FieldSpec;

const timestamp = {
  name: "timestamp",
  label: { "zh-CN": "时间戳（Unix 秒）", en: "Timestamp (Unix seconds)" },
  type: "number",
  begin: "now",
} satisfies FieldSpec;

const responseTime = {
  name: "timestamp",
  label: timestamp.label,
  type: "number",
  hint: {
    "zh-CN": "响应头 Wechatmp-TimeStamp 的值；它参与加密，差一秒也解不开。",
    en: "That of the header Wechatmp-TimeStamp. It is part of the seal: a second off, and nothing opens.",
  },
} satisfies FieldSpec;

const symmetricKey: readonly FieldSpec[] = [
  { name: "key.sn", label: { "zh-CN": "对称密钥编号", en: "Number of the symmetric key" } },
  {
    name: "key.key",
    label: { "zh-CN": "对称密钥（Base64）", en: "Symmetric key (Base64)" },
    secret: true,
  },
];

const needsRsa = () => true;

export const api: Group = {
  id: "api",
  title: { "zh-CN": "服务端 API", en: "Server API" },
  specs: [
    {
      id: "sealApiRequest",
      title: { "zh-CN": "加密请求", en: "Seal a request" },
      needsRsa,
      fields: [
        url,
        {
          name: "params",
          label: { "zh-CN": "参数（JSON）", en: "Parameters (JSON)" },
          type: "json",
          rows: 6,
        },
        appId,
        ...symmetricKey,
        timestamp,
        {
          name: "iv",
          label: { "zh-CN": "iv（十六进制）", en: "iv (hex)" },
          type: "hex",
          begin: "iv",
        },
        { name: "nonce", label: "_n", begin: "nonce" },
      ],
      next: {
        id: "signApiRequest",
        label: { "zh-CN": "为这个请求签名", en: "Sign this request" },
        values: ({ url = "", appId = "" }, { body, timestamp }) => ({
          url,
          appId,
          body: String(body),
          timestamp: String(timestamp),
        }),
      },
    },
    {
      id: "signApiRequest",
      title: { "zh-CN": "请求签名", en: "Sign a request" },
      needsRsa,
      fields: [
        url,
        body,
        appId,
        timestamp,
        privateKey,
        {
          name: "salt",
          label: { "zh-CN": "盐（十六进制）", en: "Salt (hex)" },
          type: "hex",
          begin: "salt",
        },
      ],
    },
    {
      id: "verifyApiResponse",
      title: { "zh-CN": "响应验签", en: "Verify a response" },
      needsRsa,
      fields: [
        url,
        headers,
        body,
        appId,
        {
          list: "certificates",
          entry: { "zh-CN": "平台证书", en: "certificate" },
          fields: [
            {
              name: "sn",
              label: { "zh-CN": "平台证书编号", en: "Number of the platform certificate" },
            },
            {
              name: "certificate",
              label: { "zh-CN": "平台证书（PEM）", en: "Platform certificate (PEM)" },
              rows: 5,
            },
          ],
        },
        now,
        timeWindow("maxAgeSeconds"),
      ],
      next: {
        id: "openApiResponse",
        label: { "zh-CN": "解密这个响应", en: "Open this response" },
        // The time was read from the headers, and is part of what seals the response.
        values: ({ url = "", body = "", appId = "" }, { timestamp }) => ({
          url,
          body,
          appId,
          timestamp: String(timestamp),
        }),
      },
    },
    {
      id: "openApiResponse",
      title: { "zh-CN": "解密响应", en: "Open a response" },
      needsRsa,
      fields: [url, body, appId, ...symmetricKey, responseTime],
    },
  ],
};
