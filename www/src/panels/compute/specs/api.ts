import type { FieldSpec, Group } from "../spec";
import { appId, body, headers, now, privateKey } from "./fields";

const url = {
  name: "url",
  label: { "zh-CN": "接口地址", en: "Address of the interface" },
  hint: { "zh-CN": "带协议，不带查询串。", en: "With protocol, without query." },
} satisfies FieldSpec;

/** Of a response: `Wechatmp-TimeStamp`. */
const responseTime = {
  name: "timestamp",
  label: { "zh-CN": "时间戳", en: "Timestamp" },
  type: "number",
} satisfies FieldSpec;

const timestamp = { ...responseTime, begin: "now" } satisfies FieldSpec;

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
          name: "certificates.0.sn",
          label: { "zh-CN": "平台证书编号", en: "Number of the platform certificate" },
        },
        {
          name: "certificates.0.certificate",
          label: { "zh-CN": "平台证书（PEM）", en: "Platform certificate (PEM)" },
          rows: 5,
        },
        now,
      ],
    },
    {
      id: "openApiResponse",
      title: { "zh-CN": "解密响应", en: "Open a response" },
      needsRsa,
      fields: [url, body, appId, ...symmetricKey, responseTime],
    },
  ],
};
