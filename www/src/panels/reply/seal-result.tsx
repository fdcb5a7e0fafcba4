import type { HttpReply } from "weseal";

import { Callout } from "../../ui/callout";
import { CopyButton } from "../../ui/copy-button";
import { Empty } from "../../ui/empty";
import { EngineFailed } from "../../ui/engine-failed";
import type { Engine } from "../../ui/use-engine";
import { useWords } from "../../words/locale";
import { pushWords } from "../../words/push";
import { replyWords } from "../../words/reply";
import { uiWords } from "../../words/ui";
import { vectorWords } from "../../words/vector";
import type { SealCase } from "./case";
import { Opening } from "./opening";
import type { SealResult } from "./seal";
import { sealVector } from "./vector";

interface Props {
  given: SealCase;
  engine: Engine;
  result: SealResult | undefined;
  onSample: () => void;
}

/** The bodies to return, then how their receiver opens them. */
export function SealResultView({ given, engine, result, onSample }: Props) {
  const words = useWords(replyWords);
  const vector = useWords(vectorWords);
  const ui = useWords(uiWords);
  if (engine === "failed") return <EngineFailed />;
  if (!result) return <Empty {...words.sealEmpty} onAction={onSample} />;
  if ("problem" in result)
    return (
      <Callout
        tone={result.isIncomplete ? "note" : "failed"}
        title={result.isIncomplete ? words.missing : ui.engine.refused}
      >
        <p>{result.problem}</p>
      </Callout>
    );
  const { bodies, warnings, isSealed, opening } = result;
  // What is not sealed is the same in every format.
  const shown = isSealed ? bodies : bodies.slice(0, 1);
  return (
    <>
      <Callout tone="ok" title={isSealed ? words.sealed : words.plain}>
        {warnings.map(({ code, message }) => (
          <p key={code} class="hint">
            {message}
          </p>
        ))}
        {shown.map(({ format, reply }) => (
          <Body key={format} title={words.bodies[isSealed ? format : "plain"]} reply={reply} />
        ))}
        <div class="verdict-foot">
          <CopyButton label={vector.copy} text={() => sealVector(given, vector)} />
          <p class="hint">{vector.hint}</p>
        </div>
      </Callout>
      {isSealed && !opening && <p class="hint">{words.tooLong}</p>}
      {opening && (
        <>
          <p class="hint">{words.ownOpening}</p>
          <Opening explanation={opening} />
        </>
      )}
    </>
  );
}

/** More characters than these are copied, not shown. */
const MOST = 64 * 1024;

function Body({ title, reply: { body, headers } }: { title: string; reply: HttpReply }) {
  const words = useWords(replyWords);
  const { steps } = useWords(pushWords);
  return (
    <div class="sheet">
      <header>
        <h3>{title}</h3>
        <CopyButton label={words.copyBody} text={() => body} />
      </header>
      <div class="sheet-text">
        <code class="data" data-body>
          {body.slice(0, MOST) || steps.empty}
          {body.length > MOST && "…"}
        </code>
        {body.length > MOST && <p class="hint">{words.cut(body.length)}</p>}
        <p class="hint sheet-note">
          {words.contentType}: {headers["content-type"]}
        </p>
      </div>
    </div>
  );
}
