export { explain, explainComputation } from "./explain.js";
export type * from "./explain-api.js";
