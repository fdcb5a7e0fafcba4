/** How long a cloud function may take. */

/** What is used of the context that a function is called with. */
export interface FunctionContext {
  /** How long it may still run. */
  getRemainingTimeInMillis?(): number;
  /** How long it may run in all. */
  time_limit_in_ms?: number;
}

/** What a function may take where nobody says so: the platform's default. */
const DEFAULT_TIME_OUT_MS = 3000;
/** What is left to seal the answer and to bring it away. */
const MARGIN_MS = 500;

/** How long the answer may take, in milliseconds. */
export function remainingOf(context: FunctionContext | undefined): number {
  const left = context?.getRemainingTimeInMillis?.() ?? context?.time_limit_in_ms;
  return Math.max(1, (typeof left === "number" ? left : DEFAULT_TIME_OUT_MS) - MARGIN_MS);
}
