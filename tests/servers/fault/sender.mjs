// WeChat: pushes an event, cuts the connection after five seconds, and tries again.

import { request } from "node:http";

import { pushed } from "../lib/wechat.mjs";
import { FAST_TRIES } from "./plan.mjs";
import { now } from "./pulse.mjs";

/** A pause between the later tries of a payment event, which in truth are minutes and hours. */
const LATER_MS = 1000;

/**
 * Pushes an event until it is acknowledged or its tries are used up. `anyone()` gives a worker that listens, and
 * `accepts(event, { status, body })` says whether WeChat would leave it at that. Gives the tries, each
 * `{ ended, from, until, pulse }`: "accepted" is the last one, if there is one.
 */
export async function push(event, { anyone, cutMs, accepts }) {
  const tries = [];
  let asked;
  let hasLost = false;
  while (tries.length < event.tries) {
    if (tries.length >= FAST_TRIES) await sleep(LATER_MS);
    if (!asked || event.sender.repeats === "fresh") asked = sealed(event, tries.length);
    const worker = anyone();
    const from = now();
    const answer = await once(asked, worker?.port, cutMs);
    // Nobody listens there: whoever stands before the workers asks another.
    if (answer.error === "ECONNREFUSED") continue;
    const isAccepted = answer.error === undefined && accepts(event, answer);
    const isLost = isAccepted && event.sender.losesAnswer && !hasLost;
    hasLost ||= isLost;
    const refused = answer.error ?? `${answer.status}`;
    const ended = isLost ? "answer lost" : isAccepted ? "accepted" : refused;
    tries.push({ ended, from, until: now(), pulse: worker.pulse });
    if (ended === "accepted") break;
    if (ended === "reset" && event.sender.afterReset === "after the cut") {
      await sleep(from + cutMs - now());
    }
  }
  return tries;
}

function sealed(event, retries) {
  const { message, format } = event;
  return pushed(retries ? { ...message, RetryTimes: retries } : message, format);
}

/** One try: `{ status, body }`, or `{ error: "cut" | "reset" | "ECONNREFUSED" }`. */
async function once({ query, body, type }, port, cutMs) {
  if (port === undefined) {
    await sleep(10);
    return { error: "ECONNREFUSED" };
  }
  return new Promise((resolve) => {
    const options = {
      port,
      host: "127.0.0.1",
      path: `/push?${query}`,
      method: "POST",
      agent: false,
    };
    const call = request({ ...options, headers: { "content-type": type } });
    const timer = setTimeout(() => {
      resolve({ error: "cut" });
      call.destroy();
    }, cutMs);
    const end = (answer) => {
      clearTimeout(timer);
      resolve(answer);
    };
    call.on("error", ({ code }) => end({ error: code === "ECONNREFUSED" ? code : "reset" }));
    call.on("response", (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (part) => {
        text += part;
      });
      response.on("error", () => end({ error: "reset" }));
      response.on("end", () => end({ status: response.statusCode, body: text }));
    });
    call.end(body);
  });
}

function sleep(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
