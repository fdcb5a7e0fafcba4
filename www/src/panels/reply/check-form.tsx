import { CardHead } from "../../ui/card-head";
import { CodeEditor, type Mark, type Spot } from "../../ui/code-editor";
import { Select, TextField } from "../../ui/field";
import { useWords } from "../../words/locale";
import { pushWords } from "../../words/push";
import { replyWords } from "../../words/reply";
import type { CheckCase } from "./case";
import { CredentialFields } from "./form-parts";

interface Props {
  given: CheckCase;
  /** What the rules found, in the body. */
  marks: readonly Mark[];
  /** What of it is looked at. */
  spot: Spot | undefined;
  onChange: (changed: Partial<CheckCase>) => void;
  onClear: () => void;
}

/** The reply, and what is known of its receiver. */
export function CheckForm({ given, marks, spot, onChange, onClear }: Props) {
  const { form: words } = useWords(replyWords);
  const { form: shared } = useWords(pushWords);
  return (
    <form class="form" onSubmit={(event) => event.preventDefault()}>
      <section class="card">
        <CardHead title={words.reply} onClear={onClear} />
        <CodeEditor
          label={words.body}
          hint={words.bodyHint}
          example={words.bodyExample}
          value={given.body}
          gutter
          marks={marks}
          spot={spot}
          onChange={(body) => onChange({ body })}
        />
        <TextField
          label={words.event}
          hint={words.eventHint}
          value={given.event}
          onChange={(event) => onChange({ event })}
        />
        <Select
          label={words.format}
          options={words.formats}
          value={given.format}
          onChange={(format) => onChange({ format })}
        />
      </section>
      <section class="card">
        <CardHead title={shared.credentials} />
        <CredentialFields given={given} onChange={onChange} />
      </section>
    </form>
  );
}
