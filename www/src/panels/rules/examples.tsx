import { useEffect, useState } from "preact/hooks";
import type { Rule } from "weseal";

import { type Example, type Examples, loadExamples } from "../../catalogue/examples";
import { Json } from "../../ui/json";
import { PanelLink } from "../../ui/panel-link";
import { useWords } from "../../words/locale";
import { rulesWords } from "../../words/rules";
import { caseOf, checkCase, spacious } from "../check/case";

/** What breaks a rule, and what does not: fetched when the first rule is unfolded. */
export function ExamplesView({ rule }: { rule: Rule["id"] }) {
  const { examples: words } = useWords(rulesWords);
  const [examples, setExamples] = useState<Examples | "failed">();
  useEffect(() => {
    loadExamples().then(
      (all) => setExamples(all.get(rule) ?? "failed"),
      () => setExamples("failed"),
    );
  }, [rule]);
  if (!examples) return <p class="hint examples-wait">{words.loading}</p>;
  if (examples === "failed") return <p class="step-error">{words.failed}</p>;
  return (
    <div class="examples">
      <Sheet title={words.bad} example={examples.bad} />
      <Sheet title={words.good} example={examples.good} />
    </div>
  );
}

function Sheet({ title, example }: { title: string; example: Example }) {
  const { examples: words } = useWords(rulesWords);
  const context = JSON.stringify(example.context);
  return (
    <div class="sheet">
      <header>
        <h3>{title}</h3>
        <PanelLink
          to="check"
          class="button button-quiet"
          onGo={() => checkCase.set(caseOf(example))}
        >
          {words.attempt}
        </PanelLink>
      </header>
      <Json text={spacious(example.payload)} label={title} asIs />
      <p class="hint sheet-foot">{words.day(example.asOf)}</p>
      {context !== "{}" && (
        <>
          <p class="hint sheet-foot">{words.context}</p>
          <Json text={context} label={words.context} />
        </>
      )}
    </div>
  );
}
