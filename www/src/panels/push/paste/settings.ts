import type { Pasted } from ".";

/** Between a name and its value. The blanks are counted, since a text may be nothing but blanks. */
const IS = String.raw`\s{0,40}["']?\s{0,4}[=:：]\s{0,40}["'“]?`;
const TOKEN = new RegExp(`(?<![A-Za-z_])Token${IS}([A-Za-z0-9]{3,32})(?![A-Za-z0-9])`, "i");
const KEY = new RegExp(
  `(?:EncodingAESKey|加解密 ?Key|加解密密钥)${IS}([A-Za-z0-9+/=]{32,64})`,
  "i",
);
const APP_ID = new RegExp(`app_?id${IS}(wx[0-9a-f]{16})`, "i");
const COMPONENT = new RegExp(`第三方平台 ?(?:的 ?)?AppID${IS}(wx[0-9a-f]{16})`, "i");

/** The settings that a text names. */
export function settingsIn(text: string): Pasted {
  const token = TOKEN.exec(text)?.[1];
  const key = KEY.exec(text)?.[1];
  const component = COMPONENT.exec(text)?.[1];
  const appId = component ?? APP_ID.exec(text)?.[1];
  return {
    ...(token && { token }),
    ...(key && { key }),
    ...(appId && { appId }),
    ...(component && { kind: "component" }),
  };
}
