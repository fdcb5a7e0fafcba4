// The panel that lints a whole project: what is given on one side, what is found on the other.

import "../../style/project.css";
import "../../style/project-findings.css";

import { awaitResult } from "../../ui/status";
import { useLocale, useWords } from "../../words/locale";
import { projectWords } from "../../words/project";
import { GiveForm } from "./give-form";
import type { Given } from "./given";
import { optionsOf, optionTexts } from "./options";
import { OptionsForm } from "./options-form";
import { ResultView } from "./result";
import { useDrop } from "./use-drop";
import { useLint } from "./use-lint";

/** The panel. */
export function ProjectPanel() {
  const words = useWords(projectWords);
  const locale = useLocale();
  const [texts, setTexts] = optionTexts.use();
  const lint = useLint(optionsOf(texts, locale));
  const take = (given: Given) => {
    awaitResult();
    lint.take(given);
  };
  const isOver = useDrop(take);
  return (
    <div class="panel">
      <div class="panel-head">
        <h1>{words.heading}</h1>
        <p>{words.intro}</p>
      </div>
      <form class="form" onSubmit={(event) => event.preventDefault()}>
        <GiveForm lint={lint} isOver={isOver} onGive={take} />
        <OptionsForm texts={texts} onChange={setTexts} />
      </form>
      <ResultView lint={lint} onGive={take} />
    </div>
  );
}
