// The panel of replies: one half seals them, the other checks them.

import { useState } from "preact/hooks";

import { useWords } from "../../words/locale";
import { replyWords } from "../../words/reply";
import { CheckHalf, SealHalf } from "./halves";

const HALVES = ["seal", "check"] as const;

/** The panel. */
export function ReplyPanel() {
  const words = useWords(replyWords);
  const [half, setHalf] = useState<(typeof HALVES)[number]>("seal");
  return (
    <div class="panel">
      <div class="panel-head">
        <h1>{words.heading}</h1>
        <p>{words.intro}</p>
        <nav class="samples chooser" aria-label={words.halves.label}>
          <div>
            {HALVES.map((name) => (
              <button
                key={name}
                class="chip"
                type="button"
                data-half={name}
                aria-pressed={half === name}
                onClick={() => setHalf(name)}
              >
                {words.halves[name]}
              </button>
            ))}
          </div>
        </nav>
      </div>
      {half === "seal" ? <SealHalf /> : <CheckHalf />}
    </div>
  );
}
