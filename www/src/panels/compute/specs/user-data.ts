import type { Group } from "../spec";
import { appId, now, sessionKey } from "./fields";

const encryptedData = { name: "encryptedData", label: "encryptedData", rows: 5 } as const;

export const userData: Group = {
  id: "userData",
  title: { "zh-CN": "用户数据", en: "User data" },
  specs: [
    {
      id: "openUserData",
      title: { "zh-CN": "解密用户数据", en: "Open user data" },
      fields: [
        encryptedData,
        { name: "iv", label: "iv" },
        {
          list: "sessionKey",
          entry: "session_key",
          fields: [{ ...sessionKey, name: "" }],
          orOne: true,
        },
        appId,
        {
          name: "watermark",
          label: { "zh-CN": "数据水印", en: "Watermark" },
          choices: {
            required: { "zh-CN": "必须有", en: "required" },
            optional: { "zh-CN": "可以没有", en: "optional" },
          },
        },
        {
          name: "maxAgeSeconds",
          label: { "zh-CN": "最长有效时间（秒）", en: "Oldest age (seconds)" },
          type: "number",
          optional: true,
        },
        // An age is measured from a moment: with one, the other has to be there.
        {
          name: now.name,
          label: now.label,
          type: now.type,
          begin: "now",
          when: (values) => Boolean(values.maxAgeSeconds),
        },
      ],
    },
    {
      id: "verifyRawData",
      title: { "zh-CN": "验证 rawData", en: "Verify rawData" },
      fields: [
        {
          name: "rawData",
          label: "rawData",
          rows: 5,
          hint: {
            "zh-CN": "wx.getUserInfo 返回的原字符串，不要重新序列化。",
            en: "The very string of wx.getUserInfo, not serialised anew.",
          },
        },
        { name: "signature", label: "signature" },
        sessionKey,
      ],
    },
    {
      id: "hashEncryptedData",
      title: { "zh-CN": "encryptedData 的散列", en: "Hash of encryptedData" },
      fields: [
        encryptedData,
        {
          name: "decoded",
          label: { "zh-CN": "对什么计算", en: "Over what" },
          type: "flag",
          choices: {
            "": { "zh-CN": "Base64 文本", en: "the Base64 text" },
            true: { "zh-CN": "解码后的字节", en: "the decoded bytes" },
          },
        },
      ],
    },
  ],
};
