import { useState } from "preact/hooks";
import type { Rule } from "weseal";

import { SeverityBadge } from "../../catalogue/severity-badge";
import { SourceLink } from "../../catalogue/source-link";
import { titleOf } from "../../catalogue/subjects";
import { Icon } from "../../ui/icon";
import { useLocale, useWords } from "../../words/locale";
import { rulesWords } from "../../words/rules";
import { ExamplesView } from "./examples";
import { Template } from "./template";

interface Props {
  rule: Rule;
  isOpenAtFirst: boolean;
  onSubject: (subject: string) => void;
}

/** A row; unfolded, everything that is known of the rule. */
export function RuleView({ rule, isOpenAtFirst, onSubject }: Props) {
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  return (
    <li class="card rule" data-rule={rule.id}>
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <SeverityBadge severity={rule.severity} />
          <span class="rule-what">
            <code>{rule.id}</code>
            <span>
              <Template text={rule.message} />
            </span>
          </span>
          <Icon name="down" />
        </summary>
        {isOpen && (
          <div class="rule-body">
            <Facts rule={rule} onSubject={onSubject} />
            <ExamplesView rule={rule.id} />
          </div>
        )}
      </details>
    </li>
  );
}

function Facts({ rule, onSubject }: Omit<Props, "isOpenAtFirst">) {
  const words = useWords(rulesWords);
  const locale = useLocale();
  const paths = rule.paths.map((path) => path || words.root);
  return (
    <dl class="facts">
      <dt>{words.help}</dt>
      <dd>
        <Template text={rule.help} />
      </dd>
      <dt>{words.period}</dt>
      <dd>{period(rule.from, rule.until, words)}</dd>
      {(rule.fromLibrary || rule.untilLibrary) && (
        <>
          <dt>{words.library}</dt>
          <dd>{period(rule.fromLibrary, rule.untilLibrary, words)}</dd>
        </>
      )}
      <dt>{words.source}</dt>
      <dd>
        <SourceLink source={rule.source} />
      </dd>
      <dt>{words.confidence}</dt>
      <dd>{words.confidences[rule.confidence]}</dd>
      {rule.errcode !== undefined && (
        <>
          <dt>{words.errcode}</dt>
          <dd>
            <code>{rule.errcode}</code>
          </dd>
        </>
      )}
      {paths.length > 0 && (
        <>
          <dt>{words.paths}</dt>
          <dd>
            <code class="data">{paths.join("\n")}</code>
          </dd>
        </>
      )}
      <dt>{words.subjects}</dt>
      <dd class="rule-subjects">
        {rule.subjects.map((subject) => (
          <button key={subject} class="link" type="button" onClick={() => onSubject(subject)}>
            <code>{subject}</code>
            {rule.subjects.length <= TITLED && <span>{titleOf(subject, locale)}</span>}
          </button>
        ))}
      </dd>
    </dl>
  );
}

/** More subjects than these are shown by their names alone. */
const TITLED = 6;

function period(
  from: string | undefined,
  until: string | undefined,
  words: (typeof rulesWords)["en"],
): string {
  if (from && until) return words.between(from, until);
  if (from) return words.since(from);
  return until ? words.before(until) : words.always;
}
