import "./setup.mjs";

export type * from "../api.js";
export { backend, createPush, signature, WesealError } from "../api.js";
