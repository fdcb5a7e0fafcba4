import type { ProjectFinding } from "@weseal/cli/lint";
import { useState } from "preact/hooks";
import { countsOf } from "../../catalogue/counts";
import { severities } from "../../generated/catalogue";
import type { Source } from "../../project/source";
import { useLocale, useWords } from "../../words/locale";
import { projectWords } from "../../words/project";
import { FileFindings } from "./file-findings";

/** So many files are drawn at a time. */
const PAGE = 20;

type Severity = ProjectFinding["severity"];
const SEVERITIES = Object.keys(severities) as readonly Severity[];

interface Props {
  findings: readonly ProjectFinding[];
  source: Source;
}

/** Every finding, file by file. */
export function Findings({ findings, source }: Props) {
  const { findings: words } = useWords(projectWords);
  const locale = useLocale();
  const [severity, setSeverity] = useState<Severity>();
  const [shown, setShown] = useState(PAGE);
  if (findings.length === 0) return null;
  const counts = countsOf(findings);
  const wanted = severity ? findings.filter((one) => one.severity === severity) : findings;
  const files = [...Map.groupBy(wanted, ({ file }) => file)].sort(
    ([, one], [, other]) => gravest(one) - gravest(other),
  );
  const rest = Math.min(files.length - shown, PAGE);
  const chip = (value: Severity | undefined, label: string, count: number) => (
    <button
      key={label}
      class="chip"
      type="button"
      aria-pressed={severity === value}
      onClick={() => setSeverity(value)}
    >
      {label} <span class="chip-count">{count}</span>
    </button>
  );
  return (
    <section class="project-findings">
      <header class="project-findings-head">
        <h2>{words.title}</h2>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be of a form. */}
        <div class="chips" role="group" aria-label={words.filter}>
          {chip(undefined, words.all, findings.length)}
          {SEVERITIES.map(
            (value) => counts[value] > 0 && chip(value, severities[value][locale], counts[value]),
          )}
        </div>
      </header>
      <ul class="findings">
        {files.slice(0, shown).map(([file, own]) => (
          <FileFindings key={file} file={file} findings={own} source={source} />
        ))}
      </ul>
      {rest > 0 && (
        <button class="button rules-more" type="button" onClick={() => setShown(shown + PAGE)}>
          {words.more(rest)}
        </button>
      )}
    </section>
  );
}

/** Files with errors come first. */
function gravest(findings: readonly ProjectFinding[]): number {
  return Math.min(...findings.map(({ severity }) => SEVERITIES.indexOf(severity)));
}
