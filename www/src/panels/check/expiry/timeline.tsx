import { checkWords } from "../../../words/check";
import { useWords } from "../../../words/locale";

interface Props {
  created: number;
  limit: number;
  asked: number | undefined;
  end: number;
  now: number;
}

/** The life of a link as a line. The places are percent of the width; nothing is written over another text. */
export function Timeline({ created, limit, asked, end, now }: Props) {
  const { expiry: words } = useWords(checkWords);
  const moments = { created, limit, asked: asked ?? limit, end, now };
  const first = Math.min(...Object.values(moments));
  const last = Math.max(...Object.values(moments));
  const at = (moment: number) => `${3 + (94 * (moment - first)) / Math.max(last - first, 1)}%`;
  const names = (Object.keys(moments) as (keyof typeof moments)[])
    .filter((name) => name !== "asked" || asked !== undefined)
    .sort((one, other) => moments[one] - moments[other]);
  const label = names.map((name) => words.moments[name]).join(" → ");
  return (
    <figure class="timeline">
      <svg role="img" aria-label={label}>
        <line class="timeline-axis" x1={at(first)} x2={at(last)} y1="20" y2="20" />
        <line class="timeline-life" x1={at(created)} x2={at(end)} y1="20" y2="20" />
        {names.map((name) =>
          name === "now" ? (
            <line key={name} data-moment={name} x1={at(now)} x2={at(now)} y1="6" y2="34" />
          ) : (
            <circle key={name} data-moment={name} cx={at(moments[name])} cy="20" r={RADIUS[name]} />
          ),
        )}
      </svg>
      <figcaption>
        {names.map((name) => (
          <span key={name} data-moment={name}>
            {words.moments[name]}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

/** Two moments at one place are seen both. */
const RADIUS = { created: 6, limit: 10, asked: 6, end: 6 };
