/** An explanation without the credentials that went into it. */

import type { Explanation, ExplanationStep } from "weseal/explain";

import type { Credentials } from "../credentials.js";

type ExplanationFact = ExplanationStep["inputs"][number];

/** A Token this short stands by chance in what is no secret. */
const DISTINCT = 8;

/** The same steps, with names where the Token, the key, and what follows from the key alone would stand. */
export function masked(explanation: Explanation, credentials: Credentials): Explanation {
  const { token, encodingAesKey = "" } = credentials;
  const key = Buffer.from(encodingAesKey, "base64").toString("hex");
  const secrets: [secret: string, name: string][] = [
    [encodingAesKey, "‹EncodingAESKey›"],
    [key, "‹key›"],
    [key.slice(0, 32), "‹iv›"],
    [token, "‹Token›"],
  ];
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
