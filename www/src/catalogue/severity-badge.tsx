import type { Finding } from "weseal";

import { severities } from "../generated/catalogue";
import { useLocale } from "../words/locale";

/** How grave it is, in a word and a colour. */
export function SeverityBadge({ severity }: Pick<Finding, "severity">) {
  const locale = useLocale();
  return (
    <span class="severity" data-severity={severity}>
      {severities[severity][locale]}
    </span>
  );
}
