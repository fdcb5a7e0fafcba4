import type { LintReport } from "@weseal/cli/lint";
import { countsOf } from "../../catalogue/counts";
import { Callout } from "../../ui/callout";
import { CopyButton } from "../../ui/copy-button";
import { useLocale, useWords } from "../../words/locale";
import { projectWords } from "../../words/project";
import { reportText } from "./report-text";

/** How much is wrong, and the report to take away. */
export function Verdict({ name, report }: { name: string; report: LintReport }) {
  const { verdict: words } = useWords(projectWords);
  const locale = useLocale();
  const { apps } = report.model;
  const files = apps.reduce((sum, app) => sum + app.files, 0);
  const { error, warning, info } = countsOf(report.findings);
  const found = words.found(error, warning, info);
  const foot = (
    <div class="verdict-foot">
      <CopyButton label={words.copyText} text={() => reportText(name, report, locale)} />
      <CopyButton label={words.copyJson} text={() => JSON.stringify(report, null, 2)} />
    </div>
  );
  if (apps.length === 0 && report.findings.length === 0)
    return (
      <Callout tone="note" title={words.noApp}>
        <p>{words.noAppText}</p>
      </Callout>
    );
  return (
    <Callout tone={error > 0 ? "failed" : found ? "note" : "ok"} title={found || words.none}>
      <p>
        {words.scope(apps.length, files)} {!found && words.noneText}
      </p>
      {foot}
    </Callout>
  );
}
