// What is filled in: for a reply to be sealed, and for one to be checked.

import type { CheckSample, SealSample } from "../../samples/reply";
import type { Credentials } from "../../ui/credentials";
import { kept } from "../../ui/kept";
import { nowSeconds, randomText } from "../../ui/random";
import type { replyWords } from "../../words/reply";

/** A content, and what it is sealed with. */
export interface SealCase extends Credentials {
  content: string;
  timestamp: string;
  nonce: string;
  random: string;
  strict: keyof (typeof replyWords)["en"]["form"]["stricts"];
}

/** A reply, and what is known of its receiver. */
export interface CheckCase extends Credentials {
  body: string;
  event: string;
  format: keyof (typeof replyWords)["en"]["form"]["formats"];
}

const nobody: Credentials = { token: "", key: "", appId: "", mode: "secure", kind: "miniprogram" };

/** A form that nobody has filled in: only the envelope is. */
export function emptySeal(): SealCase {
  const envelope = { timestamp: nowSeconds(), nonce: randomText(10), random: randomText(16) };
  return { ...nobody, content: "", strict: "no", ...envelope };
}

/** The form, filled in with a sample. */
export function sealOf({ tcId: _, name: __, ...values }: SealSample): SealCase {
  return { ...emptySeal(), ...values };
}

/** What stands in the first half. */
export const sealCase = kept<SealCase>(emptySeal());

/** A form that nobody has filled in. */
export const emptyCheck: CheckCase = { ...nobody, body: "", event: "", format: "any" };

/** What stands in the second half. */
export const checkCase = kept<CheckCase>(emptyCheck);

/** The form, filled in with a sample. */
export function checkOf({ tcId: _, name: __, good: ___, ...values }: CheckSample): CheckCase {
  return { ...emptyCheck, ...values };
}
