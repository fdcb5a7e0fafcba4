/** The same implementation for `import`: there is one WesealError class however weseal is loaded. */

export { backend, createPush, signature, WesealError } from "./index.js";
export type * from "./api.js";
