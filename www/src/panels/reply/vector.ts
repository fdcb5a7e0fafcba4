// The case as a test vector, with another Token and another key.

import type * as weseal from "weseal";
import type { Finding } from "weseal";
import { nowSeconds, randomText } from "../../ui/random";
import { today } from "../../ui/today";
import { commentOf, groupText } from "../../vector/group";
import { standIns } from "../../vector/stand-in";
import type { VectorWords } from "../../words/vector";
import { fact, stepOf } from "../push/facts";
import type { CheckCase, SealCase } from "./case";
import { loadCheck, openingOf, payloadOf } from "./check";
import { type Envelope, envelopeOf, isComplete, openEnvelope } from "./envelope";
import { requestOf } from "./request";
import { configOf, formatsOf, loadSeal, optionsOf, seal } from "./seal";

/** The sealing of a content, as JSON text: a request, and what answers it. */
export async function sealVector(original: SealCase, words: VectorWords): Promise<string> {
  const engine = await loadSeal();
  const { token, key, content } = original;
  const replace = standIns([token, key]);
  const given = {
    ...original,
    token: replace(token),
    key: replace(key),
    content: replace(content),
    // What is made anew every time would be another answer.
    timestamp: original.timestamp || nowSeconds(),
    random: original.random || randomText(16),
  };
  const [format = "json"] = formatsOf(given);
  const config = configOf(given);
  const request = requestOf(engine, engine.createPush(config), given, format);
  const result = seal(engine, given, "en");
  if ("problem" in result) throw new Error(result.problem);
  const reply = result.bodies[0]?.reply;
  const body = reply?.body ?? "";
  const envelope = result.isSealed && envelopeOf(engine, body);
  const expected = {
    contentType: reply?.headers["content-type"],
    ...(envelope ? { sealed: { ...envelope, TimeStamp: Number(envelope.TimeStamp) } } : { body }),
    warned: result.warnings.length > 0,
  };
  const inputs = { config, ...request, content: given.content, replyOptions: optionsOf(given) };
  return groupText("Reply", {}, { comment: commentOf(words), inputs, outcome: { expected } });
}

/** The judgement of a reply, as JSON text. */
export async function checkVector(
  original: CheckCase,
  findings: readonly Finding[],
  words: VectorWords,
): Promise<string> {
  const engine = await loadCheck();
  const { signature } = await import("weseal");
  const replace = standIns([original.token, original.key]);
  const replaced = {
    ...original,
    token: replace(original.token),
    key: replace(original.key),
    body: replace(original.body),
  };
  const body = sealedAnew({ ...engine, signature }, original, replaced);
  const payload = JSON.stringify(payloadOf({ ...replaced, body }));
  const asOf = today();
  const told = engine.check("push-reply", payload, { asOf });
  const rules = (all: readonly Finding[]) => all.map(({ rule }) => rule).join();
  const outcome = {
    findings: told.map(({ rule, severity, path }) => ({ rule, severity, path })),
  };
  const { state } = openingOf(engine, original, "en");
  const isSealed = state === "locked" || state === "opened";
  const isKept = isSealed && (original.token || original.key) !== "" && body === replaced.body;
  const isOther = rules(told) !== rules(findings);
  const inputs = { payload, asOf };
  const comment = commentOf(words, { isKept, isOther });
  return groupText("Check", { subject: "push-reply" }, { comment, inputs, outcome });
}

type Engine = Awaited<ReturnType<typeof loadCheck>> & Pick<typeof weseal, "signature">;

/** The body, sealed and signed with the other settings as far as the original ones open it. */
function sealedAnew(engine: Engine, original: CheckCase, replaced: CheckCase): string {
  const envelope = envelopeOf(engine, original.body);
  if (!envelope || !isComplete(envelope)) return replaced.body;
  const { Encrypt, MsgSignature } = envelope;
  const other = encryptedAnew(engine, envelope, original, replaced.key) ?? Encrypt;
  const body = replaced.body.replaceAll(Encrypt, other);
  const { token } = original;
  if (token === "" || signed(engine, envelope, token) !== MsgSignature) return body;
  const anew = signed(engine, { ...envelope, Encrypt: other }, replaced.token);
  return body.replaceAll(MsgSignature, anew);
}

function signed({ signature }: Engine, { Encrypt, TimeStamp, Nonce }: Envelope, token: string) {
  return signature([token, TimeStamp, Nonce, Encrypt]);
}

/** What the key decrypts, whoever signed it, encrypted with the other one; nothing where it could not be. */
function encryptedAnew(engine: Engine, envelope: Envelope, original: CheckCase, key: string) {
  if (original.key === "") return undefined;
  const token = "anybody";
  const own = { ...envelope, MsgSignature: signed(engine, envelope, token) };
  const { steps } = openEnvelope(engine, own, { ...original, token }, "en");
  const layout = stepOf(steps, "layout");
  const message = layout?.status === "ok" ? fact(layout, "message") : undefined;
  const appId = fact(layout, "ownerId");
  if (message === undefined || !appId) return undefined;
  try {
    const push = engine.createPush({ token, encodingAesKey: key, appId });
    const sent = { timestamp: Number(nowSeconds()), nonce: "0", random: "0".repeat(16) };
    return push.seal(message, sent).Encrypt;
  } catch {
    return undefined;
  }
}
