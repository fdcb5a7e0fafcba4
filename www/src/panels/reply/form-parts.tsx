import { ReceiverFields, CredentialFields as Secrets } from "../../ui/credentials";
import { useWords } from "../../words/locale";
import { pushWords } from "../../words/push";
import type { Credentials } from "./case";

interface Props {
  given: Credentials;
  onChange: (changed: Partial<Credentials>) => void;
}

/** The settings of the console, which both halves need. */
export function CredentialFields(props: Props) {
  return (
    <>
      <Secrets {...props} />
      <ReceiverFields {...props} />
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
