import { CardHead } from "../../ui/card-head";
import { CodeEditor, type Mark } from "../../ui/code-editor";
import { CredentialFields, ReceiverFields } from "../../ui/credentials";
import { TextArea, TextField } from "../../ui/field";
import { nowSeconds } from "../../ui/random";
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
  // Before the field has it; a field of the settings takes what is pasted as it is.
  const take = (event: ClipboardEvent) => {
    const found = pastedFrom(event.clipboardData?.getData("text/plain") ?? "");
    if (!found) return;
    event.preventDefault();
    event.stopPropagation();
    onPaste(found);
  };
  return (
    <form class="form" onSubmit={(event) => event.preventDefault()}>
      <section class="card" onPasteCapture={take}>
        <CardHead title={words.request} onClear={onClear} />
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
        <CardHead title={words.credentials} />
        <CredentialFields given={given} onChange={onChange} />
        <More given={given} onChange={onChange} />
      </section>
    </form>
  );
}

function namesOf(pasted: Pasted) {
  return (["url", "body", "token", "key", "appId", "kind"] as const).filter(
    (name) => pasted[name] !== undefined,
  );
}

/** What is set beside the credentials, and seldom needed. */
function More({ given, onChange }: Pick<Props, "given" | "onChange">) {
  const { form: words } = useWords(pushWords);
  return (
    <details class="more">
      <summary>
        {words.more}
        <span class="more-now">
          {words.modes[given.mode]} · {words.kinds[given.kind]}
        </span>
      </summary>
      <ReceiverFields given={given} onChange={onChange} />
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
        onClick={() => onChange({ now: nowSeconds() })}
      >
        {words.setNow}
      </button>
    </details>
  );
}
