import { CodeEditor, type Mark } from "../../ui/code-editor";
import { Select, TextArea, TextField } from "../../ui/field";
import { useWords } from "../../words/locale";
import { pushWords } from "../../words/push";
import type { Case } from "./case";
import { type Pasted, pastedFrom } from "./paste";

interface Props {
  given: Case;
  marks: readonly Mark[];
  /** What a text filled in that held a whole request. */
  pasted: Pasted | undefined;
  onChange: (changed: Partial<Case>) => void;
  onPaste: (pasted: Pasted) => void;
  onClear: (() => void) | undefined;
}

/** The request, and the settings of who receives it. */
export function Form({ given, marks, pasted, onChange, onPaste, onClear }: Props) {
  const { form: words } = useWords(pushWords);
  // Before the field has it.
  const take = (event: ClipboardEvent) => {
    const found = pastedFrom(event.clipboardData?.getData("text/plain") ?? "");
    if (!found) return;
    event.preventDefault();
    event.stopPropagation();
    onPaste(found);
  };
  return (
    <form class="form" onPasteCapture={take} onSubmit={(event) => event.preventDefault()}>
      <section class="card">
        <header class="card-head">
          <h2>{words.request}</h2>
          <button
            class="button button-quiet"
            type="button"
            disabled={!onClear}
            onClick={() => onClear?.()}
          >
            {words.clear}
          </button>
        </header>
        <TextArea
          label={words.url}
          hint={words.urlHint}
          example={words.urlExample}
          rows={5}
          value={given.url}
          onChange={(url) => onChange({ url })}
        />
        <p class="pasted" role="status">
          {pasted && words.pasted(namesOf(pasted).map((name) => words[name]))}
        </p>
        <CodeEditor
          label={words.body}
          hint={words.bodyHint}
          example={words.bodyExample}
          value={given.body}
          marks={marks}
          onChange={(body) => onChange({ body })}
        />
      </section>
      <section class="card">
        <header class="card-head">
          <h2>{words.credentials}</h2>
        </header>
        <Credentials given={given} onChange={onChange} />
      </section>
    </form>
  );
}

function namesOf(pasted: Pasted) {
  return (["url", "body", "token", "key", "appId", "kind"] as const).filter(
    (name) => pasted[name] !== undefined,
  );
}

function Credentials({ given, onChange }: Pick<Props, "given" | "onChange">) {
  const { form: words } = useWords(pushWords);
  return (
    <>
      <TextField
        label={words.token}
        secret
        value={given.token}
        onChange={(token) => onChange({ token })}
      />
      <TextField
        label={words.key}
        hint={words.keyHint(given.key.length)}
        secret
        value={given.key}
        onChange={(key) => onChange({ key })}
      />
      <TextField
        label={words.appId}
        example="wx…"
        value={given.appId}
        onChange={(appId) => onChange({ appId })}
      />
      <details class="more">
        <summary>
          {words.more}
          <span class="more-now">
            {words.modes[given.mode]} · {words.kinds[given.kind]}
          </span>
        </summary>
        <div class="more-fields">
          <Select
            label={words.mode}
            options={words.modes}
            value={given.mode}
            onChange={(mode) => onChange({ mode })}
          />
          <Select
            label={words.kind}
            options={words.kinds}
            value={given.kind}
            onChange={(kind) => onChange({ kind })}
          />
        </div>
        <TextField
          label={words.now}
          hint={words.nowHint}
          numeric
          value={given.now}
          onChange={(now) => onChange({ now })}
        />
        <button
          class="button button-quiet"
          type="button"
          onClick={() => onChange({ now: String(Math.floor(Date.now() / 1000)) })}
        >
          {words.setNow}
        </button>
      </details>
    </>
  );
}
