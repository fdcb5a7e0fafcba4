import type { Explanation } from "weseal/explain";

import { useWords } from "../../words/locale";
import { replyWords } from "../../words/reply";
import { phasesOf } from "../push/phases";
import { StepCard, StepCards } from "../push/step-list";

/** How the receiver verifies and decrypts it. What follows is of pushes alone. */
export function Opening({ explanation: { steps: all } }: { explanation: Explanation }) {
  const words = useWords(replyWords);
  const titles = { signature: words.signatureTitle, decryption: words.decryptionTitle };
  let place = 1;
  return (
    <StepCards>
      {phasesOf(all).map(({ id, steps }) => {
        if (id !== "signature" && id !== "decryption") return null;
        const first = place;
        place += steps.length;
        return <StepCard key={id} title={titles[id]} first={first} steps={steps} all={all} />;
      })}
    </StepCards>
  );
}
