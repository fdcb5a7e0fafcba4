/** An explanation without the credentials that went into it. */

import type { Explanation, ExplanationStep } from "weseal/explain";

import type { Credentials } from "../credentials.js";

type ExplanationFact = ExplanationStep["inputs"][number];

/** A Token this short stands by chance in what is no secret. */
const DISTINCT = 8;

/** The same steps, with names where the Token, the key, and what follows from the key alone would stand. */
export function masked(explanation: Explanation, credentials: Credentials): Explanation {
  const { previous } = credentials;
  const all = [credentials, ...(Object.keys(previous).length > 0 ? [previous] : [])];
  return hidden(explanation, all.flatMap(namesOf));
}

function namesOf({ token = "", encodingAesKey = "" }: Partial<Credentials>): Secret[] {
  const key = Buffer.from(encodingAesKey, "base64").toString("hex");
  return [
    [encodingAesKey, "‹EncodingAESKey›"],
    [key, "‹key›"],
    [key.slice(0, 32), "‹iv›"],
    [token, "‹Token›"],
  ];
}

const SECRET = /^(?!public).*(?:key|secret|ticket|token|password)s?$/i;

/** The same of a computation: without the values of its options that are secrets by their names. */
export function maskedOptions(explanation: Explanation, options: object): Explanation {
  return hidden(explanation, secretsOf(options));
}

function secretsOf(options: object): Secret[] {
  return Object.entries(options).flatMap(([name, value]): Secret[] => {
    const isSecret = SECRET.test(name);
    if (typeof value === "object" && value !== null)
      return secretsOf(
        isSecret && Array.isArray(value)
          ? Object.fromEntries(value.map((item, index) => [`${index}${name}`, item]))
          : value,
      );
    if (!isSecret || typeof value !== "string") return [];
    const word = `‹${name.replace(/^\d+/, "")}›`;
    const bytes = Buffer.from(value, "base64").toString("hex");
    const written = new Set([value, JSON.stringify(value).slice(1, -1), bytes]);
    return [...written].map((secret) => [secret, word]);
  });
}

type Secret = readonly [secret: string, name: string];

function hidden(explanation: Explanation, secrets: readonly Secret[]): Explanation {
  const hide = ({ name, value }: ExplanationFact): ExplanationFact => {
    let shown = value;
    for (const [secret, word] of secrets) {
      if (secret === "") continue;
      if (shown === secret) shown = word;
      else if (secret.length >= DISTINCT || name === "joined")
        shown = shown.replaceAll(secret, word);
    }
    return { name, value: shown };
  };
  const steps = explanation.steps.map((step) => ({
    ...step,
    inputs: step.inputs.map(hide),
    outputs: step.outputs.map(hide),
  }));
  return { ...explanation, steps };
}
