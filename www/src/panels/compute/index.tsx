// The panel of computations: a list of them, a form for each, and its steps.

import { useState } from "preact/hooks";

import type { ComputeSample } from "../../samples/compute";
import { kept } from "../../ui/kept";
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
import { missingOf, type Next, type Spec, type Values } from "./spec";
import { specOf } from "./specs";
import { begin, isEmpty } from "./values";

const first = specOf("openUserData");
/** Which computation is open. */
const chosen = kept(first);
/** What stands in the form of each that was opened. */
const forms = kept<Readonly<Record<string, Values>>>({ [first.id]: begin(first) });

/** The panel. */
export function ComputePanel() {
  const words = useWords(computeWords);
  const [spec, setSpec] = chosen.use();
  const [given, setGiven] = forms.use();
  const [isNext, setNext] = useState(false);
  const give = (id: string, values: Values) => setGiven({ ...forms.get(), [id]: values });
  const choose = (other: Spec, values: Values = {}) => {
    give(other.id, { ...(given[other.id] ?? begin(other)), ...values });
    setNext(Object.keys(values).length > 0);
    setSpec(other);
  };
  const goOn = (next: Next, answer: Record<string, unknown>) =>
    choose(specOf(next.id), next.values(given[spec.id] ?? {}, answer));
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
        isNext={isNext}
        onGive={(values) => give(spec.id, values)}
        onNext={goOn}
      />
    </div>
  );
}

interface Props {
  spec: Spec;
  values: Values;
  isNext: boolean;
  onGive: (values: Values) => void;
  onNext: (next: Next, answer: Record<string, unknown>) => void;
}

function Computation({ spec, values, isNext, onGive, onNext }: Props) {
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
        isNext={isNext}
        onChange={onGive}
        onClear={isEmpty(spec, values) ? undefined : () => onGive(begin(spec))}
      />
      <ResultView
        spec={spec}
        values={values}
        engine={engine}
        result={result}
        onSample={() => show(samplesOf(spec)[0])}
        onNext={onNext}
      />
    </>
  );
}
