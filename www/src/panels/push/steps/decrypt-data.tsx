import { useMemo } from "preact/hooks";

import { ByteMap } from "../../../ui/byte-map";
import type { Part } from "../../../ui/byte-map/parts";
import { bytesOf } from "../../../ui/hex";
import { useWords } from "../../../words/locale";
import { pushWords } from "../../../words/push";
import { fact, numberFact, stepOf } from "../facts";
import { Facts } from "./facts";
import type { StepProps } from "./step-props";

/** Decrypted data of a user: a text and its padding. */
export function DecryptDataView(props: StepProps) {
  const { bytes: words } = useWords(pushWords);
  const hex = fact(props.step, "bytes");
  const bytes = useMemo(() => bytesOf(hex ?? ""), [hex]);
  const padding = numberFact(stepOf(props.steps, "dataPadding"), "padding");
  const parts = useMemo((): readonly Part[] => {
    const to = bytes.length;
    if (padding === undefined) return [{ id: "rest", label: words.rest, from: 0, to, tone: 6 }];
    return [
      { id: "message", label: words.message, from: 0, to: to - padding, tone: 3 },
      { id: "padding", label: words.padding, from: to - padding, to, tone: 5 },
    ];
  }, [bytes, padding, words]);
  if (!hex) return <Facts {...props} />;
  return <ByteMap bytes={bytes} parts={parts} />;
}
