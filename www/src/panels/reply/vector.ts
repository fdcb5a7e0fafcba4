// The case as a test vector, without the Token and the key.

import type { Finding } from "weseal";

import type { CheckCase, SealCase } from "./case";
import { payloadOf } from "./check";

interface Words {
  comment: string;
  placeholder: string;
}

/** The sealing of a content, as JSON text. */
export function sealVector(given: SealCase, body: string, words: Words): string {
  const { appId, key, mode, kind, content, timestamp, nonce, random, strict } = given;
  return text({
    comment: words.comment,
    config: {
      ...(appId && { appId }),
      token: words.placeholder,
      ...(key && { encodingAesKey: words.placeholder }),
      ...(mode !== "secure" && { mode }),
      ...(kind !== "miniprogram" && { kind }),
    },
    content,
    options: { timestamp: Number(timestamp), nonce, random, strict: strict === "yes" },
    expected: body,
    result: "valid",
  });
}

/** The judgement of a reply, as JSON text. */
export function checkVector(given: CheckCase, findings: readonly Finding[], words: Words): string {
  const hidden = (secret: string) => (secret ? words.placeholder : "");
  return text({
    comment: words.comment,
    subject: "push-reply",
    payload: payloadOf({ ...given, token: hidden(given.token), key: hidden(given.key) }),
    findings: findings.map(({ rule, severity, path }) => ({ rule, severity, path })),
  });
}

function text(vector: object): string {
  return JSON.stringify(vector, null, 2);
}
