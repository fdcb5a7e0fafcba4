/** weseal for Node: the native addon of the platform, else the WebAssembly inside the package. */

import "./node/register";

export { backend, createPush, signature, WesealError } from "./api";
export type * from "./api";
