import { useMemo } from "preact/hooks";

import { ByteMap } from "../../../ui/byte-map";
import { bytesOf } from "../../../ui/hex";
import { useWords } from "../../../words/locale";
import { pushWords } from "../../../words/push";
import { fact } from "../facts";
import { partsOf } from "../parts";
import { Facts } from "./facts";
import type { StepProps } from "./step-props";

/** The decrypted bytes, as far as the later steps could tell them apart. */
export function DecryptView(props: StepProps) {
  const { bytes: words } = useWords(pushWords);
  const hex = fact(props.step, "bytes");
  const bytes = useMemo(() => bytesOf(hex ?? ""), [hex]);
  const parts = useMemo(() => partsOf(props.steps, words), [props.steps, words]);
  if (!hex) return <Facts {...props} />;
  return <ByteMap bytes={bytes} parts={parts} />;
}
