/** weseal for Node: the native addon of the platform, else the WebAssembly inside the package. */

import "./node/register";

export type * from "./api";
export { backend, createPush, signature, WesealError } from "./api";
