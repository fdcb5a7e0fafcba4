// The case as a test vector: what goes to others who shall see the same, without its keys.

import type { Explanation } from "weseal/explain";
import { TEST_KEY } from "../../vector/crypto";
import { commentOf, failureOf, groupText, thrownOf } from "../../vector/group";
import { standIns } from "../../vector/stand-in";
import type { VectorWords } from "../../words/vector";
import { type Options, optionsOf } from "./options";
import { resealed } from "./reseal";
import { loadPlain, loadRsa } from "./run";
import { fieldsOf, type Spec, type Values } from "./spec";

/** A group of `tests/vectors`, as JSON text. The keys are others, and what they seal and sign with them. */
export async function vectorOf(
  spec: Spec,
  values: Values,
  original: Explanation,
  words: VectorWords,
): Promise<string> {
  const { explainComputation } = await (spec.needsRsa?.(values) ? loadRsa() : loadPlain());
  const explain = (options: Options) => explainComputation(spec.id, { ...options, locale: "en" });
  const before = optionsOf(spec, values);
  const after = replaced(spec, values, original);
  const options = await resealed({ original, before, after }, explain);
  const outcome = outcomeOf(() => explain(options));
  const isOther =
    JSON.stringify(codesOf(outcome)) !== JSON.stringify(codesOf(outcomeOf(() => original)));
  const { computation, inputs } = asCalled(spec.id, options);
  const isKept = original.error !== undefined && options === after;
  const comment = commentOf(words, { isOther, isKept });
  const test = { comment, inputs: { options: inputs }, outcome };
  return groupText("Compute", { computation }, test);
}

/** The options with other keys. A private key that can be read is replaced by one that can, too. */
function replaced(spec: Spec, values: Values, { error }: Explanation): Options {
  const secrets = fieldsOf(spec, values).filter(({ secret }) => secret);
  const replace = standIns(secrets.map(({ name }) => values[name] ?? ""));
  const isReadable = error?.code !== "PRIVATE_KEY_INVALID";
  const others = Object.entries(values).map(([name, text]) => [
    name,
    name === "privateKey" && isReadable ? TEST_KEY : replace(text),
  ]);
  return optionsOf(spec, Object.fromEntries(others));
}

function outcomeOf(explain: () => Explanation): object {
  try {
    const { error, answer = "null" } = explain();
    return error ? failureOf(error) : { answer: JSON.parse(answer) };
  } catch (error) {
    return thrownOf(error);
  }
}

function codesOf(outcome: object): unknown {
  return "error" in outcome ? outcome.error : "valid";
}

/** What `signPayment` makes of its options is what the vectors have. */
function asCalled(computation: Spec["id"], options: Options) {
  if (computation !== "signPayment") return { computation, inputs: options };
  const { prepayId, signType, ...others } = options;
  const name = "prepay_id=";
  const text = String(prepayId);
  const order = { ...others, package: text.startsWith(name) ? text : name + text };
  if (signType === "RSA") return { computation: "signPaymentRsa", inputs: order };
  return { computation, inputs: { ...order, ...(signType !== undefined && { signType }) } };
}
