// The request that is answered: sealed and signed here, with the settings that its answer has.

import type { Push, signature } from "weseal";

import type { Credentials } from "../../ui/credentials";
import type { Format } from "./seal";

const TIMESTAMP = 1700000000;
const NONCE = "0";
const RANDOM = "0".repeat(16);
const MESSAGES = { json: "{}", xml: "<xml></xml>" };

/** A request that `push` opens. Nothing of it is known but how its answer is to be. */
export function requestOf(
  engine: { signature: typeof signature },
  push: Push,
  { mode, token }: Credentials,
  format: Format,
): { query: Record<string, string>; body: string } {
  const message = MESSAGES[format];
  const sent = { timestamp: String(TIMESTAMP), nonce: NONCE };
  if (mode === "plain") {
    const signed = engine.signature([token, sent.timestamp, sent.nonce]);
    return { query: { ...sent, signature: signed }, body: message };
  }
  const { Encrypt, MsgSignature } = push.seal(message, {
    timestamp: TIMESTAMP,
    nonce: NONCE,
    random: RANDOM,
  });
  const body =
    format === "json" ? `{"Encrypt":"${Encrypt}"}` : `<xml><Encrypt>${Encrypt}</Encrypt></xml>`;
  return { query: { ...sent, msg_signature: MsgSignature }, body };
}
