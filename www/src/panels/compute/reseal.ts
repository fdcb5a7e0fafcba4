// What the original keys sealed or signed, sealed and signed by those in their place.

import type { Explanation, ExplanationStep } from "weseal/explain";

import { bytesOf } from "../../ui/hex";
import {
  base64Bytes,
  base64Of,
  sealCbc,
  sealGcm,
  sealRsa,
  signRsa,
  testPublicKey,
} from "../../vector/crypto";
import { deeply } from "../../vector/stand-in";
import { fact, stepOf } from "../push/facts";
import type { Options } from "./options";

interface Case {
  original: Explanation;
  /** The options with the original keys. */
  before: Options;
  /** The options with the keys in their place. */
  after: Options;
}

type Explain = (options: Options) => Explanation;

/** The options with what the original could open or verify made anew. What it could not stays as it is. */
export async function resealed(given: Case, explain: Explain): Promise<Options> {
  try {
    return await sealedAnew(given, explain);
  } catch {
    // No WebCrypto, as on a page without HTTPS, or a key that seals nothing: the vector says that it differs.
    return given.after;
  }
}

async function sealedAnew(given: Case, explain: Explain): Promise<Options> {
  const { steps } = given.original;
  const passed = (id: string) =>
    stepOf(
      steps.filter(({ status }) => status === "ok"),
      id,
    );
  if (passed("decryptData") && passed("dataPadding")) return userData(given);
  if (passed("gcmOpen")) return gcm(given, passed("rsaVerify") !== undefined);
  if (passed("rsaDecrypt")) return rsa(given);
  if (passed("compare")) return signature(given, explain);
  if (given.original.error?.hint?.code === "RAW_DATA_REBUILT") return rebuilt(given, explain);
  return given.after;
}

/** The session key that opened it is the one of several that seals it as it was. */
async function userData({ original: { steps }, before, after }: Case): Promise<Options> {
  const padded = bytesOf(fact(stepOf(steps, "decryptData"), "bytes") ?? "");
  const plain = padded.slice(0, padded.length - (padded.at(-1) ?? 0));
  const iv = bytesOf(fact(stepOf(steps, "iv"), "bytes") ?? "");
  const seal = (key = "") => sealCbc(base64Bytes(key), iv, plain);
  const data = await Promise.all(listOf(before.sessionKey).map(seal));
  const encryptedData = await seal(
    listOf(after.sessionKey)[data.indexOf(String(before.encryptedData))],
  );
  return { ...after, encryptedData };
}

/** Of WeChat Pay, which signs the body around it, or of the server API. */
async function gcm({ original: { steps }, after }: Case, isSigned: boolean): Promise<Options> {
  const text = fact(stepOf(steps, "gcmOpen"), "text") ?? "";
  const input = stepOf(steps, "gcmInput");
  if (typeof after.apiV3Key !== "string") return apiResponse(steps, after, text);
  const encoder = new TextEncoder();
  const sealed = await sealGcm(
    encoder.encode(after.apiV3Key),
    encoder.encode(fact(input, "nonce")),
    fact(input, "associatedData") ?? "",
    text,
  );
  const anew = swap(fact(input, "ciphertext") ?? "", base64Of(sealed));
  const options = deeply(after, anew);
  if (!isSigned) return options;
  const headers = stepOf(steps, "headers");
  const signed = await signRsa(anew(fact(stepOf(steps, "join"), "joined") ?? ""));
  const keys = await Promise.all(
    (options.keys as { serial: string }[]).map(async ({ serial }, at) =>
      serial === fact(headers, "Wechatpay-Serial")
        ? { serial, publicKey: await testPublicKey() }
        : (options.keys as object[])[at],
    ),
  );
  const signature = swap(fact(headers, "Wechatpay-Signature") ?? "", signed);
  return { ...deeply(options, signature), keys };
}

const TAG = 16;

async function apiResponse(
  steps: readonly ExplanationStep[],
  after: Options,
  text: string,
): Promise<Options> {
  const { iv, data, authtag } = JSON.parse(String(after.body));
  const { key } = after.key as { key: string };
  const aad = fact(stepOf(steps, "aad"), "aad") ?? "";
  const sealed = await sealGcm(base64Bytes(key.trim()), base64Bytes(iv), aad, text);
  const end = sealed.length - TAG;
  const body = swap(
    authtag,
    base64Of(sealed.slice(end)),
  )(swap(data, base64Of(sealed.slice(0, end)))(String(after.body)));
  return { ...after, body };
}

/** Each text has two steps: what it is, and what came out. */
async function rsa({ original: { steps }, after }: Case): Promise<Options> {
  const opened = steps.flatMap((step, at) =>
    step.id === "rsaDecrypt" && step.status === "ok" ? [[steps[at - 1], step] as const] : [],
  );
  const entries = await Promise.all(
    opened.map(async ([data, step]) => [
      data?.inputs[0]?.name ?? "",
      await sealRsa(bytesOf(fact(step, "bytes") ?? "")),
    ]),
  );
  return { ...after, ...Object.fromEntries(entries) };
}

/** What weseal expects with the other key takes the place of what matched. */
function signature({ after }: Case, explain: Explain): Options {
  const compared = stepOf(explain(after).steps, "compare");
  return deeply(after, swap(fact(compared, "given") ?? "", fact(compared, "expected") ?? ""));
}

const OUTSIDE_STRINGS = /("(?:\\.|[^"\\])*")|\s+/g;

/** What was serialised anew is signed as it was before, without blanks. */
function rebuilt({ after }: Case, explain: Explain): Options {
  const rawData = String(after.rawData).replace(OUTSIDE_STRINGS, "$1");
  const compared = stepOf(explain({ ...after, rawData }).steps, "compare");
  return { ...after, signature: fact(compared, "expected") };
}

function swap(from: string, to: string): (text: string) => string {
  return (text) => (from === "" ? text : text.replaceAll(from, to));
}

function listOf(value: unknown): string[] {
  return [value].flat() as string[];
}
