// The server that the others are compared with: Node's own http and crypto, and all that a receiver of pushes must do.

import { json } from "../../bench/input/json.mjs";
import { nodeCrypto } from "../../bench/peers/node-crypto.mjs";
import { readQuery } from "../../bench/peers/query.mjs";

const MAX_AGE_SECONDS = 86_400;
const SKEW_SECONDS = 300;

/**
 * Checks time and signature, opens, checks the owner, parses, handles each event once and answers. It waits for no
 * handler and has no deadline.
 */
export function bare(handle) {
  const { open, reply } = nodeCrypto(json);
  const answers = new Map();

  function receive(query, body) {
    const { timestamp, nonce } = readQuery(query);
    const age = Date.now() / 1000 - Number(timestamp);
    if (!(age <= MAX_AGE_SECONDS && age >= -SKEW_SECONDS)) throw new Error("timestamp");
    const event = open(query, body);
    const key = `${event.ToUserName}:${event.Event}:${event.trace_id ?? event.OutTradeNo}`;
    const known = answers.get(key);
    if (known) return known;
    const answer = handle(event);
    const made = answer
      ? { type: "application/json; charset=utf-8", text: reply(nonce, answer) }
      : { type: "text/plain; charset=utf-8", text: "success" };
    answers.set(key, made);
    return made;
  }

  return (request, response) => {
    const parts = [];
    request.on("data", (part) => parts.push(part));
    request.on("end", () => {
      const query = request.url.slice(request.url.indexOf("?") + 1);
      const { type, text } = receive(query, parts.length === 1 ? parts[0] : Buffer.concat(parts));
      response.writeHead(200, {
        "content-type": type,
        "content-length": Buffer.byteLength(text),
      });
      response.end(text);
    });
  };
}
