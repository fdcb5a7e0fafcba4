// The case as a test vector: what goes to others who shall see the same, without the Token and the key.

import type { Explanation } from "weseal/explain";

import type { Case } from "./case";

interface Words {
  comment: string;
  placeholder: string;
}

/** A test in the shape of `tests/vectors`, as JSON text. Placeholders stand for the Token and the key. */
export function vectorOf(given: Case, { error }: Explanation, words: Words): string {
  const { url, body, appId, mode, kind, now } = given;
  const config = {
    ...(appId && { appId }),
    token: words.placeholder,
    ...(given.key && { encodingAesKey: words.placeholder }),
    ...(mode !== "secure" && { mode }),
    ...(kind !== "miniprogram" && { kind }),
  };
  const vector = {
    comment: words.comment,
    config,
    query: url.trim().replace(/^[^?]*\?/, ""),
    ...(body && { body }),
    ...(now && { options: { now: Number(now) } }),
    result: error ? "invalid" : "valid",
    ...(error && { error: errorOf(error) }),
  };
  return JSON.stringify(vector, null, 2);
}

function errorOf({ code, wechatCode, hint }: NonNullable<Explanation["error"]>) {
  return {
    code,
    ...(wechatCode !== undefined && { wechatCode }),
    ...(hint && { hint: hint.code }),
  };
}
