import type { ComponentChildren } from "preact";
import type { Finding } from "weseal";

import { countsOf } from "../../catalogue/counts";
import type { Judge } from "../../catalogue/judge";
import type { Catalogue } from "../../catalogue/use-catalogue";
import { Callout } from "../../ui/callout";
import type { Spot } from "../../ui/code-editor";
import { CopyButton } from "../../ui/copy-button";
import { EngineFailed } from "../../ui/engine-failed";
import { ResultSide } from "../../ui/status";
import type { Engine } from "../../ui/use-engine";
import { checkWords } from "../../words/check";
import { useWords } from "../../words/locale";
import { vectorWords } from "../../words/vector";
import type { Case, Result } from "./case";
import { FindingView } from "./finding";
import { vectorOf } from "./vector";

interface Props {
  given: Case;
  engine: Engine;
  judge: Judge | undefined;
  result: Result | undefined;
  catalogue: Catalogue | undefined;
  onSample: () => void;
  onSpot: (spot: Spot) => void;
}

/** What came of it: how much is wrong, then every finding. */
export function ResultView(props: Props) {
  const { given, engine, judge, result, catalogue, onSample, onSpot } = props;
  const words = useWords(checkWords);
  const copy = judge && result && <CopyVector judge={judge} given={given} />;
  return (
    <ResultSide isBusy={engine === "loading"} of={result}>
      {engine === "failed" ? (
        <EngineFailed />
      ) : engine === "loading" ? (
        <div class="empty empty-loading">
          <p>{words.loading}</p>
        </div>
      ) : !result ? (
        <Empty onSample={onSample} />
      ) : "problem" in result ? (
        <Callout tone="failed" title={words.verdict.unreadable}>
          <p>{result.problem}</p>
          {copy}
        </Callout>
      ) : (
        <>
          <Verdict findings={result.findings}>{copy}</Verdict>
          {result.findings.length > 0 && (
            <ol class="findings">
              {result.findings.map((finding) => (
                <FindingView
                  key={`${finding.rule} ${finding.path} ${finding.span?.start}`}
                  finding={finding}
                  rule={catalogue?.byId.get(finding.rule)}
                  onSpot={onSpot}
                />
              ))}
            </ol>
          )}
        </>
      )}
    </ResultSide>
  );
}

function Empty({ onSample }: Pick<Props, "onSample">) {
  const { empty } = useWords(checkWords);
  return (
    <div class="empty">
      <div class="empty-lines" aria-hidden="true">
        {["info", "error", "warning"].map((severity) => (
          <span key={severity} data-severity={severity} />
        ))}
      </div>
      <h2>{empty.title}</h2>
      <p>{empty.text}</p>
      <button class="button button-main" type="button" onClick={onSample}>
        {empty.action}
      </button>
    </div>
  );
}

function CopyVector({ judge, given }: { judge: Judge; given: Case }) {
  const words = useWords(vectorWords);
  return (
    <div class="verdict-foot">
      <CopyButton label={words.copy} text={async () => vectorOf(judge, given, words)} />
      <p class="hint">{words.asIs}</p>
    </div>
  );
}

interface VerdictProps {
  findings: readonly Finding[];
  children: ComponentChildren;
}

function Verdict({ findings, children }: VerdictProps) {
  const { verdict: words } = useWords(checkWords);
  if (findings.length === 0)
    return (
      <Callout tone="ok" title={words.none}>
        <p>{words.noneText}</p>
        {children}
      </Callout>
    );
  const { error, warning, info } = countsOf(findings);
  return (
    <Callout tone={error > 0 ? "failed" : "note"} title={words.found(error, warning, info)}>
      <p>{words.foundText}</p>
      {children}
    </Callout>
  );
}
