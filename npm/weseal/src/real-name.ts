/** Real-name authorisation (实名信息授权): suspended, and still used by who had it before. */

import { computeRsa, type Localized, optionsAndLocale } from "./compute";

/** What `signRealName` takes. */
export interface SignRealNameOptions extends Localized {
  /** The serial number of the merchant's certificate. */
  certSerialNo: string;
  /** Unix seconds. */
  timestamp: number | string;
  /** The merchant's private key, PEM. */
  privateKey: string;
}

/** What `openRealName` takes. */
export interface OpenRealNameOptions extends Localized {
  /** The merchant's private key, PEM. */
  privateKey: string;
  /** `encryted_real_name` (the platform spells it so). */
  encryptedRealName?: string;
  /** `encryted_credential_id`. */
  encryptedCredentialId?: string;
}

/** `sign` of getrealnameinfo, in Base64: RSA with SHA-256 over `cert_serialno=…&timestamp=…`. */
export function signRealName(given: SignRealNameOptions): string {
  const { options, locale } = optionsAndLocale(given);
  return computeRsa("signRealName", options, locale);
}

/**
 * Decrypts what getrealnameinfo returns; the name is decoded from GBK. Pass only what WeChat has returned:
 * a service that decrypts what its clients send would tell them what it can decrypt.
 */
export function openRealName(given: OpenRealNameOptions): {
  realName?: string;
  credentialId?: string;
} {
  const { options, locale } = optionsAndLocale(given);
  return computeRsa("openRealName", options, locale);
}
