import { useWords } from "../words/locale";
import { uiWords } from "../words/ui";
import { Callout } from "./callout";

/** Said where the WebAssembly did not come. */
export function EngineFailed() {
  const { engine: words } = useWords(uiWords);
  return (
    <Callout tone="failed" title={words.failed}>
      <p>{words.failedHelp}</p>
    </Callout>
  );
}
