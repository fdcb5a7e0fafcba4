export { explain } from "./explain.js";
export type * from "./explain-api.js";
