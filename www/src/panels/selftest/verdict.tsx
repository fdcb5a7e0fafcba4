import { Callout } from "../../ui/callout";
import { CopyButton } from "../../ui/copy-button";
import { useWords } from "../../words/locale";
import { selfTestWords } from "../../words/selftest";
import type { Progress } from "./run";

/** More would be a page of its own; all of them can be copied. */
const SHOWN = 100;

/** How many have passed, and each that has not. */
export function Verdict({ progress: { total, passed, failed } }: { progress: Progress }) {
  const words = useWords(selfTestWords);
  const isGood = passed === total && failed.length === 0;
  const missing = total - passed - failed.length;
  const list = () => failed.map(({ file, tcId, why }) => `${file} ${tcId}: ${why}`).join("\n");
  return (
    <Callout tone={isGood ? "ok" : "failed"} title={words.verdict(passed, total)}>
      {isGood && <p>{words.good}</p>}
      {missing > 0 && <p>{words.missing(missing)}</p>}
      {failed.length > 0 && (
        <>
          <p>{words.bad}</p>
          <ul class="selftest-failures">
            {failed.slice(0, SHOWN).map(({ file, tcId, why }) => (
              <li key={`${file} ${tcId}`} data-vector={tcId}>
                <p>
                  <code class="badge">{file}</code> <code class="badge">{tcId}</code>
                </p>
                <p class="selftest-why" lang="en">
                  {why}
                </p>
              </li>
            ))}
          </ul>
          <div class="verdict-foot">
            <CopyButton label={words.copy} text={list} />
            {failed.length > SHOWN && <p class="hint">{words.shown(SHOWN, failed.length)}</p>}
          </div>
        </>
      )}
    </Callout>
  );
}
