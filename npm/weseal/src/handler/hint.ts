/** What a request says of its account, before anything is verified. */

import type { AccountHint, Incoming } from "./types";

const ID = /^[\w.@-]{1,64}$/;
const NAMED = [
  /"ToUserName"\s*:\s*"([^"\\]{1,64})"/,
  /<ToUserName>\s*(?:<!\[CDATA\[)?([^<\]]{1,64})/,
];

/** The ids that have the form of ids. */
export function hintOf(incoming: Incoming, appId: string | undefined): AccountHint {
  const hint: AccountHint = { path: incoming.path ?? "" };
  const toUserName = named(incoming.body);
  if (toUserName !== undefined && ID.test(toUserName)) hint.toUserName = toUserName;
  if (appId !== undefined) hint.appId = appId;
  return hint;
}

function named(body: Incoming["body"]): string | undefined {
  if (body === undefined || body === null) return undefined;
  if (typeof body === "object" && !ArrayBuffer.isView(body) && !(body instanceof ArrayBuffer)) {
    const { ToUserName: name } = body as { ToUserName?: unknown };
    return typeof name === "string" ? name : undefined;
  }
  // A parser of JSON may leave a number.
  if (typeof body !== "string" && typeof body !== "object") return undefined;
  const text = typeof body === "string" ? body : new TextDecoder().decode(body);
  for (const form of NAMED) {
    const found = form.exec(text);
    if (found) return found[1];
  }
  return undefined;
}
