// The panel of computations: a list of them, a form for each, and its steps.

import { useState } from "preact/hooks";

import type { ComputeSample } from "../../samples/compute";
import { useComputed } from "../../ui/use-computed";
import { useEngine } from "../../ui/use-engine";
import { computeWords } from "../../words/compute";
import { useLocale, useWords } from "../../words/locale";
import { Chooser } from "./chooser";
import { Form } from "./form";
import { valuesOf } from "./options";
import { ResultView } from "./result";
import { loadPlain, loadRsa, run } from "./run";
import { Samples, samplesOf } from "./samples";
import { missingOf, type Spec, type Values } from "./spec";
import { specOf } from "./specs";
import { begin, isEmpty } from "./values";

/** The panel. */
export function ComputePanel() {
  const words = useWords(computeWords);
  const [spec, setSpec] = useState(() => specOf("openUserData"));
  const [given, setGiven] = useState<Record<string, Values>>(() => ({ [spec.id]: begin(spec) }));
  const choose = (chosen: Spec) => {
    setGiven((before) => ({ ...before, [chosen.id]: before[chosen.id] ?? begin(chosen) }));
    setSpec(chosen);
  };
  return (
    <div class="panel">
      <div class="panel-head">
        <h1>{words.heading}</h1>
        <p>{words.intro}</p>
        <Chooser chosen={spec} onChoose={choose} />
      </div>
      <Computation
        key={spec.id}
        spec={spec}
        values={given[spec.id] ?? {}}
        onGive={(values) => setGiven((before) => ({ ...before, [spec.id]: values }))}
      />
    </div>
  );
}

interface Props {
  spec: Spec;
  values: Values;
  onGive: (values: Values) => void;
}

function Computation({ spec, values, onGive }: Props) {
  const locale = useLocale();
  const isReady = !isEmpty(spec, values) && missingOf(spec, values).length === 0;
  const [engine, module] = useEngine(spec.needsRsa?.(values) ? loadRsa : loadPlain);
  const result = useComputed(
    module && isReady ? () => run(module, spec, values, locale) : undefined,
    [values, locale],
  );
  const show = (sample: ComputeSample | undefined) =>
    sample && onGive(valuesOf(spec, sample.options));
  return (
    <>
      <div class="panel-row">
        <Samples spec={spec} onChoose={show} />
      </div>
      <Form
        spec={spec}
        values={values}
        onChange={(changed) => onGive({ ...values, ...changed } as Values)}
        onClear={isEmpty(spec, values) ? undefined : () => onGive(begin(spec))}
      />
      <ResultView
        spec={spec}
        values={values}
        engine={engine}
        result={result}
        onSample={() => show(samplesOf(spec)[0])}
      />
    </>
  );
}
