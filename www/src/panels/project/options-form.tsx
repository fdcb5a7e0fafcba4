import { CardHead } from "../../ui/card-head";
import { DateField, Select, TextArea, TextField } from "../../ui/field";
import { useWords } from "../../words/locale";
import { projectWords } from "../../words/project";
import { FileButton } from "./give-form";
import { isPrivacyReadable, noOptions, type OptionTexts } from "./options";

interface Props {
  texts: OptionTexts;
  onChange: (texts: OptionTexts) => void;
}

/** With what a project is judged. */
export function OptionsForm({ texts, onChange }: Props) {
  const { options: words } = useWords(projectWords);
  const set = (changed: Partial<OptionTexts>) => onChange({ ...texts, ...changed });
  const { privacy, opened, collects, ignore } = texts;
  const filled = [privacy, opened, collects, ignore].filter((text) => text.trim()).length;
  const isUntouched = JSON.stringify(texts) === JSON.stringify(noOptions());
  return (
    <section class="card">
      <CardHead
        title={words.title}
        onClear={isUntouched ? undefined : () => onChange(noOptions())}
      />
      <div class="more-fields">
        <DateField label={words.asOf} value={texts.asOf} onChange={(asOf) => set({ asOf })} />
        <TextField
          label={words.library}
          example={words.newest}
          value={texts.baseLibrary}
          onChange={(baseLibrary) => set({ baseLibrary })}
        />
      </div>
      <label class="tick">
        <input
          type="checkbox"
          checked={texts.generated}
          onChange={({ currentTarget }) => set({ generated: currentTarget.checked })}
        />
        {words.generated}
      </label>
      <details class="more">
        <summary>
          {words.more}
          <span class="more-now">{words.filled(filled)}</span>
        </summary>
        <div class="options-known">
          <TextArea
            label={words.privacy}
            hint={isPrivacyReadable(privacy) ? words.privacyHint : words.noJson}
            example={words.privacyExample}
            rows={4}
            value={privacy}
            onChange={(next) => set({ privacy: next })}
          />
          <FileButton
            label={words.privacyFile}
            accept=".json,.txt"
            onChoose={async ([file]) => file && set({ privacy: await file.text() })}
          />
          <TextArea
            label={words.opened}
            hint={words.openedHint}
            rows={2}
            value={opened}
            onChange={(next) => set({ opened: next })}
          />
          <Select
            label={words.collects}
            options={words.flags}
            value={collects}
            onChange={(next) => set({ collects: next })}
          />
          <TextArea
            label={words.ignore}
            hint={words.ignoreHint}
            rows={2}
            value={ignore}
            onChange={(next) => set({ ignore: next })}
          />
        </div>
      </details>
    </section>
  );
}
