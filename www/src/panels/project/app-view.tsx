import type { ProjectApp } from "@weseal/cli/lint";
import { Icon } from "../../ui/icon";
import { useWords } from "../../words/locale";
import { projectWords } from "../../words/project";
import { undeclared } from "./rows";
import { UsedTable } from "./used-table";

interface Props {
  app: ProjectApp;
  /** Whether it is unfolded at first. */
  isOpen: boolean;
}

/** A mini program or plugin of the project: what it is, and what it uses and declares. */
export function AppView({ app, isOpen }: Props) {
  const { app: words } = useWords(projectWords);
  const missing = undeclared(app);
  return (
    <details class="card app" data-app={app.root} open={isOpen}>
      <summary>
        <span class="app-head">
          <h2>{app.root || words.top}</h2>
          <span class="badge">{words.kinds[app.kind]}</span>
          {missing > 0 && <span class="app-undeclared">{words.undeclared(missing)}</span>}
        </span>
        <Icon name="down" />
      </summary>
      <div class="app-body">
        <Facts app={app} />
        <UsedTable app={app} />
      </div>
    </details>
  );
}

function Facts({ app }: { app: ProjectApp }) {
  const { app: words } = useWords(projectWords);
  return (
    <dl class="facts">
      <dt>{words.config}</dt>
      <dd>
        <code>{app.config}</code>
      </dd>
      {app.projectConfig && (
        <>
          <dt>{words.project}</dt>
          <dd>
            <code>{app.projectConfig}</code>
          </dd>
        </>
      )}
      <dt>{words.pages}</dt>
      <dd>
        <Names title={words.pageCount(app.pages.length)} names={app.pages} />
      </dd>
      {app.subpackages.length > 0 && (
        <>
          <dt>{words.subpackages}</dt>
          <dd>
            <Names title={words.subpackageCount(app.subpackages.length)} names={app.subpackages} />
          </dd>
        </>
      )}
      <dt>{words.files}</dt>
      <dd>{words.fileCount(app.files)}</dd>
    </dl>
  );
}

function Names({ title, names }: { title: string; names: readonly string[] }) {
  if (names.length === 0) return <>{title}</>;
  return (
    <details class="names">
      <summary>{title}</summary>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <code>{name}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}
