import { CodeEditor } from "../../ui/code-editor";
import { Select, TextArea, TextField } from "../../ui/field";
import { checkWords } from "../../words/check";
import { useWords } from "../../words/locale";
import { type ContextTexts, type Counter, isJsonOrNothing, KINDS, type Listed } from "./context";

const LISTED = Object.keys(KINDS).filter((name) => name !== "baseLibrary") as Listed[];

interface Props {
  given: ContextTexts;
  onChange: (changed: ContextTexts) => void;
}

/** What only the caller knows: a field for everything that `check` can take into account. */
export function ContextForm({ given, onChange }: Props) {
  const { context: words } = useWords(checkWords);
  const { baseLibrary: _, ...others } = given;
  const filled = Object.values(others).filter((text) => text.trim() !== "").length;
  const set = (name: Listed | Counter) => (text: string) => onChange({ ...given, [name]: text });
  const counters = Object.keys(words.counters) as Counter[];
  return (
    <details class="more">
      <summary>
        {words.title}
        <span class="more-now">{words.filled(filled)}</span>
      </summary>
      <p class="hint">{words.hint}</p>
      <div class="more-fields">
        {LISTED.map((name) => (
          <KnownField key={name} name={name} value={given[name] ?? ""} onChange={set(name)} />
        ))}
      </div>
      <details class="more">
        <summary>{words.counts}</summary>
        <div class="more-fields">
          {counters.map((name) => (
            <TextField
              key={name}
              label={words.counters[name]}
              numeric
              value={given[name] ?? ""}
              onChange={set(name)}
            />
          ))}
        </div>
      </details>
    </details>
  );
}

interface FieldProps {
  name: Listed;
  value: string;
  onChange: (text: string) => void;
}

function KnownField({ name, value, onChange }: FieldProps) {
  const { context: words } = useWords(checkWords);
  const kind = KINDS[name];
  const common = { label: words.known[name], value, onChange };
  if (kind === "flag") return <Select {...common} options={words.flags} />;
  if (kind === "call") return <Select {...common} options={words.calls} />;
  if (kind === "lines") return <TextArea {...common} hint={words.lines} rows={2} />;
  if (kind === "json")
    return (
      <div class="more-wide">
        <CodeEditor
          {...common}
          hint={isJsonOrNothing(value) ? words.json : words.noJson}
          example={name === "templates" ? "[…]" : "{…}"}
          marks={NONE}
        />
      </div>
    );
  if (name === "now") return <TextField {...common} hint={words.nowHint} numeric />;
  return <TextField {...common} numeric={kind === "number"} />;
}

/** The same list every time: the editor takes another one for a change. */
const NONE = [] as const;
