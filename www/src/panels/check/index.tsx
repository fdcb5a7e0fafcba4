// The panel that judges a payload: the payload on one side, the findings on the other.

import { useMemo, useState } from "preact/hooks";

import { loadJudge } from "../../catalogue/judge";
import { useCatalogue } from "../../catalogue/use-catalogue";
import type { Spot } from "../../ui/code-editor";
import { awaitResult } from "../../ui/status";
import { useComputed } from "../../ui/use-computed";
import { useEngine } from "../../ui/use-engine";
import { checkWords } from "../../words/check";
import { useLocale, useWords } from "../../words/locale";
import { type Case, checkCase, emptyCase, marksOf, run } from "./case";
import { Expiry } from "./expiry";
import { Form } from "./form";
import { ResultView } from "./result";
import { useSamples } from "./use-samples";

/** The panel. */
export function CheckPanel() {
  const words = useWords(checkWords);
  const [engine, judge] = useEngine(loadJudge);
  const catalogue = useCatalogue(judge);
  const [given, setGiven] = checkCase.use();
  const [spot, setSpot] = useState<Spot>();
  const locale = useLocale();
  const result = useComputed(
    judge && given.payload.trim() ? () => run(judge, given, locale) : undefined,
    [given, locale],
  );
  const marks = useMemo(() => marksOf(result), [result]);
  const load = useSamples(given.subject, setGiven);
  const show = (kind: Parameters<typeof load>[0]) => {
    awaitResult();
    load(kind);
  };
  const change = (changed: Partial<Case>) => setGiven({ ...checkCase.get(), ...changed });
  const isLink = given.subject === "url-scheme" || given.subject === "url-link";
  return (
    <div class="panel panel-even">
      <div class="panel-head">
        <h1>{words.heading}</h1>
        <p>{words.intro}</p>
      </div>
      <Form
        given={given}
        catalogue={catalogue}
        marks={marks}
        spot={spot}
        onChange={change}
        onSample={show}
        onClear={given.payload ? () => setGiven(emptyCase(given.subject)) : undefined}
      />
      <div class="result">
        <ResultView
          given={given}
          engine={engine}
          judge={judge}
          result={result}
          catalogue={catalogue}
          onSample={() => show("bad")}
          onSpot={setSpot}
        />
        {isLink && judge && <Expiry judge={judge} />}
      </div>
    </div>
  );
}
