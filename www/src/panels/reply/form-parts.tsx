import { ReceiverFields, CredentialFields as Secrets } from "../../ui/credentials";
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
