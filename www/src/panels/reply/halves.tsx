// The two halves of the panel: each with its samples, its form and its result.

import { useState } from "preact/hooks";

import { type CheckSample, checkSamples, type SealSample, sealSamples } from "../../samples/reply";
import { useComputed } from "../../ui/use-computed";
import { useEngine } from "../../ui/use-engine";
import { useLocale } from "../../words/locale";
import { type CheckCase, checkOf, emptyCheck, emptySeal, type SealCase, sealOf } from "./case";
import { judge, loadCheck } from "./check";
import { CheckForm } from "./check-form";
import { CheckResultView } from "./check-result";
import { Samples } from "./samples";
import { loadSeal, seal } from "./seal";
import { SealForm } from "./seal-form";
import { SealResultView } from "./seal-result";

/** Seals a reply. */
export function SealHalf() {
  const locale = useLocale();
  const [given, setGiven] = useState<SealCase>(emptySeal);
  const isEmpty = given.content === "" && given.token === "" && given.key === "";
  const [engine, module] = useEngine(loadSeal);
  const result = useComputed(module && !isEmpty ? () => seal(module, given, locale) : undefined, [
    given,
    locale,
  ]);
  const show = (sample: SealSample | undefined) => sample && setGiven(sealOf(sample));
  return (
    <>
      <Samples good={sealSamples} bad={[]} onChoose={show} />
      <SealForm
        given={given}
        onChange={(changed) => setGiven((before) => ({ ...before, ...changed }))}
        onClear={() => setGiven(emptySeal())}
      />
      <section class="result" aria-live="polite" aria-busy={engine === "loading"}>
        <SealResultView
          given={given}
          engine={engine}
          result={result}
          onSample={() => show(sealSamples[0])}
        />
      </section>
    </>
  );
}

/** Checks a reply. */
export function CheckHalf() {
  const locale = useLocale();
  const [given, setGiven] = useState<CheckCase>(emptyCheck);
  const isEmpty = given.body === "" && given.token === "" && given.key === "";
  const [engine, module] = useEngine(loadCheck);
  const result = useComputed(module && !isEmpty ? () => judge(module, given, locale) : undefined, [
    given,
    locale,
  ]);
  const show = (sample: CheckSample | undefined) => sample && setGiven(checkOf(sample));
  return (
    <>
      <Samples
        good={checkSamples.filter(({ good }) => good)}
        bad={checkSamples.filter(({ good }) => !good)}
        onChoose={show}
      />
      <CheckForm
        given={given}
        onChange={(changed) => setGiven((before) => ({ ...before, ...changed }))}
        onClear={() => setGiven(emptyCheck)}
      />
      <section class="result" aria-live="polite" aria-busy={engine === "loading"}>
        <CheckResultView
          given={given}
          engine={engine}
          result={result}
          onSample={() => show(checkSamples[0])}
        />
      </section>
    </>
  );
}
