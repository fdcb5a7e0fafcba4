import "./setup.mjs";

export { backend, createPush, signature, WesealError } from "../api.js";
export type * from "../api.js";
