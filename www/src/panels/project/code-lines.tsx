import type { Line } from "./snippet";

interface Props {
  lines: readonly Line[];
  label: string;
}

/** Lines of a file, numbered, and what is meant in them marked. */
export function CodeLines({ lines, label }: Props) {
  return (
    <figure class="code" aria-label={label}>
      {lines.map(({ number, before, marked, after }) => (
        <div key={number} class="code-line" data-marked={marked !== "" || undefined}>
          <span class="code-number" aria-hidden="true">
            {number}
          </span>
          <code>
            {before}
            {marked && <mark>{marked}</mark>}
            {after}
          </code>
        </div>
      ))}
    </figure>
  );
}
