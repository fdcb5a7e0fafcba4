/** A name of code, which a narrow column may break between its words. */
export function Name({ name }: { name: string }) {
  return (
    <>
      {name.split(/(?<=[.=:-])|(?<=[a-z])(?=[A-Z])/).map((word, at) => [at > 0 && <wbr />, word])}
    </>
  );
}
