// One text that holds a whole request: what WeChat's request-construction tool prints, a walk through a push
// in its documents, a curl command, a raw HTTP request, a line of a log, the event of a cloud function.

import type { Case } from "../case";
import { bodyIn } from "./body";
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
  if (text.length > LONGEST) return undefined;
  const found = wrapped(text) ?? readText(text);
  const { url, ...others } = found;
  return url !== undefined && Object.keys(others).length > 0 ? found : undefined;
}

function readText(text: string): Pasted {
  // Documents of WeChat are Markdown: a name loses its backslashes, a body has none before an underscore.
  const plain = text.replaceAll("\\_", "_");
  const url = urlIn(plain);
  const body = bodyIn(plain);
  return {
    ...(url !== undefined && { url }),
    ...(body !== undefined && { body }),
    ...settingsIn(plain),
  };
}
