import { Select, TextField } from "../../ui/field";
import { useWords } from "../../words/locale";
import { pushWords } from "../../words/push";
import type { Credentials } from "./case";

interface Props {
  given: Credentials;
  onChange: (changed: Partial<Credentials>) => void;
}

/** The settings of the console, which both halves need. */
export function CredentialFields({ given, onChange }: Props) {
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
    </>
  );
}

/** The title of a card of a form, and what empties it. */
export function CardHead({
  title,
  onClear,
}: {
  title: string;
  onClear?: (() => void) | undefined;
}) {
  const { form: words } = useWords(pushWords);
  return (
    <header class="card-head">
      <h2>{title}</h2>
      {onClear && (
        <button class="button button-quiet" type="button" onClick={onClear}>
          {words.clear}
        </button>
      )}
    </header>
  );
}
