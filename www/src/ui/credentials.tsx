// The settings of the console, which every panel of pushes needs.

import { useWords } from "../words/locale";
import { pushWords } from "../words/push";
import { Select, TextField } from "./field";

/** The settings of the console. */
export interface Credentials {
  token: string;
  key: string;
  appId: string;
  mode: keyof (typeof pushWords)["en"]["form"]["modes"];
  kind: keyof (typeof pushWords)["en"]["form"]["kinds"];
}

interface Props {
  given: Credentials;
  onChange: (changed: Partial<Credentials>) => void;
}

/** The Token, the key and the AppID. */
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
    </>
  );
}

/** How messages are protected, and what kind of account receives them. */
export function ReceiverFields({ given, onChange }: Props) {
  const { form: words } = useWords(pushWords);
  return (
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
  );
}
