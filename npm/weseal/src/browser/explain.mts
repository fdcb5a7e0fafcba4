import "./setup.mjs";

export type * from "../explain-api.js";
export { explain } from "../explain-api.js";
