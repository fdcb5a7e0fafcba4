import { useRef } from "preact/hooks";

import { CardHead } from "../../ui/card-head";
import { Icon } from "../../ui/icon";
import { useWords } from "../../words/locale";
import { projectWords } from "../../words/project";
import { chosenFolder, chosenZip, type Given, sample } from "./given";
import { Running } from "./running";
import { SAMPLES } from "./samples";
import type { Lint } from "./use-lint";

interface Props {
  lint: Lint;
  /** Whether something is held over the page. */
  isOver: boolean;
  onGive: (given: Given) => void;
}

/** Where a project is given: dropped, chosen, or one of the samples. */
export function GiveForm({ lint, isOver, onGive }: Props) {
  const { give: words } = useWords(projectWords);
  return (
    <section class="card">
      <CardHead title={words.title} onClear={lint.name === undefined ? undefined : lint.stop} />
      <div class="drop" data-over={isOver || undefined}>
        <Icon name="drop" />
        <p class="drop-title">{isOver ? words.dropNow : words.drop}</p>
        <div class="drop-buttons">
          <FileButton
            label={words.folder}
            isFolder
            onChoose={(list) => onGive(chosenFolder(list))}
          />
          <FileButton
            label={words.zip}
            accept=".zip,application/zip"
            onChoose={([zip]) => zip && onGive(chosenZip(zip))}
          />
        </div>
      </div>
      <Running lint={lint} />
      <p class="hint">{words.hint}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be of a form. */}
      <div class="chips" role="group" aria-label={words.samples}>
        <span class="samples-label">{words.samples}</span>
        {SAMPLES.map((id) => (
          <button key={id} class="chip" type="button" onClick={() => onGive(sample(id))}>
            {words.sampleNames[id]}
          </button>
        ))}
      </div>
    </section>
  );
}

interface FileButtonProps {
  label: string;
  isFolder?: boolean;
  accept?: string;
  onChoose: (files: readonly File[]) => void;
}

/** A button for what browsers draw each in their own way. */
export function FileButton({ label, isFolder = false, accept, onChoose }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button class="button" type="button" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        {...(isFolder && { webkitdirectory: true })}
        onChange={({ currentTarget: chosen }) => {
          const files = [...(chosen.files ?? [])];
          // So that the same can be chosen again.
          chosen.value = "";
          if (files.length > 0) onChoose(files);
        }}
      />
    </>
  );
}
