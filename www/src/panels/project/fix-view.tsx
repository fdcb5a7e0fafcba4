import { edited, type ProjectFinding } from "@weseal/cli/lint";

import type { Source } from "../../project/source";
import { CopyButton } from "../../ui/copy-button";
import { useWords } from "../../words/locale";
import { projectWords } from "../../words/project";
import { textOf } from "./use-snippets";

interface Props {
  edits: NonNullable<ProjectFinding["fix"]>;
  source: Source;
}

/** What puts it right without a decision: the page writes no file, so the file as it would be is copied. */
export function FixView({ edits, source }: Props) {
  const { findings: words } = useWords(projectWords);
  const files = [...Map.groupBy(edits, ({ file }) => file)];
  return (
    <div class="fix">
      <p class="hint">{words.fix}</p>
      {files.map(([file, own]) => (
        <CopyButton
          key={file}
          label={words.copyFixed(file)}
          text={async () => edited(await textOf(source, file), own)}
        />
      ))}
    </div>
  );
}
