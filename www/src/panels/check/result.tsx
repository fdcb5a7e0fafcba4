import type { Finding } from "weseal";

import type { Catalogue } from "../../catalogue/use-catalogue";
import { Callout } from "../../ui/callout";
import type { Spot } from "../../ui/code-editor";
import { EngineFailed } from "../../ui/engine-failed";
import { ResultSide } from "../../ui/status";
import type { Engine } from "../../ui/use-engine";
import { checkWords } from "../../words/check";
import { useWords } from "../../words/locale";
import type { Result } from "./case";
import { FindingView } from "./finding";

interface Props {
  engine: Engine;
  result: Result | undefined;
  catalogue: Catalogue | undefined;
  onSample: () => void;
  onSpot: (spot: Spot) => void;
}

/** What came of it: how much is wrong, then every finding. */
export function ResultView({ engine, result, catalogue, onSample, onSpot }: Props) {
  const words = useWords(checkWords);
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
        </Callout>
      ) : (
        <>
          <Verdict findings={result.findings} />
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

function Verdict({ findings }: { findings: readonly Finding[] }) {
  const { verdict: words } = useWords(checkWords);
  const count = (severity: Finding["severity"]) =>
    findings.filter((finding) => finding.severity === severity).length;
  if (findings.length === 0)
    return (
      <Callout tone="ok" title={words.none}>
        <p>{words.noneText}</p>
      </Callout>
    );
  const errors = count("error");
  return (
    <Callout
      tone={errors > 0 ? "failed" : "note"}
      title={words.found(errors, count("warning"), count("info"))}
    >
      <p>{words.foundText}</p>
    </Callout>
  );
}
