/** What a `session_key` signs, and the JS-SDK of pages in a web-view. */

import { compute, type Localized, optionsAndLocale, verified } from "./compute";
import { localeOf } from "./locale";
import { nonce, seconds } from "./random";

/**
 * Whether `rawData` comes from WeChat: `sha1(rawData + session_key)`, compared in constant time. Pass the
 * string that wx.getUserInfo has returned, never a text serialised anew.
 */
export function verifyRawData(
  rawData: string,
  signature: string,
  sessionKey: string,
  options?: Localized,
): boolean {
  return verified("verifyRawData", { rawData, signature, sessionKey }, localeOf(options));
}

/**
 * Signs a body for the interfaces that ask for the user's login state (`sig_method=hmac_sha256`), 64
 * hexadecimal digits. The body is the very string that is sent; a GET request has `""`.
 */
export function signSession(body: string, sessionKey: string, options?: Localized): string {
  return compute("signSession", { body, sessionKey }, localeOf(options));
}

/**
 * The SHA-256 of `encryptedData` for checkEncryptedData, 64 hexadecimal digits. Whether WeChat hashes the
 * Base64 text or the bytes is not documented: the text is the default, `decoded` takes the bytes.
 */
export function hashEncryptedData(
  encryptedData: string,
  options?: Localized & { decoded?: boolean },
): string {
  const { options: others, locale } = optionsAndLocale(options ?? {});
  return compute("hashEncryptedData", Object.assign(others, { encryptedData }), locale);
}

/** What `signVoip` takes. */
export interface SignVoipOptions extends Localized {
  appId: string;
  groupId: string;
  /** Fewer than 128 characters. */
  nonceStr: string;
  /** Unix seconds. */
  timeStamp: number | string;
  sessionKey: string;
}

/** The signature of wx.joinVoIPChat, 64 hexadecimal digits. */
export function signVoip(given: SignVoipOptions): string {
  const { options, locale } = optionsAndLocale(given);
  return compute("signVoip", options, locale);
}

/** What `signJsapi` takes. */
export interface SignJsapiOptions extends Localized {
  jsapiTicket: string;
  /** The page's whole URL; what stands behind `#` is not signed. */
  url: string;
  /** Default: fresh. */
  nonceStr?: string;
  /** Unix seconds. Default: now. */
  timestamp?: number | string;
}

/** What wx.config takes beside the AppID and the list of interfaces. */
export function signJsapi(given: SignJsapiOptions): {
  timestamp: number;
  nonceStr: string;
  signature: string;
} {
  const { options, locale } = optionsAndLocale(given);
  const { nonceStr = nonce(), timestamp = seconds(), ...others } = options;
  const signature = compute<string>(
    "signJsapi",
    Object.assign(others, { nonceStr, timestamp }),
    locale,
  );
  return { timestamp: Number(timestamp), nonceStr, signature };
}
