import type { ProjectApp } from "@weseal/cli/lint";
import { useState } from "preact/hooks";
import { useWords } from "../../words/locale";
import { projectWords } from "../../words/project";
import { AppView } from "./app-view";
import { undeclared } from "./rows";

/** So many are drawn at first. */
const SHOWN = 8;

/** Every mini program of the project; those that lack a declaration come first. */
export function Apps({ apps }: { apps: readonly ProjectApp[] }) {
  const { app: words } = useWords(projectWords);
  const [isWhole, setWhole] = useState(apps.length <= SHOWN);
  const sorted = apps.toSorted((one, other) => undeclared(other) - undeclared(one));
  const shown = isWhole ? sorted : sorted.slice(0, SHOWN);
  if (apps.length === 0) return null;
  return (
    <div class="apps">
      {shown.map((app) => (
        <AppView key={`${app.root} ${app.config}`} app={app} isOpen={apps.length === 1} />
      ))}
      {!isWhole && (
        <button class="button" type="button" onClick={() => setWhole(true)}>
          {words.moreApps(apps.length - SHOWN)}
        </button>
      )}
    </div>
  );
}
