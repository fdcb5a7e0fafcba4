import type { ProjectFinding, ProjectPlace } from "@weseal/cli/lint";
import { useState } from "preact/hooks";
import { SeverityBadge } from "../../catalogue/severity-badge";
import { SourceLink } from "../../catalogue/source-link";
import type { Source } from "../../project/source";
import { useWords } from "../../words/locale";
import { projectWords } from "../../words/project";
import { CodeLines } from "./code-lines";
import { FixView } from "./fix-view";
import type { Line } from "./snippet";
import { useSnippets } from "./use-snippets";

/** Of many related places, so many are shown. */
const SHOWN = 20;

interface Props {
  finding: ProjectFinding;
  /** What stands there, once it is read. */
  lines: readonly Line[] | undefined;
  source: Source;
}

/** One finding: where, what, what to write instead, and who says so. */
export function FindingView({ finding, lines, source }: Props) {
  const { findings: words } = useWords(projectWords);
  const { rule, severity, file, line, column, message, help, related, fix } = finding;
  return (
    <li class="project-finding" data-severity={severity} data-rule={rule}>
      <p class="finding-head">
        <SeverityBadge severity={severity} />
        <span class="hint">{words.place(line, column)}</span>
      </p>
      <p class="finding-message">{message}</p>
      {lines && <CodeLines lines={lines} label={words.source(file, lines[0]?.number ?? line)} />}
      <p class="finding-help">
        <span class="finding-label">{words.help}</span>
        {help}
      </p>
      {fix && fix.length > 0 && <FixView edits={fix} source={source} />}
      {related.length > 0 && <Related places={related} source={source} />}
      <p class="finding-foot">
        <code class="finding-rule">{rule}</code>
        <SourceLink source={sourceOf(finding.source)} />
      </p>
    </li>
  );
}

function Related({ places, source }: { places: readonly ProjectPlace[]; source: Source }) {
  const { app, findings: words } = useWords(projectWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="names" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.related(places.length)}</summary>
      {isOpen && (
        <ul>
          {places.slice(0, SHOWN).map((place) => (
            <RelatedPlace key={`${place.file} ${place.span}`} place={place} source={source} />
          ))}
          {places.length > SHOWN && <li class="hint">{app.more(places.length - SHOWN)}</li>}
        </ul>
      )}
    </details>
  );
}

function RelatedPlace({ place, source }: { place: ProjectPlace; source: Source }) {
  const { findings: words } = useWords(projectWords);
  const { file, line, column, span } = place;
  const shown = useSnippets(source, file, [span]);
  const lines = shown === "unread" ? undefined : shown?.[0];
  return (
    <li>
      <code>
        {file}:{line}:{column}
      </code>
      {lines && <CodeLines lines={lines} label={words.source(file, lines[0]?.number ?? line)} />}
      {shown === "unread" && <p class="hint">{words.unread}</p>}
    </li>
  );
}

/** The document: its title, its address and its date, which stand one after the other. */
function sourceOf(source: string) {
  const [, title = source, url = "", date = ""] =
    /^(.*?)(?: (https:\S+))? \(([\d-]+)\)$/.exec(source) ?? [];
  return { title, url, date };
}
