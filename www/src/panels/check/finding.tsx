import type { Finding, Rule } from "weseal";
import { SeverityBadge } from "../../catalogue/severity-badge";
import { SourceLink } from "../../catalogue/source-link";
import type { Spot } from "../../ui/code-editor";
import { PanelLink } from "../../ui/panel-link";
import { checkWords } from "../../words/check";
import { useWords } from "../../words/locale";
import { showRule } from "../rules/filter";

interface Props {
  finding: Finding;
  rule: Rule | undefined;
  onSpot: (spot: Spot) => void;
}

/** One finding: where, what, what to write instead, and who says so. */
export function FindingView({ finding, rule, onSpot }: Props) {
  const { finding: words } = useWords(checkWords);
  const { severity, path, message, help, span } = finding;
  const name = path || words.whole;
  return (
    <li class="card finding" data-severity={severity} data-rule={finding.rule}>
      <p class="finding-head">
        <SeverityBadge severity={severity} />
        {span ? (
          <button
            class="link finding-path"
            type="button"
            aria-label={words.goTo(name)}
            onClick={() => onSpot({ from: span.start, to: span.end })}
          >
            {name}
          </button>
        ) : (
          <code class="finding-path">{name}</code>
        )}
      </p>
      <p class="finding-message">{message}</p>
      <p class="finding-help">
        <span class="finding-label">{words.help}</span>
        {help}
      </p>
      <p class="finding-foot">
        <PanelLink to="rules" class="finding-rule" onGo={() => showRule(finding.rule)}>
          {finding.rule}
        </PanelLink>
        {rule && <SourceLink source={rule.source} />}
      </p>
    </li>
  );
}
