/** From raw query and raw body to the event, every field of it read. */

import { assertSameEvents } from "../equal.mjs";
import { requests } from "../input/request.mjs";
import { compare } from "../measure.mjs";

/**
 * Runs cases `{ name, kind, bytes, body, goals }` of one format; `body` is `"body"` (a Buffer, as a
 * server has it) or `"text"` (a string).
 */
export function openSuite(cases, format, contenders, { wanted, quick, report }) {
  for (const { kind, bytes, body = "body", ...rest } of cases) {
    const name = `${bytes} B ${kind}${body === "text" ? ", body as string" : ""}`;
    if (!wanted(name)) continue;
    const input = requests(kind, bytes, format);
    assertSameEvents(contenders, input, body);
    const runs = contenders.map(({ name, open }) => ({ name, run: runner(open, input, body) }));
    report({
      name,
      kind,
      bytes,
      body,
      ...rest,
      results: compare(runs, input.requests.length, quick),
    });
  }
}

function runner(open, { requests, read }, body) {
  const inputs = requests.map((request) => ({ query: request.query, body: request[body] }));
  return (index) => {
    const { query, body } = inputs[index];
    return read(open(query, body));
  };
}
