import { LongText } from "../../../ui/long-text";
import { useWords } from "../../../words/locale";
import { pushWords } from "../../../words/push";
import { fact, facts } from "../facts";
import type { StepProps } from "./step-props";

const NAMES = ["token", "timestamp", "nonce", "encrypt"] as const;
type Name = (typeof NAMES)[number];

/** The strings in their order, what they are joined to, and its digest. */
export function SignView({ step }: StepProps) {
  const { steps: words } = useWords(pushWords);
  const parts = named(
    facts(step, "sorted"),
    NAMES.map((name) => [name, fact(step, name)]),
  );
  if (parts.length === 0) return null;
  return (
    <dl class="facts">
      <dt>{words.sorted}</dt>
      <dd>
        <ol class="sorted">
          {parts.map(({ name, value }) => (
            <li key={name} data-sign={name}>
              <span class="sorted-name">{words.parts[name]}</span>
              <LongText text={value} />
            </li>
          ))}
        </ol>
      </dd>
      <dt>{words.joined}</dt>
      <dd>
        <Joined parts={parts} />
      </dd>
      <dt>{words.digest}</dt>
      <dd>
        <code class="data">{fact(step, "digest")}</code>
      </dd>
    </dl>
  );
}

interface Signed {
  name: Name;
  value: string;
}

/** The joined text: each piece in the colour of what it is, a long one shortened in its middle. */
function Joined({ parts }: { parts: Signed[] }) {
  return (
    <code class="data joined">
      {parts.map(({ name, value }) => (
        <span key={name} data-sign={name} title={name}>
          {shortened(value)}
        </span>
      ))}
    </code>
  );
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 24)} … ${text.slice(-20)}` : text;
}

/** Each of the sorted strings with the name of what went in. Of equal ones each is named once. */
function named(sorted: string[], inputs: [Name, string | undefined][]): Signed[] {
  const left = [...inputs];
  return sorted.flatMap((value) => {
    const at = left.findIndex(([, input]) => input === value);
    const [found] = at < 0 ? [] : left.splice(at, 1);
    return found ? [{ name: found[0], value }] : [];
  });
}
