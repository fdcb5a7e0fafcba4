/** The library without an environment: an entry for Node, the browser or an edge runtime adds one. */

export { backendName as backend } from "./backend";
export { type ErrorDetails, type Hint, WesealError } from "./error";
export * from "./generated/types";
export type { Body, Query } from "./input";
export {
  createPush,
  type OpenOptions,
  type Push,
  type PushConfig,
  type ReplyOptions,
  type SealOptions,
  type TransferOptions,
} from "./push";
export { signature } from "./signature";
