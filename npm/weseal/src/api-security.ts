/** Sealed and signed calls of WeChat's server API (服务端 API 签名加密). */

import { computeRsa, type Localized, optionsAndLocale } from "./compute";
import { nonce as freshNonce, randomBytes, seconds } from "./random";

/** Headers as servers and `fetch` have them. */
export type HeadersLike =
  | Iterable<readonly [string, string]>
  | Readonly<Record<string, string | readonly string[] | undefined>>;

interface ApiCall extends Localized {
  /** The address of the interface, with protocol and without query. */
  url: string;
  /** The mini program's AppID. */
  appId: string;
}

/** The symmetric key from the console. */
export interface SymmetricKey {
  /** Its number. */
  sn: string;
  /** 32 bytes in Base64. */
  key: string;
}

/** What `sealApiRequest` takes. */
export interface SealApiRequestOptions extends ApiCall {
  key: SymmetricKey;
  /** The parameters of URL and body together, without `access_token`. */
  params: object;
  /** Unix seconds. Default: now. */
  timestamp?: number;
  /** Twelve bytes, never the same twice for one key. Default: fresh. */
  iv?: Uint8Array;
  /** `_n`. Default: fresh. */
  nonce?: string;
}

/** What `openApiResponse` takes. */
export interface OpenApiResponseOptions extends ApiCall {
  key: SymmetricKey;
  /** `Wechatmp-TimeStamp` of the response. */
  timestamp: number;
  /** The body, untouched. */
  body: string | Uint8Array;
}

/** What `signApiRequest` takes. */
export interface SignApiRequestOptions extends ApiCall {
  /** Unix seconds: that of the seal, where the body is sealed. */
  timestamp: number;
  /** The very text that is sent. */
  body: string | Uint8Array;
  /** The application's private key, PEM. */
  privateKey: string;
  /** 32 bytes. Default: fresh. */
  salt?: Uint8Array;
}

/** What `verifyApiResponse` takes. */
export interface VerifyApiResponseOptions extends ApiCall {
  headers: HeadersLike;
  /** The body, untouched. */
  body: string | Uint8Array;
  /** The platform certificates as PEM, each with its number from the console: not the one inside it. */
  certificates: readonly { sn: string; certificate: string }[];
  /** Unix seconds; `null` switches the check of the time off. Default: now. */
  now?: number | null;
  /** How far the response may be away from now. Default: 300. */
  maxAgeSeconds?: number;
}

/** Seals the parameters of a call: the body to sign and to send, and the time for its headers. */
export function sealApiRequest(given: SealApiRequestOptions): { body: string; timestamp: number } {
  const { options, locale } = optionsAndLocale(given);
  const { timestamp = seconds(), nonce = freshNonce(), iv = randomBytes(12), ...others } = options;
  return computeRsa("sealApiRequest", Object.assign(others, { timestamp, nonce, iv }), locale);
}

/** Opens a response and checks its security fields. Verify it first. */
export function openApiResponse<T = Record<string, unknown>>(given: OpenApiResponseOptions): T {
  const { options, locale } = optionsAndLocale(given);
  return computeRsa("openApiResponse", options, locale);
}

/** Signs a call with RSASSA-PSS: the headers to send. */
export function signApiRequest(given: SignApiRequestOptions): {
  "Wechatmp-AppId": string;
  "Wechatmp-TimeStamp": string;
  "Wechatmp-Signature": string;
} {
  const { options, locale } = optionsAndLocale(given);
  const { salt = randomBytes(32), ...others } = options;
  const signature: string = computeRsa("signApiRequest", Object.assign(others, { salt }), locale);
  return {
    "Wechatmp-AppId": options.appId,
    "Wechatmp-TimeStamp": String(options.timestamp),
    "Wechatmp-Signature": signature,
  };
}

/** Verifies a response by the certificate that its headers name; throws where it is not WeChat's. */
export function verifyApiResponse(given: VerifyApiResponseOptions): {
  sn: string;
  /** Whether this certificate is about to be replaced. */
  deprecated: boolean;
  /** For `openApiResponse`. */
  timestamp: number;
} {
  const { options, locale } = optionsAndLocale(given);
  const { now = seconds(), ...others } = options;
  return computeRsa("verifyApiResponse", Object.assign(others, { now }), locale);
}
