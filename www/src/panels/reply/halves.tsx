// The two halves of the panel: each with its samples, its form and its result.

import { useMemo, useState } from "preact/hooks";

import { useCatalogue } from "../../catalogue/use-catalogue";
import { type CheckSample, checkSamples, type SealSample, sealSamples } from "../../samples/reply";
import type { Spot } from "../../ui/code-editor";
import { ResultSide } from "../../ui/status";
import { useComputed } from "../../ui/use-computed";
import { useEngine } from "../../ui/use-engine";
import { useLocale } from "../../words/locale";
import { checkCase, checkOf, emptyCheck, emptySeal, sealCase, sealOf } from "./case";
import { checkMarks, judge, loadCheck } from "./check";
import { CheckForm } from "./check-form";
import { CheckResultView } from "./check-result";
import { Samples } from "./samples";
import { loadSeal, seal } from "./seal";
import { SealForm } from "./seal-form";
import { SealResultView } from "./seal-result";

/** Seals a reply. */
export function SealHalf() {
  const locale = useLocale();
  const [given, setGiven] = sealCase.use();
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
        onChange={(changed) => setGiven({ ...sealCase.get(), ...changed })}
        onClear={() => setGiven(emptySeal())}
      />
      <ResultSide isBusy={engine === "loading"} of={result}>
        <SealResultView
          given={given}
          engine={engine}
          result={result}
          onSample={() => show(sealSamples[0])}
        />
      </ResultSide>
    </>
  );
}

/** Checks a reply. */
export function CheckHalf() {
  const locale = useLocale();
  const [given, setGiven] = checkCase.use();
  const isEmpty = given.body === "" && given.token === "" && given.key === "";
  const [spot, setSpot] = useState<Spot>();
  const [engine, module] = useEngine(loadCheck);
  const catalogue = useCatalogue(module);
  const result = useComputed(module && !isEmpty ? () => judge(module, given, locale) : undefined, [
    given,
    locale,
  ]);
  const marks = useMemo(() => checkMarks(result), [result]);
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
        marks={marks}
        spot={spot}
        onChange={(changed) => setGiven({ ...checkCase.get(), ...changed })}
        onClear={() => setGiven(emptyCheck)}
      />
      <ResultSide isBusy={engine === "loading"} of={result}>
        <CheckResultView
          given={given}
          engine={engine}
          result={result}
          catalogue={catalogue}
          onSample={() => show(checkSamples[0])}
          onSpot={setSpot}
        />
      </ResultSide>
    </>
  );
}
