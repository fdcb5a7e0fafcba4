// Which failures have things to look at besides the cause that weseal finds.

import type { Explanation } from "weseal/explain";

/** A stable code of weseal. */
export type ErrorCode = NonNullable<Explanation["error"]>["code"];

/** The failures of a push that its sender's or receiver's settings explain. */
type Explicable = Extract<
  ErrorCode,
  | "SIGNATURE_MISMATCH"
  | "SIGNATURE_MISSING"
  | "PARAMETER_MISSING"
  | "PARAMETER_INVALID"
  | "PARAMETER_REPEATED"
  | "NOT_ENCRYPTED"
  | "ENCRYPT_MISSING"
  | "BODY_MALFORMED"
  | "BAD_BASE64"
  | "KEY_INVALID"
  | "BAD_CIPHERTEXT"
  | "OWNER_MISMATCH"
  | "TIMESTAMP_OUT_OF_WINDOW"
>;

/** What to look at for each of them, most likely first. */
export type Checks = Record<Explicable, readonly string[]>;
