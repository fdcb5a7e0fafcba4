// Vectors of computations.

import { group, invalid, valid } from "../build.mjs";

/** What a private key's timing is hidden by; no result depends on it. */
export const SEED = "0123456789abcdef0123456789abcdef";

/** A key that the group names. */
export const key = (name) => ({ $key: name });

/** A group of vectors of one computation, and the keys that they name. */
export const computations = (computation, keys, tests) => group("Compute", { computation, keys }, tests);

/** A computation that gives `answer`. `causes`: what explains it if WeChat refuses the result. */
export const gives = (tcId, comment, flags, options, answer, causes) =>
  valid(tcId, comment, flags, { options, answer, ...(causes && { causes }) });

/** A computation that is refused; `hint`: what was found out, or null. */
export const refuses = (tcId, comment, flags, options, code, { hint = null, causes, details } = {}) =>
  invalid(tcId, comment, flags, { options, ...(causes && { causes }) }, code, { hint, ...(details && { details }) });
