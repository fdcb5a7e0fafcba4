import { Callout } from "../../ui/callout";
import { ResultSide, useVerdict } from "../../ui/status";
import { useWords } from "../../words/locale";
import { projectWords } from "../../words/project";
import { Apps } from "./apps";
import { Findings } from "./findings";
import { type Given, sample } from "./given";
import { SAMPLES } from "./samples";
import type { Lint } from "./use-lint";
import { Verdict } from "./verdict";

interface Props {
  lint: Lint;
  onGive: (given: Given) => void;
}

/** What came of it: the verdict, what every mini program uses and declares, then every finding. */
export function ResultView({ lint, onGive }: Props) {
  const { name = "", progress, outcome } = lint;
  return (
    <ResultSide isBusy={progress !== undefined} of={outcome}>
      {!outcome ? (
        progress ? (
          <Waiting name={name} />
        ) : (
          <Empty onSample={() => onGive(sample(SAMPLES[0]))} />
        )
      ) : "report" in outcome ? (
        <>
          <Verdict name={outcome.source.name} report={outcome.report} />
          <Apps apps={outcome.report.model.apps} />
          <Findings findings={outcome.report.findings} source={outcome.source} />
        </>
      ) : (
        <Failed outcome={outcome} />
      )}
    </ResultSide>
  );
}

function Waiting({ name }: { name: string }) {
  const { running: words } = useWords(projectWords);
  useVerdict(words.said(name));
  return (
    <div class="empty empty-loading">
      <p>{words.said(name)}…</p>
    </div>
  );
}

function Empty({ onSample }: { onSample: () => void }) {
  const { empty: words } = useWords(projectWords);
  return (
    <div class="empty">
      <div class="empty-lines" aria-hidden="true">
        {["info", "error", "warning"].map((severity) => (
          <span key={severity} data-severity={severity} />
        ))}
      </div>
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      <ul class="empty-looks">
        {words.looks.map((look) => (
          <li key={look}>{look}</li>
        ))}
      </ul>
      <button class="button button-main" type="button" onClick={onSample}>
        {words.action}
      </button>
    </div>
  );
}

type Bad = Exclude<NonNullable<Lint["outcome"]>, { report: unknown }>;

function Failed({ outcome }: { outcome: Bad }) {
  const { refused, failed } = useWords(projectWords);
  if ("unfit" in outcome)
    return (
      <Callout tone="failed" title={failed.title}>
        <p>{outcome.unfit}</p>
      </Callout>
    );
  if ("problem" in outcome)
    return (
      <Callout tone="failed" title={failed.title}>
        <p>{failed.text}</p>
        <p class="hint">{outcome.problem}</p>
      </Callout>
    );
  const { fault, message } = outcome.refused;
  return (
    <Callout tone="failed" title={refused.title}>
      <p>{refused[fault]}</p>
      {message && (
        <p>
          <code class="data">{message}</code>
        </p>
      )}
    </Callout>
  );
}
