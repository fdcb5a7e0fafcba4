import { awaitResult } from "./status";

interface Props<S> {
  label: string;
  rows: readonly { label: string; samples: readonly S[] }[];
  nameOf: (sample: S) => string;
  onChoose: (sample: S) => void;
}

/** Samples of test vectors, a button for each, across a panel. A row without any is left out. */
export function SampleChips<S extends { tcId: string }>({
  label,
  rows,
  nameOf,
  onChoose,
}: Props<S>) {
  return (
    <div class="panel-row">
      <div class="samples">
        {rows
          .filter(({ samples }) => samples.length > 0)
          .map((row) => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset would be of a form.
            <div key={row.label} role="group" aria-label={`${label}: ${row.label}`}>
              <span class="samples-label">{row.label}</span>
              {row.samples.map((sample) => (
                <button
                  key={sample.tcId}
                  class="chip"
                  type="button"
                  data-sample={sample.tcId}
                  onClick={() => {
                    awaitResult();
                    onChoose(sample);
                  }}
                >
                  {nameOf(sample)}
                </button>
              ))}
            </div>
          ))}
      </div>
    </div>
  );
}
