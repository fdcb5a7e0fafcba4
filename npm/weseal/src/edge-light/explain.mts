import "./setup-extra.mjs";

export type * from "../explain-api.js";
export { explain, explainComputation } from "../explain-api.js";
