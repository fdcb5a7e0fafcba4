// The table of a mini program: each interface and component, whether it is declared, and what its use makes known.

import type { ProjectApp, ProjectUse } from "@weseal/cli/lint";

/** A row of it. */
export interface Row {
  name: string;
  /** Where it is used; nowhere, where it is declared alone. */
  places: ProjectUse["places"];
  /** Nothing where it need not be declared, and where nobody knows. */
  declared: "yes" | "no" | "unused" | undefined;
  /** The types of information. */
  privacy: ProjectApp["privacy"];
}

/** What has to be declared first, then what makes something known, then the rest. */
export function rowsOf(app: ProjectApp): readonly Row[] {
  const rows: Row[] = app.used.map(({ name, places, declared }) => ({
    name,
    places,
    declared: declared === undefined ? undefined : declared ? "yes" : "no",
    privacy: app.privacy.filter(({ because }) => because.includes(name)),
  }));
  const used = new Set(app.used.map(({ name }) => name));
  for (const name of app.declared ?? [])
    if (!used.has(`wx.${name}`)) rows.push({ name, places: [], declared: "unused", privacy: [] });
  return rows.toSorted((one, other) => rank(one) - rank(other));
}

function rank({ declared, privacy }: Row): number {
  if (declared) return 0;
  return privacy.length > 0 ? 1 : 2;
}

/** How many interfaces lack their declaration. */
export function undeclared({ used }: ProjectApp): number {
  return used.filter(({ declared }) => declared === false).length;
}
