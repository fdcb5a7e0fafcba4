import type { Explanation } from "weseal/explain";

import type { Catalogue } from "../../catalogue/use-catalogue";
import { Callout } from "../../ui/callout";
import type { Spot } from "../../ui/code-editor";
import { CopyButton } from "../../ui/copy-button";
import { Empty } from "../../ui/empty";
import { EngineFailed } from "../../ui/engine-failed";
import { Json } from "../../ui/json";
import type { Engine } from "../../ui/use-engine";
import { useWords } from "../../words/locale";
import { replyWords } from "../../words/reply";
import { uiWords } from "../../words/ui";
import { vectorWords } from "../../words/vector";
import { FindingView } from "../check/finding";
import { fact, stepOf } from "../push/facts";
import type { CheckCase } from "./case";
import type { CheckResult } from "./check";
import { Opening } from "./opening";
import { checkVector } from "./vector";

interface Props {
  given: CheckCase;
  engine: Engine;
  result: CheckResult | undefined;
  catalogue: Catalogue | undefined;
  onSample: () => void;
  onSpot: (spot: Spot) => void;
}

/** What the rules find, what is in it, and how it is opened. */
export function CheckResultView(props: Props) {
  const { given, engine, result, catalogue, onSample, onSpot } = props;
  const words = useWords(replyWords);
  const vector = useWords(vectorWords);
  const ui = useWords(uiWords);
  if (engine === "failed") return <EngineFailed />;
  if (!result) return <Empty {...words.checkEmpty} onAction={onSample} />;
  if ("problem" in result)
    return (
      <Callout tone="failed" title={ui.engine.refused}>
        <p>{result.problem}</p>
      </Callout>
    );
  const { findings, state, opening } = result;
  const { none, some } = words.findings;
  const worst = findings.some(({ severity }) => severity === "error") ? "failed" : "note";
  return (
    <>
      <Callout
        tone={findings.length === 0 ? "ok" : worst}
        title={findings.length === 0 ? none : some(findings.length)}
      >
        {findings.length > 0 && <p>{words.findings.text}</p>}
        {state === "broken" && <p>{words.opened.broken}</p>}
        {state === "locked" && <p>{words.opened.needs}</p>}
        {opening && <Content explanation={opening} />}
        <div class="verdict-foot">
          <CopyButton label={vector.copy} text={() => checkVector(given, findings, vector)} />
          <p class="hint">{vector.hint}</p>
        </div>
      </Callout>
      {findings.length > 0 && (
        <ol class="findings">
          {findings.map((finding, at) => (
            <FindingView
              key={`${finding.rule} ${at}`}
              finding={finding}
              rule={catalogue?.byId.get(finding.rule)}
              onSpot={onSpot}
            />
          ))}
        </ol>
      )}
      {opening && <Opening explanation={opening} />}
    </>
  );
}

function Content({ explanation: { steps } }: { explanation: Explanation }) {
  const { opened: words } = useWords(replyWords);
  const owner = stepOf(steps, "owner");
  const text = fact(stepOf(steps, "layout"), "message");
  if (owner?.status !== "ok" || text === undefined) return <p>{words.failed}</p>;
  return (
    <div class="sheet">
      <header>
        <h3>{words.title}</h3>
        <CopyButton label={words.copy} text={() => text} />
      </header>
      <Json text={text} label={words.title} />
    </div>
  );
}
