/** Every step of a computation, with its inputs and outputs. Holds secrets: for your own eyes alone. */

import { extra, rsa } from "./backend";
import { type Localized, optionsAndLocale } from "./compute";
import { configText } from "./config";
import { WesealError } from "./error";
import {
  type Computation,
  type Explanation,
  type Outcome,
  type RsaComputation,
  rsaComputations,
} from "./generated/types";
import {
  type Body,
  bodyBytes,
  exactText,
  onlyText,
  parsedBytes,
  type Query,
  queryText,
} from "./input";
import type { Locale } from "./locale";
import { packageOf } from "./payment";
import { prepared } from "./prepare";
import { type OpenOptions, optionsText, type PushConfig } from "./push";

export type {
  Computation,
  Explanation,
  ExplanationCause,
  ExplanationStep,
  RsaComputation,
} from "./generated/types";

/**
 * Does what `push.open` does and records every step: the sorted parts and their digest, the decrypted
 * bytes, the first step that failed. Without a body, and with `echostr` in the query, it does what
 * `push.verifyUrl` does. It shows keys, plaintext and expected signatures, which is why it is apart from
 * `weseal`: no server route should return it.
 */
export function explain(
  config: PushConfig,
  query: Query,
  body?: Body | null,
  options?: OpenOptions,
): Explanation {
  const { text, locale } = configText(config);
  const sent = body ?? "";
  const bytes = bodyBytes(sent, locale);
  const given = bytes ?? parsedBytes(sent, locale);
  const parsed = optionsText(options, locale, bytes === undefined);
  return unwrap(extra().explain(text, queryText(query, locale), given, parsed));
}

/**
 * Does what the function of this name does and records every step. The options are those of the function,
 * its parameters named; what it would fill in (`timeStamp`, `nonceStr`, `now`) is given. `causes` are the
 * usual ones if it failed, or if WeChat refuses what was computed.
 */
export function explainComputation<T extends object>(
  name: Computation | RsaComputation,
  given: T & Localized,
): Explanation {
  const { options, locale } = optionsAndLocale<Record<string, unknown>>(given as never);
  const [computation, computed] = asComputed(onlyText("name", name, locale), options, locale);
  const needsRsa = (rsaComputations as readonly string[]).includes(computation);
  const text = exactText("options", needsRsa ? prepared(computed, locale) : computed, locale);
  return unwrap((needsRsa ? rsa() : extra()).explainComputation(computation, text, locale));
}

/** What `signPayment` makes of its options; all others are computed as they are. */
function asComputed(
  name: string,
  options: Record<string, unknown>,
  locale: Locale,
): [name: string, options: object] {
  if (name !== "signPayment" || !("prepayId" in options)) return [name, options];
  const { prepayId, client: _, signType, ...others } = options;
  const order = { ...others, package: packageOf(prepayId, locale) };
  return signType === "RSA" ? ["signPaymentRsa", order] : [name, { ...order, signType }];
}

/** The value of an outcome, or its failure, thrown. */
function unwrap<T>(outcome: Outcome<T>): T {
  if ("error" in outcome) throw new WesealError(outcome.error);
  return outcome.value;
}
