// WeChat's own numbers, from the official sample library. A vector states the number beside the code.

const WECHAT_CODES = {
  SIGNATURE_MISSING: -40001,
  SIGNATURE_MISMATCH: -40001,
  BODY_MALFORMED: -40002,
  DOCTYPE_REFUSED: -40002,
  ENCRYPT_MISSING: -40002,
  ENCRYPT_REPEATED: -40002,
  KEY_INVALID: -40004,
  OWNER_MISMATCH: -40005,
  BAD_CIPHERTEXT: -40008,
  BAD_BASE64: -40010,
  SESSION_KEY_INVALID: -41001,
  IV_INVALID: -41002,
  BAD_USER_DATA: -41003,
};

/** The `error` of a vector. `more`: a hint code or null (no hint at all), details, what the message says. */
export function refusal(code, more = {}) {
  const wechatCode = WECHAT_CODES[code];
  return { code, ...(wechatCode === undefined ? {} : { wechatCode }), ...more };
}
