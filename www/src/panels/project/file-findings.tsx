import type { ProjectFinding } from "@weseal/cli/lint";
import { useState } from "preact/hooks";
import type { Source } from "../../project/source";
import { useWords } from "../../words/locale";
import { projectWords } from "../../words/project";
import { FindingView } from "./finding-view";
import { useSnippets } from "./use-snippets";

/** So many are drawn at a time. */
const PAGE = 20;

interface Props {
  file: string;
  findings: readonly ProjectFinding[];
  source: Source;
}

/** What was found in one file. */
export function FileFindings({ file, findings, source }: Props) {
  const { findings: words } = useWords(projectWords);
  const [shown, setShown] = useState(PAGE);
  const drawn = findings.slice(0, shown);
  const snippets = useSnippets(
    source,
    file,
    drawn.map(({ span }) => span),
  );
  const rest = Math.min(findings.length - shown, PAGE);
  return (
    <li class="card file" data-file={file}>
      <h3>
        <code>{file}</code>
      </h3>
      {snippets === "unread" && <p class="step-error">{words.unread}</p>}
      <ul>
        {drawn.map((finding, at) => (
          <FindingView
            key={`${finding.rule} ${finding.span} ${finding.message}`}
            finding={finding}
            lines={snippets === "unread" ? undefined : snippets?.[at]}
            source={source}
          />
        ))}
      </ul>
      {rest > 0 && (
        <button class="button" type="button" onClick={() => setShown(shown + PAGE)}>
          {words.moreOf(rest)}
        </button>
      )}
    </li>
  );
}
