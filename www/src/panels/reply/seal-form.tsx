import { CardHead } from "../../ui/card-head";
import { CodeEditor } from "../../ui/code-editor";
import { Select, TextField } from "../../ui/field";
import { nowSeconds, randomText } from "../../ui/random";
import { useWords } from "../../words/locale";
import { pushWords } from "../../words/push";
import { replyWords } from "../../words/reply";
import type { SealCase } from "./case";
import { CredentialFields } from "./form-parts";

interface Props {
  given: SealCase;
  onChange: (changed: Partial<SealCase>) => void;
  onClear: () => void;
}

/** The content, who seals it, and the envelope. */
export function SealForm({ given, onChange, onClear }: Props) {
  const { form: words } = useWords(replyWords);
  const { form: shared } = useWords(pushWords);
  return (
    <form class="form" onSubmit={(event) => event.preventDefault()}>
      <section class="card">
        <CardHead title={words.reply} onClear={onClear} />
        <CodeEditor
          label={words.content}
          hint={words.contentHint}
          example={words.contentExample}
          value={given.content}
          marks={NONE}
          onChange={(content) => onChange({ content })}
        />
      </section>
      <section class="card">
        <CardHead title={shared.credentials} />
        <CredentialFields given={given} onChange={onChange} />
      </section>
      <section class="card">
        <CardHead title={words.options} />
        <TextField
          label={words.timestamp}
          numeric
          value={given.timestamp}
          onChange={(timestamp) => onChange({ timestamp })}
        />
        <TextField
          label={words.nonce}
          hint={words.nonceHint}
          value={given.nonce}
          onChange={(nonce) => onChange({ nonce })}
        />
        <TextField
          label={words.random}
          hint={words.randomHint}
          value={given.random}
          onChange={(random) => onChange({ random })}
        />
        <Select
          label={words.strict}
          options={words.stricts}
          value={given.strict}
          onChange={(strict) => onChange({ strict })}
        />
        <button
          class="button button-quiet button-start"
          type="button"
          onClick={() => onChange({ timestamp: nowSeconds(), random: randomText(16) })}
        >
          {words.fresh}
        </button>
      </section>
    </form>
  );
}

const NONE = [] as const;
