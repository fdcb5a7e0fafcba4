// The panel of replies: one half seals them, the other checks them.

import { kept } from "../../ui/kept";
import { useWords } from "../../words/locale";
import { replyWords } from "../../words/reply";
import { CheckHalf, SealHalf } from "./halves";

const HALVES = ["seal", "check"] as const;
const chosenHalf = kept<(typeof HALVES)[number]>("seal");

/** The panel. */
export function ReplyPanel() {
  const words = useWords(replyWords);
  const [half, setHalf] = chosenHalf.use();
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
