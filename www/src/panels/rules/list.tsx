import { useState } from "preact/hooks";
import type { Rule } from "weseal";

import { useWords } from "../../words/locale";
import { rulesWords } from "../../words/rules";
import { RuleView } from "./rule";

/** So many are drawn at a time. */
const PAGE = 50;

interface Props {
  rules: readonly Rule[];
  total: number;
  open: string;
  onSubject: (subject: string) => void;
}

/** The rules that fit: the first of them, until more are asked for. */
export function RuleList({ rules, total, open, onSubject }: Props) {
  const words = useWords(rulesWords);
  const [shown, setShown] = useState(PAGE);
  const rest = Math.min(rules.length - shown, PAGE);
  return (
    <>
      <p class="rules-count">
        <span aria-live="polite">{words.count(rules.length, total)}</span>
        <span class="hint">{words.placeholders}</span>
      </p>
      {rules.length === 0 && (
        <div class="empty">
          <h2>{words.none.title}</h2>
          <p>{words.none.text}</p>
        </div>
      )}
      <ul class="rules">
        {rules.slice(0, shown).map((rule) => (
          <RuleView
            key={rule.id}
            rule={rule}
            isOpenAtFirst={rule.id === open}
            onSubject={onSubject}
          />
        ))}
      </ul>
      {rest > 0 && (
        <button class="button rules-more" type="button" onClick={() => setShown(shown + PAGE)}>
          {words.more(rest)}
        </button>
      )}
    </>
  );
}
