import type { Finding } from "weseal";

/** How many of these findings are of each severity. */
export function countsOf(
  findings: readonly Pick<Finding, "severity">[],
): Record<Finding["severity"], number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
