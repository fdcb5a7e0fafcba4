// Steps that are told in a line.

import { LongText } from "../../../ui/long-text";
import { useWords } from "../../../words/locale";
import { pushWords } from "../../../words/push";
import { uiWords } from "../../../words/ui";
import { fact, numberFact } from "../facts";
import type { StepProps } from "./step-props";

/** The body: its size and format. Its `Encrypt` is shown where it is decoded. */
export function BodyView({ step }: StepProps) {
  const words = useWords(uiWords);
  const { steps } = useWords(pushWords);
  const format = fact(step, "format");
  const text = fact(step, "text") ?? "";
  const mark = numberFact(step, "position");
  return (
    <>
      <p class="line">
        <span>{words.bytes(numberFact(step, "bytes") ?? 0)}</span>
        {format && <code class="badge">{format.toUpperCase()}</code>}
        {mark !== undefined && <span>{steps.badCharacter(mark)}</span>}
      </p>
      {step.status === "failed" && text !== "" && <LongText text={text} mark={mark} />}
    </>
  );
}

/** What a step of one word has found: the mode, the format. */
export function ModeView({ step }: StepProps) {
  const words = useWords(pushWords);
  const mode = fact(step, "mode") as keyof typeof words.form.modes | undefined;
  const sealed = fact(step, "sealed") as keyof typeof words.steps.sealed | undefined;
  const format = fact(step, "format");
  return (
    <p class="line">
      {mode && <span>{words.form.modes[mode]}</span>}
      {sealed && <code class="badge">{words.steps.sealed[sealed]}</code>}
      {format && <code class="badge">{format.toUpperCase()}</code>}
    </p>
  );
}

/** The text of Base64 and how many bytes it is, or which character is none of it. */
export function Base64View({ step }: StepProps) {
  const { steps: words } = useWords(pushWords);
  const encrypt = fact(step, "encrypt") ?? "";
  const length = numberFact(step, "length");
  const position = step.error?.details?.position;
  const mark = position === undefined ? undefined : Number(position);
  return (
    <>
      <p class="line">
        {length !== undefined && <span>{words.decoded(encrypt.length, length)}</span>}
        {mark !== undefined && <span>{words.badCharacter(mark)}</span>}
      </p>
      <LongText text={encrypt} mark={mark} />
    </>
  );
}
