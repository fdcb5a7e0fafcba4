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
  const shared = useWords(pushWords);
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
  const { bodies, warnings, opening } = result;
  // What is not sealed is the same in every format.
  const shown = opening ? bodies : bodies.slice(0, 1);
  return (
    <>
      <Callout tone="ok" title={opening ? words.sealed : words.plain}>
        {warnings.map(({ code, message }) => (
          <p key={code} class="hint">
            {message}
          </p>
        ))}
        {shown.map(({ format, reply }) => (
          <Body key={format} title={words.bodies[opening ? format : "plain"]} reply={reply} />
        ))}
        <div class="verdict-foot">
          <CopyButton label={shared.verdict.copyVector} text={() => sealVector(given, vector)} />
          <p class="hint">{vector.hint}</p>
        </div>
      </Callout>
      {opening && (
        <>
          <p class="hint">{words.ownOpening}</p>
          <Opening explanation={opening} />
        </>
      )}
    </>
  );
}

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
          {body || steps.empty}
        </code>
        <p class="hint sheet-note">
          {words.contentType}: {headers["content-type"]}
        </p>
      </div>
    </div>
  );
}
