import "./setup.mjs";

export { explain } from "../explain-api.js";
export type * from "../explain-api.js";
