// Contexts come and go, each with weseal for itself.

import { inContext } from "../../node/lib/contexts.mjs";
import { account } from "../input/account.mjs";
import { json } from "../input/json.mjs";
import { requests } from "../input/request.mjs";
import { SAMPLES, sample } from "./sample.mjs";

const OPENS = 100;

const { requests: all, read } = requests("text", 400, json);
const count = Number(process.argv[2]);
const every = Math.ceil(count / SAMPLES);
for (let done = 0; done < count; done += 1) {
  if (done % every === 0) await sample(done);
  use();
}
await sample(count);

function use() {
  const push = inContext().weseal.createPush(account);
  for (let opens = 0; opens < OPENS; opens += 1) {
    const { query, body } = all[opens % all.length];
    if (read(push.open(query, body).event) === 0) throw new Error("nothing");
  }
}
