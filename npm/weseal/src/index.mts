/** The same implementation for `import`: there is one WesealError class however weseal is loaded. */

export type * from "./api.js";
export { backend, createPush, signature, WesealError } from "./index.js";
