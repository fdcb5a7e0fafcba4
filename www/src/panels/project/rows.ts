// The table of a mini program: what has to be declared somewhere, with its places, then whatever else is used.

import type { ProjectApp, ProjectRow, ProjectUse } from "@weseal/cli/lint";

/** A row of it. */
export interface Row extends Pick<ProjectRow, "name" | "declared" | "privacy"> {
  /** Where it is used; nowhere, where it is declared alone. */
  places: ProjectUse["places"];
}

/** What has to be declared somewhere, and the rest. */
export function rowsOf({ table, used }: ProjectApp): { asking: Row[]; others: Row[] } {
  const places = new Map(used.map((use) => [use.name, use.places]));
  const asking = table.map((row) => ({ ...row, places: places.get(row.name) ?? [] }));
  const named = new Set(table.map(({ name }) => name));
  const others = used.filter(({ name }) => !named.has(name));
  return { asking, others: others.map((use) => ({ ...use, privacy: [] })) };
}

/** How many interfaces lack their declaration. */
export function undeclared({ table }: ProjectApp): number {
  return table.filter(({ declared }) => declared === "no").length;
}
