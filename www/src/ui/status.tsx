// What came of something: drawn for those who see it, and its verdict alone said to those who do not.

import { type ComponentChildren, createContext } from "preact";
import { useContext, useEffect, useRef, useState } from "preact/hooks";

/** Says a verdict; the empty text takes it back. */
type Say = (verdict: string) => void;

const SayContext = createContext<Say | undefined>(undefined);

/** The width from which a result stands beside its form, as in `style/form.css`. */
const BESIDE = "(min-width: 64rem)";

/** Whether a sample was chosen whose result is not there yet. */
let isAwaited = false;

/** After a sample: where its result stands below the form, it is brought into view. */
export function awaitResult() {
  isAwaited = true;
}

interface Props {
  isBusy: boolean;
  /** What is drawn: another value is another result. */
  of: unknown;
  children: ComponentChildren;
}

/** The side of the results. */
export function ResultSide({ isBusy, of, children }: Props) {
  const place = useRef<HTMLElement>(null);
  const [verdict, setVerdict] = useState("");
  useEffect(() => {
    if (of === undefined || !isAwaited) return;
    isAwaited = false;
    if (!matchMedia(BESIDE).matches) place.current?.scrollIntoView();
  }, [of]);
  return (
    <section ref={place} class="result" aria-busy={isBusy}>
      <p class="hidden" role="status">
        {verdict}
      </p>
      <SayContext.Provider value={setVerdict}>{children}</SayContext.Provider>
    </section>
  );
}

/** Says this verdict, where there is a result around. */
export function useVerdict(verdict: string) {
  const say = useContext(SayContext);
  useEffect(() => {
    say?.(verdict);
    return () => say?.("");
  }, [say, verdict]);
}
