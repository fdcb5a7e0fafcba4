// The panel of pushes: a request and its settings on one side, every step on the other.

import { useMemo, useState } from "preact/hooks";

import { useWords } from "../../words/locale";
import { pushWords } from "../../words/push";
import { type Case, caseOf, emptyCase, isEmpty, pushCase } from "./case";
import { Form } from "./form";
import { marksOf } from "./marks";
import type { Pasted } from "./paste";
import { ResultView } from "./result";
import { Samples } from "./samples";
import { useResult } from "./use-result";

/** The panel. */
export function PushPanel() {
  const words = useWords(pushWords);
  const [given, setGiven] = pushCase.use();
  const [pasted, setPasted] = useState<Pasted>();
  const { engine, result } = useResult(given);
  const replace = (next: Case) => {
    setPasted(undefined);
    setGiven(next);
  };
  const change = (changed: Partial<Case>) => {
    setPasted(undefined);
    setGiven({ ...pushCase.get(), ...changed });
  };
  const paste = (found: Pasted) => {
    // Nothing of the request before belongs to this one; the credentials may.
    const { token, key, appId } = pushCase.get();
    setGiven({ ...emptyCase, token, key, appId, ...found });
    setPasted(found);
  };
  const marks = useMemo(() => marksOf(given.body, result), [given.body, result]);
  return (
    <div class="panel">
      <div class="panel-head">
        <h1>{words.heading}</h1>
        <p>{words.intro}</p>
      </div>
      <Samples onChoose={(sample) => replace(caseOf(sample))} />
      <Form
        given={given}
        marks={marks}
        pasted={pasted}
        onChange={change}
        onPaste={paste}
        onClear={isEmpty(given) ? undefined : () => replace(emptyCase)}
      />
      <ResultView given={given} engine={engine} result={result} onSample={replace} />
    </div>
  );
}
