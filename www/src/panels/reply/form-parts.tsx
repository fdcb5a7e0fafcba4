import {
  type Credentials,
  ReceiverFields,
  CredentialFields as Secrets,
} from "../../ui/credentials";

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
