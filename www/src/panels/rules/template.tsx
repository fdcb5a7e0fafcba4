/** A text with places in braces, which are no words. */
export function Template({ text }: { text: string }) {
  return (
    <>
      {text.split(/(\{\w+\})/).map((part, at) =>
        // The places are every second part; a text and its places never change their order.
        at % 2 === 1 ? <code key={`${at} ${part}`}>{part.slice(1, -1)}</code> : part,
      )}
    </>
  );
}
