// Every computation, in the order of the list.

import type { Group, Spec } from "../spec";
import { api } from "./api";
import { payment } from "./payment";
import { realName } from "./real-name";
import { session } from "./session";
import { userData } from "./user-data";

/** In groups, as a reader looks for them. */
export const groups: readonly Group[] = [userData, session, ...payment, realName, api];

/** One of them; the first, where there is none of this name. */
export function specOf(id: string): Spec {
  const all = groups.flatMap(({ specs }) => specs);
  const found = all.find((spec) => spec.id === id) ?? all[0];
  if (!found) throw new Error("there is no computation");
  return found;
}
