import type { Finding } from "weseal";

import { catalogueWords } from "../words/catalogue";
import { useWords } from "../words/locale";

/** How grave it is, in a word and a colour. */
export function SeverityBadge({ severity }: Pick<Finding, "severity">) {
  const { severities } = useWords(catalogueWords);
  return (
    <span class="severity" data-severity={severity}>
      {severities[severity]}
    </span>
  );
}
