import type { Explanation } from "weseal/explain";

import { Callout } from "../../ui/callout";
import { CopyButton } from "../../ui/copy-button";
import { indented, Json } from "../../ui/json";
import { useEngine } from "../../ui/use-engine";
import { useLocale, useWords } from "../../words/locale";
import { type ErrorCode, pushChecks, pushWords } from "../../words/push";
import { vectorWords } from "../../words/vector";
import type { Case } from "./case";
import { Causes, Codes, failedStep } from "./failed";
import { loadVector, vectorOf } from "./vector";

/** What is not wrong, but not filled in yet. */
const INCOMPLETE: readonly ErrorCode[] = ["TOKEN_REQUIRED", "KEY_REQUIRED", "APP_ID_REQUIRED"];

/** How it ended, why, and what to do. */
export function Verdict({ given, explanation }: { given: Case; explanation: Explanation }) {
  const words = useWords(vectorWords);
  const [, engine] = useEngine(loadVector);
  const copyVector = (
    <div class="verdict-foot">
      <CopyButton
        label={words.copy}
        text={engine && (() => vectorOf(engine, given, explanation, words))}
      />
      <p class="hint">{words.hint}</p>
    </div>
  );
  if (explanation.error) return <Failure explanation={explanation}>{copyVector}</Failure>;
  return <Success explanation={explanation}>{copyVector}</Success>;
}

interface Props {
  explanation: Explanation;
  children: preact.ComponentChildren;
}

function Success({ explanation: { opened, reply, steps }, children }: Props) {
  const { verdict: words } = useWords(pushWords);
  const wasSealed = steps.some(({ id }) => id === "decrypt");
  const title = reply ? words.verified : wasSealed ? words.opened : words.plain;
  const isPlain = title === words.plain;
  return (
    <Callout tone={isPlain ? "note" : "ok"} title={title}>
      {isPlain && <p>{words.plainText}</p>}
      {opened && (
        <>
          <dl class="facts">
            <dt>{words.type}</dt>
            <dd>
              <code class="badge">{opened.type}</code>
            </dd>
            <dt>{words.dedupeKey}</dt>
            <dd>
              <code class="data">{opened.dedupeKey}</code>
            </dd>
          </dl>
          <div class="sheet">
            <header>
              <h3>{words.event}</h3>
              <CopyButton label={words.copyEvent} text={() => indented(opened.event)} />
            </header>
            <Json text={opened.event} label={words.event} />
          </div>
        </>
      )}
      {reply && (
        <dl class="facts">
          <dt>{words.answer}</dt>
          <dd>
            <code class="data">{reply.body}</code>
          </dd>
        </dl>
      )}
      {children}
    </Callout>
  );
}

function Failure({ explanation, children }: Props) {
  const { verdict: words } = useWords(pushWords);
  const checks: Partial<Record<ErrorCode, readonly string[]>> = pushChecks[useLocale()];
  const { error, causes } = explanation;
  const failed = failedStep(explanation);
  if (!error) return null;
  const isIncomplete = INCOMPLETE.includes(error.code);
  const usual = isIncomplete ? [] : (checks[error.code] ?? []);
  const title = isIncomplete
    ? words.incomplete
    : [words.failed(failed.place), failed.title].filter(Boolean).join(" · ");
  return (
    <Callout tone={isIncomplete ? "note" : "failed"} title={title}>
      <Codes explanation={explanation} />
      {causes.length > 0 && (
        <div class="causes">
          <h3>{words.causes}</h3>
          <Causes causes={causes} />
        </div>
      )}
      <p>{error.message}</p>
      {usual.length > 0 && (
        <div class="checks">
          <h3>{causes.length > 0 ? words.otherwise : words.checks}</h3>
          <ol>
            {usual.map((check) => (
              <li key={check}>{check}</li>
            ))}
          </ol>
        </div>
      )}
      {children}
    </Callout>
  );
}
