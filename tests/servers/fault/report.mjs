// Figures as lines of text.

const SHOWN = 20;

/** A name and its figure on each line; what belongs to a figure is indented below it. */
export function table({ violations, ...figures }) {
  const shown = violations.slice(0, SHOWN);
  const more = violations.length - shown.length;
  return [
    ...lines(figures, ""),
    `violations: ${violations.length}`,
    ...shown.map((violation) => `  ${violation}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ].join("\n");
}

function lines(figures, indent) {
  return Object.entries(figures).flatMap(([name, value]) =>
    typeof value === "object"
      ? [`${indent}${name}:`, ...lines(value, `${indent}  `)]
      : [`${indent}${name}: ${value}`],
  );
}
