// One text that holds a whole request: what WeChat's request-construction tool prints, a walk through a push
// in its documents, a curl command, a raw HTTP request, a line of a log, the event of a cloud function.

import { isJson } from "../../../ui/is-json";
import type { Case } from "../case";
import { bodyIn } from "./body";
import { curlIn } from "./curl";
import { settingsIn } from "./settings";
import { urlIn } from "./url";
import { wrapped } from "./wrapped";

/** The fields of the form that a pasted text fills. */
export type Pasted = Partial<Pick<Case, "url" | "body" | "token" | "key" | "appId" | "kind">>;

/** In characters: more than a push and all that is said of it. */
const LONGEST = 200_000;

/**
 * What a pasted text says of a request, field by field. Nothing if it is no more than one field's content,
 * which then goes where it is pasted.
 */
export function pastedFrom(text: string): Pasted | undefined {
  // Every push has one; without, nothing else needs to be looked for.
  if (text.length > LONGEST || !text.includes("nonce")) return undefined;
  const command = curlIn(text);
  if (command) return command;
  const found = wrapped(text) ?? readText(text);
  return found && Object.keys(found).length > 1 ? found : undefined;
}

function readText(text: string): Pasted | undefined {
  // Documents of WeChat are Markdown: an underscore of a name has a backslash before it.
  const plain = text.replaceAll("\\_", "_");
  const url = urlIn(plain);
  if (url === undefined) return undefined;
  const body = exactBodyIn(text, plain);
  // A message has members of these names as well.
  const others = body === undefined ? plain : plain.replace(body, () => " ");
  return { url, ...(body !== undefined && { body }), ...settingsIn(others) };
}

/** The body as it stands there; without the backslashes of Markdown only if it is no JSON with them. */
function exactBodyIn(text: string, plain: string): string | undefined {
  const body = bodyIn(text);
  if (body !== undefined && (body.startsWith("<") || isJson(body))) return body;
  const other = bodyIn(plain);
  return other !== undefined && isJson(other) ? other : body;
}
