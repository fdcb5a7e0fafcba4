import type { Group } from "../spec";
import { privateKey } from "./fields";

export const realName: Group = {
  id: "realName",
  title: { "zh-CN": "实名信息", en: "Real name" },
  specs: [
    {
      id: "signRealName",
      title: { "zh-CN": "签名", en: "Sign" },
      needsRsa: () => true,
      fields: [
        { name: "certSerialNo", label: { "zh-CN": "商户证书序列号", en: "Serial number" } },
        { name: "timestamp", label: "timestamp", begin: "now" },
        privateKey,
      ],
    },
    {
      id: "openRealName",
      title: { "zh-CN": "解密", en: "Open" },
      needsRsa: () => true,
      fields: [
        { name: "encryptedRealName", label: "encryted_real_name", rows: 4, optional: true },
        { name: "encryptedCredentialId", label: "encryted_credential_id", rows: 4, optional: true },
        privateKey,
      ],
    },
  ],
};
