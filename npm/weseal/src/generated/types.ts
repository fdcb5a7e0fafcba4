// Generated from Rust by `cargo xtask gen`. Do not edit.

export type * from "./events";

/** A stable error code. Never renamed, never reused. */
export type ErrorCode =
  | "INVALID_ARGUMENT"
  | "CONFIG_INVALID"
  | "TOKEN_REQUIRED"
  | "KEY_REQUIRED"
  | "KEY_INVALID"
  | "APP_ID_REQUIRED"
  | "ACCOUNTS_AMBIGUOUS"
  | "TOO_MANY_ACCOUNTS"
  | "ACCOUNT_UNKNOWN"
  | "PARAMETER_MISSING"
  | "PARAMETER_REPEATED"
  | "PARAMETER_INVALID"
  | "SIGNATURE_MISSING"
  | "SIGNATURE_MISMATCH"
  | "TIMESTAMP_OUT_OF_WINDOW"
  | "NOT_ENCRYPTED"
  | "BODY_TOO_LARGE"
  | "BODY_MALFORMED"
  | "BODY_PARSED"
  | "DOCTYPE_REFUSED"
  | "ENCRYPT_MISSING"
  | "ENCRYPT_REPEATED"
  | "BAD_BASE64"
  | "BAD_CIPHERTEXT"
  | "OWNER_MISMATCH"
  | "PASSIVE_REPLY_UNSUPPORTED"
  | "TRANSFER_UNSUPPORTED"
  | "BACKEND_UNAVAILABLE"
  | "INTERNAL";

/** The likely cause of a failure. */
export type HintCode =
  | "PLAIN_SIGNATURE_USED"
  | "ENCRYPT_ALTERED"
  | "TOKEN_HAS_BLANKS"
  | "TOKEN_HAS_QUOTES"
  | "BLANK_FOR_PLUS"
  | "KEY_HAS_PADDING"
  | "KEY_HAS_BLANKS"
  | "COMPONENT_APP_ID"
  | "BODY_REBUILT"
  | "CONTAINER_PROBE"
  | "CONSOLE_PLAIN_MODE"
  | "MILLISECONDS";

/** An answer that deserves a look. */
export type ReplyWarningCode =
  | "REPLY_SHAPE_UNDOCUMENTED"
  | "REPLY_ANSWER_EXPECTED";

/** The least protection that is accepted: 安全模式, 兼容模式, 明文模式. */
export type Mode = "secure" | "compat" | "plain";

/** The format of a body. */
export type Format = "json" | "xml";

/** The sealed envelope of a reply, in WeChat's spelling. */
export type Envelope = { Encrypt: string; MsgSignature: string; TimeStamp: number; Nonce: string };

/** A failure as data, where it is shown and not thrown. */
export type ExplanationError = {
  code: ErrorCode;
  wechatCode?: number;
  message: string;
  hint?: { code: HintCode; message: string };
  details?: Record<string, string>;
};

/** A value, or why there is none. */
export type Outcome<T> = { value: T } | { error: ExplanationError };

/**
 * The declaration of an account for TypeScript. [`account`] reads exactly these fields.
 */
export type AccountOptions = { 
/**
 * The ids that an envelope may carry: the AppID; a third-party platform's own; WeCom's ReceiveId.
 */
appId?: string | readonly string[], 
/**
 * 令牌(Token), or `[current, previous]` during a rotation.
 */
token: string | readonly [current: string, previous: string], 
/**
 * 消息加解密密钥, or `[current, previous]`. Leave it out in plain mode alone.
 */
encodingAesKey?: string | readonly [current: string, previous: string], 
/**
 * What kind of account it is. Default `"miniprogram"`.
 */
kind?: "miniprogram" | "officialAccount" | "component" | "wecom", 
/**
 * Whether an envelope without an id belongs to this account. Default `false`.
 */
emptyAppId?: boolean, };

/**
 * What opened a request. The reply is sealed with the same.
 */
export type OpenedBy = { 
/**
 * The account's place in the configuration.
 */
index: number, 
/**
 * The id that the envelope carried; of a plain request the account's first.
 */
appId: string, 
/**
 * Which Token.
 */
token: "current" | "previous", 
/**
 * Which key; `null` where the request was plain.
 */
encodingAesKey: "current" | "previous" | null, };

/**
 * A verified and decrypted text, not parsed.
 */
export type Unsealed = { 
/**
 * The text.
 */
message: string, 
/**
 * How the request came.
 */
mode: Mode, 
/**
 * The format of the request; the reply has the same.
 */
format: Format, 
/**
 * Which account, Token and key opened it.
 */
account: OpenedBy, 
/**
 * When WeChat signed it, in Unix seconds.
 */
timestamp: number, 
/**
 * WeChat's random text.
 */
nonce: string, };

/**
 * An HTTP answer, ready to be sent.
 */
export type HttpReply = { 
/**
 * Always 200: WeChat repeats a message that was answered with anything else.
 */
status: 200, 
/**
 * The headers, in lower case.
 */
headers: Record<string, string>, 
/**
 * The body.
 */
body: string, };

/**
 * An answer that deserves a look, though it is sent.
 */
export type ReplyWarning = { code: ReplyWarningCode, message: string, };

/**
 * What happened, and what came of it.
 */
export type Explanation = { steps: Array<ExplanationStep>, opened?: { type: string; event: string; dedupeKey: string }, error?: ExplanationError, };

export type ExplanationStep = { 
/**
 * Stable name of the step.
 */
id: string, 
/**
 * What it does, in the language asked for.
 */
title: string, status: "ok" | "failed" | "skipped", inputs: Array<ExplanationFact>, outputs: Array<ExplanationFact>, error?: ExplanationError, };

export type ExplanationFact = { name: string, value: string, };

/** The functions that both backends export. */
export interface Wire {
  version(): string;
  configure(config: string): Outcome<{ handle: number }>;
  release(handle: number): void;
  verifyUrl(handle: number, query: string, options: string): Outcome<HttpReply>;
  open(handle: number, query: string, body: Uint8Array, options: string): string;
  unseal(handle: number, query: string, body: Uint8Array, options: string): Outcome<Unsealed>;
  seal(handle: number, content: string, options: string): string;
  reply(handle: number, opened: string, content: string, options: string): string;
  transfer(handle: number, opened: string, options: string): string;
  explain(config: string, query: string, body: Uint8Array, options: string): Outcome<Explanation>;
  signature(parts: string, locale: string): Outcome<string>;
}

/** Their names. */
export const wireFunctions = [
  "version",
  "configure",
  "release",
  "verifyUrl",
  "open",
  "unseal",
  "seal",
  "reply",
  "transfer",
  "explain",
  "signature",
] as const;
